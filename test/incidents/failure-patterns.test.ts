import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findFailurePatterns } from "../../src/incidents/analysis/failure-patterns.ts";
import type { FailurePatternOptions, FailureReport } from "../../src/incidents/analysis/failure-report.ts";
import { signatureOf } from "../../src/incidents/analysis/signature.ts";
import { timeOf } from "../../src/incidents/analysis/time.ts";
import { CATEGORIES, SEVERITIES } from "../../src/incidents/categories.ts";
import { categoryOf, severityOf } from "../../src/incidents/vocabulary.ts";
import { incidentsMigration } from "../../src/migration/definition.ts";
import { DRIFTED_TABLE, dump, execute, newWorkspace, sha256 } from "../support/databases.ts";

const NOW = Date.parse("2026-03-01T12:00:00Z");
const OPTIONS: FailurePatternOptions = {
  db: "data/aipm.db",
  days: 10,
  since: null,
  until: null,
  project: null,
  order: null,
  category: null,
  threshold: 0.5,
  top: 10,
  failOn: "never",
  lockTimeout: 5,
};
const SPECIFIED = `${incidentsMigration().statements.join(";\n")};`;

type Row = Record<string, string | number | null>;

/** A database with these rows in a table that `create` makes. */
function withRows(rows: readonly Row[], create = SPECIFIED): string {
  const { db } = newWorkspace();
  const sql = (value: string | number | null) =>
    value === null
      ? "NULL"
      : typeof value === "number"
        ? String(value)
        : value.startsWith("x'")
          ? value
          : `'${value.replaceAll("'", "''")}'`;
  const inserts = rows.map(
    (row) =>
      `INSERT INTO incidents (${Object.keys(row).join(", ")}) VALUES (${Object.values(row).map(sql).join(", ")});`,
  );
  execute(db, `PRAGMA ignore_check_constraints = ON; ${create} ${inserts.join("\n")}`);
  return db;
}

function incident(parts: Row = {}): Row {
  return {
    timestamp: "2026-02-27 10:00:00",
    category: "OTHER",
    severity: "LOW",
    description: "it failed",
    ...parts,
  };
}

const report = (db: string, options: Partial<FailurePatternOptions> = {}): Promise<FailureReport> =>
  findFailurePatterns(db, { ...OPTIONS, ...options }, NOW);

