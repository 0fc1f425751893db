import { styleText } from "node:util";
import { exitCodeOf } from "../failure.ts";
import type { MigrationReport } from "../migration/migration-report.ts";
import { reportJson } from "../migration/report-json.ts";
import { removeRowsFile } from "../migration/rows-file.ts";
import { migrationText, type Paint } from "../report/text.ts";
import type { CommonFlags } from "./program.ts";

const COLOURS = { passed: "green", warning: "yellow", failed: "red", skipped: "dim" } as const;

/**
 * In a workflow's `run:` step our output is read by the runner, which takes `##[…]` anywhere in a line for a
 * command; lines that begin with `::` we print none.
 */
export function withoutCommands(text: string): string {
  return text.replaceAll("##[", "# #[");
}

/** Prints the report, as JSON or as text, and sets the exit code that belongs to it. */
export function finish(report: MigrationReport, { json, verbose }: CommonFlags): void {
  // styleText looks at the stream, NO_COLOR and FORCE_COLOR by itself.
  const paint: Paint = (status, text) => styleText(COLOURS[status], text, { stream: process.stdout });
  if (json) for (const piece of reportJson(report)) process.stdout.write(piece);
  else process.stdout.write(`${withoutCommands(migrationText(report, verbose, paint))}\n`);
  if (report.repair !== null) removeRowsFile(report.repair.rowsFile);
  process.exitCode = exitCodeOf(report.error);
}
