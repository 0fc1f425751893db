import { getInput, notice } from "@actions/core";
import { asFailure } from "../failure.ts";
import { interruptible } from "../interruption.ts";
import { jsonText } from "../json-text.ts";
import { oneLine } from "../report/plain.ts";
import { restoreHeadline } from "../report/restore-headline.ts";
import { restoreSummary } from "../report/restore-summary.ts";
import { restoreText } from "../report/restore-text.ts";
import { failedBeforeStart, restore } from "../restore/restore.ts";
import type { RestoreReport } from "../restore/restore-report.ts";
import { annotateWarnings } from "./annotate.ts";
import { keepBackup } from "./artifact.ts";
import { fetchArtifact } from "./fetch-artifact.ts";
import type { UploadInputs } from "./inputs.ts";
import { logData } from "./log.ts";
import { logObserver } from "./migrate-action.ts";
import { type RestoreInputs, readRestoreInputs } from "./restore-inputs.ts";
import { reportStep } from "./step-report.ts";

/** Reads the inputs, restores, uploads the safety backup, and reports; sets the process's exit code. */
export async function restoreAction(): Promise<void> {
  let inputs: RestoreInputs | undefined;
  let report: RestoreReport;
  try {
    inputs = readRestoreInputs();
    report = await withArtifact(await run(inputs), inputs.upload);
  } catch (thrown) {
    report = failedBeforeStart(getInput("db"), thrown);
  }
  logData(restoreText(report, inputs?.verbose ?? false));
  annotateWarnings(report);
  if (report.status === "would-restore") notice(`${restoreHeadline(report, oneLine)}.`, { title: "Restore" });
  reportStep({
    error: report.error,
    summary: (inputs?.summary ?? true) ? restoreSummary(report) : null,
    outputs: outputsOf(report),
    json: [jsonText(report)],
  });
}

function run({ restore: options, from, verbose }: RestoreInputs): Promise<RestoreReport> {
  const find = async (scratch: string) =>
    "file" in from
      ? { path: from.file, shown: from.shown }
      : fetchArtifact(from.artifact, options.path, scratch);
  return interruptible((signal) => restore(options, find, logObserver(verbose), signal));
}

async function withArtifact(report: RestoreReport, upload: UploadInputs): Promise<RestoreReport> {
  if (report.safetyBackup === null || !report.changed || !upload.uploadBackup) return report;
  try {
    const { artifact, warning } = await keepBackup(report.safetyBackup, upload, "The backup is restored");
    return { ...report, artifact, warnings: [...report.warnings, ...(warning === null ? [] : [warning])] };
  } catch (thrown) {
    return { ...report, error: report.error ?? asFailure(thrown).facts };
  }
}

function outputsOf(report: RestoreReport): Record<string, string | number | boolean> {
  const { backup, safetyBackup, artifact } = report;
  return {
    status: report.status,
    restored: report.status === "restored",
    changed: report.changed,
    verified: report.verified,
    "backup-sha256": backup?.sha256 ?? "",
    "safety-backup-path": safetyBackup?.path ?? "",
    "safety-backup-sha256": safetyBackup?.sha256 ?? "",
    "artifact-id": artifact?.id ?? "",
    "artifact-name": artifact?.name ?? "",
    "artifact-url": artifact?.url ?? "",
    "artifact-digest": artifact?.digest ?? "",
    "rows-lost": report.changes?.rowsLost ?? 0,
    "running-workers": report.workers?.count ?? 0,
  };
}
