import type { Connection } from "../database/binding.ts";
import { Failure } from "../failure.ts";
import { CATEGORIES, type Category, chosen, SEVERITIES, type Severity } from "./categories.ts";
import { type Incident, optionalTimestamp } from "./incident.ts";
import type { IncidentCounts, IncidentFilter } from "./incident-log.ts";
import { isDay } from "./timestamp.ts";

// Both forms of time, with a space and with a T, and with a zone: as text they would be out of order.
const TIME = "CASE WHEN typeof(timestamp) = 'text' THEN julianday(timestamp) END";
const RESOLVED = "trim(coalesce(resolution, '')) <> ''";
const readable = (column: string) =>
  `coalesce(CASE WHEN typeof(${column}) = 'text' THEN datetime(${column}) END, CAST(${column} AS TEXT), '')`;
const SELECT = `
  SELECT coalesce(incident_id, '') AS id, ${readable("timestamp")} AS timestamp, project_id AS projectId,
    order_id AS orderId, task_id AS taskId, category, severity, description, root_cause AS rootCause,
    resolution, affected_records AS affectedRecords, ${readable("created_at")} AS createdAt
  FROM incidents`;

/** Reads incidents one by one, the newest first; of the same second the one with the higher id. */
export function* findIncidents(db: Connection, filter: IncidentFilter): Generator<Incident> {
  const { where, values } = conditions(filter);
  const limit = limitOf(filter);
  const rows = db
    .prepare<[object], Row>(
      `${SELECT} ${where} ORDER BY ${TIME} DESC NULLS LAST, length(incident_id) DESC, incident_id DESC LIMIT :limit`,
    )
    .iterate({ ...values, limit });
  for (const row of rows) yield asIncident(row);
}

/** The incident with exactly this id. */
export function findIncident(db: Connection, id: string): Incident | undefined {
  const row = db.prepare<[string], Row>(`${SELECT} WHERE incident_id = ?`).get(id);
  return row && asIncident(row);
}

/** Counts what a filter finds; its limit does not matter. */
export function countIncidents(db: Connection, filter: IncidentFilter): IncidentCounts {
  const { where, values } = conditions(filter);
  const groups = db
    .prepare<[object], { category: Category; severity: Severity; rows: number; unresolved: number }>(
      `SELECT category, severity, count(*) AS rows, count(*) FILTER (WHERE NOT (${RESOLVED})) AS unresolved
       FROM incidents ${where} GROUP BY category, severity`,
    )
    .all(values);
  const sum = (of: typeof groups, field: "rows" | "unresolved" = "rows") =>
    of.reduce((total, group) => total + group[field], 0);
  const by = <Key extends "category" | "severity">(key: Key, choices: readonly string[]) =>
    Object.fromEntries(
      choices
        .map((choice) => [choice, sum(groups.filter((group) => group[key] === choice))] as const)
        .filter(([, rows]) => rows > 0),
    );
  return {
    total: sum(groups),
    unresolved: sum(groups, "unresolved"),
    byCategory: by("category", CATEGORIES),
    bySeverity: by("severity", SEVERITIES),
  };
}

type Row = Omit<Incident, "affectedRecords"> & { readonly affectedRecords: unknown };

function conditions(filter: IncidentFilter): { where: string; values: Record<string, string> } {
  const { category, severity, projectId, orderId, taskId, resolved } = filter;
  const since = optionalTimestamp("since", filter.since);
  const until = optionalTimestamp("until", filter.until);
  const wholeDay = filter.until !== undefined && isDay(filter.until);
  const parts: [string, string | null | undefined][] = [
    ["category = :p0", category && chosen("category", category, CATEGORIES)],
    ["severity = :p1", severity && chosen("severity", severity, SEVERITIES)],
    ["project_id = :p2", projectId],
    ["order_id = :p3", orderId],
    ["task_id = :p4", taskId],
    [`${TIME} >= julianday(:p5)`, since],
    // To the end of the second, or of the day, that was named.
    [`${TIME} < julianday(:p6, '+1 ${wholeDay ? "day" : "second"}')`, until],
  ];
  const given = parts.flatMap(([sql, value], index) =>
    value === undefined || value === null ? [] : [{ sql, key: `p${index}`, value }],
  );
  const sql = [
    ...given.map((part) => part.sql),
    ...(resolved === undefined ? [] : [resolved ? RESOLVED : `NOT (${RESOLVED})`]),
  ];
  return {
    where: sql.length === 0 ? "" : `WHERE ${sql.join(" AND ")}`,
    values: Object.fromEntries(given.map(({ key, value }) => [key, value])),
  };
}

function limitOf({ limit }: IncidentFilter): number {
  if (limit === undefined) return -1;
  if (Number.isSafeInteger(limit) && limit >= 0) return limit;
  throw new Failure("INVALID_INPUT", `The limit is ${limit}, which is no whole number from 0.`);
}

function asIncident(row: Row): Incident {
  return { ...row, affectedRecords: textsOf(row.affectedRecords) };
}

/** Other programs may have written something else than a JSON array of text: what it is is shown. */
function textsOf(stored: unknown): string[] {
  if (stored === null || stored === "") return [];
  try {
    const list = JSON.parse(String(stored)) as unknown;
    if (Array.isArray(list))
      return list.map((item) => (typeof item === "string" ? item : JSON.stringify(item)));
  } catch {
    // falls through to the text as it stands
  }
  return [String(stored)];
}