describe("a table in every shape that occurs", () => {
  test("both forms of a timestamp count on their day, and at the very ends of the window", async () => {
    const times = [
      "2026-02-19 11:59:59", // before
      "2026-02-19T11:59:59.999999", // before
      "2026-02-19 12:00:00", // the first moment
      "2026-02-19T12:00:00.000000",
      "2026-02-24T12:00:00.000001", // the second half
      "2026-02-24 11:59:59", // the first half
      "2026-03-01T11:59:59.999",
      "2026-03-01 12:00:00", // too late
      "2026-03-01T20:59:59+09:00", // 11:59:59 in UTC
      "2026-03-01T21:00:00+09:00", // too late
      1_772_150_400, // 2026-02-27
    ];
    const { totals, days, categories } = await report(
      withRows(times.map((timestamp) => incident({ timestamp }))),
    );
    expect(totals).toMatchObject({ incidents: 7, previous: 2 });
    expect(categories[0]).toMatchObject({ firstHalf: 3, secondHalf: 4, previous: 2 });
    expect(days).toHaveLength(11);
    expect(days.filter(({ count }) => count > 0).map(({ date, count }) => [date, count])).toEqual([
      ["2026-02-19", 2],
      ["2026-02-24", 2],
      ["2026-02-27", 1],
      ["2026-03-01", 2],
    ]);
    expect(days.map(({ whole }) => whole)).toEqual([false, ...Array(9).fill(true), false]);
  });

  test("NULLs count, and a NULL timestamp is taken from created_at", async () => {
    const all = { timestamp: null, project_id: null, order_id: null, task_id: null, resolution: null };
    const db = withRows([
      incident({ ...all, created_at: "2026-02-28 10:00:00" }),
      incident({ ...all, created_at: null }),
      incident({ timestamp: "some day" }),
    ]);
    const { totals, notes, projects, tasks, signatures } = await report(db);
    expect(totals).toMatchObject({ incidents: 1, resolved: 0, resolutionRate: 0 });
    expect([projects.top, tasks.top]).toEqual([[], []]);
    expect(signatures.top[0]).toMatchObject({ signature: "it failed", tasks: { distinct: 0, top: [] } });
    expect(notes).toEqual(["2 incidents have no time that can be read, and are in no window."]);
  });

  test("a severity in another case is counted as what it means, and a note says so", async () => {
    const rows = ["Medium", "critical", "HIGH", null].map((severity, index) =>
      incident({
        incident_id: `INC_00${index}`,
        project_id: "A",
        severity,
        category: index === 0 ? "worker" : "OTHER",
      }),
    );
    const { severities, categories, notes, otherWords } = await report(withRows(rows, DRIFTED_TABLE));
    expect(severities.map(({ count }) => count)).toEqual([2, 2, 0]);
    expect(categories.map(({ category, count }) => [category, count])).toEqual([
      ["OTHER", 3],
      ["WORKER_FAILURE", 1],
    ]);
    expect(notes[0]).toContain("'Medium' as MEDIUM (1)");
    expect(notes[0]).toContain("'critical' as HIGH (1)");
    expect(otherWords).toContainEqual({
      field: "category",
      stored: "worker",
      meaning: "WORKER_FAILURE",
      count: 1,
    });
  });

  test("a table with hardly a column is counted, and a note names what each lacks", async () => {
    const db = withRows([{ CREATED_AT: "2026-02-28 10:00:00" }], "CREATE TABLE Incidents (CREATED_AT TEXT);");
    const { totals, categories, notes, error } = await report(db);
    expect(error).toBeNull();
    expect(totals).toMatchObject({ incidents: 1, resolutionRate: null });
    expect(categories[0]?.category).toBe("OTHER");
    expect(notes.join(" ")).toMatch(
      /no column category.*no column severity.*no column timestamp.*no column resolution/,
    );
  });

  test.each([
    [
      "without row numbers",
      "CREATE TABLE incidents (incident_id TEXT PRIMARY KEY, timestamp, category, severity, description) WITHOUT ROWID;",
    ],
    [
      "with columns that take the names of row numbers",
      "CREATE TABLE incidents (incident_id, rowid, oid, _rowid_, timestamp, category, severity, description);",
    ],
    ["in UTF-16", `PRAGMA encoding = 'UTF-16le'; ${SPECIFIED}`],
  ])("a table %s is counted", async (_, create) => {
    const rows = Array.from({ length: 700 }, (_, index) =>
      incident({ incident_id: `INC_${index}`, description: `TASK_${index} が失敗しました` }),
    );
    const db = create.startsWith("PRAGMA") ? `${newWorkspace().workspace}/utf16.db` : withRows(rows, create);
    if (create.startsWith("PRAGMA")) {
      const values = rows.map(
        (row) => `('${row.incident_id}', '${row.timestamp}', 'OTHER', 'LOW', '${row.description}')`,
      );
      execute(
        db,
        `${create} INSERT INTO incidents (incident_id, timestamp, category, severity, description) VALUES ${values.join(", ")}`,
      );
    }
    const { totals, signatures } = await report(db);
    expect(totals.incidents).toBe(700);
    expect(signatures.top[0]).toMatchObject({ signature: "TASK_N が失敗しました", count: 700 });
  });

  test("an empty table, and a window with nothing in it, say so", async () => {
    const empty = await report(withRows([]));
    expect(empty).toMatchObject({ error: null, totals: { incidents: 0, rate: 0, resolutionRate: null } });
    expect(empty.notes).toEqual(["The table holds no incident at all."]);
    const old = await report(withRows([incident({ timestamp: "2025-12-24 10:00:00" })]), { project: "A" });
    expect(old.notes).toEqual([
      "No incident lies in this window and fits the filter; the latest of the table is of 2025-12-24 10:00:00.",
    ]);
    expect(old.days.every(({ count }) => count === 0)).toBe(true);
  });

  test("one incident is a report", async () => {
    const one = await report(
      withRows([incident({ task_id: "TASK_1", project_id: "A", severity: "HIGH", resolution: "done" })]),
    );
    expect(one.totals).toMatchObject({ incidents: 1, resolved: 1, resolutionRate: 1, change: null });
    expect(one.signatures.top[0]).toMatchObject({
      count: 1,
      first: "2026-02-27T10:00:00.000Z",
      last: "2026-02-27T10:00:00.000Z",
      tasks: { distinct: 1, top: [{ task: "TASK_1", project: "A", count: 1 }] },
      example: { description: "it failed" },
    });
    expect(one.recentHigh).toHaveLength(1);
    expect(one.oldestUnresolved).toEqual([]);
  });

  test("an incident of tomorrow is not counted, and a note says so", async () => {
    const { totals, notes } = await report(
      withRows([incident(), incident({ timestamp: "2026-03-09 10:00:00" })]),
    );
    expect(totals.incidents).toBe(1);
    expect(notes).toEqual(["1 incident has a time in the future, and is not counted."]);
  });
});

