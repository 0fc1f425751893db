import type { Connection } from "../database/binding.ts";
import { Failure } from "../failure.ts";
import { addCheck, type Draft } from "./draft-report.ts";
import { findRunningWorkers } from "./workers.ts";

/** What decides whether running workers stop a run. */
export type WorkerOptions = {
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly noWorkerCheck: boolean;
};

/**
 * Looks for running workers, under the lock that the caller holds, and writes what it finds into the draft.
 *
 * @throws Failure WORKERS_RUNNING in a real run without `force`
 */
export function checkWorkers(
  draft: Pick<Draft, "workers" | "checks">,
  options: WorkerOptions,
  db: Connection,
): void {
  if (options.noWorkerCheck) {
    addCheck(draft, "Workers", "skipped", "no-worker-check is set.");
    return;
  }
  const workers = findRunningWorkers(db);
  draft.workers = workers;
  if (workers.unknown !== null) {
    addCheck(
      draft,
      "Workers",
      "warning",
      `It cannot be told whether workers are running: ${workers.unknown}`,
    );
    return;
  }
  if (workers.count === 0) {
    addCheck(draft, "Workers", "passed", "No task is IN_PROGRESS.");
    return;
  }
  const tasks = workers.count === 1 ? "1 task is IN_PROGRESS" : `${workers.count} tasks are IN_PROGRESS`;
  if (!options.dryRun && !options.force) {
    addCheck(draft, "Workers", "failed", `${tasks}.`);
    throw new Failure("WORKERS_RUNNING", `${tasks}. Nothing was changed.`);
  }
  const consequence = options.force ? "force is set" : "a real run would stop here, unless forced";
  addCheck(draft, "Workers", "warning", `${tasks}; ${consequence}.`);
}
