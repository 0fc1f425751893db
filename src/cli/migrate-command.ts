import { appendFileSync } from "node:fs";
import { resolve } from "node:path";
import { interruptible } from "../interruption.ts";
import { type MigrateOptions, migrate } from "../migration/migrate.ts";
import { migrationSummary } from "../report/summary.ts";
import { migrationText } from "../report/text.ts";
import { goOnDespiteWorkers } from "./go-on.ts";
import type { MigrateFlags } from "./program.ts";
import { progressObserver } from "./progress.ts";
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
    lockTimeout: flags.lockTimeout,
    backupDir: flags.backupDir === undefined ? null : resolve(flags.backupDir),
    provenance: {},
  };
  const run = (force: boolean) =>
    interruptible((signal) => migrate({ ...options, force }, progressObserver(flags), signal));

  let report = await run(flags.force);
  if (await goOnDespiteWorkers(report, "Migrate", flags)) report = await run(true);
  if (flags.summary !== undefined) appendFileSync(flags.summary, migrationSummary(report));
  finish(report, migrationText, flags);
}
