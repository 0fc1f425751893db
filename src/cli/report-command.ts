import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { styleText } from "node:util";
import { exitCodeOf, Failure } from "../failure.ts";
import { failedReport, findFailurePatterns } from "../incidents/analysis/failure-patterns.ts";
import type { FailOn, FailureReport } from "../incidents/analysis/failure-report.ts";
import type { Category } from "../incidents/categories.ts";
import { jsonText } from "../json-text.ts";
import { failureText, type PaintTone } from "../report/failure-text.ts";
import { withoutCommands } from "./terminal.ts";

/** Flags of `report`. */
export type ReportFlags = {
  readonly db: string;
  readonly days: number;
  readonly since?: string;
  readonly until?: string;
  readonly projectId?: string;
  readonly orderId?: string;
  readonly category?: Category;
  readonly threshold: number;
  readonly top: number;
  readonly failOn: FailOn;
  readonly lockTimeout: number;
  readonly json: boolean;
  readonly markdown: boolean;
  readonly html: boolean;
  readonly output?: string;
};

const COLOURS = { good: "green", warning: "yellow", bad: "red", quiet: "dim", strong: "bold" } as const;

/** `aipm-incidents-migrate report`: finds the patterns, prints them in one form, sets the exit code. */
export async function reportCommand(flags: ReportFlags): Promise<void> {
  const report = await run(flags);
  const text = await rendered(report, flags);
  if (flags.output === undefined) process.stdout.write(text);
  else writeFileSync(flags.output, text);
  process.exitCode = exitCodeOf(report.error);
}

async function run(flags: ReportFlags): Promise<FailureReport> {
  if ([flags.json, flags.markdown, flags.html].filter(Boolean).length > 1) {
    const several = new Failure(
      "INVALID_INPUT",
      "Only one of --json, --markdown and --html can be printed at a time.",
    );
    return failedReport(flags.db, several);
  }
  return findFailurePatterns(resolve(flags.db), {
    db: flags.db,
    days: flags.days,
    since: flags.since ?? null,
    until: flags.until ?? null,
    project: flags.projectId ?? null,
    order: flags.orderId ?? null,
    category: flags.category ?? null,
    threshold: flags.threshold,
    top: flags.top,
    failOn: flags.failOn,
    lockTimeout: flags.lockTimeout,
  });
}

/** Each form is loaded only where it is wanted. */
async function rendered(
  report: FailureReport,
  { json, markdown, html, output }: ReportFlags,
): Promise<string> {
  if (json) return jsonText(report);
  if (markdown) return (await import("../report/failure-summary.ts")).failureSummary(report);
  if (html) return (await import("../report/failure-html.ts")).failureHtml(report);
  // styleText looks at the stream, NO_COLOR and FORCE_COLOR by itself; a file is no terminal.
  const paint: PaintTone = (tone, text) => styleText(COLOURS[tone], text, { stream: process.stdout });
  const text =
    output === undefined ? failureText(report, process.stdout.columns, paint) : failureText(report);
  return `${withoutCommands(text)}\n`;
}
