import type { ProgressResult } from "@clack/prompts";
import type { Observer } from "../migration/migrate.ts";
import { formatBytes } from "../report/plain.ts";
import { tenths } from "../report/tenths.ts";
import type { DatabaseFlags } from "./program.ts";

// A backup below this size is done before a bar could be read.
const WORTH_A_BAR = 64 * 1024 * 1024;

/**
 * Runs `work` with phases when asked for, and of a long backup a bar in a terminal, lines elsewhere; all on
 * stderr. The bar is gone afterwards, however `work` ends.
 */
export async function withProgress<T>(
  { verbose, json }: DatabaseFlags,
  work: (observer: Observer) => Promise<T>,
): Promise<T> {
  const started = Date.now();
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const shown = process.stderr.isTTY && !json ? bar() : { show: tenths(say), stop: () => {} };
  try {
    return await work({
      onPhase: (phase) => verbose && say(`${phase} (${Date.now() - started} ms)`),
      onBackupProgress: ({ done, total }) => total >= WORTH_A_BAR && shown.show(done, total),
    });
  } finally {
    shown.stop();
  }
}

type Show = (done: number, total: number) => void;

function bar(): { readonly show: Show; readonly stop: () => void } {
  let shown: ProgressResult | undefined;
  let state: "waiting" | "loading" | "over" = "waiting";
  let at = 0;
  return {
    show(done, total) {
      if (state === "waiting") {
        state = "loading";
        void import("@clack/prompts").then(({ progress }) => {
          if (state === "over") return;
          shown = progress({ max: total, output: process.stderr });
          shown.start(`Backing up ${formatBytes(total)}`);
        });
      }
      shown?.advance(done - at);
      if (shown !== undefined) at = done;
    },
    stop() {
      state = "over";
      shown?.stop(at > 0 ? "Backup copied" : "Backup stopped");
    },
  };
}
