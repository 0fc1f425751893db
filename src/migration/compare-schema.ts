import {
  type Column,
  type ForeignKey,
  type Index,
  kindText,
  type SchemaObject,
  type Table,
} from "../database/introspect.ts";
import { foldName, sameName } from "../database/names.ts";
import type { CheckBehaviour } from "./checks.ts";
import type { Inspection } from "./inspect.ts";

/** One part of the schema, as it should be and as it is. */
export type Comparison = {
  readonly part: "table" | "column" | "foreign key" | "index" | "check";
  readonly name: string;
  /** Null where nothing is expected, or nothing stands. */
  readonly expected: string | null;
  readonly actual: string | null;
  /** `missing` can be added as it is; `accepted` differs and does no harm; `different` is drift. */
  readonly verdict: "same" | "accepted" | "missing" | "different";
  /** Why it is accepted, or what it leads to. */
  readonly note?: string;
};

/** Compares part by part, in the order of the migration, what is only in the database last. Pure. */
export function compareSchema(inspection: Inspection): Comparison[] {
  const { object, actual, expected } = inspection;
  if (object === undefined) return [missingTable(expected.table), ...compareIndexes(inspection)];
  if (actual === undefined) return [notATable(expected.table, object.kind)];
  return [
    ...compareTable(expected.table, actual),
    ...compareColumns(inspection, actual),
    ...compareForeignKeys(inspection, actual),
    ...compareChecks(inspection),
    ...compareIndexes(inspection),
  ];
}

function missingTable({ name }: Table): Comparison {
  return { part: "table", name, expected: "a table", actual: null, verdict: "missing" };
}

function notATable({ name }: Table, kind: SchemaObject["kind"]): Comparison {
  return { part: "table", name, expected: "a table", actual: kindText(kind), verdict: "different" };
}

function compareTable(expected: Table, actual: Table): Comparison[] {
  const kind = ({ withoutRowid, strict }: Table) =>
    `a table${withoutRowid ? " WITHOUT ROWID" : ""}${strict ? " STRICT" : ""}`;
  const parts: Comparison[] = [
    { part: "table", name: expected.name, ...judged(kind(expected), kind(actual)) },
  ];
  if (actual.triggers.length > 0) {
    parts.push({
      part: "table",
      name: expected.name,
      expected: null,
      actual: `triggers ${actual.triggers.join(", ")}`,
      verdict: "accepted",
      note: "Triggers are left as they are.",
    });
  }
  return parts;
}

function compareColumns(
  { expected: { table: expected }, behaviour }: Inspection,
  actual: Table,
): Comparison[] {
  const find = (columns: readonly Column[], name: string) =>
    columns.find((column) => sameName(column.name, name));
  const actualText = (column: Column) => {
    const collation = behaviour?.collations[foldName(column.name)] ?? "BINARY";
    return `${columnText(column)}${collation === "BINARY" ? "" : ` COLLATE ${collation}`}`;
  };
  const ours = expected.columns.map((column): Comparison => {
    const found = find(actual.columns, column.name);
    const both = judged(columnText(column), found ? actualText(found) : null);
    return { part: "column", name: column.name, ...both };
  });
  const extra = actual.columns.filter((column) => !find(expected.columns, column.name));
  return [...ours, ...compareOrder(expected, actual), ...extra.map(judgeExtraColumn)];
}

/** An INSERT without column names counts on the order; columns of another name in between do not matter here. */
function compareOrder(expected: Table, actual: Table): Comparison[] {
  const names = expected.columns.map(({ name }) => name);
  const order = actual.columns.flatMap(({ name }) => names.find((it) => sameName(it, name)) ?? []);
  const wanted = names.filter((name) => order.includes(name));
  if (order.join() === wanted.join()) return [];
  return [
    {
      part: "table",
      name: expected.name,
      expected: wanted.join(", "),
      actual: order.join(", "),
      verdict: "different",
    },
  ];
}

function judgeExtraColumn(column: Column): Comparison {
  const base = { part: "column", name: column.name, expected: null, actual: columnText(column) } as const;
  const canBeLeftOut =
    column.generated || ((!column.notNull || column.default !== null) && column.primaryKey === 0);
  return canBeLeftOut
    ? { ...base, verdict: "accepted", note: "An extra column that an insert may leave out." }
    : { ...base, verdict: "different", note: "Every insert has to name this column." };
}

function compareForeignKeys(inspection: Inspection, actual: Table): Comparison[] {
  const { mode, expected, leftOut } = inspection;
  const unmatched = new Set(actual.foreignKeys);
  const take = (wanted: ForeignKey) => {
    const found = [...unmatched].find((it) => sameName(it.columns.join(), wanted.columns.join()));
    if (found) unmatched.delete(found);
    return found;
  };
  const declared = expected.table.foreignKeys.map((wanted): Comparison => {
    const found = take(wanted);
    const base = {
      part: "foreign key",
      name: wanted.columns.join(", "),
      expected: foreignKeyText(wanted),
    } as const;
    if (found) return { ...base, ...judged(foreignKeyText(wanted), foreignKeyText(found), foldName) };
    return mode === "always"
      ? { ...base, actual: null, verdict: "different" }
      : {
          ...base,
          actual: null,
          verdict: "accepted",
          note: "Not declared in this table, which is accepted.",
        };
  });
  const left = leftOut.flatMap(({ foreignKey }) => {
    const found = take(foreignKey);
    return found
      ? [
          judgeExtraForeignKey(
            found,
            inspection,
            foldName(foreignKeyText(found)) === foldName(foreignKeyText(foreignKey)),
          ),
        ]
      : [];
  });
  const isOurs = ({ columns }: ForeignKey) =>
    columns.some((name) => expected.table.columns.some((column) => sameName(column.name, name)));
  const extra = [...unmatched].map((found) => judgeExtraForeignKey(found, inspection, !isOurs(found)));
  return [...declared, ...left, ...extra];
}

