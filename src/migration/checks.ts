import type { Connection } from "../database/binding.ts";
import { openInMemory } from "../database/connection.ts";
import type { Table } from "../database/introspect.ts";
import { quoteName } from "../database/quote-name.ts";
import type { ExpectedSchema } from "./expected-schema.ts";
import { copyEmptyTable } from "./foreign-keys.ts";

/** How a table's CHECK on one column behaves, set against the migration's. */
export type CheckBehaviour = {
  readonly column: string;
  readonly allowed: readonly string[];
  /** Values that it should accept and refuses. */
  readonly wronglyRefused: readonly string[];
  /** Values that it should refuse and accepts. */
  readonly wronglyAccepted: readonly string[];
};

export type Behaviour = {
  /** SQLite's reason why a row of the migration's columns alone cannot be inserted; null when it can. */
  readonly insertRefused: string | null;
  readonly checks: readonly CheckBehaviour[];
};

/**
 * Tries a table's CHECK constraints on an empty copy of it in memory: every value that the migration
 * allows, and some of each kind that it does not. The real table is never written.
 */
export async function probeBehaviour(actual: Table, expected: ExpectedSchema): Promise<Behaviour> {
  const db = await openInMemory();
  try {
    db.pragma("foreign_keys = OFF");
    copyEmptyTable(db, actual);
    return probe(db, actual, expected);
  } catch (error) {
    return { insertRefused: (error as Error).message, checks: [] };
  } finally {
    db.close();
  }
}

function probe(db: Connection, actual: Table, expected: ExpectedSchema): Behaviour {
  const table = actual.name;
  const checks = allowedValues(expected.createTable);
  // Columns of the actual table that demand a value get one: that they do is told by comparing columns.
  const needed = [...expected.table.columns, ...actual.columns]
    .filter(
      (column) => column.primaryKey > 0 || (column.notNull && column.default === null && !column.generated),
    )
    .map((column) => [column.name.toLowerCase(), "x"]);
  const row: Record<string, string> = Object.fromEntries(needed);
  for (const { column, allowed } of checks) row[column] = allowed[0] ?? "";

  const insertRefused = tryInsert(db, table, row);
  if (insertRefused !== null) return { insertRefused, checks: [] };
  const accepts = (column: string, value: string) =>
    tryInsert(db, table, { ...row, [column]: value }) === null;
  return {
    insertRefused: null,
    checks: checks.map(({ column, allowed }) => ({
      column,
      allowed,
      wronglyRefused: allowed.filter((value) => !accepts(column, value)),
      wronglyAccepted: strangersTo(allowed).filter((value) => accepts(column, value)),
    })),
  };
}

/** The columns that a CHECK (column IN (…)) of the migration restricts, with the values that it allows. */
export function allowedValues(createTable: string): { column: string; allowed: string[] }[] {
  return [...createTable.matchAll(/CHECK \((\w+) IN \(([^)]*)\)\)/g)].map(([, column = "", list = ""]) => ({
    column,
    allowed: [...list.matchAll(/'([^']*)'/g)].map(([, value = ""]) => value),
  }));
}

function strangersTo(allowed: readonly string[]): string[] {
  return ["", "NOT_IN_THE_LIST", ...allowed.flatMap((value) => [value.toLowerCase(), `${value} `])];
}

/** Null when the row is accepted, else SQLite's reason; the copy stays empty. */
function tryInsert(db: Connection, table: string, row: Readonly<Record<string, string>>): string | null {
  const columns = Object.keys(row);
  try {
    db.exec("SAVEPOINT probe");
    db.prepare(
      `INSERT INTO ${quoteName(table)} (${columns.map(quoteName).join(", ")})
       VALUES (${columns.map(() => "?").join(", ")})`,
    ).run(Object.values(row));
    return null;
  } catch (error) {
    return (error as Error).message;
  } finally {
    db.exec("ROLLBACK TO probe; RELEASE probe");
  }
}
