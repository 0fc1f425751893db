import type { ForeignKey } from "../database/introspect.ts";
import { quoteName } from "../database/names.ts";
import { OTHER_WORDS, OTHERWISE } from "../incidents/vocabulary.ts";
import { allowedValues } from "./checks.ts";
import type { ExpectedSchema } from "./expected-schema.ts";

/**
 * One kind of value that the migration's table does not admit, and what becomes of it. `when` and `to`
 * are SQL over the old row `o`; the first rule of a column that fits decides.
 */
export type Rule = {
  readonly column: string;
  /** For people: `severity by case or synonym`. */
  readonly kind: string;
  readonly when: string;
  readonly to: string;
};

/** What becomes of a row without a description. */
export const NO_DESCRIPTION = "(no description was recorded)";

/** The temporary tables of a rebuild: synonyms, and ids for rows that have none of their own. */
export const WORDS = "temp.incident_words";
export const NEW_IDS = "temp.new_incident_ids";

// The same by any name, because the SQL file says which columns are restricted, and to what.
const otherWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = OTHER_WORDS;
const otherwiseOf: Readonly<Record<string, string>> = OTHERWISE;

/**
 * The rules for one rebuild, in the order in which they are tried.
 *
 * @param present the migration's columns that the old table has
 * @param references the foreign keys whose parents can be looked up
 * @param rowid what names the old row in SQL, such as `o.rowid`
 */
export function repairRules(
  expected: ExpectedSchema,
  present: ReadonlySet<string>,
  references: readonly ForeignKey[],
  rowid: string,
): Rule[] {
  const idColumn = expected.table.columns.find(({ primaryKey }) => primaryKey > 0)?.name ?? "";
  const needsValue = (name: string) =>
    present.has(name) ||
    expected.table.columns.some((it) => it.name === name && it.notNull && it.default === null);
  const restricted = allowedValues(expected.createTable).filter(({ column }) => needsValue(column));
  return [
    {
      column: idColumn,
      kind: present.has(idColumn) ? "NULL or duplicate id" : "no id",
      when: `${rowid} IN (SELECT row_id FROM ${NEW_IDS})`,
      to: `(SELECT new_id FROM ${NEW_IDS} WHERE row_id = ${rowid})`,
    },
    ...restricted.flatMap(({ column, allowed }) => restrictedRules(column, allowed, present.has(column))),
    ...descriptionRules(present.has("description")),
    ...(present.has("affected_records") ? [arrayRule("affected_records")] : []),
    ...references.filter(({ columns }) => columns.every((it) => present.has(it))).map(referenceRule),
    ...[...present].flatMap(castRules),
  ];
}

/** The column's value in the new table, as SQL over the old row. */
export function newValue(column: string, rules: readonly Rule[], present: ReadonlySet<string>): string {
  const old = present.has(column) ? `o.${quoteName(column)}` : "NULL";
  const own = rules.filter((rule) => rule.column === column);
  if (own.length === 0) return old;
  return `CASE ${own.map(({ when, to }) => `WHEN ${when} THEN ${to}`).join(" ")} ELSE ${old} END`;
}

function restrictedRules(column: string, allowed: readonly string[], isPresent: boolean): Rule[] {
  const otherwise = sqlText(otherwiseOf[column] ?? allowed[0] ?? "");
  if (!isPresent) return [{ column, kind: `no ${column}`, when: "TRUE", to: otherwise }];
  const value = `o.${quoteName(column)}`;
  const word = `replace(replace(lower(trim(CAST(${value} AS TEXT))), ' ', '_'), '-', '_')`;
  const known = `FROM ${WORDS} WHERE field = ${sqlText(column)} AND word = ${word}`;
  const admitted = `typeof(${value}) = 'text' AND ${value} COLLATE BINARY IN (${allowed.map(sqlText).join(", ")})`;
  return [
    { column, kind: `${column} NULL`, when: `${value} IS NULL`, to: otherwise },
    {
      column,
      kind: `${column} by case or synonym`,
      when: `NOT (${admitted}) AND EXISTS (SELECT 1 ${known})`,
      to: `(SELECT meaning ${known})`,
    },
    { column, kind: `${column} unknown`, when: `NOT (${admitted})`, to: otherwise },
  ];
}

/** Statements that make the temporary table of synonyms, which the rules look into. */
export function wordStatements(expected: ExpectedSchema): string[] {
  const rows = allowedValues(expected.createTable).flatMap(({ column, allowed }) =>
    allowed.flatMap((meaning) =>
      [meaning.toLowerCase(), ...(otherWords[column]?.[meaning] ?? [])].map((word) => [
        column,
        word,
        meaning,
      ]),
    ),
  );
  return [
    `CREATE TABLE ${WORDS} (field TEXT, word TEXT, meaning TEXT, PRIMARY KEY (field, word))`,
    `INSERT INTO ${WORDS} VALUES\n  ${rows.map((row) => `(${row.map(sqlText).join(", ")})`).join(",\n  ")}`,
  ];
}

function descriptionRules(isPresent: boolean): Rule[] {
  const to = sqlText(NO_DESCRIPTION);
  if (!isPresent) return [{ column: "description", kind: "no description", when: "TRUE", to }];
  const when = "o.description IS NULL OR trim(CAST(o.description AS TEXT), char(9, 10, 13, 32)) = ''";
  return [{ column: "description", kind: "description NULL or empty", when, to }];
}

function arrayRule(column: string): Rule {
  const value = `o.${quoteName(column)}`;
  // CASE, because SQLite may evaluate the sides of AND in any order, and json_type fails on what is no JSON.
  const isArray = `CASE WHEN typeof(${value}) = 'text' AND json_valid(${value}) THEN json_type(${value}) = 'array' ELSE FALSE END`;
  return {
    column,
    kind: `${column} that is no JSON array`,
    when: `${value} IS NOT NULL AND NOT (${isArray})`,
    to: `CASE CAST(${value} AS TEXT) WHEN '' THEN '[]' ELSE json_array(CAST(${value} AS TEXT)) END`,
  };
}

function referenceRule({ columns, parent, parentColumns }: ForeignKey): Rule {
  const [column = ""] = columns;
  const value = `CAST(o.${quoteName(column)} AS TEXT)`;
  const key = quoteName(parentColumns[0] ?? "id");
  return {
    column,
    kind: `${column} that names no row of ${parent}`,
    when: `o.${quoteName(column)} IS NOT NULL AND NOT EXISTS
      (SELECT 1 FROM ${quoteName(parent)} AS p WHERE p.${key} = ${value})`,
    to: "NULL",
  };
}

/** Values that change their storage class, where that could lose something or bytes become text. */
function castRules(column: string): Rule[] {
  const value = `o.${quoteName(column)}`;
  const to = `CAST(${value} AS TEXT)`;
  // A DATETIME column holds numbers as they are; the others hold text.
  return column === "timestamp" || column === "created_at"
    ? [{ column, kind: `${column} as bytes`, when: `typeof(${value}) = 'blob'`, to }]
    : [{ column, kind: `${column} as bytes or fraction`, when: `typeof(${value}) IN ('blob', 'real')`, to }];
}

function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
