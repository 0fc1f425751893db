import { dirname } from "node:path";
import { type BackupProgress, backUp, backupName, removeBackup } from "../database/backup.ts";
import type { Connection } from "../database/binding.ts";
import { openForReading, openForWriting } from "../database/connection.ts";
import { sha256OfFile } from "../database/digest.ts";
import { type DatabaseFile, inspectFile } from "../database/file.ts";
import { checkForeignKeys, checkIntegrity, newViolations } from "../database/integrity.ts";
import { beginImmediate, LOCK_SLICE, waitingForLock } from "../database/lock.ts";
import { foldWal } from "../database/wal.ts";
import { Failure } from "../failure.ts";
import { incidentsMigration, type MigrationDefinition } from "./definition.ts";
import {
  addCheck,
  type Draft,
  describeFile,
  describeFolding,
  describeForeignKeys,
  describePlan,
  describeVerified,
  reportOn,
  requireNoDrift,
} from "./draft-report.ts";
import { inspect } from "./inspect.ts";
import type { MigrationReport } from "./migration-report.ts";
import { plan } from "./plan.ts";
import { planRebuild, type RebuildPlan, rebuild } from "./repair.ts";
import { createRowsFile, removeRowsFile } from "./rows-file.ts";
import { checkWorkers } from "./worker-check.ts";

/** What to migrate, and how. */
export type MigrateOptions = MigrationReport["options"] & {
  /** Absolute path of the database; `db` is the same as the user spelled it. */
  readonly path: string;
  /** Absolute; null for the database's own directory. */
  readonly backupDir: string | null;
  /** What the backup's manifest says beyond the backup itself: repository, commit, run. */
  readonly provenance: Readonly<Record<string, string>>;
};

/** How a run tells what it is doing. */
export type Observer = {
  readonly onPhase: (phase: string) => void;
  readonly onBackupProgress: (progress: BackupProgress) => void;
};

type Run = {
  readonly draft: Draft;
  readonly file: DatabaseFile;
  readonly options: MigrateOptions;
  readonly observer: Observer;
  readonly migration: MigrationDefinition;
  readonly signal: AbortSignal | undefined;
};

/**
 * Runs the incidents migration on one database, or in a dry run all of it but the backup, rolled back.
 * The database is afterwards either migrated and verified, or as it was. Never rejects: what went wrong
 * is the report's `error`.
 *
 * @param signal aborts the run at its next step, with a Failure as its reason; nothing stays changed
 */
export async function migrate(
  options: MigrateOptions,
  observer: Observer,
  signal?: AbortSignal,
): Promise<MigrationReport> {
  const migration = incidentsMigration();
  return reportOn("migrate", options, migration, async (draft) => {
    observer.onPhase("Checking the file");
    const file = inspectFile(options.path, { write: true });
    describeFile(draft, file);
    const run = { draft, file, options, observer, migration, signal };
    if (!options.dryRun) return withConnection(run);
    draft.database.sha256Before = await sha256OfFile(file.path);
    try {
      await withConnection(run);
    } finally {
      await compareDigests(draft, file);
    }
  });
}

/** The report of a run that could not even begin, because its options were wrong. */
export function failedBeforeStart(db: string, thrown: unknown): Promise<MigrationReport> {
  const none = { dryRun: false, force: false, noBackup: false, noWorkerCheck: false, lockTimeout: 0 };
  const options = { ...none, db, path: db, foreignKeys: "auto", onDrift: "fail" } as const;
  return reportOn("migrate", options, incidentsMigration(), async () => {
    throw thrown;
  });
}

async function withConnection(run: Run): Promise<void> {
  const { draft, file, options, observer, signal } = run;
  const lockTimeout = options.lockTimeout * 1000;
  // The last connection to close folds pages that a crash left in the WAL into the file. Unless the run
  // commits, the file has to stay as it is: a reader that closes last leaves them where they are.
  const guard = file.hasUncheckpointedWal ? await openForReading(file, lockTimeout) : undefined;
  try {
    guard?.pragma("schema_version");
    const db = await openForWriting(file, lockTimeout, signal);
    try {
      db.pragma(`busy_timeout = ${Math.min(LOCK_SLICE, lockTimeout)}`);
      draft.database.sqliteVersion = db.prepare<[], string>("SELECT sqlite_version()").pluck().get() ?? null;
      observer.onPhase("Checking the database");
      // A real run would refuse a backup that does not pass the longer check; a dry run has to say so.
      const pragma = options.dryRun && !options.noBackup ? "integrity_check" : "quick_check";
      await waitingForLock(() => checkIntegrity(db, file.path, pragma), lockTimeout, signal);
      addCheck(draft, "Integrity", "passed", `${pragma} found nothing.`);
      await inTransaction(run, db);
      if (draft.changed) {
        guard?.close();
        describeFolding(draft, foldWal(db));
      } else if (file.hasUncheckpointedWal && !options.dryRun) draft.warnings.push(IN_WAL);
    } finally {
      db.close();
    }
  } finally {
    guard?.close();
  }
}

