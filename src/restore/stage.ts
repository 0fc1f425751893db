import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { manifestPathOf } from "../database/backup.ts";
import type { Connection } from "../database/binding.ts";
import { openForWriting } from "../database/connection.ts";
import { sha256OfFile } from "../database/digest.ts";
import { namedDiskError, requireRoom } from "../database/disk-space.ts";
import { type DatabaseFile, inspectFile } from "../database/file.ts";
import { checkIntegrity } from "../database/integrity.ts";
import { sqliteCode } from "../database/sqlite-error.ts";
import { Failure } from "../failure.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { isZip, unzipBackup } from "./unzip.ts";

/** Where a backup comes from. */
export type BackupSource = {
  /** Absolute path of a backup, or of the zip of an artifact. */
  readonly path: string;
  /** How to name it to the reader. */
  readonly shown: string;
};

/** A private copy of a backup, so that nobody changes between the check and the restore what was checked. */
export type Staged = {
  readonly path: string;
  /** The backup's file name where it was made. For showing only. */
  readonly name: string;
  /** Of the backup as it was found: 64 lower-case hex digits, bytes, journal mode. */
  readonly sha256: string;
  readonly size: number;
  readonly journalMode: DatabaseFile["journalMode"];
  readonly manifest: Manifest | undefined;
};

/** Runs `work` with a directory of its own, which is gone afterwards. */
export async function withScratch<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), "aipm-restore-"));
  try {
    return await work(directory);
  } catch (error) {
    throw namedDiskError(error, directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * Copies or unpacks a backup into `directory` and checks everything about it that can be checked without
 * the database: its size and digest against the manifest, that it is a database, `integrity_check`.
 *
 * @throws Failure BACKUP_NOT_FOUND, BACKUP_UNUSABLE, BACKUP_UNSAFE, BACKUP_AMBIGUOUS, NO_SPACE
 */
export async function stage(source: BackupSource, directory: string): Promise<Staged> {
  const staged = await bring(source, directory);
  requireDigest(staged, source.shown);
  try {
    const { journalMode } = inspectFile(staged.path, { write: true });
    await requireIntegrity(staged.path, source.shown);
    return { ...staged, journalMode };
  } catch (error) {
    throw asUnusable(error, source.shown, staged.path);
  }
}

type Brought = Omit<Staged, "journalMode">;

async function bring({ path, shown }: BackupSource, directory: string): Promise<Brought> {
  const firstBytes = readFirstBytes(path, shown);
  if (!isZip(firstBytes)) {
    requireRoom(`A copy of ${shown}`, statSync(path).size, directory);
    return copyFile(path, shown, join(directory, "backup.db"));
  }
  const { backup, manifest, name } = await unzipBackup(path, shown, directory);
  return {
    path: backup,
    name,
    sha256: await sha256OfFile(backup),
    size: statSync(backup).size,
    manifest: manifest === null ? undefined : readManifest(manifest),
  };
}

function readFirstBytes(path: string, shown: string): Buffer {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new Failure("BACKUP_NOT_FOUND", `There is no file ${shown}.`);
  if (!stat.isFile()) throw new Failure("BACKUP_NOT_FOUND", `${shown} is not a file.`);
  const bytes = Buffer.alloc(4);
  const file = openSync(path, "r");
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, 4, 0));
  } finally {
    closeSync(file);
  }
}

async function copyFile(path: string, shown: string, target: string): Promise<Brought> {
  for (const suffix of ["-wal", "-journal"]) {
    if ((statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0) === 0) continue;
    throw new Failure(
      "BACKUP_UNUSABLE",
      `${shown} is in use, or was when a process ended: there is a ${suffix} file beside it, without which it is not whole.`,
      "Close the process that uses it, or open it once with sqlite3; a backup that this tool made never has one.",
    );
  }
  const hash = createHash("sha256");
  let size = 0;
  const digest = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(
    createReadStream(path, { highWaterMark: 1024 * 1024 }),
    digest,
    // The mode is that of the database, should the copy become it.
    createWriteStream(target, { flags: "wx", mode: statSync(path).mode & 0o777 }),
  );
  return {
    path: target,
    name: basename(path),
    sha256: hash.digest("hex"),
    size,
    manifest: readManifest(manifestPathOf(path)),
  };
}

function requireDigest({ sha256, size, manifest }: Brought, shown: string): void {
  if (manifest === undefined) return;
  if (manifest.size !== size) {
    throw new Failure(
      "BACKUP_UNUSABLE",
      `${shown} has ${size} bytes and its manifest says ${manifest.size}.`,
    );
  }
  if (manifest.sha256 !== sha256) {
    throw new Failure(
      "BACKUP_UNUSABLE",
      `${shown} has the SHA-256 ${sha256} and its manifest says ${manifest.sha256}: it is not the backup that was made.`,
    );
  }
}

/** Leaves the copy in rollback journal mode, so that there is one file and nothing beside it. */
async function requireIntegrity(path: string, shown: string): Promise<void> {
  const db: Connection = await openForWriting({ path }, 0);
  try {
    checkIntegrity(db, shown, "integrity_check");
    db.pragma("journal_mode = DELETE");
  } finally {
    db.close();
  }
}

const ABOUT_CONTENT = ["DATABASE_CORRUPT", "NOT_A_DATABASE", "GIT_LFS_POINTER"];

function asUnusable(error: unknown, shown: string, path: string): unknown {
  const isFailure = error instanceof Failure;
  if (
    isFailure
      ? !ABOUT_CONTENT.includes(error.code)
      : !/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(sqliteCode(error) ?? "")
  )
    return error;
  const why = (error as Error).message.replaceAll(path, shown).replace(/\.$/, "");
  const isForeign = /NOTADB|NOT_A_DATABASE/.test((error as { code: string }).code);
  const kind = isForeign ? " It is another kind of file, or encrypted." : "";
  return new Failure("BACKUP_UNUSABLE", `The backup ${shown} cannot be restored: ${why}.${kind}`);
}