function judgeExtraForeignKey(found: ForeignKey, { broken }: Inspection, isHarmless: boolean): Comparison {
  const base = {
    part: "foreign key",
    name: found.columns.join(", "),
    expected: null,
    actual: foreignKeyText(found),
  } as const;
  if (broken.includes(found)) {
    const note = "Its parent cannot carry it: every insert fails while foreign keys are on.";
    return { ...base, verdict: "different", note };
  }
  return isHarmless
    ? { ...base, verdict: "accepted", note: "An extra foreign key." }
    : { ...base, verdict: "different" };
}

function compareChecks({ behaviour, expected }: Inspection): Comparison[] {
  if (behaviour === undefined) return [];
  if (behaviour.insertRefused !== null) {
    return [
      {
        part: "check",
        name: expected.table.name,
        expected: "a row of the migration's columns is accepted",
        actual: behaviour.insertRefused,
        verdict: "different",
      },
    ];
  }
  const name = expected.table.name;
  return [
    ...behaviour.checks.map(
      (check): Comparison => ({
        part: "check",
        name: check.column,
        ...judged(`IN (${check.allowed.join(", ")})`, checkText(check)),
      }),
    ),
    ...behaviour.silentlyTaken.map(
      (what): Comparison => ({
        part: "check",
        name,
        expected: "an error",
        actual: what,
        verdict: "different",
      }),
    ),
  ];
}

function checkText({ allowed, wronglyAccepted, wronglyRefused }: CheckBehaviour): string {
  const list = (values: readonly string[]) =>
    values
      .slice(0, 3)
      .map((value) => `'${value}'`)
      .join(", ");
  const faults = [
    ...(wronglyAccepted.length > 0 ? [`accepts ${list(wronglyAccepted)}`] : []),
    ...(wronglyRefused.length > 0 ? [`refuses ${list(wronglyRefused)}`] : []),
  ];
  return faults.length > 0 ? faults.join("; ") : `IN (${allowed.join(", ")})`;
}

function compareIndexes({ expected, actual, indexNames }: Inspection): Comparison[] {
  const wanted = expected.indexes.map((index, position): Comparison => {
    const base = { part: "index", name: index.name, expected: indexText(index) } as const;
    const found = actual?.indexes.find(({ name }) => sameName(name, index.name));
    if (found) return { ...base, ...judged(indexText(index), indexText(found), foldName) };
    const holder = indexNames[position];
    if (holder === undefined) return { ...base, actual: null, verdict: "missing" };
    const owner = holder.kind === "index" ? `an index on ${holder.table}` : kindText(holder.kind);
    return { ...base, actual: owner, verdict: "different", note: "The name is taken." };
  });
  const extra = (actual?.indexes ?? [])
    .filter(
      ({ name, origin }) => origin !== "pk" && !expected.indexes.some((index) => sameName(index.name, name)),
    )
    .map((index): Comparison => {
      const base = { part: "index", name: index.name, expected: null, actual: indexText(index) } as const;
      return index.unique
        ? {
            ...base,
            verdict: "different",
            note: "It would refuse incidents that the migration's table takes.",
          }
        : { ...base, verdict: "accepted", note: "An extra index." };
    });
  return [...wanted, ...extra];
}

function judged(
  expected: string,
  actual: string | null,
  fold: (text: string) => string = (text) => text,
): Pick<Comparison, "expected" | "actual" | "verdict"> {
  const isSame = actual !== null && fold(expected) === fold(actual);
  return { expected, actual, verdict: isSame ? "same" : "different" };
}

function columnText(column: Column): string {
  return [
    column.type.toUpperCase(),
    ...(column.notNull ? ["NOT NULL"] : []),
    ...(column.default === null ? [] : [`DEFAULT ${defaultText(column.default)}`]),
    ...(column.primaryKey > 0
      ? [column.primaryKey === 1 ? "PRIMARY KEY" : `PRIMARY KEY part ${column.primaryKey}`]
      : []),
    ...(column.generated ? ["GENERATED"] : []),
  ].join(" ");
}

/** Keywords and outer parentheses make no difference; what stands in quotes does. */
function defaultText(sql: string): string {
  const bare = sql.replace(/^\(+([^()]*)\)+$/, "$1").trim();
  return bare.includes("'") ? bare : bare.toUpperCase();
}

function foreignKeyText({ columns, parent, parentColumns, onDelete, onUpdate }: ForeignKey): string {
  const to = parentColumns.length === 0 ? "" : `(${parentColumns.join(", ")})`;
  const update = onUpdate === "NO ACTION" ? "" : ` ON UPDATE ${onUpdate}`;
  return `(${columns.join(", ")}) REFERENCES ${parent}${to} ON DELETE ${onDelete}${update}`;
}

function indexText({ columns, unique, partial, special }: Index): string {
  const flags = [
    ...(unique ? ["unique"] : []),
    ...(partial ? ["partial"] : []),
    ...(special ? ["DESC or COLLATE"] : []),
  ];
  return `(${columns.map((name) => name ?? "expression").join(", ")})${flags.map((flag) => ` ${flag}`).join("")}`;
}
