import { resolve } from "node:path";
import { interruptible } from "../interruption.ts";
import { jsonText } from "../json-text.ts";
import { restoreSummary } from "../report/restore-summary.ts";
import { backupsText, restoreText } from "../report/restore-text.ts";
import { backupsBeside } from "../restore/backups-beside.ts";
import { type RestoreOptions, restore } from "../restore/restore.ts";
import { goOnDespiteWorkers } from "./go-on.ts";
import type { RestoreFlags } from "./program.ts";
import { withProgress } from "./progress.ts";
import { appendSummary, finish, print, terminalPaint } from "./terminal.ts";

/**
 * `aipm-incidents-migrate restore [backup]`: puts the backup back and sets the exit code; without one, lists
 * the backups beside the database.
 */
export async function restoreCommand(backup: string | undefined, flags: RestoreFlags): Promise<void> {
  if (backup === undefined) return listBackups(flags);
  const options: RestoreOptions = {
    db: flags.db,
    path: resolve(flags.db),
    root: process.cwd(),
    dryRun: flags.dryRun,
    force: flags.force,
    noWorkerCheck: !flags.workerCheck,
    lockTimeout: flags.lockTimeout,
    backupDir: flags.backupDir === undefined ? null : resolve(flags.backupDir),
    provenance: {},
  };
  const source = async () => ({ path: resolve(backup), shown: backup });
  const run = (force: boolean) =>
    withProgress(flags, (observer) =>
      interruptible((signal) => restore({ ...options, force }, source, observer, signal)),
    );

  let report = await run(flags.force);
  if (await goOnDespiteWorkers(report, "Restore", flags)) report = await run(true);
  if (flags.summary !== undefined) appendSummary(flags.summary, restoreSummary(report));
  finish(report, { json: (it) => [jsonText(it)], text: restoreText }, flags);
}

async function listBackups({ db, json }: RestoreFlags): Promise<void> {
  const backups = await backupsBeside(resolve(db));
  if (json) process.stdout.write(jsonText({ format: 1, db, backups }));
  else print(backupsText(db, backups, terminalPaint));
}
