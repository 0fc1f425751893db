import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { IncidentLog, IncidentLogOptions } from "../../src/incidents/incident-log.ts";
import { openIncidentLog } from "../../src/incidents/open-log.ts";
import { incidentsMigration } from "../../src/migration/definition.ts";
import {
  DRIFTED_TABLE,
  dump,
  execute,
  newMigratedWorkspace,
  newWorkspace,
  query,
} from "../support/databases.ts";

const INCIDENT = { category: "OTHER", description: "it broke" } as const;

describe("writing", () => {
  test("an incident is written whole, its time in UTC and SQLite's form, its records as a JSON array", async () => {
    const { log, db } = await newLog();
    const { id } = await log.create({
      category: "WORKER_FAILURE",
      severity: "HIGH",
      description: "  作業が止まった\nsecond line  ",
      projectId: "AI_PM_PJ",
      orderId: "ORDER_088",
      taskId: "TASK_901",
      rootCause: "why",
      resolution: "how",
      affectedRecords: ["TASK_902", "TASK_902", ""],
      timestamp: "2026-02-06T19:19:22.123456+09:00",
    });
    expect(query(db, "SELECT * FROM incidents")).toEqual([
      {
        incident_id: "INC_001",
        timestamp: "2026-02-06 10:19:22",
        project_id: "AI_PM_PJ",
        order_id: "ORDER_088",
        task_id: "TASK_901",
        category: "WORKER_FAILURE",
        severity: "HIGH",
        description: "作業が止まった\nsecond line",
        root_cause: "why",
        resolution: "how",
        affected_records: '["TASK_902"]',
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      },
    ]);
    expect(log.get(id)).toMatchObject({ id: "INC_001", affectedRecords: ["TASK_902"], taskId: "TASK_901" });
  });

  test("ids that name nothing leave NULL, go into the affected records, and are told", async () => {
    const { log, db } = await newLog();
    const recorded = await log.create({
      ...INCIDENT,
      projectId: "NOPE",
      taskId: "TASK_0",
      affectedRecords: ["A"],
    });
    expect(recorded.warnings.join()).toContain(
      "project_id NOPE names no row of projects; task_id TASK_0 names no row of tasks",
    );
    expect(query(db, "SELECT project_id, task_id, affected_records FROM incidents")).toEqual([
      { project_id: null, task_id: null, affected_records: '["A","NOPE","TASK_0"]' },
    ]);
  });

  test("strict refuses them, each by its name, and writes nothing", async () => {
    const { log } = await newLog({}, { strict: true });
    const many = [INCIDENT, { ...INCIDENT, taskId: "T1" }, { ...INCIDENT, orderId: "O1" }];
    await expect(log.createAll(many)).rejects.toMatchObject({
      code: "UNKNOWN_REFERENCE",
      message: expect.stringMatching(/incident 2: task_id T1 .*; incident 3: order_id O1 /),
    });
    expect(log.count().total).toBe(0);
  });

  test("where the table has no such foreign key the id stays in its column", async () => {
    const { log, db } = await newLog({ compositeKeys: true });
    const { warnings } = await log.create({
      ...INCIDENT,
      projectId: "NOPE",
      orderId: "ORDER_0",
      taskId: "TASK_0",
    });
    expect(warnings.join()).toContain("project_id NOPE");
    expect(query(db, "SELECT project_id, order_id, task_id FROM incidents")).toEqual([
      { project_id: null, order_id: "ORDER_0", task_id: "TASK_0" },
    ]);
  });

  test("a category is found from the description, and the rule is told", async () => {
    const { log } = await newLog();
    const recorded = await log.create({
      category: "auto",
      description: "UNIQUE constraint failed: tasks.id",
    });
    expect(recorded).toMatchObject({ category: "CONSTRAINT_VIOLATION", rule: "constraint" });
  });

  test.each([
    [{ category: "WORKR_FAILURE", description: "x" }, "Did you mean WORKER_FAILURE?"],
    [{ category: "OTHER", description: " \n" }, "The description is empty."],
    [{ ...INCIDENT, severity: "high" }, "Did you mean HIGH?"],
    [{ ...INCIDENT, timestamp: "2026-02-30" }, "which is no time"],
    [{ ...INCIDENT, taskId: 7 }, "The task id is 7, which is no text."],
    [{ ...INCIDENT, affectedRecords: "A" }, "which is no list"],
  ])("%j is refused: %s", async (incident, answer) => {
    const { log } = await newLog();
    await expect(log.create(incident as never)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringContaining(answer),
    });
    expect(log.count().total).toBe(0);
  });

  test("of many, all are written or none, even when the stream breaks off", async () => {
    const { log } = await newLog();
    async function* broken() {
      for (let number = 0; number < 1200; number++) yield INCIDENT;
      throw new Error("broken off");
    }
    await expect(log.createAll(broken())).rejects.toThrow("broken off");
    expect(log.count().total).toBe(0);
    const recorded = await log.createAll(Array.from({ length: 1200 }, () => INCIDENT));
    expect(recorded.at(-1)?.id).toBe("INC_1200");
    expect(log.count().total).toBe(1200);
  });

  test("writes of one log at the same time take turns", async () => {
    const { log } = await newLog();
    const all = await Promise.all(Array.from({ length: 30 }, () => log.create(INCIDENT)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(30);
  });

  test("two logs of one file in one process lose nothing, one of them through a link", async () => {
    const { log, db, workspace } = await newLog({ wal: true });
    symlinkSync(db, join(workspace, "link.db"));
    const other = await openIncidentLog(join(workspace, "link.db"));
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? log : other).create(INCIDENT)));
    other.close();
    expect(log.count().total).toBe(20);
  });

  test("while another connection holds the lock nothing is written, and the failure says so", async () => {
    const { db } = await newMigratedWorkspace();
    const { default: Database } = await import("better-sqlite3");
    const holder = new Database(db);
    holder.exec("BEGIN IMMEDIATE");
    const log = await openIncidentLog(db, { lockTimeout: 0 });
    await expect(log.create(INCIDENT)).rejects.toMatchObject({ code: "DATABASE_LOCKED" });
    holder.exec("ROLLBACK");
    expect(await log.create(INCIDENT)).toMatchObject({ id: "INC_001" });
    log.close();
    holder.close();
  });
});

