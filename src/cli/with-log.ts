import { styleText } from "node:util";
import { asFailure, exitCodeOf, type FailureFacts } from "../failure.ts";
import type { IncidentLog, IncidentLogOptions } from "../incidents/incident-log.ts";
import { openIncidentLog } from "../incidents/open-log.ts";
import { jsonText } from "../json-text.ts";
import { oneLine } from "../report/plain.ts";
import { withoutCommands } from "./terminal.ts";

/** Flags of every command on the incident log. */
export type LogFlags = {
  readonly db: string;
  /** Seconds. */
  readonly lockTimeout: number;
  readonly json: boolean;
};

/** What a command found or did. */
export type Outcome = {
  /** The fields that `--json` prints beside the command's own. */
  readonly json: object;
  /** What a person reads, a line each. */
  readonly text: readonly string[];
  readonly warnings?: readonly string[];
};

/**
 * Opens the log, does `work` with it, prints what comes of it, and sets the exit code. With `--json` a
 * failure goes to stdout too, in the field `error`. Undefined for a command that has printed by itself.
 */
export async function withLog(
  command: string,
  flags: LogFlags,
  options: IncidentLogOptions,
  work: (log: IncidentLog) => Outcome | undefined | Promise<Outcome | undefined>,
): Promise<void> {
  try {
    const log = await openIncidentLog(flags.db, { lockTimeout: flags.lockTimeout, ...options });
    try {
      const outcome = await work(log);
      const warnings = [...log.warnings, ...(outcome?.warnings ?? [])];
      if (flags.json && outcome) print({ ...head(command, flags), ...outcome.json, warnings, error: null });
      else for (const line of outcome?.text ?? []) process.stdout.write(`${withoutCommands(line)}\n`);
      for (const warning of warnings) say("!", "yellow", oneLine(warning, 2000));
    } finally {
      log.close();
    }
  } catch (thrown) {
    const { facts } = asFailure(thrown);
    if (flags.json) print({ ...head(command, flags), error: facts });
    sayFailure(facts);
    process.exitCode = exitCodeOf(facts);
  }
}

/** A failure on stderr, as every command shows it. */
export function sayFailure({ code, message, hint }: FailureFacts): void {
  say("✗", "red", `${code}: ${oneLine(message, 4000)}`);
  process.stderr.write(`  What to do: ${oneLine(hint, 1000)}\n`);
}

function say(sign: string, colour: "red" | "yellow", line: string): void {
  process.stderr.write(`${styleText(colour, sign, { stream: process.stderr })} ${withoutCommands(line)}\n`);
}

function head(command: string, { db }: LogFlags): object {
  return { format: 1, command, db };
}

function print(json: object): void {
  process.stdout.write(jsonText(json));
}
