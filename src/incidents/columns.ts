import type { Incident } from "./incident.ts";

/** The table's columns, in its order, and the field of an incident that each one holds. */
export const COLUMNS = {
  incident_id: "id",
  timestamp: "timestamp",
  project_id: "projectId",
  order_id: "orderId",
  task_id: "taskId",
  category: "category",
  severity: "severity",
  description: "description",
  root_cause: "rootCause",
  resolution: "resolution",
  affected_records: "affectedRecords",
  created_at: "createdAt",
} as const satisfies Record<string, keyof Incident>;

/** An incident under the table's column names, as JSON and CSV show it. */
export function asColumns(
  incident: Incident,
): Record<keyof typeof COLUMNS, string | null | readonly string[]> {
  const entries = Object.entries(COLUMNS).map(([column, field]) => [column, incident[field]]);
  return Object.fromEntries(entries);
}
