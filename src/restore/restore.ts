import { realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { type Backup, backUp, backupName, removeBackup, stampOf } from "../database/backup.ts";
import type { Connection } from "../database/binding.ts";
import { type CommitCounter, next, openCommitCounter } from "../database/commit-counter.ts";
import { openForReading, openForWriting } from "../database/connection.ts";
import { type Content, isDamage, readContent, type StoredTable, sameRows } from "../database/content.ts";
import { namedDiskError } from "../database/disk-space.ts";
import { type DatabaseFile, inspectFile } from "../database/file.ts";
import { checkIntegrity } from "../database/integrity.ts";
import { beginImmediate } from "../database/lock.ts";
import { createDatabase, replaceContent } from "../database/restore.ts";
import { namedSqliteError } from "../database/sqlite-error.ts";
import { foldWal } from "../database/wal.ts";
import { asFailure, Failure } from "../failure.ts";
import { addCheck, complete, describeFolding, type Mutable } from "../migration/draft-report.ts";
import type { Observer } from "../migration/migrate.ts";
import type { Check } from "../migration/migration-report.ts";
import { checkWorkers } from "../migration/worker-check.ts";
import { TOOL } from "../tool.ts";
import { type Changes, compareContents } from "./losses.ts";
import { isSameDatabase } from "./manifest.ts";
import type { RestoreReport } from "./restore-report.ts";
import { type BackupSource, type Staged, stage, withScratch } from "./stage.ts";

/** What to restore, and how. */
export type RestoreOptions = RestoreReport["options"] & {
  /** Absolute path of the database; `db` is the same as the user spelled it. */
  readonly path: string;
  /** The workspace or the current directory, absolute: below it, paths mean the same on every machine. */
  readonly root: string;
  /** For the safety backup; absolute, null for the database's own directory. */
  readonly backupDir: string | null;
  /** What the safety backup's manifest says beyond the backup itself: repository, commit, run. */
  readonly provenance: Readonly<Record<string, string>>;
};

type Draft = Mutable<Omit<RestoreReport, "database" | "checks" | "warnings">> & {
  readonly database: Mutable<RestoreReport["database"]>;
  readonly checks: Check[];
  readonly warnings: string[];
};

type Run = {
  readonly draft: Draft;
  readonly options: RestoreOptions;
  readonly staged: Staged;
  readonly observer: Observer;
  readonly signal: AbortSignal | undefined;
};

type LockedRun = Run & {
  readonly file: DatabaseFile;
  /** On the live database. */
  readonly live: Connection;
  /** On the staged backup. */
  readonly source: Connection;
  /** Whether the staged backup is attached to the live database as `backup`. */
  readonly attached: boolean;
  readonly counter: CommitCounter;
};

/**
 * Puts a backup back: the database then holds what the backup holds, or what it held before. Never
 * rejects: what went wrong is the report's `error`.
 *
 * @param find gives the backup, given a directory that is gone when the run ends; what it throws ends the run
 * @param signal aborts the run at its next step, with a Failure as its reason; nothing stays changed
 */
export async function restore(
  options: RestoreOptions,
  find: (scratch: string) => Promise<BackupSource>,
  observer: Observer,
  signal?: AbortSignal,
): Promise<RestoreReport> {
  const draft = newDraft(options);
  await complete(draft, options.path, () =>
    withScratch(async (scratch) => {
      observer.onPhase("Finding the backup");
      const source = await find(scratch);
      signal?.throwIfAborted();
      requireTwoFiles(source, options);
      observer.onPhase("Checking the backup");
      const staged = await stage(source, scratch);
      describeBackup(draft, staged, source);
      requireSameDatabase(draft, options, staged);
      signal?.throwIfAborted();
      const run = { draft, options, staged, observer, signal };
      await (statSync(options.path, { throwIfNoEntry: false }) === undefined ? create(run) : replace(run));
    }),
  );
  return draft;
}

/** A database is no backup of itself: it would be read without its locks. */
function requireTwoFiles({ path, shown }: BackupSource, options: RestoreOptions): void {
  const [ours, theirs] = [options.path, path].map((it) => statSync(it, { throwIfNoEntry: false }));
  if (ours === undefined || ours.ino !== theirs?.ino || ours.dev !== theirs.dev) return;
  throw new Failure("INVALID_INPUT", `${shown} is the database itself, not a backup of it.`);
}

/** The report of a run that could not even begin, because its options were wrong. */
export function failedBeforeStart(db: string, thrown: unknown): RestoreReport {
  const none = { dryRun: false, force: false, noWorkerCheck: false, lockTimeout: 0 };
  const draft = newDraft({ ...none, db, path: db, root: ".", backupDir: null, provenance: {} });
  draft.error = asFailure(thrown).facts;
  return draft;
}

function newDraft({ db, dryRun, force, noWorkerCheck, lockTimeout, path }: RestoreOptions): Draft {
  return {
    format: 1,
    command: "restore",
    tool: TOOL,
    status: "failed",
    changed: false,
    verified: false,
    options: { db, dryRun, force, noWorkerCheck, lockTimeout },
    database: { path, existed: false, size: null, journalMode: null, sqliteVersion: null },
    backup: null,
    changes: null,
    workers: null,
    checks: [],
    warnings: [],
    safetyBackup: null,
    artifact: null,
    error: null,
    startedAt: new Date().toISOString(),
    duration: 0,
  };
}

function describeBackup(
  draft: Draft,
  { name, sha256, size, manifest }: Staged,
  { shown }: BackupSource,
): void {
  draft.backup = { name, from: shown, sha256, size, createdAt: manifest?.createdAt ?? null };
  if (manifest === undefined) {
    addCheck(
      draft,
      "Digest",
      "warning",
      "The backup has no manifest, so nothing tells whether it is as it was made.",
    );
  } else {
    addCheck(draft, "Digest", "passed", "Size and SHA-256 are those of the manifest.");
  }
  addCheck(draft, "Backup's integrity", "passed", "It is a SQLite database and passes integrity_check.");
}

function requireSameDatabase(
  draft: Draft,
  { path, root, force }: RestoreOptions,
  { manifest }: Staged,
): void {
  const source = manifest?.source ?? null;
  if (source === null) {
    addCheck(draft, "Same database", "warning", "Nothing tells of which database this is a backup.");
    return;
  }
  if (isSameDatabase(source, path, root)) {
    addCheck(draft, "Same database", "passed", `The manifest names ${source}.`);
    return;
  }
  const sentence = `This is a backup of ${source}, not of ${path}.`;
  if (!force) {
    addCheck(draft, "Same database", "failed", sentence);
    throw new Failure("BACKUP_OF_ANOTHER_DATABASE", `${sentence} Nothing was changed.`);
  }
  addCheck(draft, "Same database", "warning", `${sentence} force is set.`);
}

/** There is no database: the backup becomes it. */
async function create(run: Run): Promise<void> {
  const { draft, options, staged, observer } = run;
  observer.onPhase("Creating the database");
  addCheck(draft, "Workers", "skipped", "There is no database.");
  const source = await openForWriting(staged, 0);
  try {
    draft.database.sqliteVersion = versionOf(source);
    draft.changes = compareContents(undefined, readContent(source, "main"), () => false);
    // The backup is what the lost database was, so it has its journal mode too.
    if (staged.journalMode === "wal") source.pragma("journal_mode = WAL");
  } finally {
    source.close();
  }
  if (options.dryRun) {
    draft.status = "would-restore";
    return;
  }
  addCheck(draft, "Safety backup", "skipped", "There is nothing to back up.");
  const aside = createIn(dirname(options.path), () =>
    createDatabase(options.path, staged.path, stampOf(new Date(draft.startedAt))),
  );
  draft.changed = true;
  for (const path of aside) {
    draft.warnings.push(
      `The lost database had left a file, which would have been replayed onto the new content; it is now at ${path}.`,
    );
  }
  draft.status = "restored";
  observer.onPhase("Verifying");
  await verify(run, () => true);
}

function createIn<T>(directory: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw namedDiskError(error, directory);
  }
}