describe("what is no table of incidents is refused", () => {
  test.each([
    ["no table", "", "NOT_APPLIED"],
    ["a view", "CREATE VIEW incidents AS SELECT 'x' AS timestamp, 'OTHER' AS category;", "SCHEMA_DRIFT"],
    ["a virtual table", "CREATE VIRTUAL TABLE incidents USING fts5(timestamp, category);", "SCHEMA_DRIFT"],
    ["no column of time", "CREATE TABLE incidents (category TEXT);", "SCHEMA_DRIFT"],
    [
      "only a generated column of time",
      "CREATE TABLE incidents (category TEXT, timestamp AS (upper(category)));",
      "SCHEMA_DRIFT",
    ],
  ])("%s", async (_, sql, code) => {
    const { db } = newWorkspace();
    execute(db, sql);
    const { error, totals } = await report(db);
    expect(error?.code).toBe(code);
    expect(totals.incidents).toBe(0);
  });

  test("a generated column is not read", async () => {
    const db = withRows(
      [{ timestamp: "2026-02-27 10:00:00", severity: "HIGH" }],
      "CREATE TABLE incidents (timestamp TEXT, severity TEXT, category TEXT AS ('OT' || 'HER'), description TEXT AS (upper(severity)));",
    );
    const { notes, signatures } = await report(db);
    expect(notes.join()).toContain("no column description");
    expect(signatures.top[0]?.signature).toBe("");
  });
});

test("nothing is written: the file stays byte for byte as it was", async () => {
  const db = withRows([incident()]);
  const [digest, content] = [sha256(db), dump(db)];
  await report(db);
  expect(sha256(db)).toBe(digest);
  expect(dump(db)).toEqual(content);
});

test("bytes that are no UTF-8 spoil nothing but their own text", async () => {
  const evil = ["x'ff'", "x'fe'", "x'fffefffe'", "x'4120ff42fe43'"];
  const rows = evil.flatMap((bytes) => [
    incident({ description: bytes }),
    incident({ project_id: bytes, task_id: bytes }),
    incident({ category: bytes }),
    incident({ severity: bytes }),
  ]);
  // As text and as bytes.
  const asText = withRows([...rows, incident(), incident()]);
  execute(
    asText,
    `PRAGMA ignore_check_constraints = ON; UPDATE incidents SET description = CAST(description AS TEXT),
     category = CAST(category AS TEXT), severity = CAST(severity AS TEXT), task_id = CAST(task_id AS TEXT), project_id = CAST(project_id AS TEXT)`,
  );
  for (const db of [withRows([...rows, incident(), incident()]), asText]) {
    const { totals, categories, severities } = await report(db);
    expect(totals.incidents).toBe(18);
    expect(categories).toMatchObject([{ category: "OTHER", count: 18 }]);
    expect(severities.map(({ count }) => count)).toEqual([0, 4, 14]);
  }
});

