import type { Connection } from "../../database/binding.ts";
import { countPrevious, type PreviousCounts } from "./previous-counts.ts";
import type { Source } from "./source.ts";
import { dateOf } from "./time.ts";
import type { Window } from "./window.ts";

// Rows come out of SQLite by the hundred, as one string of bytes: a call for every row, or a JavaScript
// string for every value, costs more than everything else together (measured in scripts/bench.ts's terms:
// 0.9 s for 333,000 rows, against 0.25 s). The separators are bytes that no UTF-8 text holds.

/** Ends a field of a row, and a row of a batch. */
export const FIELD_END = 0xff;
export const ROW_END = 0xfe;

/**
 * Some rows, as bytes. A row of the window itself: time, category, severity, resolved (0 or 1), order, project,
 * task, description. One of the window before: time and category. Which of both a row is in is for the
 * reader to tell: SQLite compares by the day, one more on either side.
 */
export type Batch = {
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** Names the first row; the others follow. */
  readonly place: number;
};

/** One incident, long text cut short. */
export type Incident = {
  readonly incidentId: string | null;
  /** As stored. */
  readonly timestamp: string | null;
  readonly project: string | null;
  readonly order: string | null;
  readonly task: string | null;
  readonly category: string | null;
  readonly severity: string | null;
  readonly description: string | null;
  readonly rootCause: string | null;
  readonly resolution: string | null;
};

export type Reading = {
  /** Incidents of the window before that are in no batch, by their stored category. */
  readonly previous: PreviousCounts["categories"];
  readonly batches: () => Generator<Batch>;
  /** The row at a place: a batch's place, plus its number within the batch. */
  readonly incidentAt: (place: number) => Incident;
};

export type Filter = { readonly project: string | null; readonly order: string | null };

const DAY = 86_400_000;
const ROWS = 256;
// Fewer rows than this part of the table between the first and the last: fetch each by its number.
const SPARSE = 16;
const SPARSE_LIMIT = 250_000;
const ID_LENGTH = 200;
const TEXT_HEAD = 2000;
const TEXT_TAIL = 1000;
const SHOWN_LENGTH = 2000;

/**
 * Prepares to read the rows of a window and of the one before it, in the caller's read transaction.
 *
 * @param careful slower, and right whatever bytes the table holds
 */
export function readIncidents(
  db: Connection,
  source: Source,
  window: Window,
  filter: Filter,
  careful: boolean,
): Reading {
  const range = rangeOf(source, window, filter);
  const isWhole = filter.project === null && filter.order === null && !careful;
  const previous = isWhole ? countPrevious(db, source, window) : undefined;
  const part = partsOf(db, source, window, range, previous);
  const { from, where } = part;
  const select = careful
    ? db
        .prepare<unknown[], unknown[]>(`SELECT ${fields(source).join(", ")} FROM ${from} WHERE ${where}`)
        .raw()
    : db.prepare<unknown[], [number, Uint8Array | null]>(framed(source, from, where)).raw();
  const full = dateOf(window.since - DAY);
  const one = db.prepare<unknown[], Record<string, string | null>>(
    `SELECT ${shown(source)} FROM ${from} WHERE ${where} ${source.rowid ? `ORDER BY ${source.rowid}` : ""} LIMIT 1 OFFSET ?`,
  );
  return {
    previous: previous?.categories ?? [],
    *batches() {
      for (let number = 0; number < part.count; number++) {
        const parameters = [...part.parameters(number), ...range.parameters];
        const place = number * ROWS;
        if (careful) {
          const rows = select.all(...parameters) as unknown[][];
          if (rows.length > 0) yield { bytes: frame(rows), rows: rows.length, place };
        } else {
          const [rows, bytes] = select.get(full, ...parameters) as [number, Uint8Array | null];
          if (bytes !== null) yield { bytes: plain(bytes), rows, place };
        }
      }
    },
    incidentAt(place) {
      const parameters = [...part.parameters(Math.floor(place / ROWS)), ...range.parameters];
      const row = one.get(...parameters, place % ROWS);
      if (row === undefined) throw new Error("A row that was read is gone inside one transaction.");
      return row as unknown as Incident;
    },
  };
}

type Range = { readonly where: string; readonly parameters: readonly unknown[] };