async function inTransaction(run: Run, db: Connection): Promise<void> {
  const { draft, options, observer, signal } = run;
  const lockTimeout = options.lockTimeout * 1000;
  // A no-op inside a transaction, so it comes first: https://www.sqlite.org/pragma.html#pragma_foreign_keys
  const foreignKeys = db.pragma("foreign_keys", { simple: true });
  db.pragma("foreign_keys = OFF");
  try {
    observer.onPhase("Waiting for the write lock");
    await beginImmediate(db, lockTimeout, signal);
    await migrateLocked(run, db);
    signal?.throwIfAborted();
    const commit = draft.statements.length > 0 && !options.dryRun;
    observer.onPhase(commit ? "Committing" : "Rolling back");
    await waitingForLock(() => db.exec(commit ? "COMMIT" : "ROLLBACK"), lockTimeout, signal);
    draft.changed = commit;
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK");
    db.pragma(`foreign_keys = ${foreignKeys}`);
    if (!draft.changed && draft.backup !== null) {
      // It holds what the database still is; whoever tries again and again would fill the disk with them.
      removeBackup(draft.backup);
      draft.backup = null;
    }
  }
}

async function migrateLocked(run: Run, db: Connection): Promise<void> {
  const { draft, options, observer, migration, signal } = run;
  observer.onPhase("Comparing the schema");
  const inspection = await inspect(db, migration, options.foreignKeys);
  const found = plan(inspection);
  describePlan(draft, found);
  const repair =
    found.action === "drift" && options.onDrift === "repair" ? planRebuild(db, inspection) : undefined;
  if (repair === undefined) requireNoDrift(found, migration.table);
  if (found.action === "nothing") {
    draft.status = "already-applied";
    describeForeignKeys(draft, checkForeignKeys(db));
    describeVerified(draft, found);
    return;
  }

  checkWorkers(draft, options, db);
  const before = checkForeignKeys(db);
  await makeBackup(run);

  observer.onPhase(repair ? "Rebuilding the table" : "Running the statements");
  if (repair) repairTable(draft, repair, db);
  else for (const statement of found.statements) db.prepare(statement).run();
  signal?.throwIfAborted();

  observer.onPhase("Verifying");
  const after = checkForeignKeys(db);
  const ours = newViolations(before, after);
  const unchecked = after.unchecked.filter(
    ({ table }) => table !== migration.table && !before.unchecked.some((it) => it.table === table),
  );
  if (unchecked.length > 0) {
    const tables = unchecked.map(({ table, reason }) => `${table} (${reason})`);
    throw new Failure(
      "NOT_REPAIRABLE",
      `The foreign keys of ${tables.join(", ")} would no longer work. Nothing was changed.`,
    );
  }
  if (ours.length > 0) {
    const rows = ours.map(({ table, parent, rows }) => `${rows} in ${table} that name no row of ${parent}`);
    throw new Failure(
      "FOREIGN_KEY_VIOLATION",
      `The migration would leave rows without a parent: ${rows.join(", ")}.`,
    );
  }
  describeForeignKeys(draft, after);
  const reached = plan(await inspect(db, migration, options.foreignKeys));
  describeVerified(draft, reached);
  draft.status = options.dryRun ? "would-apply" : "applied";
}

function repairTable(draft: Draft, planned: RebuildPlan, db: Connection): void {
  const file = createRowsFile();
  try {
    const { repair, statements } = rebuild(db, planned, file.sink);
    draft.repair = { ...repair, rowsFile: file.path };
    draft.statements = statements;
    addCheck(
      draft,
      "Rows",
      "passed",
      `${repair.rows} before and after; what no mapping touched is the same.`,
    );
  } catch (error) {
    removeRowsFile(file.path);
    throw error;
  } finally {
    file.close();
  }
}

/**
 * The backup comes from a second connection: SQLite cannot back up from one with an open transaction,
 * and this one holds the lock that keeps the state still.
 */
async function makeBackup({ draft, file, options, observer, migration, signal }: Run): Promise<void> {
  if (options.dryRun || options.noBackup) {
    addCheck(draft, "Backup", "skipped", options.dryRun ? "A dry run makes none." : "no-backup is set.");
    return;
  }
  observer.onPhase("Backing up");
  const source = await openForReading(file, options.lockTimeout * 1000);
  try {
    draft.backup = await backUp(source, file.path, {
      directory: options.backupDir ?? dirname(file.path),
      name: backupName(file.path, migration.name, new Date(draft.startedAt)),
      facts: {
        createdAt: new Date().toISOString(),
        sqliteVersion: draft.database.sqliteVersion,
        migration: draft.migration,
        ...options.provenance,
      },
      onProgress: observer.onBackupProgress,
      lockTimeout: options.lockTimeout * 1000,
      signal,
    });
  } finally {
    source.close();
  }
  addCheck(draft, "Backup", "passed", "Copied under the lock, passed integrity_check, digested.");
}

const IN_WAL =
  "The database's -wal file holds changes that the database file lacks: open and close the database once more before you commit the file to Git.";

async function compareDigests(draft: Draft, file: DatabaseFile): Promise<void> {
  draft.database.sha256After = await sha256OfFile(file.path);
  if (draft.database.sha256After === draft.database.sha256Before) {
    addCheck(draft, "File unchanged", "passed", `SHA-256 before and after: ${draft.database.sha256After}`);
    return;
  }
  const why = file.hasHotJournal
    ? "SQLite rolled back what a crashed process had left half done; the dry run itself kept nothing."
    : "Another process wrote to the file during the dry run.";
  addCheck(draft, "File unchanged", "warning", why);
}
