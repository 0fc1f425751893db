import type { Connection } from "../../database/binding.ts";
import type { Source } from "./source.ts";
import { dateOf } from "./time.ts";
import type { Window } from "./window.ts";

/** Rows of the window before that two indexes could count, so that nobody has to read them. */
export type PreviousCounts = {
  /** Their row numbers: all of these, and no other row has one between. */
  readonly first: number;
  readonly last: number;
  /** The stretch of time that they fill, in milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
  readonly categories: readonly { readonly stored: string; readonly count: number }[];
};

const DAY = 86_400_000;
// The offsets farthest from UTC, +14:00 and -12:00.
const AHEAD = (14 / 24) * DAY;
const BEHIND = (12 / 24) * DAY;
const MOST_WORDS = 100;

/**
 * Counts the bulk of the window before by category without touching the table: where incidents were
 * written in order of time, its rows have consecutive numbers. The index on the time tells how many rows it
 * has and between which numbers they lie; the index on the category, how many of each category lie between
 * those. Only if both say the same number are they the same rows.
 *
 * @returns undefined where that cannot be done: rows out of order, an index missing
 */
export function countPrevious(db: Connection, source: Source, window: Window): PreviousCounts | undefined {
  const { table, rowid, times, timeIndexed, categoryIndexed, column } = source;
  // Whole days by their date, whatever offset from UTC is written behind it.
  const since = window.previousSince + DAY + AHEAD;
  const until = window.since - BEHIND;
  if (rowid === undefined || !timeIndexed || !categoryIndexed || until <= since) return undefined;
  const [time] = times;
  const [first, last, rows] = db
    .prepare<string[], [number | null, number, number]>(
      `SELECT min(${rowid}), max(${rowid}), count(*) FROM ${table} WHERE ${time} >= ? AND ${time} < ?`,
    )
    .raw()
    .get(dateOf(since), dateOf(until)) ?? [null, 0, 0];
  if (first === null || last - first + 1 < rows) return undefined;
  const categories = wordsOf(db, source).map((stored) => ({
    stored,
    count:
      db
        .prepare<[string, number, number], number>(
          `SELECT count(*) FROM ${table} WHERE ${column.category} = ? AND ${rowid} BETWEEN ? AND ?`,
        )
        .pluck()
        .get(stored, first, last) ?? 0,
  }));
  const counted = categories.reduce((sum, { count }) => sum + count, 0);
  return counted === rows ? { first, last, since, until, categories } : undefined;
}

/** The different categories, each found by one step in their index. */
function wordsOf(db: Connection, { table, column: { category } }: Source): string[] {
  const next = db
    .prepare<[string], string | null>(`SELECT min(${category}) FROM ${table} WHERE ${category} > ?`)
    .pluck();
  const words: string[] = [];
  for (let word = next.get(""); typeof word === "string" && words.length < MOST_WORDS; word = next.get(word))
    words.push(word);
  return words;
}