const CANNOT_BE_OPENED = ["NOT_A_DATABASE", "DATABASE_CORRUPT"];

/** There is a database: its content is replaced under its locks. */
async function replace(run: Run): Promise<void> {
  const { draft, options } = run;
  draft.database.existed = true;
  try {
    const path = realpathSync(options.path); // SQLite names -wal and -shm by it
    const file = inspectFile(path, { write: !options.dryRun });
    draft.database.size = file.size;
    draft.database.journalMode = file.journalMode;
    await withLive(run, file);
  } catch (error) {
    const failure = asFailure(error);
    if (!CANNOT_BE_OPENED.includes(failure.code) || draft.changed) throw error;
    throw new Failure(
      failure.code,
      `${failure.message} SQLite cannot write into it, so it was left as it is.`,
      "Is the path right? Then move the file away, with its -wal and -journal, and run again: a database that is gone is created.",
    );
  }
}

async function withLive(run: Run, file: DatabaseFile): Promise<void> {
  const { draft, options, staged } = run;
  const live = await openLive(file, options);
  const source = await openForWriting(staged, options.lockTimeout * 1000);
  let counter: CommitCounter | undefined;
  try {
    draft.database.sqliteVersion = versionOf(live);
    live.pragma("user_version"); // the first read: rolls back a hot journal, opens the -wal
    if (!options.dryRun) matchPageSize(run, live, source);
    const attached = tryToAttach(live, staged);
    counter = openCommitCounter(file.path, modeOf(live));
    const locked = { ...run, file, live, source, attached, counter };
    await (options.dryRun ? preview(locked) : replaceOrRepeat(locked));
  } finally {
    live.close();
    source.close();
    counter?.close();
  }
}

