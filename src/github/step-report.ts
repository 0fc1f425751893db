import { appendFileSync, closeSync, mkdtempSync, openSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { error, setOutput, warning } from "@actions/core";
import { exitCodeOf, FAILURES, type FailureFacts } from "../failure.ts";
import { oneLine } from "../report/plain.ts";

/** What a step leaves behind, whatever it did. */
export type StepReport = {
  readonly error: FailureFacts | null;
  /** Markdown for the job summary; null for none. */
  readonly summary: string | null;
  /** By output name; the output `report` is added, the path of `json`. */
  readonly outputs: Readonly<Record<string, string | number | boolean>>;
  /** Everything about the run, as pieces of JSON text. */
  readonly json: Iterable<string | Uint8Array>;
};

/** Writes the error annotation, outputs and summary of a step, and sets the process's exit code. */
export function reportStep(step: StepReport): void {
  if (step.error !== null) annotateError(step.error);
  for (const [name, value] of Object.entries(step.outputs)) setOutput(name, value);
  // Other programs that play runner may have no summary; the log has it all.
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (step.summary !== null && summary) appendFileSync(summary, step.summary);
  process.exitCode = exitCodeOf(step.error);
  // Last, because it is the largest: a full disk must not take the rest with it.
  setOutput("report", writeReport(step.json));
}

function annotateError({ code, message, hint }: FailureFacts): void {
  error(oneLine(`${message} ${hint}`, 4000), { title: `${FAILURES[code].title} (${code})` });
}

/** The report's path; empty when it could not be written, which is a warning. */
function writeReport(json: StepReport["json"]): string {
  try {
    return write(json);
  } catch (thrown) {
    warning(`The JSON report could not be written: ${oneLine((thrown as Error).message)}`);
    return "";
  }
}

function write(json: StepReport["json"]): string {
  const directory = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), "aipm-incidents-migrate-"));
  const path = join(directory, "report.json");
  const file = openSync(path, "wx");
  try {
    for (const piece of json) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
  return path;
}
