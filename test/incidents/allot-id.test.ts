import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { HIGHEST_SQL, highestSince, idOf, newerRowsSql, readMark } from "../../src/incidents/allot-id.ts";
import { incidentsMigration } from "../../src/migration/definition.ts";

test.each([
  [[], "INC_001"],
  [["INC_001"], "INC_002"],
  [["INC_009", "INC_010"], "INC_011"],
  [["INC_998", "INC_999"], "INC_1000"],
  [["INC_1000", "INC_999"], "INC_1001"],
  [["INC_7", "INC_0012", "INC_00000000003"], "INC_013"],
  [["INC_20260206T191922_123456", "INC_004"], "INC_005"],
  [["INC_5x", "inc_6", "INC_ 7", "INC_8 ", "INC_-9", "INC_", "INC_1_0", "XINC_11", "INC_１２"], "INC_001"],
  [["INC_99999999999999999999", "INC_100"], "INC_100000000000000000000"],
  [["INC_9007199254740993"], "INC_9007199254740994"],
])("after %j comes %s", (ids, next) => {
  expect(nextAfter(ids)).toBe(next);
});

test("the next number is one above the highest, whatever ids stand in the table and in whatever order", () => {
  const digits = fc.stringMatching(/^[0-9]{1,25}$/);
  const id = fc.oneof(
    digits.map((text) => `INC_${text}`),
    fc.integer({ min: 1, max: 1200 }).map((number) => idOf(BigInt(number))),
    fc.string().map((text) => `INC_${text}`),
    fc.stringMatching(/^INC_[0-9]{1,6}[ T_a\0-][0-9]{0,4}$/),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 40 }), fc.nat(40), (ids, seen) => {
      const numbers = ids.flatMap((it) => (/^INC_[0-9]+$/.test(it) ? [BigInt(it.slice(4))] : []));
      const highest = numbers.sort((a, b) => (a < b ? -1 : 1)).at(-1) ?? 0n;
      expect(nextAfter(ids, seen)).toBe(idOf(highest + 1n));
    }),
    { numRuns: 300 },
  );
});

test("rows that others write after the mark count, and so does it when they replace the mark's row", () => {
  const db = newTable(["INC_001", "INC_002"]);
  const mark = readMark(db, "rowid");
  insert(db, ["INC_0500"]);
  expect(highestSince(db, "rowid", mark)).toBe(500n);
  db.exec("DELETE FROM incidents WHERE incident_id IN ('INC_002', 'INC_0500')");
  insert(db, ["INC_300"]); // takes the rowid of INC_002
  expect(highestSince(db, "rowid", mark)).toBe(300n);
  db.exec("DELETE FROM incidents");
  expect(highestSince(db, "rowid", mark)).toBe(0n);
});

test("no mark is made where SQLite gives out rowids at random", () => {
  const db = newTable([]);
  db.exec(`INSERT INTO incidents (rowid, incident_id, category, description)
    VALUES (9223372036854775807, 'INC_001', 'OTHER', 'x')`);
  expect(readMark(db, "rowid")).toBeUndefined();
  insert(db, ["INC_002"]);
  expect(highestSince(db, "rowid", undefined)).toBe(2n);
});

test("under the lock the newer rows are searched by rowid; before it the ids by the primary key's index", () => {
  const db = newTable([]);
  const plan = (sql: string, values: unknown) =>
    db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(values)
      .map(({ detail }) => detail);
  expect(plan(newerRowsSql("rowid"), 1n)).toEqual(["SEARCH incidents USING INTEGER PRIMARY KEY (rowid>?)"]);
  expect(plan(HIGHEST_SQL, { id: "INC_0", length: 5 })[0]).toBe(
    "SEARCH incidents USING COVERING INDEX sqlite_autoindex_incidents_1 (incident_id>? AND incident_id<?)",
  );
});

/** @param seen how many of the ids stand there when the mark is read */
function nextAfter(ids: readonly string[], seen = ids.length): string {
  const db = newTable(ids.slice(0, seen));
  const mark = readMark(db, "rowid");
  insert(db, ids.slice(seen));
  const next = highestSince(db, "rowid", mark);
  expect(highestSince(db, "rowid", undefined)).toBe(next);
  db.close();
  return idOf(next + 1n);
}

function newTable(ids: readonly string[]): Database.Database {
  const db = new Database(":memory:");
  db.pragma("foreign_keys = OFF");
  for (const statement of incidentsMigration().statements) db.exec(statement);
  insert(db, ids);
  return db;
}

function insert(db: Database.Database, ids: readonly string[]): void {
  const statement = db.prepare(
    "INSERT INTO incidents (incident_id, category, description) VALUES (?, 'OTHER', 'x')",
  );
  for (const id of ids) statement.run(id);
}
