import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { basename, dirname, extname, relative, sep } from "node:path";
import { distance } from "fastest-levenshtein";
import { Failure } from "../failure.ts";

/** What the file itself tells, read before SQLite opens it. */
export type DatabaseFile = {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly journalMode: "rollback" | "wal";
  /** A crashed process left pages in `<path>-wal` that only SQLite may fold back. */
  readonly hasUncheckpointedWal: boolean;
  /** A crashed process left `<path>-journal`; SQLite rolls it back when it next opens the database. */
  readonly hasHotJournal: boolean;
};

const SQLITE_MAGIC = "SQLite format 3\0";
const LFS_MAGIC = "version https://git-lfs.github.com/spec/";
const HEADER_BYTES = 100;
// Offsets in the database header: https://www.sqlite.org/fileformat2.html#the_database_header
const PAGE_SIZE_AT = 16;
const WRITE_VERSION_AT = 18;
const CHANGE_COUNTER_AT = 24;
const PAGE_COUNT_AT = 28;
const VERSION_VALID_FOR_AT = 92;

/**
 * Checks that `path` is a SQLite database that can be opened, before anything opens it: a read of
 * the file while a connection is open in this process would drop SQLite's locks
 * (https://www.sqlite.org/howtocorrupt.html, "Posix advisory locks canceled").
 *
 * @param path absolute path
 * @param write whether the caller is going to write
 * @throws Failure INVALID_INPUT, DATABASE_NOT_FOUND, DATABASE_IS_DIRECTORY, GIT_LFS_POINTER, NOT_A_DATABASE,
 *   DATABASE_CORRUPT (cut off), DATABASE_READ_ONLY
 */
export function inspectFile(path: string, { write }: { write: boolean }): DatabaseFile {
  // better-sqlite3 trims file names, and would open the neighbour that has none of these spaces.
  if (path !== path.trim()) {
    throw new Failure(
      "INVALID_INPUT",
      `The path '${path}' ends in a space.`,
      "Rename the file, or correct the path.",
    );
  }
  let found = look(path);
  // While another process writes, the header may count pages that come a moment later.
  for (let again = 0; found.missing > 0 && again < LOOKS; again++) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_PAUSE);
    found = look(path);
  }
  const { mode, missing, ...file } = found;
  if (missing > 0) {
    throw new Failure(
      "DATABASE_CORRUPT",
      `${path} is cut off: it has ${file.size} bytes and its header promises ${file.size + missing}.`,
    );
  }
  if (write && !isWritable(path, mode)) throw new Failure("DATABASE_READ_ONLY", `${path} is read-only.`);
  return file;
}

// How often, and after how many milliseconds each time, a file that looks cut off is looked at again.
const LOOKS = 10;
const LOOK_PAUSE = 20;

function look(path: string): DatabaseFile & { readonly mode: number; readonly missing: number } {
  const stat = reachable(path);
  if (stat === undefined) throw notFound(path);
  if (stat.isDirectory()) throw new Failure("DATABASE_IS_DIRECTORY", `${path} is a directory.`);
  if (!stat.isFile()) throw new Failure("NOT_A_DATABASE", `${path} is not a regular file.`);

  const header = readHeader(path);
  if (header.toString("latin1").startsWith(LFS_MAGIC)) {
    throw new Failure(
      "GIT_LFS_POINTER",
      `${path} is a Git LFS pointer of ${stat.size} bytes, not the database.`,
    );
  }
  if (stat.size === 0) throw new Failure("NOT_A_DATABASE", `${path} is empty (0 bytes).`);
  if (!header.toString("latin1").startsWith(SQLITE_MAGIC)) {
    throw new Failure("NOT_A_DATABASE", `${path} does not begin as a SQLite database does.`);
  }

  // SQLite follows symbolic links before it names these files.
  const real = realpathSync(path);
  const hasUncheckpointedWal = sizeOf(`${real}-wal`) > 0;
  const hasHotJournal = sizeOf(`${real}-journal`) > 0;
  const journalMode = header[WRITE_VERSION_AT] === 2 ? "wal" : "rollback";
  const missing = hasUncheckpointedWal || hasHotJournal ? 0 : missingBytes(header, stat.size);
  return {
    path,
    size: stat.size,
    mode: stat.mode,
    journalMode,
    hasUncheckpointedWal,
    hasHotJournal,
    missing,
  };
}

function reachable(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ELOOP") {
      throw new Failure("DATABASE_NOT_FOUND", `${path} is a symbolic link that leads back to itself.`);
    }
    throw new Failure("DATABASE_READ_ONLY", `${path} cannot be reached: ${(error as Error).message}.`);
  }
}

function notFound(path: string): Failure {
  const near = nearMatches(path);
  const meant = near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : "";
  return new Failure("DATABASE_NOT_FOUND", `There is no file ${path}.${meant}`);
}

/** Database files in the nearest directory that exists and one level below, the most alike first. */
function nearMatches(path: string): string[] {
  let directory = dirname(path);
  while (sizeOf(directory) < 0 && dirname(directory) !== directory) directory = dirname(directory);
  const wanted = [relative(directory, path), basename(path), stem(path)];
  return databasesIn(directory, 1)
    .map((found) => {
      const names = [relative(directory, found), basename(found), stem(found)];
      return { found, edits: Math.min(...names.map((name, index) => distance(name, wanted[index] ?? ""))) };
    })
    .filter(({ edits }) => edits <= basename(path).length / 2)
    .sort((a, b) => a.edits - b.edits || a.found.localeCompare(b.found))
    .slice(0, 3)
    .map(({ found }) => found);
}

function stem(path: string): string {
  return basename(path, extname(path));
}

function databasesIn(directory: string, depth: number): string[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .slice(0, 1000)
      .flatMap((item) => {
        const path = `${directory.endsWith(sep) ? directory : directory + sep}${item.name}`;
        if (item.isFile()) return /^\.(db|sqlite3?|db3)$/i.test(extname(item.name)) ? [path] : [];
        const enter =
          item.isDirectory() && depth > 0 && !item.name.startsWith(".") && item.name !== "node_modules";
        return enter ? databasesIn(path, depth - 1) : [];
      });
  } catch {
    return []; // a directory that cannot be listed has no suggestions to make
  }
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    throw new Failure("DATABASE_READ_ONLY", `${path} cannot be read: ${(error as Error).message}.`);
  }
  try {
    const length = readSync(file, header, 0, HEADER_BYTES, 0);
    return header.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** Bytes that the header counts and the file lacks; 0 where the header's count is not to be believed. */
function missingBytes(header: Buffer, size: number): number {
  if (header.length < HEADER_BYTES) return HEADER_BYTES - header.length;
  const countIsValid = header.readUInt32BE(CHANGE_COUNTER_AT) === header.readUInt32BE(VERSION_VALID_FOR_AT);
  if (!countIsValid) return 0;
  const rawPageSize = header.readUInt16BE(PAGE_SIZE_AT);
  const pageSize = rawPageSize === 1 ? 65536 : rawPageSize;
  return Math.max(0, header.readUInt32BE(PAGE_COUNT_AT) * pageSize - size);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? -1;
}

/** A file without any write bit is meant to be read-only, whatever this user (root, in a container) may do. */
function isWritable(path: string, mode: number): boolean {
  if ((mode & 0o222) === 0) return false;
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
