import { constants } from "node:os";
import { resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { asFailure } from "../failure.ts";
import { CATEGORIES, chosen, SEVERITIES } from "../incidents/categories.ts";
import { COLUMNS } from "../incidents/columns.ts";
import { checkIncident, type NewIncident } from "../incidents/incident.ts";
import { maskSecrets, secretsInArguments, secretsInEnvironment } from "../incidents/mask-secrets.ts";
import { openIncidentLog } from "../incidents/open-log.ts";
import { oneLine, quoteArgument } from "../report/plain.ts";
import { recordedText } from "../report/recorded.ts";
import { type IncidentFlags, newIncident } from "./record-command.ts";
import { type ChildEnd, runChild } from "./run-child.ts";
import { type LogFlags, sayFailure } from "./with-log.ts";

/** Flags of `run`. */
export type RunFlags = Omit<LogFlags, "json"> & IncidentFlags;

const SHOWN_LINES = 20;
const SHOWN_CHARACTERS = 4000;

/**
 * `aipm-incidents-migrate run -- command`: runs it unchanged and writes an incident if it fails. Ends as the
 * command ended, whether the incident could be written or not.
 */
export async function runCommand(command: readonly string[], flags: RunFlags): Promise<void> {
  const path = resolve(flags.db); // before anything can change what it is relative to
  try {
    // A wrong flag is told before the command runs, not after an hour of work.
    chosen("category", flags.category ?? "auto", [...CATEGORIES, "auto"]);
    chosen("severity", flags.severity ?? "MEDIUM", SEVERITIES);
  } catch (thrown) {
    sayFailure(asFailure(thrown).facts);
    process.exitCode = 2;
    return;
  }
  const [program = "", ...args] = command;
  const end = await runChild(program, args);
  if (end.notStarted !== null) sayNotStarted(program, end.notStarted);
  if (end.exitCode !== 0) await record(path, describe(command, end, flags), flags);
  endAs(end);
}

function describe(command: readonly string[], end: ChildEnd, flags: RunFlags): NewIncident {
  const secrets = [...secretsInEnvironment(process.env), ...secretsInArguments(command), ...end.masked];
  const line = maskSecrets(command.map(quoteArgument).join(" "), secrets);
  const how = howItEnded(end);
  const last = lastLines(maskSecrets(plainText(end), secrets));
  const summary = `${oneLine(line, 1000)}: ${how} after ${(end.duration / 1000).toFixed(1)} s`;
  return {
    ...newIncident({ ...flags, json: false }),
    // What it said comes first; its name only tells something when nothing else does.
    evidence: [`${last}\n${how}`, line],
    description: last === "" ? summary : `${summary}\n\nLast lines of stderr:\n${last}`,
  };
}

function howItEnded({ exitCode, signal, notStarted }: ChildEnd): string {
  if (notStarted !== null) return `could not be started (${notStarted.code ?? notStarted.message})`;
  if (signal !== null) return `killed by ${signal}`;
  if (exitCode === 124) return "exit code 124 (timed out, if timeout ran it)";
  const name = Object.entries(constants.signals).find(([, number]) => number + 128 === exitCode)?.[0];
  return `exit code ${exitCode}${name === undefined ? "" : ` (as if killed by ${name})`}`;
}

/** Without colours, and of a line that was written over again and again only the last state. */
function plainText({ stderr, cut }: ChildEnd): string {
  const text = stripVTControlCharacters(new TextDecoder().decode(stderr));
  // The first line may have lost its beginning, and with it what would show that it holds a secret.
  const whole = cut ? text.slice(text.indexOf("\n") + 1) : text;
  return whole
    .split("\n")
    .map((line) => line.replace(/\r+$/, "").replace(/^.*\r/s, ""))
    .join("\n");
}

function lastLines(text: string): string {
  const lines = text.trimEnd().split("\n").slice(-SHOWN_LINES).join("\n");
  return lines.length > SHOWN_CHARACTERS ? `…${lines.slice(-SHOWN_CHARACTERS).toWellFormed()}` : lines;
}

async function record(path: string, incident: NewIncident, { lockTimeout, strict }: RunFlags): Promise<void> {
  try {
    const log = await openIncidentLog(path, { lockTimeout, strict });
    try {
      const recorded = await log.create(incident);
      process.stderr.write(`Recorded ${recordedText(recorded, incident.description)}\n`);
      for (const warning of recorded.warnings) process.stderr.write(`! ${oneLine(warning, 2000)}\n`);
    } finally {
      log.close();
    }
  } catch (thrown) {
    process.stderr.write("The incident could not be recorded:\n");
    sayFailure(asFailure(thrown).facts);
    const category = checkIncident(incident).category; // which its description alone may not tell
    const fields = Object.entries(COLUMNS).flatMap(([column, field]) => {
      const value = ({ ...incident, category } as Record<string, unknown>)[field] as
        | string
        | readonly string[]
        | null
        | undefined;
      return value === undefined || value === null || value.length === 0 ? [] : [[column, value]];
    });
    process.stderr.write(
      `To record it later: aipm-incidents-migrate record --from FILE, with this line in it:\n`,
    );
    process.stderr.write(`${JSON.stringify(Object.fromEntries(fields))}\n`);
  }
}

function sayNotStarted(program: string, { code, message }: NodeJS.ErrnoException): void {
  const why = code === "ENOENT" ? "command not found" : code === "EACCES" ? "permission denied" : message;
  process.stderr.write(`${oneLine(program, 1000)}: ${why}\n`);
}

/** A shell's exit codes for what cannot be started; a signal ends this process too. */
function endAs({ exitCode, signal, notStarted }: ChildEnd): void {
  if (notStarted !== null) process.exitCode = notStarted.code === "ENOENT" ? 127 : 126;
  else if (signal === null) process.exitCode = exitCode ?? 1;
  else {
    process.exitCode = 128 + constants.signals[signal]; // for a signal that does not end a process
    // Node.js takes SIGUSR1 for a wish to debug.
    if (signal !== "SIGUSR1") process.kill(process.pid, signal);
  }
}