test("more different descriptions than can be told apart: the frequent one keeps its place, and a note says what that means", async () => {
  const word = (index: number) => [...String(index)].map((digit) => "abcdefghij"[Number(digit)]).join("");
  const values = Array.from(
    { length: 20_000 },
    (_, index) =>
      `('2026-02-27 10:00:00', 'OTHER', 'LOW', '${index % 10 === 0 ? `Worker ${index} failed` : `rare ${word(index)}`}')`,
  );
  const db = withRows([]);
  execute(
    db,
    `INSERT INTO incidents (timestamp, category, severity, description) VALUES ${values.join(", ")}`,
  );
  const { signatures, notes, totals } = await report(db, { top: 2 });
  expect(totals.incidents).toBe(20_000);
  expect(signatures.exact).toBe(false);
  expect(signatures.top[0]).toMatchObject({ signature: "Worker N failed", count: 2000 });
  expect(notes.join()).toContain("too many different descriptions");
});

describe("filters", () => {
  const rows = [
    incident({ project_id: "A", order_id: "ORDER_001" }),
    incident({ project_id: "A", order_id: "ORDER_002", category: "REVIEW_ERROR" }),
    incident({ project_id: "B", order_id: "ORDER_001", category: "REVIEW_ERROR" }),
    incident({ project_id: "A", timestamp: "2026-02-15 10:00:00" }),
    incident({ project_id: "B", timestamp: "2026-02-15 10:00:00" }),
  ];
  test.each([
    [{ project: "A" }, 2, 1],
    [{ order: "ORDER_001" }, 2, 0],
    [{ category: "REVIEW_ERROR" }, 2, 0],
    [{ project: "A", order: "ORDER_002", category: "REVIEW_ERROR" }, 1, 0],
    [{ project: "' OR 1 --" }, 0, 0],
  ] as const)("%j counts %i here and %i before", async (filter, incidents, previous) => {
    const { totals } = await report(withRows(rows), filter);
    expect(totals).toMatchObject({ incidents, previous });
  });
});

describe("fail-on", () => {
  const rows = [...Array(5).fill(incident()), incident({ category: "REVIEW_ERROR" })];
  test.each([
    ["never", null],
    ["high-risk", "HIGH_RISK"],
    ["increasing", "INCREASING_TREND"],
  ] as const)("%s gives %s", async (failOn, code) => {
    const { error, totals } = await report(withRows(rows), { failOn });
    expect(error?.code ?? null).toBe(code);
    expect(totals.incidents).toBe(6);
    if (code === "HIGH_RISK")
      expect(error?.message).toMatch(/^1 category is at high risk\. OTHER: 5 incidents, 0\.50 a day/);
    if (code === "INCREASING_TREND") expect(error?.message).toMatch(/^2 categories are increasing\./);
  });
});

