import type { ProgressResult } from "@clack/prompts";
import type { Observer } from "../migration/migrate.ts";
import { formatBytes } from "../report/plain.ts";
import type { DatabaseFlags } from "./program.ts";

// A backup below this size is done before a bar could be read.
const WORTH_A_BAR = 64 * 1024 * 1024;

/** Phases when asked for, a bar for a long backup in a terminal, lines elsewhere; all on stderr. */
export function progressObserver({ verbose, json }: DatabaseFlags): Observer {
  const started = Date.now();
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const show = process.stderr.isTTY && !json ? bar() : tenths(say);
  return {
    onPhase: (phase) => verbose && say(`${phase} (${Date.now() - started} ms)`),
    onBackupProgress: ({ done, total }) => total >= WORTH_A_BAR && show(done, total),
  };
}

function tenths(say: (line: string) => void): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const reached = Math.floor((done / total) * 10);
    if (reached <= last) return;
    last = reached;
    say(`Backing up: ${reached * 10}%`);
  };
}

function bar(): (done: number, total: number) => void {
  let shown: ProgressResult | undefined;
  let loading = false;
  let at = 0;
  return (done, total) => {
    if (!loading) {
      loading = true;
      void import("@clack/prompts").then(({ progress }) => {
        shown = progress({ max: total, output: process.stderr });
        shown.start(`Backing up ${formatBytes(total)}`);
      });
    }
    if (shown === undefined) return;
    shown.advance(done - at);
    at = done;
    if (done >= total) shown.stop("Backed up");
  };
}