function preview(run: LockedRun): void {
  const { draft, live } = run;
  live.exec("BEGIN"); // one state for all that follows
  inspectLive(run);
  draft.status = draft.changes?.any ? "would-restore" : "unchanged";
  draft.verified = draft.status === "unchanged";
  addCheck(draft, "Safety backup", "skipped", "A dry run makes none.");
}

/** In a dry run nothing is written, except that SQLite rolls back what a crashed process left half done. */
function openLive(file: DatabaseFile, { dryRun, lockTimeout }: RestoreOptions): Promise<Connection> {
  const hasJournal = (statSync(`${file.path}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const open = dryRun && !hasJournal ? openForReading : openForWriting;
  return open(file, lockTimeout * 1000);
}

/**
 * SQLite refuses to write pages of another size into a database in WAL mode. Where nobody else has it
 * open it can leave WAL mode, with the content that it has.
 */
function matchPageSize({ draft, options }: Run, live: Connection, source: Connection): void {
  const [ours, theirs] = [live, source].map((db) => db.pragma("page_size", { simple: true }));
  if (ours === theirs || modeOf(live) !== "wal") return;
  try {
    live.pragma("journal_mode = DELETE");
  } catch {
    throw new Failure(
      "DATABASE_LOCKED",
      `${options.db} has pages of ${ours} bytes and the backup of ${theirs}. In WAL mode that can be changed only while no other process has the database open, and one has. Nothing was changed.`,
    );
  }
  draft.warnings.push(
    `The database has left WAL mode, because its pages had ${ours} bytes and the backup's have ${theirs}. To turn it on again: sqlite3 ${options.db} "PRAGMA journal_mode = WAL"`,
  );
}

// Each time costs a safety backup. Who still writes after this many does not stop writing.
const MOST_ATTEMPTS = 10;

async function replaceOrRepeat(run: LockedRun): Promise<void> {
  const { draft, observer, live } = run;
  const already = [...draft.checks];
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    draft.checks.splice(0, draft.checks.length, ...already);
    try {
      if ((await backUpAndReplace(run)) !== "changed") return;
    } catch (error) {
      if (!draft.changed) dropSafetyBackup(draft);
      throw error;
    } finally {
      if (live.inTransaction) live.exec("ROLLBACK");
    }
    dropSafetyBackup(draft);
    observer.onPhase("Another process has written meanwhile: once more from the lock on");
  }
  throw new Failure(
    "DATABASE_CHANGED",
    `Another process wrote to ${draft.options.db} between the safety backup and the restore, ${MOST_ATTEMPTS} times in a row.`,
  );
}

