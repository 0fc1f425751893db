import { styleText } from "node:util";
import { exitCodeOf, type FailureFacts } from "../failure.ts";
import type { Paint } from "../report/text.ts";
import type { DatabaseFlags } from "./program.ts";

const COLOURS = { passed: "green", warning: "yellow", failed: "red", skipped: "dim" } as const;

/**
 * Prints the report, as JSON or as text, and sets the exit code that belongs to it.
 *
 * @param toText the report as text
 */
export function finish<Report extends { readonly error: FailureFacts | null }>(
  report: Report,
  toText: (report: Report, verbose: boolean, paint: Paint) => string,
  { json, verbose }: DatabaseFlags,
): void {
  print(json ? JSON.stringify(report, null, 2) : toText(report, verbose, terminalPaint));
  process.exitCode = exitCodeOf(report.error);
}

/** styleText looks at the stream, NO_COLOR and FORCE_COLOR by itself. */
export const terminalPaint: Paint = (status, text) =>
  styleText(COLOURS[status], text, { stream: process.stdout });

/** Writes to standard output, with a closing newline. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
