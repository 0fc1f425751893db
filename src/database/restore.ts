import { randomUUID } from "node:crypto";
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { access } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Failure } from "../failure.ts";
import { flush, linkIntoPlace } from "./backup.ts";
import type { Connection } from "./binding.ts";
import { sqliteCode } from "./sqlite-error.ts";

export type Replacement = {
  /** The database whose content is replaced: absolute, symbolic links resolved. */
  readonly path: string;
  /** On that database, with the write lock taken (BEGIN IMMEDIATE); it is given back. */
  readonly lock: Connection;
  /** On the new content: a database that nobody else uses, in rollback journal mode. */
  readonly source: Connection;
  /** Whether nobody has written since the caller took the lock. Reads no connection. */
  readonly isUnchanged: () => boolean;
  /** How long to wait for readers and writers, in milliseconds. */
  readonly lockTimeout: number;
  /** Stops the copy, which leaves the old content; the promise rejects with its reason. */
  readonly signal: AbortSignal | undefined;
};

// SQLite copies this much between two looks at the signal.
const STEP_BYTES = 4 * 1024 * 1024;

/**
 * Writes one database's content into another that others may have open, with SQLite's online backup
 * (https://www.sqlite.org/backup.html) into the live file: one write transaction from the first page to the
 * last, so that readers see all of the old or all of the new, a kill is rolled back like any other
 * transaction, and no journal of the old content is left over. The database keeps its journal mode.
 *
 * The backup takes its lock with a connection of its own, so ours is given back first. What others write
 * in that moment is found before a page is copied.
 *
 * @returns `changed` when somebody wrote meanwhile: nothing is done, the caller may begin again
 * @throws errors of SQLite's, the signal's reason, Failure DATABASE_LOCKED; nothing is changed then
 */
export async function replaceContent(replacement: Replacement): Promise<"replaced" | "changed"> {
  const { path, lock, isUnchanged, lockTimeout } = replacement;
  const deadline = Date.now() + lockTimeout;
  for (let tries = 0; ; tries++) {
    const outcome = await attempt(replacement, 2 - (tries % 3));
    if (outcome !== "busy") return outcome;
    if (Date.now() > deadline) {
      throw new Failure(
        "DATABASE_LOCKED",
        `${path} is being read or written by another process all the time.`,
      );
    }
    // Readers that come one after the other would keep a backup out for ever. This waits until the last has
    // gone, and lets no other in meanwhile.
    if (lock.inTransaction) lock.exec("ROLLBACK");
    lock.exec("BEGIN EXCLUSIVE");
    if (!isUnchanged()) {
      lock.exec("ROLLBACK");
      return "changed";
    }
  }
}

/** @param wait how many looks at the file system the lock is kept after the backup has begun */
async function attempt(
  { path, lock, source, isUnchanged, signal }: Replacement,
  wait: number,
): Promise<"replaced" | "changed" | "busy"> {
  const pageSize = source.pragma("page_size", { simple: true }) as number;
  let begun = false;
  let settled = false;
  let changed = false;
  const copy = source
    .backup(path, {
      // Called first when no page has been copied and the lock is held.
      progress() {
        signal?.throwIfAborted();
        if (!begun && !isUnchanged()) {
          changed = true;
          throw new Error("somebody wrote");
        }
        begun = true;
        return Math.max(1, Math.floor(STEP_BYTES / pageSize));
      },
    })
    .finally(() => {
      settled = true;
    });
  copy.catch(() => {}); // it is awaited below
  // The backup looks for the directory and for the file before it asks for the lock. Ours is given back only
  // then, which leaves others next to no time between the two; where that was too late (ours kept the backup
  // out), it is given back a look earlier the next time.
  for (let look = 0; look < wait; look++) await access(path);
  if (!settled) lock.exec("ROLLBACK");
  try {
    await copy;
  } catch (error) {
    if (changed) return "changed";
    const code = sqliteCode(error) ?? "";
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return "busy";
    // The binding keeps back which of SQLite's I/O errors it was.
    if (code !== "SQLITE_IOERR") throw error;
    throw new Failure(
      "NO_SPACE",
      `${path} could not be written (${(error as Error).message}): its disk is full, over its quota, or failing. Nothing was changed.`,
    );
  }
  // Refused for a lock, the promise resolves with nothing done (https://www.sqlite.org/c3ref/backup_finish.html).
  return begun ? "replaced" : "busy";
}

/**
 * Makes a database where there is none, in one step: it has its name only when it is whole and on disk. A
 * `-wal` or `-journal` that the lost one left is set aside first, because SQLite would replay it
 * (https://www.sqlite.org/howtocorrupt.html, "unlinking or renaming").
 *
 * @param source a database file that nobody has open, without a `-wal` or `-journal` of its own
 * @param stamp goes into the names of what is set aside
 * @returns paths of what was set aside
 * @throws Failure DATABASE_CHANGED when a database has appeared meanwhile, or errors of the file system
 */
export function createDatabase(path: string, source: string, stamp: string): string[] {
  const directory = dirname(path);
  mkdirSync(directory, { recursive: true });
  const partial = join(directory, `.${basename(path)}.${randomUUID().slice(0, 8)}.partial`);
  try {
    copyFileSync(source, partial, constants.COPYFILE_EXCL);
    flush(partial);
    const aside = setAside(path, stamp);
    if (!linkIntoPlace(partial, path)) {
      throw new Failure("DATABASE_CHANGED", `${path} was not there, and has appeared during the restore.`);
    }
    flushDirectory(directory);
    return aside;
  } finally {
    rmSync(partial, { force: true });
  }
}

function setAside(path: string, stamp: string): string[] {
  rmSync(`${path}-shm`, { force: true }); // holds nothing that is not in the -wal
  return ["-wal", "-journal"].flatMap((suffix) => {
    if (!existsSync(path + suffix)) return [];
    const aside = `${path}.left_over_${stamp}${suffix}`;
    renameSync(path + suffix, aside);
    return [aside];
  });
}

/** Makes the new name itself survive a power cut, where the system has a way to. */
function flushDirectory(directory: string): void {
  if (process.platform === "win32") return;
  const file = openSync(directory, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
