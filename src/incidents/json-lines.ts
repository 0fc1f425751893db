import { asFailure, Failure } from "../failure.ts";
import { oneLine } from "../report/plain.ts";
import { nearest } from "./categories.ts";
import { COLUMNS } from "./columns.ts";
import { checkIncident, type NewIncident, type Recorded } from "./incident.ts";
import type { IncidentLog } from "./incident-log.ts";

const LONGEST_LINE = 16 * 1024 * 1024;
const ALLOTTED = ["incident_id", "created_at"];
const KEYS = Object.entries(COLUMNS).filter(([column]) => !ALLOTTED.includes(column));

/**
 * Writes incidents that come as JSON Lines (https://jsonlines.org), one object a line under the table's
 * column names, all in one transaction: when a line is bad nothing is written, and every bad one is told.
 * Empty lines are none. Memory holds one line and the ids.
 *
 * @param input bytes, UTF-8
 * @param onBad is told each bad line, its number from 1 and what is wrong with it
 * @throws Failure INVALID_LINES, and as `IncidentLog.createAll`
 */
export async function recordLines(
  log: IncidentLog,
  input: AsyncIterable<Uint8Array>,
  onBad: (line: number, reason: string) => void,
): Promise<Recorded[]> {
  const lines: number[] = []; // of each good incident
  let bad = 0;
  async function* incidents(): AsyncGenerator<NewIncident> {
    let number = 0;
    for await (const line of splitLines(input)) {
      number += 1;
      const incident = read(line);
      if (incident === undefined) continue;
      if (incident instanceof Failure) {
        bad += 1;
        onBad(number, incident.message);
        continue;
      }
      lines.push(number);
      yield incident;
    }
    if (bad > 0) {
      throw new Failure(
        "INVALID_LINES",
        `${bad} of ${bad + lines.length} lines ${bad === 1 ? "is" : "are"} no incident. Nothing was written.`,
      );
    }
    if (lines.length === 0) throw new Failure("INVALID_INPUT", "The input has no line with an incident.");
  }
  return log.createAll(incidents(), (index) => `line ${lines[index]}`);
}

/** Undefined for an empty line. */
function read(line: Buffer | "too long"): NewIncident | Failure | undefined {
  try {
    if (line === "too long") throw new Failure("INVALID_LINES", `It is longer than ${LONGEST_LINE} bytes.`);
    const text = decode(line);
    if (text.trim() === "") return undefined;
    const incident = asIncident(parse(text));
    checkIncident(incident);
    return incident;
  } catch (error) {
    return asFailure(error);
  }
}

function decode(line: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(line);
  } catch {
    throw new Failure("INVALID_LINES", "It is not UTF-8.");
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure("INVALID_LINES", `It is no JSON: ${oneLine((error as Error).message)}.`);
  }
}

/** Takes `project_id`, `project-id` and `projectId` for the same; a key that is none of ours is a mistake. */
function asIncident(value: unknown): NewIncident {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Failure("INVALID_LINES", "It is no JSON object.");
  const incident: Record<string, unknown> = {};
  for (const [key, content] of Object.entries(value)) {
    const column = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll("-", "_");
    const [, field] = KEYS.find(([it]) => it === column) ?? [];
    if (field === undefined) throw unknownKey(key, column);
    if (Object.hasOwn(incident, field)) throw new Failure("INVALID_LINES", `It names ${column} twice.`);
    incident[field] = content;
  }
  return { category: "auto", ...incident } as NewIncident;
}

function unknownKey(key: string, column: string): Failure {
  if (ALLOTTED.includes(column))
    return new Failure("INVALID_LINES", `It has ${column}, which the log gives out.`);
  const names = KEYS.map(([name]) => name);
  const near = nearest(key, names);
  return new Failure(
    "INVALID_LINES",
    `It has an unknown key ${oneLine(key)}${near ? `, did you mean ${near}` : ""}; known are ${names.join(", ")}.`,
  );
}

/** Lines without their `\n`. Only that byte ends one: U+2028 may stand inside a JSON string. */
async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | "too long"> {
  let parts: Buffer[] = [];
  let length = 0;
  const line = () => {
    const whole = length > LONGEST_LINE ? "too long" : Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole;
  };
  const take = (part: Buffer) => {
    length += part.length;
    if (length > LONGEST_LINE) parts = [];
    else parts.push(part);
  };
  for await (const chunk of input) {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      take(rest.subarray(0, end));
      yield line();
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) take(rest);
  }
  if (length > 0) yield line();
}
