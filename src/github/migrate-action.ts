import { appendFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { error, getInput, info, notice, setOutput, warning } from "@actions/core";
import type { BackupProgress } from "../database/backup.ts";
import { asFailure, exitCodeOf, FAILURES } from "../failure.ts";
import { interruptible } from "../interruption.ts";
import { failedBeforeStart, migrate, type Observer } from "../migration/migrate.ts";
import type { MigrationReport } from "../migration/migration-report.ts";
import { headline } from "../report/headline.ts";
import { oneLine } from "../report/plain.ts";
import { migrationSummary } from "../report/summary.ts";
import { migrationText } from "../report/text.ts";
import { artifactServiceMissing, uploadBackup } from "./artifact.ts";
import { type MigrateInputs, readMigrateInputs } from "./inputs.ts";
import { logData } from "./log.ts";
import { repositoryIsPublic } from "./run-context.ts";

/** Reads the inputs, migrates, uploads the backup, and reports; sets the process's exit code. */
export async function migrateAction(): Promise<void> {
  let inputs: MigrateInputs | undefined;
  let report: MigrationReport;
  try {
    inputs = readMigrateInputs();
    report = await withArtifact(await run(inputs), inputs);
  } catch (thrown) {
    report = await failedBeforeStart(getInput("db"), thrown);
  }
  logData(migrationText(report, inputs?.verbose ?? false));
  annotate(report);
  setOutputs(report);
  if (inputs?.summary ?? true) writeSummary(report);
  process.exitCode = exitCodeOf(report.error);
}

function run({ migrate: options, verbose }: MigrateInputs): Promise<MigrationReport> {
  return interruptible((signal) => migrate(options, logObserver(verbose), signal));
}

/** Phases when asked for, and of a backup that takes long a line for each tenth. */
function logObserver(verbose: boolean): Observer {
  const started = Date.now();
  let tenths = 0;
  return {
    onPhase: (phase) => verbose && info(`${phase} (${Date.now() - started} ms)`),
    onBackupProgress({ done, total }: BackupProgress) {
      const reached = Math.floor((done / total) * 10);
      if (reached <= tenths || Date.now() - started < 1000) return;
      tenths = reached;
      info(`Backing up: ${reached * 10}%`);
    },
  };
}

async function withArtifact(report: MigrationReport, inputs: MigrateInputs): Promise<MigrationReport> {
  const { backup } = report;
  if (backup === null || report.status === "failed" || !inputs.uploadBackup) return report;
  const missing = artifactServiceMissing();
  if (missing !== undefined) {
    const text = `${missing}, so the backup was not uploaded; it stays on this runner's disk at ${backup.path}.`;
    return { ...report, warnings: [...report.warnings, text] };
  }
  if (repositoryIsPublic()) {
    notice(
      "This repository is public: anyone who is signed in to GitHub can download the backup artifact, and it holds the whole database. Set upload-backup to false to keep it on the runner.",
      { title: "Backup artifact is public" },
    );
  }
  const { artifactName, retentionDays, compressionLevel } = inputs;
  try {
    const name = artifactName ?? basename(backup.path);
    return { ...report, artifact: await uploadBackup(backup, { name, retentionDays, compressionLevel }) };
  } catch (thrown) {
    return { ...report, error: asFailure(thrown).facts };
  }
}

function annotate(report: MigrationReport): void {
  for (const text of report.warnings) warning(oneLine(text, 4000));
  for (const check of report.checks) {
    if (check.status === "warning") warning(oneLine(check.detail, 4000), { title: check.name });
  }
  if (report.error !== null) {
    const { code, message, hint } = report.error;
    error(oneLine(`${message} ${hint}`, 4000), { title: `${FAILURES[code].title} (${code})` });
  } else if (report.status === "would-apply") {
    notice(`${headline(report, oneLine)}.`, { title: "Incidents migration" });
  }
}

function setOutputs(report: MigrationReport): void {
  const { backup, artifact } = report;
  const outputs: Record<string, string | number | boolean> = {
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
    "running-workers": report.workers?.count ?? 0,
    report: writeReport(report),
  };
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

function writeReport(report: MigrationReport): string {
  const directory = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), "aipm-incidents-migrate-"));
  const path = join(directory, "report.json");
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  return path;
}

/** Older runners and other programs that play runner may have no summary; the log has it all. */
function writeSummary(report: MigrationReport): void {
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (path) appendFileSync(path, migrationSummary(report));
}
