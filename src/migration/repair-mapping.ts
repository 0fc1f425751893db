import type { Connection } from "../database/binding.ts";
import { quoteName } from "../database/names.ts";
import { newValue, type Rule } from "./repair-rules.ts";

/** A value of SQLite's as JSON: bytes as `{ "hex": "…" }`, integers beyond JSON's reach as text. */
export type JsonValue = string | number | null | { readonly hex: string };

/** One value that becomes another. */
export type MappedValue = {
  readonly column: string;
  readonly kind: string;
  readonly from: JsonValue;
  readonly to: JsonValue;
};

/** A row with at least one mapped value; its other values arrive as they are. */
export type MappedRow = {
  /** SQLite's row number, the same in the old and the new table. */
  readonly rowid: number | string;
  readonly mapped: readonly MappedValue[];
};

/** Takes the mapped rows one by one, so that they never have to be in memory together. */
export type RowSink = (row: MappedRow) => void;

export type MappedKind = {
  readonly column: string;
  readonly kind: string;
  readonly count: number;
  /** The first ten, long text cut short. */
  readonly examples: readonly {
    readonly rowid: number | string;
    readonly from: JsonValue;
    readonly to: JsonValue;
  }[];
};

export type MappedRows = {
  /** Rows in the table. */
  readonly rows: number;
  /** Rows of which at least one value was mapped. */
  readonly rowsMapped: number;
  /** The most frequent first. */
  readonly kinds: readonly MappedKind[];
};

const EXAMPLES = 10;
const EXAMPLE_LENGTH = 200;

/** Goes through the rows that a rule fits, hands each to `sink`, and counts. Changes nothing. */
export function mapRows(
  db: Connection,
  source: {
    readonly table: string;
    readonly rowid: string;
    readonly rules: readonly Rule[];
    readonly present: ReadonlySet<string>;
  },
  sink: RowSink,
): MappedRows {
  const { table, rowid, rules, present } = source;
  const kinds = new Map<
    string,
    { column: string; kind: string; count: number; examples: MappedKind["examples"][number][] }
  >();
  const columns = [...new Set(rules.map(({ column }) => column))].map((column) => ({
    column,
    rules: rules.filter((rule) => rule.column === column),
  }));
  let rowsMapped = 0;
  for (const [row, ...cells] of select(db, table, rowid, columns, rules, present)) {
    const id = jsonValue(row) as number | string;
    const mapped = columns.flatMap(({ column, rules: own }, index): MappedValue[] => {
      const [which, from, to] = cells.slice(index * 3);
      const rule = which === null ? undefined : own[Number(which)];
      if (rule === undefined) return [];
      return [{ column, kind: rule.kind, from: jsonValue(from), to: jsonValue(to) }];
    });
    rowsMapped += 1;
    sink({ rowid: id, mapped });
    for (const { column, kind, from, to } of mapped) {
      const counted = kinds.get(kind) ?? { column, kind, count: 0, examples: [] };
      kinds.set(kind, counted);
      counted.count += 1;
      if (counted.examples.length < EXAMPLES) {
        counted.examples.push({ rowid: id, from: shortened(from), to: shortened(to) });
      }
    }
  }
  const rows =
    db
      .prepare<[], number>(`SELECT count(*) FROM ${quoteName(table)}`)
      .pluck()
      .get() ?? 0;
  return { rows, rowsMapped, kinds: [...kinds.values()].sort((a, b) => b.count - a.count) };
}

/** For each row that any rule fits: its number, then for each column which rule, the old and the new value. */
function select(
  db: Connection,
  table: string,
  rowid: string,
  columns: readonly { readonly column: string; readonly rules: readonly Rule[] }[],
  rules: readonly Rule[],
  present: ReadonlySet<string>,
): Iterable<unknown[]> {
  const cells = columns.flatMap(({ column, rules: own }) => [
    `CASE ${own.map(({ when }, index) => `WHEN ${when} THEN ${index}`).join(" ")} END`,
    present.has(column) ? `o.${quoteName(column)}` : "NULL",
    newValue(column, rules, present),
  ]);
  const any = rules.map(({ when }) => `(${when})`).join(" OR ");
  return db
    .prepare(`SELECT o.${rowid}, ${cells.join(", ")} FROM ${quoteName(table)} AS o WHERE ${any}`)
    .raw()
    .safeIntegers()
    .iterate() as Iterable<unknown[]>;
}

function jsonValue(value: unknown): JsonValue {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Uint8Array) return { hex: Buffer.from(value).toString("hex") };
  return value as string | number | null;
}

function shortened(value: JsonValue): JsonValue {
  if (value !== null && typeof value === "object") return { hex: value.hex.slice(0, EXAMPLE_LENGTH) };
  return typeof value === "string" ? value.slice(0, EXAMPLE_LENGTH) : value;
}
