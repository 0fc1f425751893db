import { appendFileSync } from "node:fs";
import { styleText } from "node:util";
import { exitCodeOf, type FailureFacts } from "../failure.ts";
import { oneLine } from "../report/plain.ts";
import type { Paint } from "../report/text.ts";
import type { DatabaseFlags } from "./program.ts";

const COLOURS = { passed: "green", warning: "yellow", failed: "red", skipped: "dim" } as const;

/**
 * In a workflow's `run:` step our output is read by the runner, which takes `##[…]` anywhere in a line for a
 * command; lines that begin with `::` we print none.
 */
export function withoutCommands(text: string): string {
  return text.replaceAll("##[", "# #[");
}

/**
 * Appends a report as Markdown to a file. The run is over by then: a file that cannot be written must not
 * take the report with it.
 */
export function appendSummary(path: string, summary: string): void {
  try {
    appendFileSync(path, summary);
  } catch (error) {
    const why = oneLine((error as Error).message);
    process.stderr.write(`The summary was not written to ${oneLine(path)}: ${why}\n`);
  }
}

/** How a report is shown. */
export type Shown<Report> = {
  readonly json: (report: Report) => Iterable<string | Uint8Array>;
  readonly text: (report: Report, verbose: boolean, paint: Paint) => string;
};

/** Prints the report, as JSON or as text, and sets the exit code that belongs to it. */
export function finish<Report extends { readonly error: FailureFacts | null }>(
  report: Report,
  shown: Shown<Report>,
  { json, verbose }: DatabaseFlags,
): void {
  if (json) for (const piece of shown.json(report)) process.stdout.write(piece);
  else print(shown.text(report, verbose, terminalPaint));
  process.exitCode = exitCodeOf(report.error);
}

/** styleText looks at the stream, NO_COLOR and FORCE_COLOR by itself. */
export const terminalPaint: Paint = (status, text) =>
  styleText(COLOURS[status], text, { stream: process.stdout });

/** Writes text to standard output, with a closing newline. */
export function print(text: string): void {
  process.stdout.write(`${withoutCommands(text)}\n`);
}
