import type { Connection } from "../../database/binding.ts";
import { findObject, readTable, type Table } from "../../database/introspect.ts";
import { quoteName } from "../../database/names.ts";
import { Failure } from "../../failure.ts";

/** What the analysis reads of an incident. */
const COLUMNS = [
  "incident_id",
  "timestamp",
  "created_at",
  "project_id",
  "order_id",
  "task_id",
  "category",
  "severity",
  "description",
  "root_cause",
  "resolution",
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** A table of incidents, as far as it can be read. */
export type Source = {
  /** Quoted. */
  readonly table: string;
  /** The column as SQL, `NULL` where the table has none. */
  readonly column: Readonly<Record<ColumnName, string>>;
  /** When it happened, as SQL: `timestamp`, or `created_at` where that is NULL. */
  readonly time: string;
  /** The columns of `time`, quoted. */
  readonly times: readonly string[];
  /** Whether an index finds the rows of a stretch of time by the first of them. */
  readonly timeIndexed: boolean;
  /** Whether an index counts the rows of a category by their numbers. */
  readonly categoryIndexed: boolean;
  /** What names a row in SQL; undefined where rows have no number. */
  readonly rowid: string | undefined;
  readonly missing: readonly ColumnName[];
};

/**
 * Looks for the table and what of it can be read. Views and generated columns are not: reading them would
 * run a stranger's SQL.
 *
 * @throws Failure NOT_APPLIED without a table, SCHEMA_DRIFT for what is no table and for one without any time
 */
export function findSource(db: Connection, name = "incidents"): Source {
  const object = findObject(db, name);
  if (object === undefined) {
    throw new Failure("NOT_APPLIED", `The database has no table ${name}, so there is nothing to report.`);
  }
  const table = readTable(db, name);
  if (table === undefined) {
    throw new Failure(
      "SCHEMA_DRIFT",
      `${name} is a ${object.kind}, not an ordinary table, and is not read.`,
      "Rename it, then run migrate to add the table.",
    );
  }
  const actual = new Map(
    table.columns
      .filter(({ generated }) => !generated)
      .map((it) => [it.name.toLowerCase(), quoteName(it.name)]),
  );
  const times = ["timestamp", "created_at"].flatMap((it) => actual.get(it) ?? []);
  if (times.length === 0) {
    throw new Failure(
      "SCHEMA_DRIFT",
      `Table ${name} has neither timestamp nor created_at, so it cannot be told when an incident happened.`,
    );
  }
  const taken = new Set(table.columns.map((it) => it.name.toLowerCase()));
  return {
    table: quoteName(table.name),
    column: Object.fromEntries(COLUMNS.map((it) => [it, actual.get(it) ?? "NULL"])) as Record<
      ColumnName,
      string
    >,
    time: times.length === 1 ? String(times[0]) : `coalesce(${times.join(", ")})`,
    times,
    timeIndexed: hasIndex(table, times[0] ?? ""),
    categoryIndexed: hasIndex(table, actual.get("category") ?? ""),
    rowid: table.withoutRowid ? undefined : ["rowid", "_rowid_", "oid"].find((it) => !taken.has(it)),
    missing: COLUMNS.filter((it) => !actual.has(it)),
  };
}

function hasIndex(table: Table, quoted: string): boolean {
  return table.indexes.some(
    ({ partial, columns: [first], special }) =>
      !partial && !special && first != null && quoteName(first) === quoted,
  );
}
