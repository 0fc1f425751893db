import { type Connection, loadBinding } from "./binding.ts";
import type { DatabaseFile } from "./file.ts";
import { LOCK_SLICE, waitingForLock } from "./lock.ts";

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
  signal?: AbortSignal,
): Promise<Connection> {
  const Binding = await loadBinding();
  const connection = new Binding(file.path, {
    fileMustExist: true,
    timeout: Math.min(LOCK_SLICE, lockTimeout),
  });
  await waitingForLock(() => harden(connection), lockTimeout, signal);
  connection.pragma(`busy_timeout = ${lockTimeout}`);
  return connection;
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
  // Only a writable one can roll back what a crash left in the journal, without which nothing can be read.
  const readonly = (file.journalMode === "rollback" && !file.hasHotJournal) || file.hasUncheckpointedWal;
  const connection = harden(new Binding(file.path, { fileMustExist: true, readonly, timeout: lockTimeout }));
  connection.pragma("query_only = ON");
  return connection;
}

/** A fresh, empty database in memory. */
export async function openInMemory(): Promise<Connection> {
  const Binding = await loadBinding();
  return harden(new Binding(":memory:"));
}

function harden(connection: Connection): Connection {
  connection.pragma("trusted_schema = OFF");
  connection.pragma("cell_size_check = ON");
  // In WAL mode the default would let a power cut take back a commit that we have already reported.
  connection.pragma("synchronous = FULL");
  return connection;
}
