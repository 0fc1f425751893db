import { openForReading } from "../database/connection.ts";
import { inspectFile } from "../database/file.ts";
import { checkForeignKeys, checkIntegrity } from "../database/integrity.ts";
import { Failure } from "../failure.ts";
import { incidentsMigration } from "./definition.ts";
import {
  addCheck,
  describeFile,
  describeForeignKeys,
  describePlan,
  describeVerified,
  reportOn,
  requireNoDrift,
} from "./draft-report.ts";
import { inspect } from "./inspect.ts";
import type { MigrateOptions } from "./migrate.ts";
import type { MigrationReport } from "./migration-report.ts";
import { plan } from "./plan.ts";

/**
 * Checks a migrated database without writing to it: integrity, schema, constraints, foreign keys. Never
 * rejects: `already-applied` when all is well, else `failed` with NOT_APPLIED, SCHEMA_DRIFT or what
 * stood in the way.
 */
export async function verify(
  options: Pick<MigrateOptions, "db" | "path" | "foreignKeys" | "lockTimeout">,
): Promise<MigrationReport> {
  const migration = incidentsMigration();
  const all = {
    ...options,
    dryRun: false,
    force: false,
    noBackup: true,
    noWorkerCheck: true,
    onDrift: "fail",
  } as const;
  return reportOn("verify", all, migration, async (draft) => {
    const file = inspectFile(options.path, { write: false });
    describeFile(draft, file);
    if (file.hasHotJournal)
      draft.warnings.push("SQLite rolled back what a crashed process had left half done.");
    const db = await openForReading(file, options.lockTimeout * 1000);
    try {
      draft.database.sqliteVersion = db.prepare<[], string>("SELECT sqlite_version()").pluck().get() ?? null;
      db.exec("BEGIN"); // one state for all that follows
      checkIntegrity(db, file.path, "quick_check");
      addCheck(draft, "Integrity", "passed", "quick_check found nothing.");
      describeForeignKeys(draft, checkForeignKeys(db));
      const found = plan(await inspect(db, migration, options.foreignKeys));
      describePlan(draft, { ...found, statements: [] });
      requireNoDrift(found, migration.table);
      if (found.action === "change") {
        const missing = found.comparison
          .filter(({ verdict }) => verdict === "missing")
          .map(({ name }) => name);
        throw new Failure("NOT_APPLIED", `The migration is not applied: ${missing.join(", ")} missing.`);
      }
      describeVerified(draft, found);
      draft.status = "already-applied";
    } finally {
      db.close();
    }
  });
}