/** It shows a state that was not replaced, so it would only mislead. */
function dropSafetyBackup(draft: Draft): void {
  if (draft.safetyBackup === null) return;
  removeBackup(draft.safetyBackup);
  draft.safetyBackup = null;
}

/** Checks, safety backup and restore are about one state: nobody else can write, or it is found out. */
async function backUpAndReplace(run: LockedRun): Promise<"replaced" | "changed" | "unchanged"> {
  const { draft, options, observer, signal, file, live, source, counter } = run;
  observer.onPhase("Waiting for the write lock");
  await beginImmediate(live, options.lockTimeout * 1000, signal);
  const count = counter.read();
  observer.onPhase("Comparing the database with the backup");
  inspectLive(run);
  if (!draft.changes?.any) {
    draft.status = "unchanged";
    draft.verified = true;
    return "unchanged";
  }
  draft.safetyBackup = await makeSafetyBackup(run);
  signal?.throwIfAborted();

  observer.onPhase("Restoring");
  const outcome = await replaceContent({
    path: file.path,
    lock: live,
    source,
    isUnchanged: () => counter.read() === count,
    lockTimeout: options.lockTimeout * 1000,
    signal,
  });
  if (outcome === "changed") return outcome;
  draft.changed = true;
  draft.status = "restored";
  describeSafetyBackup(draft);
  observer.onPhase("Verifying");
  await verify(run, () => counter.read() === next(count));
  describeFolding(draft, foldWal(live));
  return outcome;
}

function describeSafetyBackup(draft: Draft): void {
  const [status, detail] = draft.safetyBackup?.intact
    ? (["passed", "Copied under the lock, passed integrity_check, digested."] as const)
    : (["warning", "Copied under the lock, with the damage that the database had."] as const);
  addCheck(draft, "Safety backup", status, detail);
}

/** Looks at the database in the transaction that the caller has begun. */
function inspectLive(run: LockedRun): void {
  const { draft, options, live } = run;
  const isIntact = describeIntegrity(draft, live);
  try {
    checkWorkers(draft, options, live);
  } catch (error) {
    if (!isDamage(error)) throw error;
    addCheck(
      draft,
      "Workers",
      "warning",
      "It cannot be told whether workers are running: the database is damaged.",
    );
  }
  const changes = compare(run);
  draft.changes = isIntact ? changes : { ...changes, any: true };
}

/** Damage is no obstacle: restoring is the cure. */
function describeIntegrity(draft: Draft, live: Connection): boolean {
  try {
    checkIntegrity(live, draft.options.db, "quick_check");
    addCheck(draft, "Integrity before", "passed", "quick_check found nothing.");
    return true;
  } catch (error) {
    if (!isDamage(error) && asFailure(error).code !== "DATABASE_CORRUPT") throw error;
    addCheck(draft, "Integrity before", "warning", `The database is damaged: ${(error as Error).message}`);
    return false;
  }
}

const ATTACHED = "backup";

/** False where SQLite cannot have both in one connection: another text encoding, a damaged schema. */
function tryToAttach(db: Connection, { path }: Staged): boolean {
  try {
    db.prepare(`ATTACH ? AS ${ATTACHED}`).run(path);
    return true;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return false;
  }
}