describe("whatever way the rows are read, the numbers are those of counting them one by one", () => {
  const DAY = 86_400_000;
  const row = fc.record({
    at: fc.integer({ min: -26 * DAY, max: 2 * DAY }),
    form: fc.nat(4),
    category: fc.constantFrom(...CATEGORIES, "worker", "Data Integrity"),
    severity: fc.constantFrom(...SEVERITIES, "Medium"),
    project_id: fc.constantFrom("A", "B", null),
    order_id: fc.constantFrom("ORDER_001", "ORDER_002", null),
    task_id: fc.constantFrom("TASK_1", "TASK_2", "TASK_3", null),
    description: fc.constantFrom(
      "Worker 1 failed",
      "Worker 22 failed",
      "３回目の失敗",
      "it's 'x'",
      "",
      "ＴＡＳＫ＿１ が失敗",
    ),
    resolution: fc.constantFrom(null, "done", " "),
  });
  const written = (at: number, form: number): string | number => {
    const iso = new Date(at).toISOString();
    if (form === 0) return iso.slice(0, 19).replace("T", " ");
    if (form === 1) return `${iso.slice(0, 23)}456`;
    if (form === 4) return `${new Date(at - 12 * 3_600_000).toISOString().slice(0, 19)}-12:00`;
    return form === 2
      ? Math.floor(at / 1000)
      : `${new Date(at + 14 * 3_600_000).toISOString().slice(0, 19)}+14:00`;
  };
  const withoutIndexes = incidentsMigration().statements[0] ?? "";

  test.each([
    ["the specification's table", SPECIFIED, true, 1],
    ["the same, in order of time", SPECIFIED, false, 1],
    ["the same, few rows far apart", SPECIFIED, true, 1000],
    ["without indexes", `${withoutIndexes};`, true, 1],
    [
      "without row numbers",
      "CREATE TABLE incidents (incident_id TEXT PRIMARY KEY, timestamp, project_id, order_id, task_id, category, severity, description, resolution) WITHOUT ROWID;",
      true,
      1,
    ],
  ])("%s", async (_, create, shuffled, gap) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 60 }), async (rows) => {
        const ordered = shuffled ? rows : rows.toSorted((a, b) => a.at - b.at);
        const stored = ordered.map(({ at, form, ...rest }, index) => ({
          ...(create.includes("WITHOUT") ? {} : { rowid: (index + 1) * gap }),
          incident_id: `INC_${index}`,
          timestamp: written(NOW + at, form),
          ...rest,
        }));
        const found = await report(withRows(stored, create));
        const timed = stored.map((it) => ({ ...it, time: timeOf(String(it.timestamp)) }));
        const inside = timed.filter(({ time }) => time >= NOW - 10 * DAY && time < NOW);
        const before = timed.filter(({ time }) => time >= NOW - 20 * DAY && time < NOW - 10 * DAY);
        const count = <T>(all: readonly T[], test: (it: T) => boolean) => all.filter(test).length;

        expect(found.error).toBeNull();
        expect(found.totals).toMatchObject({
          incidents: inside.length,
          previous: before.length,
          resolved: count(inside, ({ resolution }) => resolution === "done"),
        });
        for (const category of CATEGORIES) {
          const own = inside.filter((it) => categoryOf(it.category).word === category);
          const previous = count(before, (it) => categoryOf(it.category).word === category);
          const pattern = found.categories.find((it) => it.category === category);
          if (own.length + previous === 0) expect(pattern).toBeUndefined();
          else {
            const secondHalf = count(own, ({ time }) => time >= NOW - 5 * DAY);
            expect(pattern).toMatchObject({
              count: own.length,
              previous,
              secondHalf,
              firstHalf: own.length - secondHalf,
            });
          }
        }
        for (const { severity, count: counted } of found.severities) {
          expect(counted).toBe(count(inside, (it) => severityOf(it.severity).word === severity));
        }
        expect(found.days.reduce((sum, day) => sum + day.count, 0)).toBe(inside.length);
        expect(found.orders.top.reduce((sum, it) => sum + it.count, 0)).toBe(
          count(inside, (it) => it.order_id !== null),
        );
        for (const { id, project, count: counted } of found.tasks.top) {
          expect(counted).toBe(count(inside, (it) => it.task_id === id && it.project_id === project));
        }
        for (const pattern of found.signatures.top) {
          const own = inside.filter((it) => signatureOf(it.description) === pattern.signature);
          const times = own.map(({ time }) => time).sort((a, b) => a - b);
          expect(pattern.count).toBe(own.length);
          expect([Date.parse(pattern.first), Date.parse(pattern.last)]).toEqual([times[0], times.at(-1)]);
          const example = own.find((it) => it.incident_id === pattern.example.incidentId);
          expect(example).toMatchObject({ time: times.at(-1), description: pattern.example.description });
        }
        const high = inside
          .filter((it) => it.severity === "HIGH")
          .sort((a, b) => b.time - a.time)
          .slice(0, 10);
        expect(found.recentHigh.map((it) => timeOf(String(it.timestamp)))).toEqual(
          high.map(({ time }) => time),
        );
        const open = inside
          .filter((it) => it.resolution !== "done")
          .sort((a, b) => a.time - b.time)
          .slice(0, 10);
        expect(found.oldestUnresolved.map((it) => timeOf(String(it.timestamp)))).toEqual(
          open.map(({ time }) => time),
        );
      }),
      { numRuns: 15 },
    );
  });
});
