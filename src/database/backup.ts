import { createHash } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { Failure } from "../failure.ts";
import type { Connection } from "./binding.ts";
import { openForWriting } from "./connection.ts";
import { sha256OfFile } from "./digest.ts";
import { isDiskFull, namedDiskError, requireRoom } from "./disk-space.ts";
import { checkIntegrity } from "./integrity.ts";
import { namedSqliteError, sqliteCode } from "./sqlite-error.ts";

/** A backup that is whole, verified and in its place. */
export type Backup = {
  readonly path: string;
  readonly manifestPath: string;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** False for a copy of a damaged database, which was asked for. */
  readonly intact: boolean;
};

export type BackupProgress = {
  /** Bytes copied so far, and in all. */
  readonly done: number;
  readonly total: number;
};

export type BackupOptions = {
  /** Existing or new directory for the backup, absolute. */
  readonly directory: string;
  /** File name wished for; `_2`, `_3`, … is added when it is taken. */
  readonly name: string;
  /** Further facts for the manifest. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Keep the copy of a database that does not pass integrity_check; otherwise that is an error. */
  readonly evenIfDamaged?: boolean;
  readonly onProgress: (progress: BackupProgress) => void;
  /** How long to wait when another process locks the source meanwhile, in milliseconds. */
  readonly lockTimeout: number;
  /** Stops the copy; the promise rejects with its reason. */
  readonly signal: AbortSignal | undefined;
};

/** `<db>.backup_<what for>_YYYYMMDD_HHMMSS`, in UTC. */
export function backupName(databasePath: string, purpose: string, now: Date): string {
  return `${basename(databasePath)}.backup_${purpose}_${stampOf(now)}`;
}

/** `YYYYMMDD_HHMMSS`, in UTC. */
export function stampOf(now: Date): string {
  return now.toISOString().replace(/[-:]/g, "").replace("T", "_").slice(0, 15);
}

/** Where a backup's manifest stands. */
export const manifestPathOf = (backupPath: string): string => `${backupPath}.manifest.json`;

// SQLite copies this much between two looks at the clock and the signal.
const STEP_BYTES = 4 * 1024 * 1024;

/**
 * Copies a database with SQLite's online backup (https://www.sqlite.org/backup.html): the only copy that
 * is right in WAL mode. It is written under a temporary name, verified, digested, and renamed into
 * place only when whole, so a file of the backup's name is always a good one.
 *
 * @param source a reading connection that no other code uses meanwhile; not one with an open
 *   transaction. Let another connection hold the write lock when the backup must equal a certain state.
 * @param sourcePath the database's path, for the manifest and messages
 * @throws Failure NO_SPACE, BACKUP_FAILED, DATABASE_CORRUPT, or the signal's reason
 */
export async function backUp(
  source: Connection,
  sourcePath: string,
  options: BackupOptions,
): Promise<Backup> {
  const { directory, name, signal } = options;
  const partial = partialPath(sourcePath, directory);
  try {
    mkdirSync(directory, { recursive: true });
    requireRoom(
      "The backup",
      pragmaNumber(source, "page_count") * pragmaNumber(source, "page_size"),
      directory,
    );
    removeDatabase(partial);
    // Made by us first, so that the copy is never readable by more people than the database is.
    const { mode } = statSync(sourcePath);
    closeSync(openSync(partial, "wx", 0o600));
    chmodSync(partial, mode & 0o777);
    await copy(source, partial, options);
    const intact = await verify(partial, source, sourcePath, options.evenIfDamaged ?? false);
    const sha256 = await sha256OfFile(partial);
    signal?.throwIfAborted();
    flush(partial);
    const path = moveIntoPlace(partial, join(directory, name));
    const { size } = statSync(path);
    const backup = { path, manifestPath: manifestPathOf(path), sha256, size, intact };
    try {
      writeManifest(
        backup,
        { ...options.facts, source: sourcePath, file: basename(path), sha256, size, intact },
        mode,
      );
    } catch (error) {
      removeBackup(backup);
      throw error;
    }
    return backup;
  } catch (error) {
    throw error === signal?.reason ? error : asBackupFailure(error, sourcePath, directory);
  } finally {
    try {
      removeDatabase(partial);
    } catch {
      // What went wrong is told already; the next run removes what is left.
    }
  }
}

/** Removes a backup and its manifest. */
export function removeBackup({ path, manifestPath }: Backup): void {
  for (const file of [path, manifestPath]) rmSync(file, { force: true });
}

/**
 * One name for each database, so that what a killed run left is replaced by the next. Nobody else uses
 * it meanwhile: whoever makes a backup holds the database's write lock.
 */
