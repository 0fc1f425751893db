import type { FailureFacts } from "../failure.ts";
import type { Workers } from "../migration/workers.ts";
import type { DatabaseFlags } from "./program.ts";

/**
 * Whether a run that running workers stopped is to go on all the same; true only when somebody said so. It
 * is asked after the lock was let go, so that nobody waits for an answer to be typed.
 *
 * @param verb what the run does: `Migrate`
 */
export async function goOnDespiteWorkers(
  { error, workers }: { readonly error: FailureFacts | null; readonly workers: Workers | null },
  verb: string,
  { json }: DatabaseFlags,
): Promise<boolean> {
  const canAsk = process.stdin.isTTY && process.stderr.isTTY && !json;
  if (error?.code !== "WORKERS_RUNNING" || workers === null || !canAsk) return false;
  const { askAboutWorkers } = await import("./ask.ts");
  return askAboutWorkers(workers, verb);
}
