import type { Connection } from "./binding.ts";
import { sameName } from "./names.ts";

/** One column, as `PRAGMA table_xinfo` gives it. */
export type Column = {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  /** The default as SQL text; null for none. */
  readonly default: string | null;
  /** Place in the primary key, from 1; 0 when not a part of it. */
  readonly primaryKey: number;
  readonly generated: boolean;
};

export type ForeignKey = {
  readonly columns: readonly string[];
  readonly parent: string;
  /** Empty where the declaration names none and the parent has no primary key to stand for them. */
  readonly parentColumns: readonly string[];
  readonly onDelete: string;
  readonly onUpdate: string;
};

export type Index = {
  readonly name: string;
  readonly unique: boolean;
  readonly partial: boolean;
  /** `c` made by CREATE INDEX, `u` by UNIQUE, `pk` by PRIMARY KEY. */
  readonly origin: string;
  /** Null stands for an expression. */
  readonly columns: readonly (string | null)[];
  /** One of the key columns is DESC or has another collation than BINARY. */
  readonly special: boolean;
  readonly sql: string | null;
};

export type Table = {
  readonly name: string;
  readonly sql: string;
  readonly withoutRowid: boolean;
  readonly strict: boolean;
  readonly columns: readonly Column[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly indexes: readonly Index[];
  readonly triggers: readonly string[];
};

/** An entry of the schema by its name, of whatever kind it is. */
export type SchemaObject = {
  readonly name: string;
  readonly kind: "table" | "view" | "virtual" | "shadow" | "index";
  /** The table that an index belongs to; else its own name. */
  readonly table: string;
};

/** For a sentence: `a view`, `an index`, `a virtual table`. */
export function kindText(kind: SchemaObject["kind"]): string {
  if (kind === "index") return "an index";
  return kind === "virtual" || kind === "shadow" ? `a ${kind} table` : `a ${kind}`;
}

/**
 * What stands in the schema under `name`, in any case of letters; undefined when nothing does. Triggers
 * do not count: they have a name space of their own and are in nobody's way.
 */
export function findObject(db: Connection, name: string): SchemaObject | undefined {
  const found = db
    .prepare<[string], { name: string; type: string; tbl_name: string }>(
      "SELECT name, type, tbl_name FROM main.sqlite_schema WHERE name = ? COLLATE NOCASE AND type <> 'trigger'",
    )
    .get(name);
  if (found === undefined) return undefined;
  const isTable = found.type === "table" || found.type === "view";
  const kind = isTable ? tableKind(db, found.name, found.type) : found.type;
  return { name: found.name, kind: kind as SchemaObject["kind"], table: found.tbl_name };
}

/** The table named `name`, in any case of letters; undefined when there is none or it is no ordinary table. */
export function readTable(db: Connection, name: string): Table | undefined {
  const object = findObject(db, name);
  if (object?.kind !== "table") return undefined;
  const list = db
    .prepare<[string], { wr: number; strict: number }>(
      "SELECT wr, strict FROM pragma_table_list(?) WHERE schema = 'main'",
    )
    .get(object.name);
  const sql = db
    .prepare<[string], string>("SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?")
    .pluck()
    .get(object.name);
  return {
    name: object.name,
    sql: sql ?? "",
    withoutRowid: list?.wr === 1,
    strict: list?.strict === 1,
    columns: readColumns(db, object.name),
    foreignKeys: readForeignKeys(db, object.name),
    indexes: readIndexes(db, object.name),
    triggers: db
      .prepare<[string], string>(
        "SELECT name FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = ? COLLATE NOCASE ORDER BY name",
      )
      .pluck()
      .all(object.name),
  };
}

/** A name by which SQL reaches the row number, which a column may take away; undefined when all are taken. */
export function rowidName({ columns }: Table): string | undefined {
  return ["rowid", "_rowid_", "oid"].find((name) => !columns.some((column) => sameName(column.name, name)));
}

/** Names of all ordinary tables that declare a foreign key. */
export function tablesWithForeignKeys(db: Connection): string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(name)) ORDER BY name`,
    )
    .pluck()
    .all();
}

function tableKind(db: Connection, name: string, type: string): string {
  return (
    db
      .prepare<[string], string>("SELECT type FROM pragma_table_list(?) WHERE schema = 'main'")
      .pluck()
      .get(name) ?? type
  );
}

function readColumns(db: Connection, table: string): Column[] {
  type Row = {
    name: string;
    type: string;
    notnull: number;
    dflt_value: string | null;
    pk: number;
    hidden: number;
  };
  return db
    .prepare<[string], Row>("SELECT * FROM pragma_table_xinfo(?, 'main') ORDER BY cid")
    .all(table)
    .map((row) => ({
      name: row.name,
      type: row.type,
      notNull: row.notnull === 1,
      default: row.dflt_value,
      primaryKey: row.pk,
      generated: row.hidden === 2 || row.hidden === 3,
    }));
}

function readForeignKeys(db: Connection, table: string): ForeignKey[] {
  type Row = {
    id: number;
    table: string;
    from: string;
    to: string | null;
    on_delete: string;
    on_update: string;
  };
  const rows = db
    .prepare<[string], Row>("SELECT * FROM pragma_foreign_key_list(?, 'main') ORDER BY id DESC, seq")
    .all(table);
  const primaryKey = db
    .prepare<[string], string>("SELECT name FROM pragma_table_info(?, 'main') WHERE pk > 0 ORDER BY pk")
    .pluck();
  return [...Map.groupBy(rows, (row) => row.id).values()].map((parts) => {
    const first = parts[0] as Row;
    const named = parts.flatMap((part) => part.to ?? []);
    return {
      columns: parts.map((part) => part.from),
      parent: first.table,
      parentColumns: named.length > 0 ? named : primaryKey.all(first.table),
      onDelete: first.on_delete,
      onUpdate: first.on_update,
    };
  });
}

function readIndexes(db: Connection, table: string): Index[] {
  type Row = { name: string; unique: number; origin: string; partial: number; sql: string | null };
  type Part = { name: string | null; desc: number; coll: string };
  const parts = db.prepare<[string], Part>(
    "SELECT name, desc, coll FROM pragma_index_xinfo(?, 'main') WHERE key = 1 ORDER BY seqno",
  );
  return db
    .prepare<[string], Row>(
      `SELECT l.name, l."unique", l.origin, l.partial, s.sql FROM pragma_index_list(?, 'main') AS l
       LEFT JOIN main.sqlite_schema AS s ON s.type = 'index' AND s.name = l.name ORDER BY l.name`,
    )
    .all(table)
    .map((row) => {
      const columns = parts.all(row.name);
      return {
        name: row.name,
        unique: row.unique === 1,
        partial: row.partial === 1,
        origin: row.origin,
        columns: columns.map((part) => part.name),
        special: columns.some((part) => part.desc === 1 || part.coll !== "BINARY"),
        sql: row.sql,
      };
    });
}
