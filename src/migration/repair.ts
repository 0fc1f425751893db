import { isUtf8 } from "node:buffer";
import type { Connection } from "../database/binding.ts";
import {
  type Column,
  findObject,
  kindText,
  readTable,
  rowidName,
  type Table,
} from "../database/introspect.ts";
import { foldName, quoteName, sameName } from "../database/names.ts";
import { Failure } from "../failure.ts";
import type { Inspection } from "./inspect.ts";
import { brokenBy, compilingDependents } from "./repair-dependents.ts";
import { type MappedRows, mapRows, type RowSink } from "./repair-mapping.ts";
import { NEW_IDS, newValue, type Rule, repairRules, WORDS, wordStatements } from "./repair-rules.ts";

/** What a rebuild did to the table, without the rows themselves. */
export type Repair = MappedRows & {
  /** Columns that the migration lacks, kept at the end. */
  readonly keptColumns: readonly string[];
  /** What of the old table the new one cannot have, a sentence each. */
  readonly dropped: readonly string[];
};

/** A rebuild that can be done: everything about it that can be told without changing anything. */
export type RebuildPlan = {
  readonly inspection: Inspection;
  readonly old: Table;
  /** The name by which SQL reaches the row number, whatever columns there are. */
  readonly rowid: string;
  /** The migration's columns that the old table has, under the migration's names. */
  readonly present: ReadonlySet<string>;
  readonly extra: readonly Column[];
  readonly dropped: readonly string[];
};

/**
 * Decides whether a drifted table can be rebuilt, reading its rows where it has to.
 *
 * @throws Failure NOT_REPAIRABLE with every reason
 */
export function planRebuild(db: Connection, inspection: Inspection): RebuildPlan {
  const { actual: old, expected, object } = inspection;
  if (old === undefined)
    throw notRepairable(
      object === undefined
        ? heldNames(inspection)
        : [`${expected.table.name} is ${kindText(object.kind)}, not an ordinary table`],
    );

  const ours = new Map(expected.table.columns.map(({ name }) => [foldName(name), name]));
  const present = new Set(old.columns.flatMap(({ name }) => ours.get(foldName(name)) ?? []));
  const extra = old.columns.filter(({ name }) => !ours.has(foldName(name)));
  const rowid = rowidName(old);

  const reasons = [
    ...heldNames(inspection),
    ...old.columns.filter(({ generated }) => generated).map(({ name }) => `column ${name} is generated`),
    ...(old.withoutRowid ? [`${old.name} is WITHOUT ROWID`] : []),
    ...(rowid === undefined ? [`${old.name} has columns named rowid, _rowid_ and oid`] : []),
  ];
  if (reasons.length > 0 || rowid === undefined) throw notRepairable(reasons);
  const unreadable = columnWithBytes(db, old, [...present]);
  if (unreadable !== undefined) throw notRepairable([`column ${unreadable} holds bytes that are no text`]);
  return { inspection, old, rowid, present, extra, dropped: droppedParts(old, extra) };
}

/**
 * Rebuilds the table inside the caller's transaction, foreign keys off, by the procedure that SQLite gives
 * for changes that ALTER TABLE cannot make (https://www.sqlite.org/lang_altertable.html#otheralter).
 *
 * @param sink takes the original values of each row that is mapped
 * @returns the repair, and the statements that were run, in order
 * @throws Failure NOT_REPAIRABLE when a value, a view or a trigger would not survive; the caller rolls back
 */
export function rebuild(
  db: Connection,
  plan: RebuildPlan,
  sink: RowSink,
): { readonly repair: Repair; readonly statements: readonly string[] } {
  const { inspection, old, present, extra } = plan;
  const { expected } = inspection;
  const statements: string[] = [];
  const run = (sql: string) => {
    statements.push(sql);
    db.prepare(sql).run();
  };
  const fresh = freeName(db, `${expected.table.name}_rebuilt`);
  const dependents = compilingDependents(db, old.name);
  const triggers = schemaSql(db, "trigger", old.name);
  const indexes = schemaSql(db, "index", old.name, keptIndexes(inspection, old));

  for (const sql of [...wordStatements(expected), ...newIdStatements(plan)]) run(sql);
  const rules = repairRules(expected, present, referencesOf(db, inspection), `o.${plan.rowid}`);
  const mapped = mapRows(db, { table: old.name, rowid: plan.rowid, rules, present }, sink);

  run(expected.createTable.replace(/^CREATE TABLE IF NOT EXISTS \w+/, `CREATE TABLE ${quoteName(fresh)}`));
  for (const column of extra) addColumn(db, plan, fresh, column, run);
  run(copyRows(plan, fresh, rules));
  compareContent(db, plan, fresh, rules);

  // Without this, RENAME would rewrite, or stumble over, views and triggers that name the table just dropped.
  db.pragma("legacy_alter_table = ON");
  try {
    run(`DROP TABLE ${quoteName(old.name)}`);
    run(`ALTER TABLE ${quoteName(fresh)} RENAME TO ${quoteName(expected.table.name)}`);
  } finally {
    db.pragma("legacy_alter_table = OFF");
  }
  for (const { createIndex } of expected.indexes) run(createIndex);
  for (const sql of [...indexes, ...triggers]) run(sql);
  for (const table of [WORDS, NEW_IDS]) run(`DROP TABLE ${table}`);

  const broken = brokenBy(db, dependents);
  if (broken.length > 0) throw notRepairable(broken);
  const keptColumns = extra.map(({ name }) => name);
  return { repair: { ...mapped, keptColumns, dropped: plan.dropped }, statements };
}

