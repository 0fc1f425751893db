import { createReadStream } from "node:fs";
import { Failure } from "../failure.ts";
import { type NewIncident, type Recorded, recordList } from "../incidents/incident.ts";
import type { IncidentLog } from "../incidents/incident-log.ts";
import { recordLines } from "../incidents/json-lines.ts";
import { oneLine } from "../report/plain.ts";
import { recordedText } from "../report/recorded.ts";
import { type LogFlags, withLog } from "./with-log.ts";

/** Flags that say what an incident is. */
export type IncidentFlags = {
  readonly category?: string;
  readonly severity?: string;
  readonly projectId?: string;
  readonly orderId?: string;
  readonly taskId?: string;
  readonly affectedRecords?: readonly string[];
  readonly strict: boolean;
};

/** Flags of `record`. */
export type RecordFlags = LogFlags &
  IncidentFlags & {
    readonly description?: string;
    readonly rootCause?: string;
    readonly resolution?: string;
    readonly timestamp?: string;
    /** A file of JSON Lines; `-` is stdin. */
    readonly from?: string;
  };

/** `aipm-incidents-migrate record`: one incident from flags, or many from JSON Lines. */
export function recordCommand(flags: RecordFlags): Promise<void> {
  const from = flags.from ?? (saysNothing(flags) && !process.stdin.isTTY ? "-" : undefined);
  return withLog("record", flags, { strict: flags.strict }, async (log) => {
    const incidents =
      from === undefined ? [await log.create(newIncident(flags))] : await fromLines(log, from, flags);
    return {
      json: { incidents },
      text: incidents.map((it) => recordedText(it, from === undefined ? flags.description : "")),
      warnings: incidents.flatMap(({ id, warnings }) => warnings.map((warning) => `${id}: ${warning}`)),
    };
  });
}

/** What the flags say of an incident; `recordList` reads each value of `--affected-records`. */
export function newIncident(flags: RecordFlags): NewIncident {
  return {
    category: (flags.category ?? "auto") as NewIncident["category"],
    description: flags.description ?? "",
    severity: (flags.severity ?? "MEDIUM") as NonNullable<NewIncident["severity"]>,
    projectId: flags.projectId ?? null,
    orderId: flags.orderId ?? null,
    taskId: flags.taskId ?? null,
    rootCause: flags.rootCause ?? null,
    resolution: flags.resolution ?? null,
    affectedRecords: (flags.affectedRecords ?? []).flatMap(recordList),
    timestamp: flags.timestamp ?? null,
  };
}

const SAYING = [
  "description",
  "category",
  "severity",
  "projectId",
  "orderId",
  "taskId",
  "rootCause",
  "resolution",
  "affectedRecords",
  "timestamp",
] as const;

function saysNothing(flags: RecordFlags): boolean {
  return SAYING.every((name) => flags[name] === undefined);
}

function fromLines(log: IncidentLog, from: string, flags: RecordFlags): Promise<Recorded[]> {
  if (!saysNothing(flags)) {
    throw new Failure(
      "INVALID_INPUT",
      "Each line of --from says all about its incident; leave the flags that describe one out.",
    );
  }
  const onBad = (line: number, reason: string) =>
    process.stderr.write(`line ${line}: ${oneLine(reason, 1000)}\n`);
  return recordLines(log, from === "-" ? process.stdin : readable(from), onBad);
}

async function* readable(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 1024 * 1024 });
  } catch (error) {
    throw new Failure("INVALID_INPUT", `${path} cannot be read: ${(error as Error).message}.`);
  }
}
