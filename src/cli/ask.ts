import { confirm, isCancel } from "@clack/prompts";
import type { Workers } from "../migration/workers.ts";
import { plural } from "../report/plain.ts";
import { workerLines } from "../report/text.ts";

/** Lists the running workers and asks whether to go on (`verb`) all the same; no is the default. */
export async function askAboutWorkers(workers: Workers, verb: string): Promise<boolean> {
  process.stderr.write(`${workerLines(workers).join("\n")}\n`);
  const answer = await confirm({
    message: `${plural(workers.count, "task")} IN_PROGRESS. ${verb} all the same?`,
    initialValue: false,
    output: process.stderr,
  });
  return !isCancel(answer) && answer;
}
