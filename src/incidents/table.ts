import type { Connection } from "../database/binding.ts";
import { readTable, rowidName, type Table } from "../database/introspect.ts";
import { Failure } from "../failure.ts";
import type { MigrationDefinition } from "../migration/definition.ts";
import { requireNoDrift } from "../migration/draft-report.ts";
import { inspect } from "../migration/inspect.ts";
import { plan } from "../migration/plan.ts";
import { quoteArgument } from "../report/plain.ts";

/** What was found out about the `incidents` table, for as long as the schema stays as it is. */
export type VerifiedTable = {
  /** `PRAGMA schema_version` of the schema that was verified. */
  readonly schemaVersion: number;
  readonly references: readonly Reference[];
  /** A name by which the rowid can be read, which a column may take away; undefined when all are taken. */
  readonly rowid: string | undefined;
  /** What does no harm and should be known. */
  readonly warnings: readonly string[];
};

/** A foreign key that this table does declare, of one of the three columns. */
export type Reference = {
  readonly column: "project_id" | "order_id" | "task_id";
  readonly parent: string;
  readonly parentColumn: string;
};

/** Columns of the table that name a row of another one. */
export const REFERENCE_COLUMNS = ["project_id", "order_id", "task_id"] as const;

/**
 * Compares the table with the migration, part by part, as migrate does; missing indexes and foreign keys
 * are no hindrance.
 *
 * @param db where a transaction holds one state for all the reading
 * @param path of the database, for the hint
 * @throws Failure NOT_APPLIED, SCHEMA_DRIFT; the hint is the command that helps
 */
export async function verifyTable(
  db: Connection,
  path: string,
  migration: MigrationDefinition,
): Promise<VerifiedTable> {
  const schemaVersion = schemaVersionOf(db);
  const command = `aipm-incidents-migrate migrate --db ${quoteArgument(path)}`;
  const found = plan(await inspect(db, migration, "auto"));
  requireNoDrift(
    found,
    migration.table,
    `Run ${command} --on-drift repair --dry-run to see what would become of its rows, then without --dry-run.`,
  );
  const missing = found.comparison.filter(({ verdict }) => verdict === "missing");
  if (missing.some(({ part }) => part === "table")) {
    throw new Failure(
      "NOT_APPLIED",
      `${path} has no table ${migration.table}.`,
      `Run ${command}, then this again.`,
    );
  }
  const table = readTable(db, migration.table) as Table;
  const indexes = missing.map(({ name }) => name).join(", ");
  return {
    schemaVersion,
    references: found.foreignKeys.flatMap(({ columns, parent, parentColumns }) => {
      const column = REFERENCE_COLUMNS.find((it) => columns.length === 1 && it === columns[0]?.toLowerCase());
      const [parentColumn] = parentColumns;
      return column && parentColumn ? [{ column, parent, parentColumn }] : [];
    }),
    rowid: rowidName(table),
    warnings: indexes === "" ? [] : [`${path} lacks ${indexes}; ${command} adds what is missing.`],
  };
}

/** Counts up with every change of the schema (https://www.sqlite.org/pragma.html#pragma_schema_version). */
export function schemaVersionOf(db: Connection): number {
  return db.pragma("schema_version", { simple: true }) as number;
}
