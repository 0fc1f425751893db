import { appendFileSync } from "node:fs";
import { resolve } from "node:path";
import { interruptible } from "../interruption.ts";
import { type MigrateOptions, migrate } from "../migration/migrate.ts";
import type { MigrationReport } from "../migration/migration-report.ts";
import { oneLine } from "../report/plain.ts";
import { migrationSummary } from "../report/summary.ts";
import type { MigrateFlags } from "./program.ts";
import { withProgress } from "./progress.ts";
import { finish } from "./terminal.ts";

/** `aipm-incidents-migrate migrate`: runs, asks once where workers are running, prints, sets the exit code. */
export async function migrateCommand(flags: MigrateFlags): Promise<void> {
  const options: MigrateOptions = {
    db: flags.db,
    path: resolve(flags.db),
    dryRun: flags.dryRun,
    force: flags.force,
    noBackup: !flags.backup,
    noWorkerCheck: !flags.workerCheck,
    foreignKeys: flags.foreignKeys,
    onDrift: flags.onDrift,
    lockTimeout: flags.lockTimeout,
    backupDir: flags.backupDir === undefined ? null : resolve(flags.backupDir),
    provenance: {},
  };
  const run = (force: boolean) =>
    withProgress(flags, (observer) =>
      interruptible((signal) => migrate({ ...options, force }, observer, signal)),
    );

  let report = await run(flags.force);
  if (await goOnDespiteWorkers(report, flags)) report = await run(true);
  if (flags.recordFailure && report.error !== null) {
    const { recordFailure } = await import("../incidents/record-failure.ts");
    report = await recordFailure(report);
  }
  if (flags.summary !== undefined) appendSummary(flags.summary, migrationSummary(report));
  finish(report, flags);
}

/** The run is over by now: a summary that cannot be written must not take the report with it. */
function appendSummary(path: string, summary: string): void {
  try {
    appendFileSync(path, summary);
  } catch (error) {
    process.stderr.write(
      `The summary was not written to ${oneLine(path)}: ${oneLine((error as Error).message)}\n`,
    );
  }
}

/** Asks after the lock was let go, so that nobody waits for an answer to be typed. */
async function goOnDespiteWorkers(report: MigrationReport, { json }: MigrateFlags): Promise<boolean> {
  const canAsk = process.stdin.isTTY && process.stderr.isTTY && !json;
  if (report.error?.code !== "WORKERS_RUNNING" || report.workers === null || !canAsk) return false;
  const { askAboutWorkers } = await import("./ask.ts");
  return askAboutWorkers(report.workers);
}
