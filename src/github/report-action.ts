import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { getInput, warning } from "@actions/core";
import { Failure } from "../failure.ts";
import { failedReport, findFailurePatterns } from "../incidents/analysis/failure-patterns.ts";
import {
  FAIL_ON,
  type FailurePatternOptions,
  type FailureReport,
} from "../incidents/analysis/failure-report.ts";
import { MOST_DAYS } from "../incidents/analysis/window.ts";
import { CATEGORIES } from "../incidents/categories.ts";
import { jsonText } from "../json-text.ts";
import { failureSummary } from "../report/failure-summary.ts";
import { failureText } from "../report/failure-text.ts";
import { oneLine } from "../report/plain.ts";
import { workspacePath } from "./inputs.ts";
import { logData } from "./log.ts";
import { booleanInput, choiceInput, decimalInput, numberInput, requiredInput } from "./read-input.ts";
import { reportStep } from "./step-report.ts";

type ReportInputs = {
  readonly path: string;
  readonly options: FailurePatternOptions;
  /** Absolute path of the HTML file; null for none. */
  readonly html: string | null;
  readonly summary: boolean;
};

/** Reads the inputs, finds the patterns, and reports; sets the process's exit code. */
export async function reportAction(): Promise<void> {
  let inputs: ReportInputs | undefined;
  let report: FailureReport;
  try {
    inputs = readReportInputs();
    report = await findFailurePatterns(inputs.path, inputs.options);
    if (inputs.html !== null && report.window !== null) await writeHtml(inputs.html, report);
  } catch (thrown) {
    report = failedReport(getInput("db"), thrown);
  }
  logData(failureText(report, 120));
  for (const note of report.notes) warning(oneLine(note, 4000));
  reportStep({
    error: report.error,
    summary: (inputs?.summary ?? true) ? failureSummary(report) : null,
    outputs: outputsOf(report),
    json: [jsonText(report)],
  });
}

/** @throws Failure INVALID_INPUT, PATH_OUTSIDE_WORKSPACE */
function readReportInputs(): ReportInputs {
  const db = requiredInput("db");
  const html = getInput("html");
  const category = getInput("category");
  return {
    path: workspacePath(db, "db"),
    options: {
      db,
      days: numberInput("days", 1, MOST_DAYS) ?? 30,
      since: getInput("since") || null,
      until: getInput("until") || null,
      project: getInput("project-id") || null,
      order: getInput("order-id") || null,
      category: category === "" ? null : choiceInput("category", CATEGORIES),
      threshold: decimalInput("threshold"),
      top: numberInput("top", 1, 100) ?? 10,
      failOn: choiceInput("fail-on", FAIL_ON),
      lockTimeout: numberInput("lock-timeout", 0, 86_400) ?? 0,
    },
    html: html === "" ? null : workspacePath(html, "html"),
    summary: booleanInput("summary"),
  };
}

async function writeHtml(path: string, report: FailureReport): Promise<void> {
  const { failureHtml } = await import("../report/failure-html.ts");
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, failureHtml(report));
  } catch (error) {
    throw new Failure(
      "INVALID_INPUT",
      `The input html names ${path}, which cannot be written: ${(error as Error).message}.`,
    );
  }
}

function outputsOf({ totals, categories }: FailureReport): Record<string, string | number> {
  const named = (test: (it: FailureReport["categories"][number]) => boolean) =>
    categories
      .filter(test)
      .map(({ category }) => category)
      .join(",");
  return {
    total: totals.incidents,
    "high-risk-categories": named(({ highRisk }) => highRisk),
    "increasing-categories": named(({ trend }) => trend === "increasing"),
    "resolution-rate": totals.resolutionRate === null ? "" : Number(totals.resolutionRate.toFixed(4)),
  };
}
