import type { Connection } from "./binding.ts";
import { quoteName } from "./names.ts";
import { sqliteCode } from "./sqlite-error.ts";

/** A table that SQLite stores rows of: an ordinary one, or the storage of a virtual one. */
export type StoredTable = {
  readonly name: string;
  /** Without those that SQLite computes. */
  readonly columns: readonly string[];
  /** In the order of the key; empty for a table with a rowid. */
  readonly primaryKey: readonly string[];
  /** Null where damage makes them unreadable. */
  readonly rows: number | null;
};

/** An entry of the schema. */
export type SchemaEntry = {
  readonly type: "table" | "index" | "trigger" | "view";
  readonly name: string;
  /** Null for the index of a constraint. */
  readonly sql: string | null;
};

/** What a database holds, up to the rows themselves. */
export type Content = {
  readonly tables: readonly StoredTable[];
  readonly schema: readonly SchemaEntry[];
  readonly userVersion: number;
  readonly applicationId: number;
  readonly encoding: string;
};

/**
 * Reads what a database holds. Views, virtual tables and computed columns are named but not read, because
 * that would run a stranger's code.
 *
 * @param schema `main`, or the name of an attached database
 */
export function readContent(db: Connection, schema: string): Content {
  const pragma = (name: string) => db.pragma(`${schema}.${name}`, { simple: true });
  return {
    tables: readTables(db, schema),
    schema: db
      .prepare<[], SchemaEntry>(`SELECT type, name, sql FROM ${schema}.sqlite_schema ORDER BY type, name`)
      .all(),
    userVersion: pragma("user_version") as number,
    applicationId: pragma("application_id") as number,
    encoding: db.pragma("encoding", { simple: true }) as string,
  };
}

function readTables(db: Connection, schema: string): StoredTable[] {
  return db
    .prepare<[string], { name: string; wr: number }>(
      `SELECT name, wr FROM pragma_table_list WHERE schema = ? AND type IN ('table', 'shadow')
       AND name NOT IN ('sqlite_schema', 'sqlite_temp_schema') ORDER BY name`,
    )
    .all(schema)
    .map(({ name, wr }) => {
      const columns = db
        .prepare<[string, string], { name: string; pk: number; hidden: number }>(
          "SELECT name, pk, hidden FROM pragma_table_xinfo(?, ?) ORDER BY cid",
        )
        .all(name, schema);
      const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
      return {
        name,
        columns: columns.filter(({ hidden }) => hidden === 0).map((column) => column.name),
        primaryKey: wr === 1 ? key.map((column) => column.name) : [],
        rows: countRows(db, schema, name),
      };
    });
}

function countRows(db: Connection, schema: string, table: string): number | null {
  try {
    return (
      db
        .prepare<[], number>(`SELECT count(*) FROM ${schema}.${quoteName(table)}`)
        .pluck()
        .get() ?? null
    );
  } catch (error) {
    if (!isDamage(error)) throw error;
    return null;
  }
}

/** Whether an error of SQLite's says that the content, not the way to it, is at fault. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|ERROR|NOTADB|IOERR_SHORT_READ)/.test(sqliteCode(error) ?? "");
}

// An expression may nest 1000 deep, and each column takes two steps of that.
const COLUMNS_AT_ONCE = 200;

/**
 * Whether a table of `main` and its namesake of an attached database hold the same rows: the same keys
 * (rowids too), and in each column the same value of the same type, bytes compared with bytes.
 *
 * @param table as `readContent` gave it; its columns have to be the same in both
 */
export function sameRows(db: Connection, attached: string, table: StoredTable): boolean {
  const name = quoteName(table.name);
  const key = keyOf(table);
  if (key === undefined) return sameRowsWithoutKey(db, attached, table);
  const on = key.map((column) => `b.${column} = a.${column}`).join(" AND ");
  for (let start = 0; start === 0 || start < table.columns.length; start += COLUMNS_AT_ONCE) {
    const differs = table.columns
      .slice(start, start + COLUMNS_AT_ONCE)
      .map(quoteName)
      .map(
        (column) =>
          `a.${column} IS NOT b.${column} COLLATE BINARY OR typeof(a.${column}) <> typeof(b.${column})`,
      );
    const found = db
      .prepare<[], number>(
        `SELECT EXISTS (SELECT 1 FROM main.${name} AS a LEFT JOIN ${attached}.${name} AS b ON ${on}
         WHERE ${[`b.${key[0]} IS NULL`, ...differs].join(" OR ")})`,
      )
      .pluck()
      .get();
    if (found !== 0) return false;
  }
  return true;
}

/** Quoted column names that find a row; undefined where columns hide all three names of the rowid. */
function keyOf({ columns, primaryKey }: StoredTable): string[] | undefined {
  if (primaryKey.length > 0) return primaryKey.map(quoteName);
  const taken = new Set(columns.map((column) => column.toLowerCase()));
  const rowid = ["rowid", "_rowid_", "oid"].find((name) => !taken.has(name));
  return rowid === undefined ? undefined : [rowid];
}

function sameRowsWithoutKey(db: Connection, attached: string, { name, columns }: StoredTable): boolean {
  const list = columns.map((column) => `${quoteName(column)}, typeof(${quoteName(column)})`).join(", ");
  const rowsOf = (schema: string) => `SELECT ${list} FROM ${schema}.${quoteName(name)}`;
  const differs = `SELECT EXISTS (${rowsOf("main")} EXCEPT ${rowsOf(attached)})
    OR EXISTS (${rowsOf(attached)} EXCEPT ${rowsOf("main")})`;
  return db.prepare<[], number>(differs).pluck().get() === 0;
}
