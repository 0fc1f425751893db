import type { Connection } from "../database/binding.ts";
import { quoteName } from "../database/names.ts";

/** A view, or a table with triggers, that names the table; with statements that compile it. */
export type Dependent = { readonly name: string; readonly statements: readonly string[] };

/**
 * What in the schema names `table` and can be compiled as things are. Compiling a statement finds every
 * table and column that it, its views and its triggers use; nothing is run.
 */
export function compilingDependents(db: Connection, table: string): Dependent[] {
  type Row = { type: string; name: string; tbl_name: string };
  const rows = db
    .prepare<[string], Row>(
      `SELECT type, name, tbl_name FROM main.sqlite_schema
       WHERE type IN ('view', 'trigger') AND instr(lower(sql), lower(?)) > 0 ORDER BY type, name`,
    )
    .all(table);
  return rows
    .map(({ type, name, tbl_name }) => ({
      name: `${type} ${name}`,
      statements: type === "view" ? [`SELECT * FROM ${quoteName(name)}`] : writesTo(db, tbl_name),
    }))
    .filter((dependent) => whyNotCompiling(db, dependent) === undefined);
}

/** Those that no longer compile, each with SQLite's reason. */
export function brokenBy(db: Connection, dependents: readonly Dependent[]): string[] {
  return dependents.flatMap((dependent) => {
    const reason = whyNotCompiling(db, dependent);
    return reason === undefined ? [] : [`${dependent.name} would no longer work: ${reason}`];
  });
}

function writesTo(db: Connection, table: string): string[] {
  const column = db
    .prepare<[string], string>("SELECT name FROM pragma_table_info(?, 'main') LIMIT 1")
    .pluck()
    .get(table);
  const name = quoteName(table);
  const update =
    column === undefined ? [] : [`UPDATE ${name} SET ${quoteName(column)} = ${quoteName(column)}`];
  return [`INSERT INTO ${name} DEFAULT VALUES`, `DELETE FROM ${name}`, ...update];
}

function whyNotCompiling(db: Connection, { statements }: Dependent): string | undefined {
  try {
    for (const statement of statements) db.prepare(statement);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
