import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openForWriting } from "../../src/database/connection.ts";
import { checkForeignKeys, checkIntegrity, newViolations } from "../../src/database/integrity.ts";
import { execute, newWorkspace } from "../support/databases.ts";
import { inMemory, PARENTS } from "../support/schema.ts";

describe("foreign keys", () => {
  test("a sound database has no violations, nor has an empty one", async () => {
    const none = { violations: [], unchecked: [] };
    await inMemory(PARENTS, (db) => expect(checkForeignKeys(db)).toEqual(none));
    await inMemory("", (db) => expect(checkForeignKeys(db)).toEqual(none));
  });

  test("rows without a parent are counted by table and parent", async () => {
    const sql = `${PARENTS}
      INSERT INTO orders VALUES ('O1', 'gone'), ('O2', 'gone'), ('O3', NULL);
      INSERT INTO tasks VALUES ('T1', 'O1', 'DONE'), ('T2', 'gone', 'DONE');`;
    await inMemory(sql, (db) => {
      expect(checkForeignKeys(db)).toEqual({
        violations: [
          { table: "orders", parent: "projects", rows: 2 },
          { table: "tasks", parent: "orders", rows: 1 },
        ],
        unchecked: [],
      });
    });
  });

  test("a mismatch in one table leaves only that table unchecked", async () => {
    const sql = `${PARENTS}
      CREATE TABLE notes (project_name TEXT REFERENCES projects(name));
      INSERT INTO orders VALUES ('O1', 'gone')`;
    await inMemory(sql, (db) => {
      expect(checkForeignKeys(db)).toEqual({
        violations: [{ table: "orders", parent: "projects", rows: 1 }],
        unchecked: [{ table: "notes", reason: 'foreign key mismatch - "notes" referencing "projects"' }],
      });
    });
  });

  test.each(['it"s', "[x]", "select", "表", "a b", "a;--"])("a table named %s is checked", async (name) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    const sql = `${PARENTS} CREATE TABLE ${quoted} (p REFERENCES projects(id)); INSERT INTO ${quoted} VALUES ('gone')`;
    await inMemory(sql, (db) => {
      expect(checkForeignKeys(db).violations).toEqual([{ table: name, parent: "projects", rows: 1 }]);
    });
  });

  test("a table without rowids is checked", async () => {
    const sql = `${PARENTS} CREATE TABLE w (p REFERENCES projects(id) PRIMARY KEY) WITHOUT ROWID;
      INSERT INTO w VALUES ('gone'), ('lost')`;
    await inMemory(sql, (db) => {
      expect(checkForeignKeys(db).violations).toEqual([{ table: "w", parent: "projects", rows: 2 }]);
    });
  });

  test("violations from before are told apart from new ones", () => {
    const old = { table: "orders", parent: "projects", rows: 2 };
    const check = (...violations: (typeof old)[]) => ({ violations, unchecked: [] });
    expect(newViolations(check(old), check(old))).toEqual([]);
    expect(newViolations(check(old), check())).toEqual([]);
    expect(newViolations(check(old), check({ ...old, rows: 1 }))).toEqual([]);
    expect(newViolations(check(old), check({ ...old, rows: 3 }))).toEqual([{ ...old, rows: 3 }]);
    expect(newViolations(check(old), check(old, { ...old, parent: "tasks" }))).toEqual([
      { ...old, parent: "tasks" },
    ]);
    expect(newViolations(check(), check(old))).toEqual([old]);
  });
});

describe("integrity", () => {
  test("a sound database passes both checks", async () => {
    const { db: path } = newWorkspace();
    const db = await openForWriting({ path }, 0);
    expect(() => checkIntegrity(db, path, "quick_check")).not.toThrow();
    expect(() => checkIntegrity(db, path, "integrity_check")).not.toThrow();
    db.close();
  });

  test("an index that does not match its table passes the quick check and not the thorough one", async () => {
    const { db: path } = newWorkspace();
    execute(
      path,
      "CREATE TABLE pair (a); CREATE INDEX pair_a ON pair(a); INSERT INTO pair VALUES ('needle')",
    );
    const bytes = readFileSync(path);
    bytes.write("noodle", bytes.lastIndexOf("needle"));
    writeFileSync(path, bytes);

    const db = await openForWriting({ path }, 0);
    expect(() => checkIntegrity(db, path, "quick_check")).not.toThrow();
    expect(() => checkIntegrity(db, path, "integrity_check")).toThrow(
      `${path} does not pass integrity_check: row 1 missing from index pair_a`,
    );
    db.close();
  });
});