/** Rows of both windows and a day around, in whatever form the time is stored, of the project and order wished for. */
function rangeOf(source: Source, window: Window, { project, order }: Filter): Range {
  const between = timeBetween(source.time, window);
  const wished = [
    [source.column.project_id, project],
    [source.column.order_id, order],
  ].filter(([, value]) => value !== null);
  return {
    where: [between.where, ...wished.map(([column]) => `CAST(${column} AS TEXT) = ?`)].join(" AND "),
    parameters: [...between.parameters, ...wished.map(([, value]) => value)],
  };
}

function timeBetween(time: string, window: Window): Range {
  const ranges = timeRanges(window);
  return {
    where: `(${ranges.map(({ test }) => `${time} ${test}`).join(" OR ")})`,
    parameters: ranges.flatMap(({ parameters }) => parameters),
  };
}

/** Text by its date; unix time as a number and as digits: the column's affinity decides which one is met. */
function timeRanges({
  previousSince,
  until,
}: Window): { readonly test: string; readonly parameters: readonly unknown[] }[] {
  const seconds = [Math.floor(previousSince / 1000), Math.ceil(until / 1000)];
  const numbers = [seconds, seconds.map((it) => it * 1000)].flatMap((pair) => [pair, pair.map(String)]);
  const dates = [dateOf(previousSince - DAY), dateOf(until + 2 * DAY)];
  return [dates, ...numbers].map((parameters) => ({ test: "BETWEEN ? AND ?", parameters }));
}

/** How the rows are taken in parts: each part's SQL is the same, with parameters of its own. */
type Parts = {
  readonly from: string;
  /** Its own parameters come first, then those of the range. */
  readonly where: string;
  readonly count: number;
  readonly parameters: (number: number) => readonly unknown[];
};

function partsOf(
  db: Connection,
  source: Source,
  window: Window,
  range: Range,
  counted: PreviousCounts | undefined,
): Parts {
  const { table, rowid } = source;
  if (rowid === undefined) return partsByOffset(db, source, range);
  const span = spanOf(db, source, window);
  const width = span.last - span.first + 1;
  if (
    counted === undefined &&
    span.count !== null &&
    span.count * SPARSE < width &&
    span.count <= SPARSE_LIMIT
  ) {
    return partsByNumber(db, source, window, range);
  }
  // What was counted already is left out: it lies in one piece.
  const before = counted === undefined ? 0 : Math.ceil((counted.first - span.first) / ROWS);
  const after = counted === undefined ? span.first : counted.last + 1;
  return {
    from: `${table} NOT INDEXED`,
    where: `${rowid} BETWEEN ? AND ? AND ${range.where}`,
    count: before + Math.ceil((span.last - after + 1) / ROWS),
    parameters(number) {
      if (number >= before) {
        const first = after + (number - before) * ROWS;
        return [first, first + ROWS - 1];
      }
      const first = span.first + number * ROWS;
      return [first, Math.min(first + ROWS, counted?.first ?? 0) - 1];
    },
  };
}

/** Between which row numbers the window's rows lie, told by the index where there is one. */
function spanOf(
  db: Connection,
  source: Source,
  window: Window,
): { first: number; last: number; count: number | null } {
  const { table, rowid, timeIndexed } = source;
  const numbers = numbersByIndex(source, window);
  const sql = timeIndexed
    ? `SELECT min(first), max(last), sum(number) FROM (${numbers.map(({ from }) => `SELECT min(row) AS first, max(row) AS last, count(*) AS number FROM (${from})`).join(" UNION ALL ")})`
    : `SELECT min(${rowid}), max(${rowid}), NULL FROM ${table}`;
  const parameters = timeIndexed ? numbers.flatMap((it) => it.parameters) : [];
  const span = db
    .prepare<unknown[], [number | null, number, number]>(sql)
    .raw()
    .get(...parameters);
  const [first, last, count] = span ?? [null, -1, 0];
  return first === null ? { first: 0, last: -1, count: 0 } : { first, last, count };
}

/** The numbers of all rows of both windows as SQL, piece by piece so that the index finds each. */
function numbersByIndex({ table, rowid, times: [time = "", fallback] }: Source, window: Window) {
  const select = `SELECT ${rowid} AS row FROM ${table} WHERE`;
  const direct = timeRanges(window).map(({ test, parameters }) => ({
    from: `${select} ${time} ${test}`,
    parameters,
  }));
  if (fallback === undefined) return direct;
  const { where, parameters } = timeBetween(fallback, window);
  return [...direct, { from: `${select} ${time} IS NULL AND ${where}`, parameters }];
}

