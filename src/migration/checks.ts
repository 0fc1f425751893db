import type { Connection } from "../database/binding.ts";
import { openInMemory } from "../database/connection.ts";
import type { Table } from "../database/introspect.ts";
import { foldName, quoteName, sameName } from "../database/names.ts";
import type { ExpectedSchema } from "./expected-schema.ts";
import { copyEmptyTable } from "./foreign-keys.ts";

type Row = Readonly<Record<string, string | null>>;

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
  /** Collation of each column, by its folded name. */
  readonly collations: Readonly<Record<string, string>>;
  /** What a plain table refuses and this one swallows, by an ON CONFLICT clause in its columns. */
  readonly silentlyTaken: readonly string[];
};

const NOTHING_KNOWN = { checks: [], collations: {}, silentlyTaken: [] } as const;

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
    return { insertRefused: (error as Error).message, ...NOTHING_KNOWN };
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
    .map((column) => [foldName(column.name), "x"]);
  const row: Record<string, string | null> = Object.fromEntries(needed);
  for (const { column, allowed } of checks) row[column] = allowed[0] ?? "";

  const insertRefused = tryInsert(db, table, row);
  if (insertRefused !== null) return { insertRefused, ...NOTHING_KNOWN };
  const accepts = (column: string, value: string) =>
    tryInsert(db, table, { ...row, [column]: value }) === null;
  return {
    insertRefused: null,
    checks: checks.map(({ column, allowed }) => ({
      column,
      allowed,
      wronglyRefused: allowed.filter((value) => !accepts(column, value)),
      wronglyAccepted: strangersTo(allowed, actual.sql).filter((value) => accepts(column, value)),
    })),
    collations: collationsOf(db, actual),
    silentlyTaken: silentlyTaken(db, actual, expected, row),
  };
}

/** The columns that a CHECK (column IN (…)) of the migration restricts, with the values that it allows. */
export function allowedValues(createTable: string): { column: string; allowed: string[] }[] {
  return [...createTable.matchAll(/CHECK \((\w+) IN \(([^)]*)\)\)/g)].map(([, column = "", list = ""]) => ({
    column,
    allowed: [...list.matchAll(/'([^']*)'/g)].map(([, value = ""]) => value),
  }));
}

/** Values that no list of the migration has: wrong in some way, or written in the table's own definition. */
function strangersTo(allowed: readonly string[], sql: string): string[] {
  const literals = [...sql.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = ""]) => text.replaceAll("''", "'"));
  const wrong = allowed.flatMap((value) => [value.toLowerCase(), `${value} `]);
  const all = ["", "NOT_IN_THE_LIST", ...wrong, ...literals];
  return [...new Set(all)].filter((value) => !allowed.includes(value));
}

/** An index on a column takes over its collation, and tells it. */
function collationsOf(db: Connection, { name, columns }: Table): Record<string, string> {
  const read = db
    .prepare<[], string>("SELECT coll FROM pragma_index_xinfo('the probe') WHERE seqno = 0")
    .pluck();
  const stored = columns.filter(({ generated }) => !generated);
  return Object.fromEntries(
    stored.map((column) => {
      db.exec(`CREATE INDEX "the probe" ON ${quoteName(name)} (${quoteName(column.name)})`);
      const collation = read.get() ?? "BINARY";
      db.exec('DROP INDEX "the probe"');
      return [foldName(column.name), collation];
    }),
  );
}

/** Rows that have to fail, and do not: PRIMARY KEY and NOT NULL can be told to replace or ignore instead. */
function silentlyTaken(db: Connection, actual: Table, expected: ExpectedSchema, row: Row): string[] {
  const demanded = expected.table.columns.filter(({ name }) =>
    actual.columns.some((column) => column.notNull && sameName(column.name, name)),
  );
  const nulls = demanded
    .filter(({ name }) => tryInsert(db, actual.name, { ...row, [foldName(name)]: null }) === null)
    .map(({ name }) => `NULL in ${name} is taken without an error`);
  const hasKey = actual.columns.some(({ primaryKey }) => primaryKey > 0);
  const twice =
    hasKey && tryInsert(db, actual.name, row, row) === null
      ? ["a second row of the same id is taken without an error"]
      : [];
  return [...nulls, ...twice];
}

/** Null when all rows are accepted, else SQLite's reason; the copy stays empty. */
function tryInsert(db: Connection, table: string, ...rows: Row[]): string | null {
  try {
    db.exec("SAVEPOINT probe");
    for (const row of rows) {
      const columns = Object.keys(row);
      db.prepare(
        `INSERT INTO ${quoteName(table)} (${columns.map(quoteName).join(", ")})
         VALUES (${columns.map(() => "?").join(", ")})`,
      ).run(Object.values(row));
    }
    return null;
  } catch (error) {
    return (error as Error).message;
  } finally {
    db.exec("ROLLBACK TO probe; RELEASE probe");
  }
}