function partialPath(sourcePath: string, directory: string): string {
  // Containers may see different databases under the same path, and share a directory for backups.
  const { dev, ino } = statSync(sourcePath);
  const id = createHash("sha256").update(`${dev} ${ino} ${sourcePath}`).digest("hex").slice(0, 8);
  return join(directory, `.${basename(sourcePath)}.${id}.partial`);
}

function removeDatabase(path: string): void {
  for (const suffix of ["", "-journal", "-wal", "-shm"]) rmSync(path + suffix, { force: true });
}

async function copy(
  source: Connection,
  target: string,
  { onProgress, lockTimeout, signal }: BackupOptions,
): Promise<void> {
  const pageSize = pragmaNumber(source, "page_size");
  let remaining = Number.POSITIVE_INFINITY;
  let movedAt = Date.now();
  const { totalPages } = await source.backup(target, {
    progress({ totalPages, remainingPages }) {
      signal?.throwIfAborted();
      if (remainingPages !== remaining) movedAt = Date.now();
      remaining = remainingPages;
      // A step that finds the source locked copies nothing, says nothing, and is tried again.
      if (Date.now() - movedAt > lockTimeout) {
        throw new Failure("DATABASE_LOCKED", "Another process locked the database during the backup.");
      }
      onProgress({ done: (totalPages - remainingPages) * pageSize, total: totalPages * pageSize });
      return Math.max(1, Math.floor(STEP_BYTES / pageSize));
    },
  });
  // better-sqlite3 tells of every step but the last.
  onProgress({ done: totalPages * pageSize, total: totalPages * pageSize });
}

/**
 * A backup that met SQLITE_BUSY resolves without having copied anything: believe only what can be read.
 * True when the copy passes integrity_check.
 */
async function verify(
  path: string,
  source: Connection,
  sourcePath: string,
  evenIfDamaged: boolean,
): Promise<boolean> {
  const copy = await openForWriting({ path }, 0);
  try {
    const [copied, expected] = [copy, source].map((db) => pragmaNumber(db, "page_count"));
    if (copied === 0) {
      throw new Failure(
        "DATABASE_LOCKED",
        `${sourcePath} was locked while it was being backed up. Nothing was changed.`,
      );
    }
    if (copied !== expected) {
      throw new Failure("BACKUP_FAILED", `The backup has ${copied} pages and ${sourcePath} has ${expected}.`);
    }
    return passesIntegrityCheck(copy, `The backup of ${sourcePath}`, evenIfDamaged);
  } finally {
    copy.close();
  }
}

function passesIntegrityCheck(copy: Connection, name: string, evenIfDamaged: boolean): boolean {
  try {
    checkIntegrity(copy, name, "integrity_check");
    return true;
  } catch (error) {
    if (!evenIfDamaged) throw error;
    return false;
  }
}

function pragmaNumber(db: Connection, pragma: string): number {
  return db.pragma(pragma, { simple: true }) as number;
}

/** Waits until a file's bytes are on the disk. */
export function flush(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Gives the file the name or the next free one, without ever replacing another: a hard link fails where a rename would overwrite. */
function moveIntoPlace(partial: string, wanted: string): string {
  for (let attempt = 1; ; attempt++) {
    const path = attempt === 1 ? wanted : `${wanted}_${attempt}`;
    if (linkIntoPlace(partial, path)) return path;
  }
}

/** Gives a file a further name; false, and nothing done, when that is taken. */
export function linkIntoPlace(file: string, path: string): boolean {
  try {
    linkSync(file, path);
    return true;
  } catch (error) {
    // Some file systems know no hard links (FAT, some network mounts).
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || existsSync(path)) return false;
    renameSync(file, path);
    return true;
  }
}

function writeManifest({ manifestPath }: Backup, manifest: object, mode: number): void {
  rmSync(manifestPath, { force: true });
  writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`, { flag: "wx", mode: mode & 0o666 });
}

function asBackupFailure(error: unknown, sourcePath: string, directory: string): unknown {
  const isAboutTheCopy = /^SQLITE_(FULL|IOERR|CANTOPEN|READONLY)/.test(sqliteCode(error) ?? "");
  const known = isAboutTheCopy || isDiskFull(error) ? error : namedSqliteError(sourcePath, error);
  const full = sqliteCode(error) === "SQLITE_FULL" ? { code: "ENOSPC" } : known;
  const named = namedDiskError(full, directory);
  if (named instanceof Failure) return named;
  return new Failure(
    "BACKUP_FAILED",
    `No backup could be written to ${directory}: ${(error as Error).message}. Nothing was changed.`,
  );
}
