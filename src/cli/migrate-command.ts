import { resolve } from "node:path";
import { interruptible } from "../interruption.ts";
import { type MigrateOptions, migrate } from "../migration/migrate.ts";
import { reportJson } from "../migration/report-json.ts";
import { removeRowsFile } from "../migration/rows-file.ts";
import { migrationSummary } from "../report/summary.ts";
import { migrationText } from "../report/text.ts";
import { goOnDespiteWorkers } from "./go-on.ts";
import type { MigrateFlags } from "./program.ts";
import { withProgress } from "./progress.ts";
import { appendSummary, finish } from "./terminal.ts";

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
  if (await goOnDespiteWorkers(report, "Migrate", flags)) report = await run(true);
  if (flags.recordFailure && report.error !== null) {
    const { recordFailure } = await import("../incidents/record-failure.ts");
    report = await recordFailure(report);
  }
  if (flags.summary !== undefined) appendSummary(flags.summary, migrationSummary(report));
  finish(report, { json: reportJson, text: migrationText }, flags);
  if (report.repair !== null) removeRowsFile(report.repair.rowsFile);
}
