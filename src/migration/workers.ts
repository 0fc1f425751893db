import type { Connection } from "../database/binding.ts";
import { findObject, kindText, readTable } from "../database/introspect.ts";
import { foldName, quoteName, sameName } from "../database/names.ts";

/** A task that a worker is at. Null where the table has no such column, or the row no such value. */
export type RunningWorker = {
  readonly task: string | null;
  readonly project: string | null;
  readonly title: string | null;
  readonly assignee: string | null;
  /** As it stands in the database. */
  readonly updatedAt: string | null;
  /** Whole seconds since `updatedAt`, read as UTC; null where SQLite cannot read it as a time. */
  readonly secondsSinceUpdate: number | null;
};

export type Workers = {
  /** How many tasks are IN_PROGRESS. */
  readonly count: number;
  /** The first 50 of them. */
  readonly running: readonly RunningWorker[];
  /** Why nothing could be told; null when it could. */
  readonly unknown: string | null;
};

const SHOWN = 50;
const TEXT_LENGTH = 200;

/**
 * Finds the tasks that are IN_PROGRESS. Of the table's columns only `status` has to exist; columns that
 * SQLite would compute, views and virtual tables are not read, because that would run a stranger's code.
 */
export function findRunningWorkers(db: Connection): Workers {
  const unknown = (reason: string): Workers => ({ count: 0, running: [], unknown: reason });
  const object = findObject(db, "tasks");
  if (object === undefined) return unknown("There is no table tasks.");
  const table = readTable(db, "tasks");
  if (table === undefined) return unknown(`tasks is ${kindText(object.kind)}, not an ordinary table.`);
  const stored = new Set(table.columns.filter((it) => !it.generated).map((it) => foldName(it.name)));
  if (table.columns.some((it) => it.generated && sameName(it.name, "status"))) {
    return unknown("The column status of tasks is computed, and it is not computed here.");
  }
  if (!stored.has("status")) return unknown("The table tasks has no column status.");

  const text = (column: string) =>
    stored.has(column) ? `substr(CAST(${quoteName(column)} AS TEXT), 1, ${TEXT_LENGTH})` : "NULL";
  const age = stored.has("updated_at") ? "unixepoch('now') - unixepoch(updated_at)" : "NULL";
  const from = `FROM ${quoteName(table.name)} WHERE status = 'IN_PROGRESS'`;
  const running = db
    .prepare<[], RunningWorker>(
      `SELECT ${text("id")} AS task, ${text("project_id")} AS project, ${text("title")} AS title,
       ${text("assignee")} AS assignee, ${text("updated_at")} AS updatedAt, ${age} AS secondsSinceUpdate
       ${from} LIMIT ${SHOWN}`,
    )
    .all();
  const count = db.prepare<[], number>(`SELECT count(*) ${from}`).pluck().get() ?? 0;
  return { count, running, unknown: null };
}