function partsByNumber(db: Connection, source: Source, window: Window, range: Range): Parts {
  const pieces = numbersByIndex(source, window);
  const numbers = db
    .prepare<unknown[], number>(`${pieces.map(({ from }) => from).join(" UNION ")} ORDER BY row`)
    .pluck()
    .all(...pieces.flatMap(({ parameters }) => parameters));
  return {
    from: `${source.table} NOT INDEXED`,
    where: `${source.rowid} IN (SELECT value FROM json_each(?)) AND ${range.where}`,
    count: Math.ceil(numbers.length / ROWS),
    parameters: (number) => [JSON.stringify(numbers.slice(number * ROWS, (number + 1) * ROWS))],
  };
}

/** For rows without numbers. Each part skips what came before, so it suits small tables. */
function partsByOffset(db: Connection, { table }: Source, range: Range): Parts {
  const rows = db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return {
    from: `(SELECT * FROM ${table} LIMIT ? OFFSET ?)`,
    where: range.where,
    count: Math.ceil(rows / ROWS),
    parameters: (number) => [ROWS, number * ROWS],
  };
}

/** What a row of the window is made of, in the order of `Batch`. */
function fields({ column, time }: Source): string[] {
  const id = (sql: string) => `coalesce(substr(${sql}, 1, ${ID_LENGTH}), '')`;
  const { description, resolution } = column;
  return [
    time,
    id(column.category),
    id(column.severity),
    `(${resolution} IS NOT NULL AND trim(${resolution}, char(9, 10, 13, 32)) <> '')`,
    id(column.order_id),
    id(column.project_id),
    id(column.task_id),
    `CASE WHEN octet_length(${description}) > ${TEXT_HEAD + TEXT_TAIL}
      THEN substr(${description}, 1, ${TEXT_HEAD}) || char(10) || substr(${description}, -${TEXT_TAIL})
      ELSE coalesce(${description}, '') END`,
  ];
}

function framed(source: Source, from: string, where: string): string {
  const byte = (code: number) => `CAST(x'${code.toString(16)}' AS TEXT)`;
  const all = fields(source);
  const join = (parts: readonly string[]) => `concat_ws(${byte(FIELD_END)}, ${parts.join(", ")})`;
  // The row of an earlier window needs no more than its time and category; numbers sort before all text.
  const row = `CASE WHEN ${source.time} < ? AND typeof(${source.time}) = 'text' THEN ${join(all.slice(0, 2))} ELSE ${join(all)} END`;
  return `SELECT count(*), CAST(group_concat(${row}, ${byte(ROW_END)}) AS BLOB) FROM ${from} WHERE ${where}`;
}

/** The same bytes, made here: text that JavaScript encodes holds neither separator. */
function frame(rows: readonly unknown[][]): Uint8Array {
  const pieces = rows.flatMap((row, index) => [
    ...(index === 0 ? [] : [Buffer.of(ROW_END)]),
    ...row.flatMap((value, field) => [
      ...(field === 0 ? [] : [Buffer.of(FIELD_END)]),
      Buffer.from(value instanceof Uint8Array ? Buffer.from(value).toString("utf8") : String(value ?? "")),
    ]),
  ]);
  return Buffer.concat(pieces);
}

function shown({ column, time }: Source): string {
  const text = (sql: string, length: number) => `CAST(substr(${sql}, 1, ${length}) AS TEXT)`;
  return [
    `${text(column.incident_id, ID_LENGTH)} AS incidentId`,
    `${text(time, ID_LENGTH)} AS timestamp`,
    `${text(column.project_id, ID_LENGTH)} AS project`,
    `${text(column.order_id, ID_LENGTH)} AS "order"`,
    `${text(column.task_id, ID_LENGTH)} AS task`,
    `${text(column.category, ID_LENGTH)} AS category`,
    `${text(column.severity, ID_LENGTH)} AS severity`,
    `${text(column.description, SHOWN_LENGTH)} AS description`,
    `${text(column.root_cause, SHOWN_LENGTH)} AS rootCause`,
    `${text(column.resolution, SHOWN_LENGTH)} AS resolution`,
  ].join(", ");
}

/** Not a Buffer: what reads millions of bytes is faster when it only ever meets one class. */
function plain({ buffer, byteOffset, length }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}