function notRepairable(reasons: readonly string[]): Failure {
  return new Failure(
    "NOT_REPAIRABLE",
    `The table cannot be repaired: ${reasons.join("; ")}. Nothing was changed.`,
  );
}

function heldNames({ expected, indexNames }: Inspection): string[] {
  return expected.indexes.flatMap(({ name }, position) => {
    const holder = indexNames[position];
    if (holder === undefined || (holder.kind === "index" && sameName(holder.table, expected.table.name)))
      return [];
    return [
      `the name ${name} is held by ${holder.kind === "index" ? `an index on ${holder.table}` : kindText(holder.kind)}`,
    ];
  });
}

/** The first column that holds bytes which no text has; they could neither be cast nor read by anyone. */
function columnWithBytes(db: Connection, { name }: Table, columns: readonly string[]): string | undefined {
  const isText = (value: unknown) =>
    value instanceof Uint8Array && isUtf8(value) && !value.includes(0) ? 1 : 0;
  db.function("is_text", { deterministic: true, directOnly: true }, isText);
  const isBytes = (column: string) =>
    `typeof(${quoteName(column)}) = 'blob' AND NOT is_text(${quoteName(column)})`;
  const find = (among: readonly string[]) =>
    db.prepare(`SELECT 1 FROM ${quoteName(name)} WHERE ${among.map(isBytes).join(" OR ")} LIMIT 1`).get();
  if (columns.length === 0 || find(columns) === undefined) return undefined;
  return columns.find((column) => find([column]));
}

/** What of the old table the new one cannot have, for the reader to judge. */
function droppedParts(old: Table, extra: readonly Column[]): string[] {
  const hasClauses = extra.length > 0 && /\b(CHECK|COLLATE)\b/i.test(old.sql);
  return [
    ...extra
      .filter(({ notNull, default: value }) => notNull && value === null)
      .map(
        ({ name }) =>
          `Column ${name} may be NULL from now on, because an incident can be written without it.`,
      ),
    ...extra
      .filter(({ primaryKey }) => primaryKey > 0)
      .map(({ name }) => `Column ${name} is no longer part of the primary key.`),
    ...(hasClauses ? ["CHECK and COLLATE clauses of extra columns, if there were any, are gone."] : []),
    ...old.indexes
      .filter(({ unique, origin }) => unique && origin !== "pk")
      .map(({ name }) => `The unique index ${name} is gone, because it would refuse incidents.`),
  ];
}

/** Numbers for the rows without an id of their own: the first of those that share an id keeps it. */
function newIdStatements({ old, rowid, present, inspection: { expected } }: RebuildPlan): string[] {
  const idColumn = expected.table.columns.find(({ primaryKey }) => primaryKey > 0)?.name ?? "";
  const table = quoteName(old.name);
  const id = present.has(idColumn) ? `CAST(${quoteName(idColumn)} AS TEXT)` : "NULL";
  return [
    `CREATE TABLE ${NEW_IDS} (row_id INTEGER PRIMARY KEY, new_id TEXT)`,
    `INSERT INTO ${NEW_IDS}
WITH
  numbered(row, id, place) AS (
    SELECT ${rowid}, ${id}, row_number() OVER (PARTITION BY ${id} ORDER BY ${rowid}) FROM ${table}),
  highest(number) AS (
    SELECT coalesce(max(CAST(substr(${id}, 5) AS INTEGER)), 0) FROM ${table}
    WHERE ${id} GLOB 'INC_[0-9]*' AND ${id} NOT GLOB 'INC_*[^0-9]*' AND length(${id}) <= 19)
SELECT row, format('INC_%03d', (SELECT number FROM highest) + row_number() OVER (ORDER BY row))
FROM numbered WHERE id IS NULL OR place > 1`,
  ];
}

/** The declared foreign keys whose parents have the column to look into. */
function referencesOf(db: Connection, { expected }: Inspection) {
  return expected.table.foreignKeys.filter(({ parent, parentColumns }) =>
    readTable(db, parent)?.columns.some(({ name }) => sameName(name, parentColumns[0] ?? "id")),
  );
}

function copyRows(
  { old, rowid, extra, present }: RebuildPlan,
  fresh: string,
  rules: readonly Rule[],
): string {
  const ruled = new Set(rules.map(({ column }) => column));
  const columns = [...new Set([...present, ...ruled])];
  const names = [rowid, ...columns.map(quoteName), ...extra.map(({ name }) => quoteName(name))];
  const values = [
    `o.${rowid}`,
    ...columns.map((column) => newValue(column, rules, present)),
    ...extra.map(({ name }) => `o.${quoteName(name)}`),
  ];
  return `INSERT INTO ${quoteName(fresh)} (${names.join(", ")})
SELECT ${values.join(",\n  ")}
FROM ${quoteName(old.name)} AS o ORDER BY o.${rowid}`;
}

