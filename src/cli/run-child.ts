import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { maskedByLine } from "../incidents/mask-secrets.ts";

/** How a command ended. */
export type ChildEnd = {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why it could not be started; null when it could. */
  readonly notStarted: NodeJS.ErrnoException | null;
  /** Milliseconds. */
  readonly duration: number;
  /** The last bytes of its stderr. */
  readonly stderr: Buffer;
  /** True where `stderr` lacks its beginning. */
  readonly cut: boolean;
  /** Values that its output asked to mask. */
  readonly masked: readonly string[];
};

const KEPT_BYTES = 64 * 1024;
const MOST_MASKS = 10_000;

/**
 * Runs a command as if it had been called itself: its stdin is ours, its output goes through byte for byte,
 * signals are passed on. stderr goes through a pipe, so the command sees no terminal there; stdout only in
 * a workflow, where it is none anyway and may register masks.
 */
export async function runChild(command: string, args: readonly string[]): Promise<ChildEnd> {
  const started = performance.now();
  const watchStdout = process.env.GITHUB_ACTIONS === "true" && !process.stdout.isTTY;
  const child = spawn(command, args, { stdio: ["inherit", watchStdout ? "pipe" : "inherit", "pipe"] });
  const stopForwarding = forwardSignals(child);
  const masked = new Set<string>();
  const onLine = (line: string) => {
    const value = maskedByLine(line);
    if (value !== undefined && masked.size < MOST_MASKS) masked.add(value);
  };
  const tail = tailOf(KEPT_BYTES);
  const passed = [
    pass(child.stderr as Readable, process.stderr, [tail.add, lineReader(onLine)]),
    ...(child.stdout ? [pass(child.stdout, process.stdout, [lineReader(onLine)])] : []),
  ];
  try {
    const end = await exitOf(child);
    const duration = performance.now() - started;
    await Promise.all(passed.map(({ finished }) => finished()));
    return { ...end, duration, stderr: tail.bytes(), cut: tail.cut(), masked: [...masked] };
  } finally {
    stopForwarding();
  }
}

function exitOf(child: ChildProcess): Promise<Pick<ChildEnd, "exitCode" | "signal" | "notStarted">> {
  return new Promise((done) => {
    child.once("exit", (exitCode, signal) => done({ exitCode, signal, notStarted: null }));
    child.once("error", (error) => {
      if (child.pid === undefined) done({ exitCode: null, signal: null, notStarted: error });
    });
  });
}

/** What a keyboard sends reaches the command by itself, as a member of the terminal's foreground group. */
function forwardSignals(child: ChildProcess): () => void {
  const keyboard = [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY);
  const handlers = (["SIGINT", "SIGTERM", "SIGHUP"] as const).map((name) => {
    const handler = () => {
      if (name !== "SIGINT" || !keyboard) child.kill(name);
    };
    process.on(name, handler);
    return { name, handler };
  });
  return () => {
    for (const { name, handler } of handlers) process.off(name, handler);
  };
}

/** Pipes a stream of the command's to ours and shows each piece to `watchers`. */
function pass(
  from: Readable,
  to: Writable & { readonly writableNeedDrain: boolean },
  watchers: readonly ((bytes: Buffer) => void)[],
): { finished: () => Promise<void> } {
  let last = performance.now();
  let ended = false;
  from.on("data", (bytes: Buffer) => {
    last = performance.now();
    for (const watch of watchers) watch(bytes);
  });
  from.once("close", () => {
    ended = true;
  });
  from.once("error", () => from.destroy());
  // Nobody reads our output any more: then nobody reads the command's, and it is told so as usual.
  to.once("error", () => from.destroy());
  from.pipe(to, { end: false });
  return {
    // A daemon that the command left behind may hold the pipe for ever: what it says is not waited for.
    async finished() {
      while (!ended && (to.writableNeedDrain || performance.now() - last < 500)) await sleep(10);
      from.destroy();
    },
  };
}

/** Keeps the last `limit` bytes of what is added, and as much again at most. */
function tailOf(limit: number) {
  let parts: Buffer[] = [];
  let length = 0;
  let isCut = false;
  const shorten = () => {
    const all = Buffer.concat(parts);
    isCut ||= all.length > limit;
    parts = [Buffer.from(all.subarray(-limit))];
    length = parts[0]?.length ?? 0;
  };
  return {
    add(bytes: Buffer) {
      parts.push(bytes);
      length += bytes.length;
      if (length > 2 * limit) shorten();
    },
    bytes() {
      shorten();
      return parts[0] ?? Buffer.alloc(0);
    },
    cut: () => isCut,
  };
}

/** Calls back for each line, of at most 64 KiB; what is longer is no workflow command. */
function lineReader(onLine: (line: string) => void): (bytes: Buffer) => void {
  let rest = "";
  const decoder = new TextDecoder();
  return (bytes) => {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = (lines.pop() ?? "").slice(0, KEPT_BYTES);
    for (const line of lines) onLine(line);
  };
}
