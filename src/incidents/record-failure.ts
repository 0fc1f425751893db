import { asFailure } from "../failure.ts";
import type { MigrationReport } from "../migration/migration-report.ts";
import { openIncidentLog } from "./open-log.ts";

// Whoever failed because the database was locked has waited already.
const LONGEST_WAIT = 5;

/**
 * Writes an incident about a migration that failed, after it was rolled back and has let the database go.
 * Nothing for one that did not fail, a dry run, or a database without the table. Never rejects: that an
 * incident could not be written is a warning, and the failure stays what it was.
 *
 * @param where the run, for the description
 */
export async function recordFailure(report: MigrationReport, where?: string): Promise<MigrationReport> {
  const { error, options, database, migration } = report;
  if (error === null || options.dryRun) return report;
  try {
    const log = await openIncidentLog(database.path, {
      lockTimeout: Math.min(options.lockTimeout, LONGEST_WAIT),
    });
    try {
      const { id } = await log.create({
        category: "auto",
        description: [
          `${report.command} ${migration.name} failed: ${error.code}: ${error.message}`,
          where ?? "",
        ].join("\n\n"),
        evidence: [error.code, error.message, "migration"],
      });
      return { ...report, incident: id, changed: true };
    } finally {
      log.close();
    }
  } catch (thrown) {
    const { code, message } = asFailure(thrown);
    if (code === "NOT_APPLIED") return report;
    const warning = `The failure could not be recorded as an incident: ${code}: ${message}`;
    return { ...report, warnings: [...report.warnings, warning] };
  }
}