describe("updating", () => {
  test("writes what is given, keeps the rest, and returns what stood there", async () => {
    const { log } = await newLog();
    const { id } = await log.create({ ...INCIDENT, rootCause: "first guess" });
    const { before, after } = await log.update(id, { rootCause: "the truth" });
    expect([before.rootCause, after.rootCause, after.resolution]).toEqual(["first guess", "the truth", null]);
    await log.update(id, { resolution: "done" });
    expect(log.get(id)).toMatchObject({ rootCause: "the truth", resolution: "done" });
  });

  test("an incident that is not there is named", async () => {
    const { log } = await newLog();
    await expect(log.update("INC_404", { resolution: "x" })).rejects.toMatchObject({
      code: "INCIDENT_NOT_FOUND",
    });
    await expect(log.update("INC_404", {})).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("reading", () => {
  test("both forms of time are sorted by the time they mean, the newest first", async () => {
    const { log, db } = await newLog();
    execute(
      db,
      `INSERT INTO incidents (incident_id, timestamp, category, description) VALUES
       ('INC_001', '2026-02-06 23:00:00', 'OTHER', 'x'), ('INC_002', '2026-02-06T09:00:00.123456', 'OTHER', 'x'),
       ('INC_003', '2026-02-07T01:00:00+09:00', 'OTHER', 'x'), ('INC_004', 'soon', 'OTHER', 'x'),
       ('INC_005', '2026-02-06 23:00:00', 'OTHER', 'x'), ('INC_1000', '2026-02-06 23:00:00', 'OTHER', 'x'),
       ('INC_20260206T191922_123456', '2026-02-05 00:00:00', 'OTHER', 'x')`,
    );
    expect(log.list().map(({ id, timestamp }) => `${id} ${timestamp}`)).toEqual([
      "INC_1000 2026-02-06 23:00:00",
      "INC_005 2026-02-06 23:00:00",
      "INC_001 2026-02-06 23:00:00",
      "INC_003 2026-02-06 16:00:00",
      "INC_002 2026-02-06 09:00:00",
      "INC_20260206T191922_123456 2026-02-05 00:00:00",
      "INC_004 soon",
    ]);
    const ids = (since: string, until: string) => log.list({ since, until }).map(({ id }) => id);
    expect(ids("2026-02-06T09:00:00Z", "2026-02-06 16:00")).toEqual(["INC_003", "INC_002"]);
    expect(ids("2026-02-05", "2026-02-05")).toEqual(["INC_20260206T191922_123456"]);
  });

  test("each filter holds, alone and together, and the limit takes the newest", async () => {
    const { log } = await newLog();
    await log.createAll([
      { ...INCIDENT, projectId: "AI_PM_PJ", severity: "HIGH", timestamp: "2026-01-01" },
      { ...INCIDENT, orderId: "ORDER_088", resolution: "done", timestamp: "2026-01-02" },
      {
        category: "REVIEW_ERROR",
        description: "x",
        taskId: "TASK_901",
        severity: "HIGH",
        timestamp: "2026-01-03",
      },
      { category: "REVIEW_ERROR", description: "x", severity: "LOW", timestamp: "2026-01-04" },
    ]);
    const found = (filter: Parameters<IncidentLog["list"]>[0]) =>
      log
        .list(filter)
        .map(({ id }) => id.slice(-1))
        .join("");
    expect(found({})).toBe("4321");
    expect(found({ category: "REVIEW_ERROR" })).toBe("43");
    expect(found({ severity: "HIGH" })).toBe("31");
    expect(found({ projectId: "AI_PM_PJ" })).toBe("1");
    expect(found({ orderId: "ORDER_088" })).toBe("2");
    expect(found({ taskId: "TASK_901" })).toBe("3");
    expect(found({ resolved: true })).toBe("2");
    expect(found({ resolved: false })).toBe("431");
    expect(found({ since: "2026-01-03" })).toBe("43");
    expect(found({ severity: "HIGH", category: "REVIEW_ERROR", until: "2026-01-03" })).toBe("3");
    expect(found({ limit: 2 })).toBe("43");
    expect(found({ limit: 0 })).toBe("");
    expect(() => log.list({ limit: -1 })).toThrow("no whole number");
    expect(() => log.list({ since: "yesterday" })).toThrow("which is no time");
    expect(log.count()).toEqual({
      total: 4,
      unresolved: 3,
      byCategory: { OTHER: 2, REVIEW_ERROR: 2 },
      bySeverity: { HIGH: 2, MEDIUM: 1, LOW: 1 },
    });
    expect(log.count({ severity: "LOW" }).total).toBe(1);
  });

  test("affected records that are no JSON array are shown as they stand", async () => {
    const { log, db } = await newLog();
    execute(
      db,
      `INSERT INTO incidents (incident_id, category, description, affected_records) VALUES
       ('INC_001', 'OTHER', 'x', 'TASK_1, TASK_2'), ('INC_002', 'OTHER', 'x', '["a", 7]'), ('INC_003', 'OTHER', 'x', '{}')`,
    );
    expect(log.list().map((it) => it.affectedRecords)).toEqual([["{}"], ["a", "7"], ["TASK_1, TASK_2"]]);
  });

  test("a log for reading leaves the file as it is and writes nothing", async () => {
    const { db } = await newMigratedWorkspace({ wal: true });
    const before = dump(db);
    const log = await openIncidentLog(db, { readonly: true });
    expect(log.list()).toEqual([]);
    await expect(log.create(INCIDENT)).rejects.toMatchObject({ code: "DATABASE_READ_ONLY" });
    log.close();
    expect(dump(db)).toEqual(before);
  });
});

describe("the table", () => {
  test("missing is NOT_APPLIED, and the hint is the migrate command", async () => {
    const { db } = newWorkspace();
    await expect(openIncidentLog(db)).rejects.toMatchObject({
      code: "NOT_APPLIED",
      hint: expect.stringContaining(`aipm-incidents-migrate migrate --db ${db}`),
    });
  });

  test.each([
    ["of another shape", DRIFTED_TABLE],
    ["that is a view", "CREATE VIEW incidents AS SELECT 1 AS incident_id"],
  ])("%s is SCHEMA_DRIFT, and the hint is the migrate command", async (_, sql) => {
    const { db } = newWorkspace();
    execute(db, sql);
    await expect(openIncidentLog(db)).rejects.toMatchObject({
      code: "SCHEMA_DRIFT",
      hint: expect.stringContaining(`aipm-incidents-migrate migrate --db ${db} --on-drift repair`),
    });
  });

  test("without some of its indexes takes incidents all the same, and says what is missing", async () => {
    const { db } = await newMigratedWorkspace();
    execute(db, "DROP INDEX idx_incidents_severity");
    const log = await openIncidentLog(db);
    expect(await log.create(INCIDENT)).toMatchObject({ id: "INC_001" });
    expect(log.warnings.join()).toContain("lacks idx_incidents_severity");
    log.close();
  });

  test("dropped while the log is open is noticed before anything is written", async () => {
    const { log, db } = await newLog();
    await log.create(INCIDENT);
    execute(db, `DROP TABLE incidents; ${DRIFTED_TABLE}`);
    await expect(log.create(INCIDENT)).rejects.toMatchObject({ code: "SCHEMA_DRIFT" });
  });

  test("with columns that hide the rowid still counts on", async () => {
    const { db } = newWorkspace();
    const [createTable = "", ...indexes] = incidentsMigration().statements;
    const hiding = "created_at DATETIME DEFAULT CURRENT_TIMESTAMP, rowid TEXT, _rowid_ TEXT, oid TEXT,";
    execute(db, createTable.replace("created_at DATETIME DEFAULT CURRENT_TIMESTAMP,", hiding));
    for (const index of indexes) execute(db, index);
    const log = await openIncidentLog(db);
    const ids = [await log.create(INCIDENT), await log.create(INCIDENT)].map(({ id }) => id);
    expect(ids).toEqual(["INC_001", "INC_002"]);
    log.close();
  });
});

async function newLog(sample = {}, options: IncidentLogOptions = {}) {
  const made = await newMigratedWorkspace(sample);
  const log = await openIncidentLog(made.db, options);
  onTestFinished(() => log.close());
  return { ...made, log };
}
