import { describe, expect, test } from "vitest";
import type { Connection } from "../../src/database/binding.ts";
import { incidentsMigration } from "../../src/migration/definition.ts";
import { deriveSchema } from "../../src/migration/expected-schema.ts";
import { foreignKeysToLeaveOut } from "../../src/migration/foreign-keys.ts";
import { inMemory, PARENTS } from "../support/schema.ts";

const migration = incidentsMigration();
const foreignKeys = (await deriveSchema(migration)).table.foreignKeys;

describe("auto declares a foreign key where the parent can carry it", () => {
  test.each([
    ["id is the primary key", "CREATE TABLE orders (id TEXT PRIMARY KEY)"],
    ["id is an INTEGER PRIMARY KEY", "CREATE TABLE orders (id INTEGER PRIMARY KEY)"],
    [
      "id is UNIQUE besides a composite key",
      "CREATE TABLE orders (id TEXT UNIQUE, p TEXT, PRIMARY KEY (p, id))",
    ],
    ["id has a unique index", "CREATE TABLE orders (id TEXT); CREATE UNIQUE INDEX orders_id ON orders(id)"],
    ["the key ignores case, as its column does", "CREATE TABLE orders (id TEXT COLLATE NOCASE PRIMARY KEY)"],
    ["the table has no rowid", "CREATE TABLE orders (id TEXT PRIMARY KEY) WITHOUT ROWID"],
    ["names are in upper case", "CREATE TABLE ORDERS (ID TEXT PRIMARY KEY)"],
    [
      "the parent has a mismatch of its own",
      "CREATE TABLE orders (id TEXT PRIMARY KEY, a REFERENCES tasks(title))",
    ],
    [
      "a trigger stands on the parent",
      "CREATE TABLE orders (id TEXT PRIMARY KEY); CREATE TRIGGER t AFTER DELETE ON orders BEGIN SELECT 1; END",
    ],
  ])("%s", async (_, orders) => {
    await inMemory(withOrders(orders), async (db) => {
      expect(await foreignKeysToLeaveOut(db, foreignKeys, "auto")).toEqual([]);
      expect(writesTo(db, (await deriveSchema(migration)).createTable)).toBeNull();
    });
  });
});

describe("auto leaves out a foreign key whose parent cannot carry it, and says why", () => {
  test.each([
    ["", "There is no table orders."],
    ["CREATE VIEW orders AS SELECT 1 AS id", "orders is a view, not an ordinary table."],
    ["CREATE VIRTUAL TABLE orders USING fts5(id)", "orders is a virtual table, not an ordinary table."],
    ["CREATE INDEX orders ON projects(name)", "orders is an index, not an ordinary table."],
    ["CREATE TABLE orders (order_id TEXT PRIMARY KEY)", "orders has no column id."],
    [
      "CREATE TABLE orders (id TEXT, project_id TEXT, PRIMARY KEY (id, project_id))",
      "orders.id alone is not unique: its primary key is (id, project_id).",
    ],
    [
      "CREATE TABLE orders (id TEXT, project_id TEXT, PRIMARY KEY (project_id, id))",
      "orders.id alone is not unique: its primary key is (project_id, id).",
    ],
    ["CREATE TABLE orders (id TEXT)", "orders.id alone is not unique: it has no primary key."],
    [
      "CREATE TABLE orders (id TEXT); CREATE INDEX orders_id ON orders(id)",
      "orders.id alone is not unique: it has no primary key.",
    ],
    [
      "CREATE TABLE orders (id TEXT, n INTEGER PRIMARY KEY); CREATE UNIQUE INDEX u ON orders(id) WHERE n > 0",
      "orders.id alone is not unique: its primary key is (n).",
    ],
    [
      "CREATE TABLE orders (id TEXT, n INTEGER PRIMARY KEY); CREATE UNIQUE INDEX u ON orders(id COLLATE NOCASE)",
      "orders.id alone is not unique: its primary key is (n).",
    ],
    [
      "CREATE TABLE orders (id TEXT, n INTEGER PRIMARY KEY); CREATE UNIQUE INDEX u ON orders(lower(id))",
      "orders.id alone is not unique: its primary key is (n).",
    ],
  ])("%s", async (orders, reason) => {
    await inMemory(withOrders(orders), async (db) => {
      const leftOut = await foreignKeysToLeaveOut(db, foreignKeys, "auto");

      expect(leftOut.map(({ foreignKey }) => foreignKey.columns)).toEqual([["order_id"]]);
      expect(leftOut[0]?.reason).toBe(reason);
      const { createTable } = await deriveSchema(
        migration,
        leftOut.map((it) => it.foreignKey),
      );
      expect(writesTo(db, createTable)).toBeNull();
      expect(writesTo(db, (await deriveSchema(migration)).createTable)).toMatch(
        /no such table|foreign key mismatch/,
      );
    });
  });
});

test("a database without the framework's tables takes the table without foreign keys", async () => {
  await inMemory("", async (db) => {
    const leftOut = await foreignKeysToLeaveOut(db, foreignKeys, "auto");
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      "There is no table projects.",
      "There is no table orders.",
      "There is no table tasks.",
    ]);
  });
});

test("always declares all, whatever the parents are", async () => {
  await inMemory("CREATE VIEW orders AS SELECT 1 AS id", async (db) => {
    expect(await foreignKeysToLeaveOut(db, foreignKeys, "always")).toEqual([]);
  });
});

test("never declares none, whatever the parents are", async () => {
  await inMemory(PARENTS, async (db) => {
    expect(await foreignKeysToLeaveOut(db, foreignKeys, "never")).toEqual(
      foreignKeys.map((foreignKey) => ({ foreignKey, reason: "foreign-keys is set to never." })),
    );
  });
});

test("the parents are read, never written", async () => {
  await inMemory(PARENTS, async (db) => {
    db.pragma("query_only = ON");
    await expect(foreignKeysToLeaveOut(db, foreignKeys, "auto")).resolves.toEqual([]);
  });
});

/** Parents of which `orders` is another than usual. */
function withOrders(orders: string): string {
  return `CREATE TABLE projects (id TEXT PRIMARY KEY, name TEXT); CREATE TABLE tasks (id TEXT PRIMARY KEY); ${orders}`;
}

/** SQLite's reason why an incident cannot be written, foreign keys on; null when it can. */
function writesTo(db: Connection, createTable: string): string | null {
  db.exec(`DROP TABLE IF EXISTS incidents; ${createTable}; PRAGMA foreign_keys = ON`);
  try {
    db.exec(`
      INSERT OR REPLACE INTO projects (id) VALUES ('P');
      INSERT INTO incidents (incident_id, project_id, category, description) VALUES ('1', 'P', 'OTHER', 'x');
      INSERT INTO incidents (incident_id, category, description) VALUES ('2', 'OTHER', 'x');
      DELETE FROM projects`);
    return null;
  } catch (error) {
    return (error as Error).message;
  } finally {
    db.pragma("foreign_keys = OFF");
  }
}
