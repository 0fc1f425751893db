import type { Connection } from "../database/binding.ts";
import { quoteName } from "../database/names.ts";

/**
 * A place in the table up to which the highest number is known: a row, and the highest number of any row
 * that is not newer. What came later has a greater rowid
 * (https://www.sqlite.org/autoinc.html), so the next look begins at this row.
 */
export type Mark = { readonly row: bigint; readonly id: unknown; readonly highest: bigint };

/**
 * Reads the highest number that any id of the form `INC_<digits>` has, with one pass over the primary
 * key's index. As text the ids are out of order from INC_1000 on and longer ones stand among shorter, so
 * nothing but a pass can tell that there is no higher one. It belongs before the write lock.
 *
 * @param rowid name by which the table's rowid can be read
 */
export function readMark(db: Connection, rowid: string): Mark | undefined {
  const newest = db
    .prepare<[], Row>(
      `SELECT ${quoteName(rowid)} AS row, incident_id AS id FROM incidents ORDER BY ${quoteName(rowid)} DESC LIMIT 100`,
    )
    .safeIntegers()
    .all();
  const first = newest[0];
  // At the end of its range SQLite takes rowids at random: newer is then not greater.
  if (first === undefined || first.row > 2n ** 62n) return undefined;
  const likely = newest.reduce((highest, { id }) => higher(highest, numberOf(id)), 0n);
  return { ...first, highest: highestNumber(db, likely) };
}

/**
 * The highest number there is, 0 for none, to be asked under the write lock: looks only at rows newer
 * than the mark's, or at all where the mark's row is not what it was.
 */
export function highestSince(db: Connection, rowid: string | undefined, mark: Mark | undefined): bigint {
  if (mark === undefined || rowid === undefined) return highestNumber(db);
  let highest = mark.highest;
  let stands = false;
  for (const { row, id } of db.prepare<[bigint], Row>(newerRowsSql(rowid)).safeIntegers().iterate(mark.row)) {
    stands ||= row === mark.row && id === mark.id;
    if (!stands) break;
    highest = higher(highest, numberOf(id));
  }
  return stands ? highest : highestNumber(db);
}

/** `INC_001`, …, `INC_999`, `INC_1000`. */
export function idOf(number: bigint): string {
  return `INC_${number.toString().padStart(3, "0")}`;
}

type Row = { row: bigint; id: unknown };

/** The rows from the mark's on: a search by rowid. Exported for the test of its query plan. */
export function newerRowsSql(rowid: string): string {
  return `SELECT ${quoteName(rowid)} AS row, incident_id AS id FROM incidents
    WHERE ${quoteName(rowid)} >= ? ORDER BY ${quoteName(rowid)}`;
}

/**
 * The id with the highest number above one of `length` bytes and text `id`: a range of the primary key's
 * index, in which what cannot be higher is left after its length was read. Exported for the test of its
 * query plan.
 */
export const HIGHEST_SQL = `
  SELECT incident_id FROM incidents
  WHERE incident_id >= 'INC_0' AND incident_id < 'INC_:'
    AND octet_length(incident_id) >= :length
    AND (octet_length(incident_id) > :length OR incident_id > :id)
    AND incident_id NOT GLOB 'INC_*[^0-9]*' AND length(incident_id) = octet_length(incident_id)
  ORDER BY length(ltrim(substr(incident_id, 5), '0')) DESC, ltrim(substr(incident_id, 5), '0') DESC LIMIT 1`;

/** @param known a number that some id has; the nearer to the highest, the quicker */
function highestNumber(db: Connection, known = 0n): bigint {
  const id = `INC_${known}`;
  const found = db.prepare<[object], string>(HIGHEST_SQL).pluck().get({ id, length: id.length });
  return higher(known, numberOf(found));
}

/** The number of an id of exactly the form `INC_<digits>`, however many; undefined for any other. */
function numberOf(id: unknown): bigint | undefined {
  const digits = typeof id === "string" ? /^INC_([0-9]+)$/.exec(id)?.[1] : undefined;
  return digits === undefined ? undefined : BigInt(digits);
}

function higher(a: bigint, b: bigint | undefined): bigint {
  return b !== undefined && b > a ? b : a;
}
