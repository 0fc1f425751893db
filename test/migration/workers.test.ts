import { describe, expect, test } from "vitest";
import { findRunningWorkers } from "../../src/migration/workers.ts";
import { inMemory } from "../support/schema.ts";

const NOTHING = {
  task: null,
  project: null,
  title: null,
  assignee: null,
  updatedAt: null,
  secondsSinceUpdate: null,
};

describe("it cannot be told whether workers are running", () => {
  test.each([
    ["", "There is no table tasks."],
    ["CREATE VIEW tasks AS SELECT 'IN_PROGRESS' AS status", "tasks is a view, not an ordinary table."],
    ["CREATE VIRTUAL TABLE tasks USING fts5(status)", "tasks is a virtual table, not an ordinary table."],
    ["CREATE TABLE t (a); CREATE INDEX tasks ON t(a)", "tasks is an index, not an ordinary table."],
    ["CREATE TABLE tasks (id TEXT, state TEXT)", "The table tasks has no column status."],
    [
      "CREATE TABLE tasks (id TEXT, status TEXT AS ('IN_PROGRESS')); INSERT INTO tasks VALUES ('T1')",
      "The column status of tasks is computed, and it is not computed here.",
    ],
    [
      "CREATE TABLE tasks (id TEXT, status TEXT AS ('IN_PROGRESS') STORED); INSERT INTO tasks VALUES ('T1')",
      "The column status of tasks is computed, and it is not computed here.",
    ],
  ])("%s", async (sql, reason) => {
    await inMemory(sql, (db) => {
      expect(findRunningWorkers(db)).toEqual({ count: 0, running: [], unknown: reason });
    });
  });
});

test("a table with only a status is enough", async () => {
  await inMemory("CREATE TABLE tasks (status); INSERT INTO tasks VALUES ('IN_PROGRESS'), ('DONE')", (db) => {
    expect(findRunningWorkers(db)).toEqual({ count: 1, running: [NOTHING], unknown: null });
  });
});

test("names in upper case and computed columns beside are no hindrance", async () => {
  const sql = `CREATE TABLE TASKS (ID TEXT, STATUS TEXT, TITLE TEXT AS (upper(ID)));
    INSERT INTO TASKS (ID, STATUS) VALUES ('T1', 'IN_PROGRESS')`;
  await inMemory(sql, (db) => {
    expect(findRunningWorkers(db).running).toEqual([{ ...NOTHING, task: "T1" }]);
  });
});

test.each([
  "QUEUED",
  "BLOCKED",
  "DONE",
  "IN_REVIEW",
  "REWORK",
  "COMPLETED",
  "CANCELLED",
  "SKIPPED",
  "REJECTED",
  "INTERRUPTED",
  "ESCALATED",
  "WAITING_INPUT",
  "in_progress",
])("a task that is %s is not at work", async (status) => {
  await inMemory(`CREATE TABLE tasks (id, status); INSERT INTO tasks VALUES ('T1', '${status}')`, (db) => {
    expect(findRunningWorkers(db)).toEqual({ count: 0, running: [], unknown: null });
  });
});

describe("the time of the last update", () => {
  test.each([
    ["as SQLite writes it", "strftime('%Y-%m-%d %H:%M:%S', 'now', '-90 seconds')"],
    ["in ISO form with microseconds", "strftime('%Y-%m-%dT%H:%M:%S', 'now', '-90 seconds') || '.123456'"],
    ["in ISO form with Z", "strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-90 seconds')"],
  ])("%s counts as UTC", async (_, time) => {
    await inMemory(tasks(`'T1', NULL, NULL, NULL, 'IN_PROGRESS', ${time}`), (db) => {
      const [task] = findRunningWorkers(db).running;
      expect(task?.secondsSinceUpdate).toBeGreaterThanOrEqual(89);
      expect(task?.secondsSinceUpdate).toBeLessThan(95);
      expect(task?.updatedAt).toMatch(/^\d{4}-\d\d-\d\d[ T]/);
    });
  });

  test.each([
    ["'yesterday'", "yesterday"],
    ["NULL", null],
    ["''", ""],
  ])("%s is shown as it stands and has no age", async (value, updatedAt) => {
    await inMemory(tasks(`'T1', NULL, NULL, NULL, 'IN_PROGRESS', ${value}`), (db) => {
      expect(findRunningWorkers(db).running).toEqual([{ ...NOTHING, task: "T1", updatedAt }]);
    });
  });
});

test("blobs and numbers are read as text, long titles are cut to 200 characters", async () => {
  const values = "7, x'41ff42', printf('%.*c', 100000, 'x'), 1.5, 'IN_PROGRESS', NULL";
  await inMemory(tasks(values), (db) => {
    expect(findRunningWorkers(db).running).toEqual([
      { ...NOTHING, task: "7", project: "A\ufffdB", title: "x".repeat(200), assignee: "1.5" },
    ]);
  });
});

test("of 60 running tasks all are counted and 50 listed", async () => {
  const sql = `${TASKS}; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
    INSERT INTO tasks (id, status) SELECT 'T' || i, 'IN_PROGRESS' FROM n`;
  await inMemory(sql, (db) => {
    const { count, running } = findRunningWorkers(db);
    expect(count).toBe(60);
    expect(new Set(running.map(({ task }) => task)).size).toBe(50);
  });
});

const TASKS = "CREATE TABLE tasks (id, project_id, title, assignee, status, updated_at)";

function tasks(values: string): string {
  return `${TASKS}; INSERT INTO tasks VALUES (${values})`;
}
