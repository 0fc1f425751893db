import { FAILURES } from "../failure.ts";
import type { MigrationReport } from "../migration/migration-report.ts";
import { plural } from "./plain.ts";

/**
 * The answer in one sentence.
 *
 * @param show renders what comes from a stranger, such as the path
 */
export function headline(report: MigrationReport, show: (data: string) => string): string {
  const { status, error, options, migration } = report;
  const db = show(options.db);
  if (status === "failed") {
    const kind = options.dryRun ? "Dry run failed" : report.command === "verify" ? "Not verified" : "Failed";
    const title = error === null ? "" : `: ${FAILURES[error.code].title}`;
    const recorded =
      report.incident === null ? "" : `, except that incident ${show(report.incident)} records it`;
    return `${kind}${title} (${db}). Nothing was changed${recorded}`;
  }
  if (status === "would-apply")
    return `Dry run: would ${work(report, "add", "rebuild")} ${db}. Nothing was changed`;
  if (report.command === "verify")
    return `Verified: ${db} has ${migration.name} (schema ${migration.schemaVersion})`;
  if (status === "already-applied") {
    return `Nothing to do: ${db} has ${migration.name} (schema ${migration.schemaVersion}), verified`;
  }
  const done = `Applied: ${work(report, "added", "rebuilt")} ${db}, verified`;
  if (error === null) return done;
  const recorded = report.incident === null ? "" : ` (incident ${show(report.incident)})`;
  return `${done}. But: ${FAILURES[error.code].title}${recorded}`;
}

/** The sign before the headline: how bad it is at a glance. */
export function sign({
  status,
  error,
  warnings,
  checks,
}: Pick<MigrationReport, "error" | "warnings" | "checks"> & { readonly status: string }):
  | "passed"
  | "warning"
  | "failed" {
  if (status === "failed" || error !== null) return "failed";
  return warnings.length > 0 || checks.some((check) => check.status === "warning") ? "warning" : "passed";
}

function work({ statements, comparison, repair }: MigrationReport, add: string, rebuild: string): string {
  if (repair !== null) {
    const rows = `${plural(repair.rows, "row")}, ${repair.rowsMapped} with a mapped value`;
    return `${rebuild} table ${comparison[0]?.name} (${rows}) in`;
  }
  const table = comparison.find(({ part, verdict }) => part === "table" && verdict === "missing");
  const indexes = statements.length - (table ? 1 : 0);
  const parts = [
    ...(table ? [`table ${table.name}`] : []),
    ...(indexes > 0 ? [plural(indexes, "index")] : []),
  ];
  return `${add} ${parts.join(" and ")} to`;
}
