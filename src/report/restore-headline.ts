import { FAILURES } from "../failure.ts";
import type { RestoreReport } from "../restore/restore-report.ts";
import { plural } from "./plain.ts";

/**
 * The answer in one sentence.
 *
 * @param show renders what comes from a stranger, such as the path
 */
export function restoreHeadline(report: RestoreReport, show: (data: string) => string): string {
  const { status, error, options, backup, changed, database } = report;
  const db = show(options.db);
  const title = error === null ? "" : `: ${FAILURES[error.code].title}`;
  if (status === "failed" || backup === null) {
    if (changed) return `Restored, but not as the backup is${title} (${db})`;
    return `${options.dryRun ? "Dry run failed" : "Not restored"}${title} (${db}). Nothing was changed`;
  }
  const name = show(backup.name);
  if (status === "unchanged") return `Nothing to do: ${db} holds what ${name} holds`;
  if (status === "would-restore") {
    const verb = database.existed ? "replace the content of" : "create";
    return `Dry run: would ${verb} ${db} with ${name}${losses(report)}. Nothing was changed`;
  }
  const verified = report.verified ? ", verified" : "";
  return `Restored: ${db} holds what ${name} holds${verified}${title === "" ? "" : `. But${title}`}`;
}

function losses({ changes }: RestoreReport): string {
  if (changes === null || changes.rowsLost === 0) return "";
  return ` and lose ${plural(changes.rowsLost, "row")}`;
}
