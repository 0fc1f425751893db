import { getInput, info, notice } from "@actions/core";
import { asFailure } from "../failure.ts";
import { interruptible } from "../interruption.ts";
import { failedBeforeStart, migrate, type Observer } from "../migration/migrate.ts";
import type { MigrationReport } from "../migration/migration-report.ts";
import { reportJson } from "../migration/report-json.ts";
import { headline } from "../report/headline.ts";
import { oneLine } from "../report/plain.ts";
import { migrationSummary } from "../report/summary.ts";
import { tenths } from "../report/tenths.ts";
import { migrationText } from "../report/text.ts";
import { annotateWarnings } from "./annotate.ts";
import { keepBackup } from "./artifact.ts";
import { describeRun } from "./describe-run.ts";
import { type MigrateInputs, readMigrateInputs, type UploadInputs } from "./inputs.ts";
import { logData } from "./log.ts";
import { reportStep } from "./step-report.ts";

/** Reads the inputs, migrates, uploads the backup, and reports; sets the process's exit code. */
export async function migrateAction(): Promise<void> {
  let inputs: MigrateInputs | undefined;
  let report: MigrationReport;
  try {
    inputs = readMigrateInputs();
    report = await withArtifact(await run(inputs), inputs.upload);
    if (inputs.recordFailure && report.error !== null) {
      const { recordFailure } = await import("../incidents/record-failure.ts");
      report = await recordFailure(report, describeRun());
    }
  } catch (thrown) {
    report = await failedBeforeStart(getInput("db"), thrown);
  }
  logData(migrationText(report, inputs?.verbose ?? false));
  annotate(report);
  reportStep({
    error: report.error,
    summary: (inputs?.summary ?? true) ? migrationSummary(report) : null,
    outputs: outputsOf(report),
    json: reportJson(report),
  });
}

function run({ migrate: options, verbose }: MigrateInputs): Promise<MigrationReport> {
  return interruptible((signal) => migrate(options, logObserver(verbose), signal));
}

/** For the log: phases when asked for, and of a backup that takes long a line for each tenth. */
export function logObserver(verbose: boolean): Observer {
  const started = Date.now();
  const tell = tenths(info);
  return {
    onPhase: (phase) => verbose && info(`${phase} (${Date.now() - started} ms)`),
    onBackupProgress: ({ done, total }) => Date.now() - started > 1000 && tell(done, total),
  };
}

async function withArtifact(report: MigrationReport, upload: UploadInputs): Promise<MigrationReport> {
  if (report.backup === null || report.status === "failed" || !upload.uploadBackup) return report;
  try {
    const { artifact, warning } = await keepBackup(report.backup, upload, "The migration is applied");
    return { ...report, artifact, warnings: [...report.warnings, ...(warning === null ? [] : [warning])] };
  } catch (thrown) {
    return { ...report, error: asFailure(thrown).facts };
  }
}

function annotate(report: MigrationReport): void {
  annotateWarnings(report);
  if (report.status === "would-apply")
    notice(`${headline(report, oneLine)}.`, { title: "Incidents migration" });
}

function outputsOf(report: MigrationReport): Record<string, string | number | boolean> {
  const { backup, artifact } = report;
  return {
    status: report.status,
    changed: report.changed,
    verified: report.verified,
    "schema-version": report.migration.schemaVersion,
    "backup-path": backup?.path ?? "",
    "backup-sha256": backup?.sha256 ?? "",
    "artifact-id": artifact?.id ?? "",
    "artifact-name": artifact?.name ?? "",
    "artifact-url": artifact?.url ?? "",
    "artifact-digest": artifact?.digest ?? "",
    repaired: report.repair !== null && report.changed,
    "rows-mapped": report.repair?.rowsMapped ?? 0,
    "incident-id": report.incident ?? "",
    "running-workers": report.workers?.count ?? 0,
  };
}
