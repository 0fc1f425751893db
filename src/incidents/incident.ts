import { Failure } from "../failure.ts";
import { CATEGORIES, type Category, chosen, SEVERITIES, type Severity } from "./categories.ts";
import { classify } from "./classify.ts";
import { sqliteTimestamp } from "./timestamp.ts";

/** What is written about an incident. Only the category and the description are needed. */
export type NewIncident = {
  /** One of CATEGORIES, or `auto`: found from the description by a table of rules. */
  readonly category: Category | "auto";
  /** What happened; not empty. */
  readonly description: string;
  /** What `auto` looks at instead of the description, the first text that a rule fits; not stored. */
  readonly evidence?: readonly string[];
  /** MEDIUM when left out. */
  readonly severity?: Severity | null;
  /** Id of a row of `projects`, such as `AI_PM_PJ`. */
  readonly projectId?: string | null;
  /** Id of a row of `orders`, such as `ORDER_088`. */
  readonly orderId?: string | null;
  /** Id of a row of `tasks`, such as `TASK_917`. */
  readonly taskId?: string | null;
  readonly rootCause?: string | null;
  readonly resolution?: string | null;
  /** Ids of whatever it touched. */
  readonly affectedRecords?: readonly string[] | null;
  /** When it happened, ISO 8601 or SQLite's form, UTC where it names no zone; now when left out. */
  readonly timestamp?: string | Date | null;
};

/** An incident as the log holds it. */
export type Incident = {
  /** Such as `INC_007`; ids of other forms are possible where other programs write to the table. */
  readonly id: string;
  /** UTC, `YYYY-MM-DD HH:MM:SS`; as it stands in the table where SQLite cannot read it as a time. */
  readonly timestamp: string;
  readonly projectId: string | null;
  readonly orderId: string | null;
  readonly taskId: string | null;
  readonly category: Category;
  readonly severity: Severity;
  readonly description: string;
  readonly rootCause: string | null;
  readonly resolution: string | null;
  readonly affectedRecords: readonly string[];
  /** As `timestamp`. */
  readonly createdAt: string;
};

/** What became of a new incident. */
export type Recorded = {
  readonly id: string;
  readonly category: Category;
  /** Name of the rule that `auto` went by; null where none fitted, or the category was given. */
  readonly rule: string | null;
  readonly severity: Severity;
  /** References that were dropped because they name no row. */
  readonly warnings: readonly string[];
};

/** A new incident, checked, with nothing left open but its id. Plain data. */
export type CheckedIncident = {
  readonly category: Category;
  readonly rule: string | null;
  readonly severity: Severity;
  readonly description: string;
  readonly projectId: string | null;
  readonly orderId: string | null;
  readonly taskId: string | null;
  readonly rootCause: string | null;
  readonly resolution: string | null;
  readonly affectedRecords: readonly string[];
  /** In SQLite's form; null for now. */
  readonly timestamp: string | null;
};

/**
 * Checks what a caller, a flag, an input or a line of JSON says about an incident.
 *
 * @throws Failure INVALID_INPUT that names the field
 */
export function checkIncident(incident: NewIncident): CheckedIncident {
  const description = optionalText("description", incident.description);
  if (description === null) throw new Failure("INVALID_INPUT", "The description is empty.");
  const found = incident.category === "auto" ? classify(...(incident.evidence ?? [description])) : null;
  return {
    category: found?.category ?? chosen("category", incident.category, CATEGORIES),
    rule: found?.rule ?? null,
    severity: chosen("severity", incident.severity ?? "MEDIUM", SEVERITIES),
    description,
    projectId: optionalText("project id", incident.projectId),
    orderId: optionalText("order id", incident.orderId),
    taskId: optionalText("task id", incident.taskId),
    rootCause: optionalText("root cause", incident.rootCause),
    resolution: optionalText("resolution", incident.resolution),
    affectedRecords: textList(incident.affectedRecords),
    timestamp: optionalTimestamp("timestamp", incident.timestamp),
  };
}

/** Null for what is left out or blank. SQLite's text functions end at a NUL, so none gets in. */
export function optionalText(name: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== "string")
    throw new Failure("INVALID_INPUT", `The ${name} is ${JSON.stringify(value)}, which is no text.`);
  const text = value.toWellFormed().replaceAll("\0", "\ufffd").trim();
  return text === "" ? null : text;
}

/** @throws Failure INVALID_INPUT */
export function optionalTimestamp(name: string, value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  const timestamp = typeof value === "string" || value instanceof Date ? sqliteTimestamp(value) : undefined;
  if (timestamp !== undefined) return timestamp;
  throw new Failure(
    "INVALID_INPUT",
    `The ${name} is ${JSON.stringify(value)}, which is no time such as 2026-02-06T19:19:22Z or 2026-02-06 19:19:22.`,
  );
}

/** A list as a flag or an input spells it: a JSON array, or ids with commas or line breaks between them. */
export function recordList(text: string): string[] {
  if (!text.trim().startsWith("["))
    return text
      .split(/[,\r\n]+/)
      .map((id) => id.trim())
      .filter(Boolean);
  try {
    return textList(JSON.parse(text));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      "INVALID_INPUT",
      `The affected records begin as a JSON array and are none: ${(error as Error).message}.`,
    );
  }
}

function textList(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value))
    throw new Failure(
      "INVALID_INPUT",
      `The affected records are ${JSON.stringify(value)}, which is no list.`,
    );
  const texts = value.flatMap((item) => optionalText("affected record", item) ?? []);
  return [...new Set(texts)];
}
