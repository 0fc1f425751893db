import { Failure } from "../failure.ts";
import { type Connection, loadBinding } from "./binding.ts";
import type { DatabaseFile } from "./file.ts";

/**
 * Opens a database that a stranger may have written: its schema may call no function that has side
 * effects (`trusted_schema`), malformed cells are looked for (`cell_size_check`), extensions stay off.
 * https://www.sqlite.org/security.html#untrusted_sqlite_database_files
 *
 * @param file what `inspectFile` returned, or a file of our own making
 * @param lockTimeout how long each statement waits for a lock, in milliseconds
 * @throws errors of SQLite's, for `namedSqliteError`; most come only with the first statement
 */
export async function openForWriting(
  file: Pick<DatabaseFile, "path">,
  lockTimeout: number,
): Promise<Connection> {
  const Binding = await loadBinding();
  return harden(new Binding(file.path, { fileMustExist: true, timeout: lockTimeout }));
}

/**
 * Opens a connection that cannot change the content, and leaves the database as it was on disk: pages
 * that a crash left in the WAL stay there (only then may a new `-shm` be left), and a clean database in
 * WAL mode has no `-wal` or `-shm` afterwards where it had none before.
 *
 * @throws as `openForWriting`
 */
export async function openForReading(file: DatabaseFile, lockTimeout: number): Promise<Connection> {
  const Binding = await loadBinding();
  // SQLite's read-only connection cannot remove the -wal and -shm files that it makes, a writable one
  // can; and a writable one folds leftover WAL pages into the file when it closes, a read-only one can't.
  const readonly = file.journalMode === "rollback" || file.hasUncheckpointedWal;
  const connection = harden(new Binding(file.path, { fileMustExist: true, readonly, timeout: lockTimeout }));
  connection.pragma("query_only = ON");
  return connection;
}

/** A fresh, empty database in memory. */
export async function openInMemory(): Promise<Connection> {
  const Binding = await loadBinding();
  return harden(new Binding(":memory:"));
}

/**
 * A thrown value with this tool's name for it where it is an error of SQLite's, the database's path in
 * the message: DATABASE_LOCKED, DATABASE_READ_ONLY, DATABASE_CORRUPT, NOT_A_DATABASE or NO_SPACE.
 * Anything else is returned as it is.
 */
export function namedSqliteError(path: string, error: unknown): unknown {
  const code = sqliteCode(error);
  const name = code === undefined ? undefined : NAMES.find(({ pattern }) => pattern.test(code));
  if (name === undefined) return error;
  return new Failure(name.code, `${path} ${name.text} (${code}: ${(error as Error).message}).`);
}

/** SQLite's result code of an error, such as `SQLITE_BUSY_SNAPSHOT`; undefined for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && code.startsWith("SQLITE_") ? code : undefined;
}

function harden(connection: Connection): Connection {
  connection.pragma("trusted_schema = OFF");
  connection.pragma("cell_size_check = ON");
  // In WAL mode the default would let a power cut take back a commit that we have already reported.
  connection.pragma("synchronous = FULL");
  return connection;
}

// https://www.sqlite.org/rescode.html
const NAMES = [
  {
    pattern: /^SQLITE_(BUSY|LOCKED|PROTOCOL)/,
    code: "DATABASE_LOCKED",
    text: "is locked by another process",
  },
  { pattern: /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/, code: "DATABASE_READ_ONLY", text: "cannot be written" },
  { pattern: /^SQLITE_(CORRUPT|IOERR_SHORT_READ)/, code: "DATABASE_CORRUPT", text: "is corrupt" },
  { pattern: /^SQLITE_NOTADB/, code: "NOT_A_DATABASE", text: "is not a database that SQLite can read" },
  {
    pattern: /^SQLITE_(FULL|IOERR_WRITE|IOERR_FSYNC)/,
    code: "NO_SPACE",
    text: "cannot grow: the disk is full",
  },
] as const;