/** As many rows as before, and where no rule fits the same content, compared inside SQLite. */
function compareContent(
  db: Connection,
  { old, rowid, extra, present }: RebuildPlan,
  fresh: string,
  rules: readonly Rule[],
): void {
  const [before, after] = [old.name, fresh].map((table) =>
    db
      .prepare<[], number>(`SELECT count(*) FROM ${quoteName(table)}`)
      .pluck()
      .get(),
  );
  if (before !== after)
    throw new Failure("VERIFICATION_FAILED", `The new table has ${after} rows, the old one ${before}.`);
  const pairs = `FROM ${quoteName(old.name)} AS o JOIN ${quoteName(fresh)} AS n ON n.${rowid} = o.${rowid}`;
  const columns = [...present, ...extra.map(({ name }) => name)];
  const differs = (column: string) => {
    const whens = rules.filter((rule) => rule.column === column).map(({ when }) => `(${when})`);
    const name = quoteName(column);
    const changed = `NOT (${sameContent(`o.${name}`, `n.${name}`)})`;
    return whens.length === 0 ? changed : `${changed} AND coalesce(NOT (${whens.join(" OR ")}), TRUE)`;
  };
  const find = (among: readonly string[]) =>
    db
      .prepare(
        `SELECT 1 ${pairs} WHERE ${among.map((column) => `(${differs(column)})`).join(" OR ")} LIMIT 1`,
      )
      .get();
  const changed = find(columns) === undefined ? [] : columns.filter((column) => find([column]));
  if (changed.length > 0) {
    throw notRepairable(changed.map((column) => `values of column ${column} would change by being copied`));
  }
}

/** Equal as text to the last character, or equal as numbers; an integer and its digits are the same. */
function sameContent(a: string, b: string): string {
  const isNumber = (value: string) => `typeof(${value}) IN ('integer', 'real')`;
  return `CASE WHEN ${isNumber(a)} AND ${isNumber(b)} THEN ${a} = ${b}
    ELSE (typeof(${a}) = 'blob') = (typeof(${b}) = 'blob') AND CAST(${a} AS BLOB) IS CAST(${b} AS BLOB) END`;
}

function definition({ name, type, notNull, default: value }: Column): string {
  const constraint = value === null ? "" : `${notNull ? " NOT NULL" : ""} DEFAULT (${value}\n)`;
  return `${quoteName(name)} ${typeSql(type)}${constraint}`;
}

/** Adds an extra column, and looks whether it came out as it was. */
function addColumn(
  db: Connection,
  { inspection, old }: RebuildPlan,
  table: string,
  column: Column,
  run: (sql: string) => void,
): void {
  try {
    run(
      `ALTER TABLE ${quoteName(table)} ADD COLUMN ${definition(column)}${reference(inspection, old, column)}`,
    );
  } catch (error) {
    throw notRepairable([`column ${column.name} cannot be made again (${(error as Error).message})`]);
  }
  const made = readTable(db, table)?.columns.at(-1);
  if (made?.name !== column.name || made.type !== column.type) {
    throw notRepairable([`column ${column.name} of type ${column.type} cannot be made again`]);
  }
}

/** A type is any text, in quotes; unquoted it could bring constraints along. */
function typeSql(type: string): string {
  return /^([A-Z_]+(\(\d+(, ?\d+)?\))?)?$/i.test(type) ? type : quoteName(type);
}

/** An extra column's own foreign key, where its parent can carry it. */
function reference({ broken }: Inspection, old: Table, { name }: Column): string {
  const own = old.foreignKeys.find((it) => it.columns.length === 1 && sameName(it.columns[0] ?? "", name));
  if (own === undefined || broken.includes(own)) return "";
  const key = own.parentColumns.map(quoteName).join();
  return ` REFERENCES ${quoteName(own.parent)}${key && `(${key})`} ON DELETE ${own.onDelete} ON UPDATE ${own.onUpdate}`;
}

/** The old table's own indexes, by name, that the new one has as well. */
function keptIndexes({ expected }: Inspection, old: Table): string[] {
  return old.indexes
    .filter(({ name, unique }) => !unique && !expected.indexes.some((index) => sameName(index.name, name)))
    .map(({ name }) => name);
}

function schemaSql(
  db: Connection,
  type: "trigger" | "index",
  table: string,
  names?: readonly string[],
): string[] {
  return db
    .prepare<[string, string], { name: string; sql: string }>(
      `SELECT name, sql FROM main.sqlite_schema
       WHERE type = ? AND tbl_name = ? COLLATE NOCASE AND sql IS NOT NULL ORDER BY rowid`,
    )
    .all(type, table)
    .filter(({ name }) => names === undefined || names.includes(name))
    .map(({ sql }) => sql);
}

function freeName(db: Connection, wanted: string): string {
  for (let attempt = 1; ; attempt++) {
    const name = attempt === 1 ? wanted : `${wanted}_${attempt}`;
    if (findObject(db, name) === undefined) return name;
  }
}
