import type { Connection } from "../database/binding.ts";
import { quoteName } from "../database/names.ts";
import { oneLine } from "../report/plain.ts";
import type { CheckedIncident } from "./incident.ts";
import type { Reference } from "./table.ts";

const FIELDS = { project_id: "projectId", order_id: "orderId", task_id: "taskId" } as const;

/** An incident whose references all hold, and what had to be dropped for that. */
export type Resolved = {
  readonly incident: CheckedIncident;
  /** One sentence for each reference that names no row. */
  readonly dropped: readonly string[];
};

/**
 * Makes a check of an incident's references, under the write lock of `db`. An id that names no row, where
 * the table has a foreign key, would make SQLite refuse the incident: it moves to the affected records.
 */
export function referenceCheck(
  db: Connection,
  references: readonly Reference[],
): (incident: CheckedIncident) => Resolved {
  const checks = references.map((reference) => ({
    ...reference,
    field: FIELDS[reference.column],
    find: db
      .prepare<[string], number>(
        `SELECT 1 FROM main.${quoteName(reference.parent)} WHERE ${quoteName(reference.parentColumn)} = ?`,
      )
      .pluck(),
  }));
  return (incident) => {
    const dropped = checks.flatMap(({ field, column, parent, find }) => {
      const id = incident[field];
      return id === null || find.get(id) !== undefined ? [] : [{ field, column, parent, id }];
    });
    if (dropped.length === 0) return { incident, dropped: [] };
    const affectedRecords = [...new Set([...incident.affectedRecords, ...dropped.map(({ id }) => id)])];
    const cleared = Object.fromEntries(dropped.map(({ field }) => [field, null]));
    return {
      incident: { ...incident, ...cleared, affectedRecords },
      dropped: dropped.map(
        ({ column, parent, id }) => `${column} ${oneLine(id)} names no row of ${oneLine(parent)}`,
      ),
    };
  };
}
