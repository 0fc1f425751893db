import { closeSync, existsSync, openSync, readSync } from "node:fs";
import type { DatabaseFile } from "./file.ts";

/** How many times a database was committed to, whoever did it. */
export type CommitCounter = {
  /** An unsigned 32-bit number that each commit raises by 1, wrapping around. */
  readonly read: () => number;
  readonly close: () => void;
};

// https://www.sqlite.org/fileformat2.html#file_change_counter
const CHANGE_COUNTER_AT = 24;
// iChange, in the byte order of the machine: https://www.sqlite.org/walformat.html#the_wal_index_header
const WAL_CHANGE_COUNTER_AT = 8;

/**
 * Reads SQLite's own counters from the files, because under an exclusive lock no connection can ask for
 * `PRAGMA data_version`. The files stay open until `close`: to close one while a connection of this process
 * is open would drop that connection's locks (https://www.sqlite.org/howtocorrupt.html). So open it after a
 * connection has read from the database, and close it after the last connection.
 *
 * @param journalMode of the database as it is now
 */
export function openCommitCounter(path: string, journalMode: DatabaseFile["journalMode"]): CommitCounter {
  const index = `${path}-shm`;
  const inWal = journalMode === "wal" && existsSync(index);
  const file = openSync(inWal ? index : path, "r");
  const bytes = Buffer.alloc(4);
  const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
  return {
    read() {
      readSync(file, bytes, 0, 4, inWal ? WAL_CHANGE_COUNTER_AT : CHANGE_COUNTER_AT);
      return inWal && littleEndian ? bytes.readUInt32LE() : bytes.readUInt32BE();
    },
    close: () => closeSync(file),
  };
}

/** The counter's value after one more commit. */
export const next = (count: number): number => (count + 1) % 2 ** 32;
