import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findObject, readTable, tablesWithForeignKeys } from "../../src/database/introspect.ts";
import { quoteName } from "../../src/database/names.ts";
import { inMemory } from "../support/schema.ts";

const NAMES = [
  "select",
  "table",
  "order",
  "group",
  "index",
  "null",
  "rowid",
  "main",
  "temp",
  "a b",
  'a"b',
  "a'b",
  "a`b",
  "[a]",
  "a;--",
  "a%b",
  "a_b",
  "?",
  ":x",
  "@x",
  "$1",
  "*",
  "1",
  "-1",
  ".",
  "日本語",
  "é",
  "É",
  "😀",
  "\u202e",
  "\n",
  " ",
  "x'41'",
];
const name = fc
  .oneof(fc.constantFrom(...NAMES), fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }))
  .filter((it) => !it.includes("\0") && !/^sqlite_/i.test(it));
/** Names that SQLite takes for different ones: it folds the letters of ASCII only. */
const names = (minLength: number) =>
  fc.uniqueArray(name, {
    minLength,
    maxLength: 6,
    selector: (it) => it.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  });

describe("whatever a stranger named them", () => {
  test("a table, its columns, index and foreign key are read by their names", async () => {
    await fc.assert(
      fc.asyncProperty(
        names(3),
        names(2),
        async ([table = "", parent = "", index = "", ...more], columns) => {
          const list = columns.map((column) => `${quoteName(column)} TEXT`).join(", ");
          const [first = "", second = ""] = columns;
          const sql = `
          CREATE TABLE ${quoteName(parent)} (${quoteName(first)} TEXT PRIMARY KEY);
          CREATE TABLE ${quoteName(table)} (${list},
            FOREIGN KEY (${quoteName(second)}) REFERENCES ${quoteName(parent)}(${quoteName(first)}));
          CREATE INDEX ${quoteName(index)} ON ${quoteName(table)}(${quoteName(second)}, ${quoteName(first)});`;
          await inMemory(sql, (db) => {
            const read = readTable(db, table);
            expect(read?.name).toBe(table);
            expect(read?.columns.map((column) => column.name)).toEqual(columns);
            expect(read?.foreignKeys).toEqual([
              {
                columns: [second],
                parent,
                parentColumns: [first],
                onDelete: "NO ACTION",
                onUpdate: "NO ACTION",
              },
            ]);
            expect(read?.indexes.map(({ name, columns }) => ({ name, columns }))).toEqual([
              { name: index, columns: [second, first] },
            ]);
            expect(tablesWithForeignKeys(db)).toEqual([table]);
            expect(findObject(db, index)).toEqual({ name: index, kind: "index", table });
            for (const absent of more) expect(findObject(db, absent)).toBeUndefined();
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("a table is read part by part", async () => {
  const sql = `
    CREATE TABLE p (a, b, PRIMARY KEY (a, b));
    CREATE TABLE t (
      k INTEGER PRIMARY KEY, n TEXT NOT NULL DEFAULT 'x', u UNIQUE, c TEXT COLLATE NOCASE,
      g AS (k + 1), s AS (k + 2) STORED, a, b,
      FOREIGN KEY (n) REFERENCES t ON DELETE CASCADE ON UPDATE SET NULL,
      FOREIGN KEY (a, b) REFERENCES p(a, b));
    CREATE INDEX i1 ON t(n DESC); CREATE INDEX i2 ON t(c); CREATE INDEX i3 ON t(lower(n));
    CREATE INDEX i4 ON t(n) WHERE n <> ''; CREATE UNIQUE INDEX i5 ON t(n);
    CREATE TRIGGER after_t AFTER INSERT ON T BEGIN SELECT 1; END;`;
  await inMemory(sql, (db) => {
    const table = readTable(db, "T");
    expect(table).toMatchObject({ name: "t", withoutRowid: false, strict: false, triggers: ["after_t"] });
    expect(table?.columns.map(({ name, generated, primaryKey }) => [name, generated, primaryKey])).toEqual([
      ["k", false, 1],
      ["n", false, 0],
      ["u", false, 0],
      ["c", false, 0],
      ["g", true, 0],
      ["s", true, 0],
      ["a", false, 0],
      ["b", false, 0],
    ]);
    expect(table?.columns[1]).toMatchObject({ type: "TEXT", notNull: true, default: "'x'" });
    expect(table?.foreignKeys).toEqual([
      { columns: ["n"], parent: "t", parentColumns: ["k"], onDelete: "CASCADE", onUpdate: "SET NULL" },
      {
        columns: ["a", "b"],
        parent: "p",
        parentColumns: ["a", "b"],
        onDelete: "NO ACTION",
        onUpdate: "NO ACTION",
      },
    ]);
    const indexes = table?.indexes.map(({ name, unique, partial, special, origin, columns }) =>
      [name, origin, String(columns), unique && "unique", partial && "partial", special && "special"]
        .filter(Boolean)
        .join(" "),
    );
    expect(indexes).toEqual(
      [
        "i1 c n special",
        "i2 c c special",
        "i3 c ",
        "i4 c n partial",
        "i5 c n unique",
        "sqlite_autoindex_t_1 u u unique",
      ].map((line) => line.trim()),
    );
  });
});

describe("what bears a name", () => {
  const sql = `
    CREATE TABLE real_table (a PRIMARY KEY) WITHOUT ROWID; CREATE VIEW a_view AS SELECT 1 AS x;
    CREATE VIRTUAL TABLE search USING fts5(a); CREATE INDEX an_index ON real_table(a);
    CREATE TRIGGER a_trigger AFTER INSERT ON real_table BEGIN SELECT 1; END;
    CREATE TRIGGER both AFTER INSERT ON real_table BEGIN SELECT 1; END; CREATE TABLE both (a);`;
  test.each([
    ["real_table", "table", "real_table"],
    ["REAL_TABLE", "table", "real_table"],
    ["a_view", "view", "a_view"],
    ["search", "virtual", "search"],
    ["search_data", "shadow", "search_data"],
    ["an_index", "index", "real_table"],
    ["both", "table", "both"],
  ])("%s is a %s", async (name, kind, table) => {
    await inMemory(sql, (db) => {
      expect(findObject(db, name)).toEqual({ name: name.toLowerCase(), kind, table });
      expect(readTable(db, name) !== undefined).toBe(kind === "table");
    });
  });

  test("a trigger of the name is in nobody's way", async () => {
    await inMemory(sql, (db) => expect(findObject(db, "a_trigger")).toBeUndefined());
  });

  test("a temporary table of the name is none of the database's", async () => {
    await inMemory("CREATE TEMP TABLE incidents (a)", (db) => {
      expect(findObject(db, "incidents")).toBeUndefined();
      expect(readTable(db, "incidents")).toBeUndefined();
    });
  });
});
