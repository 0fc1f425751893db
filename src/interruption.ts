import { Failure } from "./failure.ts";

/**
 * Runs `work` with a signal that aborts when the process is asked to stop (Ctrl-C, a cancelled job), so
 * that a run can roll back and clean up. A second request ends the process at once.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const names = ["SIGINT", "SIGTERM"] as const;
  const stop = (name: NodeJS.Signals) =>
    controller.abort(new Failure("INTERRUPTED", `The run was stopped by ${name} and rolled back.`));
  for (const name of names) process.once(name, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of names) process.off(name, stop);
  }
}