function compare({ live, source, attached }: Pick<LockedRun, "live" | "source" | "attached">): Changes {
  return compareContents(
    readWhatIsLeft(live),
    readContent(source, "main"),
    (table) => attached && hasSameRows(live, table),
  );
}

function readWhatIsLeft(live: Connection): Content {
  try {
    return readContent(live, "main");
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { tables: [], schema: [], userVersion: 0, applicationId: 0, encoding: "" };
  }
}

function hasSameRows(live: Connection, table: StoredTable): boolean {
  try {
    return sameRows(live, ATTACHED, table);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return false;
  }
}

async function makeSafetyBackup({ draft, options, observer, signal, file }: LockedRun): Promise<Backup> {
  observer.onPhase("Backing up the database as it is now");
  const source = await openForReading(file, options.lockTimeout * 1000);
  try {
    return await backUp(source, options.path, {
      directory: options.backupDir ?? dirname(options.path),
      name: backupName(options.path, "before_restore", new Date(draft.startedAt)),
      facts: {
        createdAt: new Date().toISOString(),
        sqliteVersion: draft.database.sqliteVersion,
        beforeRestoreOf: draft.backup,
        ...options.provenance,
      },
      evenIfDamaged: true,
      onProgress: observer.onBackupProgress,
      lockTimeout: options.lockTimeout * 1000,
      signal,
    });
  } finally {
    source.close();
  }
}

/**
 * Reads back what now stands in the database, with a connection that knows nothing of it yet.
 *
 * @param nobodyElseWrote since the restore; asked once what is read can no longer change
 * @throws Failure VERIFICATION_FAILED
 */
async function verify({ draft, options, staged }: Run, nobodyElseWrote: () => boolean): Promise<void> {
  const live = await openForWriting(options, options.lockTimeout * 1000);
  const source = await openForWriting(staged, 0);
  try {
    const attached = tryToAttach(live, staged);
    live.exec("BEGIN");
    checkIntegrity(live, options.db, "integrity_check");
    const isOurs = nobodyElseWrote();
    addCheck(draft, "Integrity after", "passed", "integrity_check found nothing.");
    const left = compare({ live, source, attached });
    if (!left.any) {
      addCheck(draft, "Content", "passed", "Every table holds the rows of the backup.");
      draft.verified = true;
    } else if (isOurs) {
      addCheck(draft, "Content", "failed", `Not as in the backup: ${namesOf(left)}.`);
      throw new Failure(
        "VERIFICATION_FAILED",
        `After the restore this is not as in the backup: ${namesOf(left)}.`,
      );
    } else {
      const sentence = `Another process has written since the restore, so this cannot be compared: ${namesOf(left)}.`;
      addCheck(draft, "Content", "warning", sentence);
    }
  } catch (error) {
    const { code, message } = asFailure(namedSqliteError(options.path, error));
    if (code === "VERIFICATION_FAILED" || code === "DATABASE_CORRUPT") draft.status = "failed";
    throw new Failure(code, message, undoHint(draft));
  } finally {
    source.close();
    live.close();
  }
}

function undoHint({ safetyBackup }: Draft): string {
  if (safetyBackup === null) return "Please report this with the JSON report attached.";
  return `The database has the new content. What it had before is in ${safetyBackup.path}: restore that. Please report this with the JSON report attached.`;
}

function namesOf({ tables, objectsThatGo, objectsThatCome }: Changes): string {
  const changed = tables.filter(({ verdict }) => verdict !== "same").map(({ table }) => `table ${table}`);
  const all = [...changed, ...objectsThatGo, ...objectsThatCome];
  return all.length === 0 ? "the header" : all.slice(0, 10).join(", ");
}

function versionOf(db: Connection): string | null {
  return db.prepare<[], string>("SELECT sqlite_version()").pluck().get() ?? null;
}

function modeOf(db: Connection): DatabaseFile["journalMode"] {
  return db.pragma("main.journal_mode", { simple: true }) === "wal" ? "wal" : "rollback";
}
