import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readContent, sameRows } from "../../src/database/content.ts";
import { compareContents } from "../../src/restore/losses.ts";
import { execute } from "../support/databases.ts";
import { newDirectory } from "../support/program.ts";

function changes(before: string, after: string) {
  const directory = newDirectory();
  const [now, backup] = [join(directory, "now.db"), join(directory, "backup.db")];
  execute(now, before);
  execute(backup, after);
  const db = new Database(now);
  try {
    db.prepare("ATTACH ? AS backup").run(backup);
    return compareContents(readContent(db, "main"), readContent(db, "backup"), (table) =>
      sameRows(db, "backup", table),
    );
  } finally {
    db.close();
  }
}

const TABLES = {
  rowid: "CREATE TABLE t (a, b)",
  "without rowid": "CREATE TABLE t (a, b, PRIMARY KEY (a)) WITHOUT ROWID",
  "hidden rowid": "CREATE TABLE t (a, b, rowid, _rowid_, oid)",
};

test.each(Object.entries(TABLES))("equal rows are the same, a changed one is not (%s)", (_, create) => {
  const fill = `${create}; INSERT INTO t (a, b) VALUES (1, 'x'), (2, 'y');`;
  expect(changes(fill, fill).any).toBe(false);
  for (const value of ["'X'", "x'78'", "NULL", "'x '", "1"]) {
    expect(
      changes(fill, `${create}; INSERT INTO t (a, b) VALUES (1, ${value}), (2, 'y');`).tables,
    ).toMatchObject([{ table: "t", rowsNow: 2, rowsInBackup: 2, verdict: "different" }]);
  }
});

test.each([
  ["1 and 1.0", "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (1.0)"],
  ["texts that are the same in other letters", "INSERT INTO t VALUES ('a')", "INSERT INTO t VALUES ('A')"],
  [
    "texts of broken UTF-8",
    "INSERT INTO t VALUES (CAST(x'ff' AS TEXT))",
    "INSERT INTO t VALUES (CAST(x'fe' AS TEXT))",
  ],
  ["rowids", "INSERT INTO t (rowid, a) VALUES (1, 1)", "INSERT INTO t (rowid, a) VALUES (2, 1)"],
  ["user_version", "PRAGMA user_version = 1", "PRAGMA user_version = 2"],
  ["a CHECK", "ALTER TABLE t ADD COLUMN b CHECK (b > 0)", "ALTER TABLE t ADD COLUMN b CHECK (b > 1)"],
])("a difference of %s is found", (_, now, backup) => {
  const create = "CREATE TABLE t (a COLLATE NOCASE);";
  expect(changes(create + now, create + backup).any).toBe(true);
});

test("tables, columns and objects that go and come are named, and lost rows counted", () => {
  const found = changes(
    "CREATE TABLE a (x, gone); CREATE TABLE b (x); CREATE INDEX i ON a (x); INSERT INTO a VALUES (1, 2), (3, 4); INSERT INTO b VALUES (1);",
    "CREATE TABLE a (x, back); CREATE TABLE c (x); CREATE VIEW v AS SELECT 1; INSERT INTO a VALUES (1, 2);",
  );
  expect(found).toEqual({
    any: true,
    tables: [
      {
        table: "a",
        rowsNow: 2,
        rowsInBackup: 1,
        verdict: "different",
        columnsThatGo: ["gone"],
        columnsThatCome: ["back"],
      },
      { table: "b", rowsNow: 1, rowsInBackup: null, verdict: "goes", columnsThatGo: [], columnsThatCome: [] },
      {
        table: "c",
        rowsNow: null,
        rowsInBackup: 0,
        verdict: "comes",
        columnsThatGo: [],
        columnsThatCome: [],
      },
    ],
    objectsThatGo: ["index i"],
    objectsThatCome: ["view v"],
    rowsLost: 2,
  });
});

test("a table of 2000 columns and names full of quotes can be compared", () => {
  const names = Array.from({ length: 2000 }, (_, index) => `"c""${index}"`);
  const create = `CREATE TABLE "t""x" (${names.join(", ")});`;
  expect(
    changes(
      `${create} INSERT INTO "t""x" ("c""1999") VALUES (1)`,
      `${create} INSERT INTO "t""x" ("c""1999") VALUES (2)`,
    ).any,
  ).toBe(true);
});

test("computed columns and views are not read", () => {
  const path = join(newDirectory(), "a.db");
  // To read the view would fail: the schema is a stranger's.
  execute(path, "CREATE TABLE t (a, b AS (a + 1), c AS (a) STORED); CREATE VIEW v AS SELECT x FROM nowhere");
  const db = new Database(path);
  expect(readContent(db, "main").tables).toEqual([{ name: "t", columns: ["a"], primaryKey: [], rows: 0 }]);
  db.close();
});

test("two tables compare as the same exactly when their rows are", () => {
  const value = fc.oneof(
    fc.constant("NULL"),
    fc.integer({ min: 0, max: 2 }).map(String),
    fc.constantFrom("'a'", "'A'", "x'61'", "1.0"),
  );
  const rows = fc.array(fc.tuple(value, value), { maxLength: 3 });
  fc.assert(
    fc.property(rows, rows, (now, backup) => {
      const sql = (list: string[][]) =>
        `CREATE TABLE t (a, b);${list.map((row) => `INSERT INTO t VALUES (${row.join(", ")});`).join("")}`;
      expect(changes(sql(now), sql(backup)).any).toBe(JSON.stringify(now) !== JSON.stringify(backup));
    }),
    { numRuns: 60 },
  );
});
