import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { migrate } from "../../src/migration/migrate.ts";
import type { MigrationReport } from "../../src/migration/migration-report.ts";
import type { MappedRow } from "../../src/migration/repair-mapping.ts";
import { NO_DESCRIPTION } from "../../src/migration/repair-rules.ts";
import { reportJson } from "../../src/migration/report-json.ts";
import { DRIFTED_TABLE, dump, execute, newWorkspace, query } from "../support/databases.ts";

type Incident = Record<string, string | number | null | Uint8Array>;

describe("what becomes of a value that the table does not admit", () => {
  test.each([
    ["severity", "'Medium'", "MEDIUM"],
    ["severity", "'critical'", "HIGH"],
    ["severity", "' Warn '", "MEDIUM"],
    ["severity", "'低'", "LOW"],
    ["severity", "x'68696768'", "HIGH"],
    ["severity", "NULL", "MEDIUM"],
    ["severity", "'banana'", "MEDIUM"],
    ["category", "'worker'", "WORKER_FAILURE"],
    ["category", "'Data Integrity'", "DATA_INTEGRITY"],
    ["category", "'file-lock'", "FILE_LOCK_ERROR"],
    ["category", "'what is this'", "OTHER"],
    ["description", "NULL", NO_DESCRIPTION],
    ["description", "' \n'", NO_DESCRIPTION],
    ["description", "x'e38182'", "あ"],
    ["description", "42", "42"],
    ["affected_records", "'TASK_1, TASK_2'", '["TASK_1, TASK_2"]'],
    ["affected_records", `'{"a":1}'`, `["{\\"a\\":1}"]`],
    ["affected_records", `'["TASK_1"]'`, '["TASK_1"]'],
    ["affected_records", "''", "[]"],
    ["affected_records", "NULL", null],
    ["project_id", "'NO_SUCH_PJ'", null],
    ["task_id", "'TASK_901'", "TASK_901"],
    ["timestamp", "'2026-02-06T19:19:22.123456'", "2026-02-06T19:19:22.123456"],
    ["timestamp", "'2026-02-06 19:19:22'", "2026-02-06 19:19:22"],
    ["timestamp", "NULL", null],
    ["root_cause", "1.5", "1.5"],
  ])("%s %s becomes %s", async (column, sql, expected) => {
    const { db } = drifted([{ [column]: sql }]);
    const before = query<Incident>(db, `SELECT quote("${column}") AS value FROM incidents`)[0]?.value;
    const { report, mappedRows } = await repair(db);
    expect(report.error).toBeNull();
    const after = query<Incident>(db, `SELECT "${column}" AS value FROM incidents`)[0]?.value;
    expect(after).toBe(expected);
    const original = mappedRows.flatMap(({ mapped }) => mapped).find((it) => it.column === column);
    const isMapped = before !== (typeof expected === "string" ? `'${expected}'` : "NULL") && before !== "42";
    expect(original !== undefined).toBe(isMapped);
  });

  test("ids that are NULL or there twice get the next free numbers, the first one keeps its own", async () => {
    const { db } = drifted([{}, {}, {}, {}, {}, {}], "incident_id TEXT");
    execute(
      db,
      `UPDATE incidents SET incident_id = CASE rowid WHEN 1 THEN 'INC_007' WHEN 2 THEN NULL WHEN 3 THEN 'INC_007'
       WHEN 4 THEN 'INC_20260206T191922_123456' WHEN 5 THEN 12 ELSE 'INC_010' END`,
    );
    const { mappedRows } = await repair(db);
    const ids = query<{ incident_id: string }>(db, "SELECT incident_id FROM incidents ORDER BY rowid");
    expect(ids.map((row) => row.incident_id)).toEqual([
      "INC_007",
      "INC_011",
      "INC_012",
      "INC_20260206T191922_123456",
      "12",
      "INC_010",
    ]);
    expect(mappedRows.map(({ rowid, mapped }) => [rowid, mapped[0]?.from, mapped[0]?.to])).toEqual([
      [2, null, "INC_011"],
      [3, "INC_007", "INC_012"],
    ]);
  });

  test("a table without some of the columns gets them with their defaults", async () => {
    const { db } = newWorkspace();
    execute(
      db,
      "CREATE TABLE incidents (category TEXT, note TEXT); INSERT INTO incidents VALUES ('OTHER', 'n')",
    );
    const { report } = await repair(db);
    expect(report.status).toBe("applied");
    expect(query(db, "SELECT incident_id, severity, description, note FROM incidents")).toEqual([
      { incident_id: "INC_001", severity: "MEDIUM", description: NO_DESCRIPTION, note: "n" },
    ]);
  });
});

describe("what names the table", () => {
  test("triggers, views and the table's own indexes survive", async () => {
    const { db } = drifted([{}]);
    execute(
      db,
      `CREATE VIEW recent AS SELECT incident_id, pattern_id FROM incidents;
       CREATE TRIGGER noted AFTER INSERT ON incidents BEGIN UPDATE projects SET name = 'x' WHERE id = NEW.project_id; END;
       CREATE TRIGGER other AFTER UPDATE ON tasks BEGIN UPDATE incidents SET root_cause = 'r' WHERE task_id = NEW.id; END;
       CREATE INDEX idx_pattern ON incidents(pattern_id)`,
    );
    const named = `SELECT type, name, sql FROM sqlite_schema WHERE name IN ('recent', 'noted', 'other', 'idx_pattern') ORDER BY name`;
    const before = query(db, named);
    const { report } = await repair(db);
    expect(report.error).toBeNull();
    expect(query(db, named)).toEqual(before);
    expect(query(db, "SELECT pattern_id FROM recent")).toHaveLength(1);
  });

  test("a child table's foreign key to incidents still points there", async () => {
    const { db } = drifted([{}]);
    execute(
      db,
      `CREATE TABLE notes (incident_id TEXT REFERENCES incidents(incident_id));
       INSERT INTO notes SELECT incident_id FROM incidents`,
    );
    await repair(db);
    expect(query(db, "SELECT \"table\" FROM pragma_foreign_key_list('notes')")).toEqual([
      { table: "incidents" },
    ]);
    expect(query(db, "PRAGMA foreign_key_check")).toEqual([]);
  });
});

describe("what cannot be repaired is refused with the reason, untouched", () => {
  test.each([
    ["a view", "CREATE VIEW incidents AS SELECT 1 AS incident_id", "incidents is a view"],
    ["a virtual table", "CREATE VIRTUAL TABLE incidents USING fts5(description)", "incidents is a virtual"],
    [
      "an index name held by another table",
      `${DRIFTED_TABLE} CREATE INDEX idx_incidents_severity ON tasks(status)`,
      "idx_incidents_severity is held by an index on tasks",
    ],
    [
      "bytes that are no text",
      `${DRIFTED_TABLE} INSERT INTO incidents (project_id, category, description) VALUES ('AI_PM_PJ', 'OTHER', x'ff00')`,
      "column description holds bytes that are no text",
    ],
    [
      "a generated column",
      "CREATE TABLE incidents (incident_id TEXT, severity TEXT AS ('HIGH'))",
      "column severity is generated",
    ],
    [
      "WITHOUT ROWID",
      "CREATE TABLE incidents (incident_id TEXT PRIMARY KEY) WITHOUT ROWID",
      "is WITHOUT ROWID",
    ],
    [
      "a value that would change in a DATETIME column",
      "CREATE TABLE incidents (incident_id TEXT, timestamp TEXT); INSERT INTO incidents VALUES ('INC_001', '007')",
      "values of column timestamp would change",
    ],
    [
      "a column that SQLite lets nobody add",
      'CREATE TABLE incidents (incident_id TEXT, "rowid" TEXT)',
      "column rowid cannot be made again",
    ],
    [
      "a unique column that another table refers to",
      `CREATE TABLE incidents (incident_id TEXT, uid INTEGER UNIQUE);
       CREATE TABLE notes (incident INTEGER REFERENCES incidents(uid)); INSERT INTO incidents VALUES ('INC_001', 5)`,
      "The foreign keys of notes",
    ],
  ])("%s", async (_, sql, reason) => {
    const { db } = newWorkspace();
    execute(db, sql);
    const before = dump(db);
    const { report } = await repair(db);
    expect(report.error?.code).toBe("NOT_REPAIRABLE");
    expect(report.error?.message).toContain(reason);
    expect(dump(db)).toEqual(before);
  });
});

test("a table that shares no column with the migration keeps its own, and gets all of the migration's", async () => {
  const { db } = newWorkspace();
  execute(
    db,
    "CREATE TABLE incidents (id INTEGER PRIMARY KEY, title TEXT NOT NULL); INSERT INTO incidents VALUES (5, 't')",
  );
  const { report } = await repair(db);
  expect(report.error).toBeNull();
  expect(query(db, "SELECT incident_id, category, id, title FROM incidents")).toEqual([
    { incident_id: "INC_001", category: "OTHER", id: 5, title: "t" },
  ]);
});

test("an index name held by another table is named, also where there is no incidents table yet", async () => {
  const { db } = newWorkspace();
  execute(db, "CREATE INDEX idx_incidents_category ON tasks(status)");
  const { report } = await repair(db);
  expect(report.error?.code).toBe("NOT_REPAIRABLE");
  expect(report.error?.message).toContain("idx_incidents_category is held by an index on tasks");
});

test.each([
  ["a quote in its name", '"a""b" TEXT'],
  ["a type with constraints in it", `x "TEXT DEFAULT 5 CHECK(0)"`],
  ["a type with a comma", "x DECIMAL(10, 2)"],
])("an extra column with %s is kept as it was", async (_, definition) => {
  const { db } = newWorkspace();
  execute(
    db,
    `CREATE TABLE incidents (incident_id TEXT, ${definition}); INSERT INTO incidents VALUES ('INC_001', '7')`,
  );
  const extra =
    "SELECT name, type FROM pragma_table_info('incidents') WHERE name NOT LIKE '%\\_%' ESCAPE '\\'";
  const before = query(db, extra);
  const { report } = await repair(db);
  expect(report.error).toBeNull();
  expect(
    query<{ name: string }>(db, extra).filter(({ name }) =>
      before.some((it) => (it as { name: string }).name === name),
    ),
  ).toEqual(before);
});

test("a table as the framework's own script makes it gains the foreign keys that its parents can carry", async () => {
  const { db } = newWorkspace({ compositeKeys: true });
  execute(db, DRIFTED_TABLE);
  const { report } = await repair(db);
  expect(report.status).toBe("applied");
  expect(query(db, 'SELECT "from", "table" FROM pragma_foreign_key_list(\'incidents\')')).toEqual([
    { from: "project_id", table: "projects" },
  ]);
  expect(report.foreignKeys.leftOut.map(({ column }) => column)).toEqual(["order_id", "task_id"]);
});

test("a random table of random shape and content arrives complete or is refused untouched", async () => {
  await fc.assert(
    fc.asyncProperty(tableShape, async ({ create, columns, rows }) => {
      const { db } = newWorkspace();
      execute(db, create);
      insert(db, columns, rows);
      const before = dump(db);
      const old = content(db, columns);

      const { report, mappedRows } = await repair(db);

      if (report.status !== "applied") {
        expect(["NOT_REPAIRABLE", undefined]).toContain(report.error?.code);
        expect(dump(db)).toEqual(before);
        return;
      }
      const mapped = new Set(
        mappedRows.flatMap((row) => row.mapped.map((it) => `${row.rowid} ${it.column}`)),
      );
      const now = content(db, columns);
      expect(now.map((row) => row.rowid)).toEqual(old.map((row) => row.rowid));
      for (const [index, row] of old.entries()) {
        for (const column of columns) {
          if (mapped.has(`${row.rowid} ${column}`)) continue;
          expect([column, now[index]?.[column]]).toEqual([column, row[column]]);
        }
      }
      expect(query(db, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
      expect((await repair(db)).report.status).toBe("already-applied");
    }),
    { numRuns: 40 },
  );
});

/** The framework's own table with these rows; a column's value is SQL. */
function drifted(
  rows: readonly Record<string, string>[],
  idColumn = "incident_id TEXT PRIMARY KEY",
): { db: string } {
  const { db } = newWorkspace();
  execute(
    db,
    DRIFTED_TABLE.replace("incident_id TEXT PRIMARY KEY", idColumn).replace(
      "category TEXT NOT NULL",
      "category",
    ),
  );
  const sql = rows.map((row, index) => {
    const values = {
      incident_id: `'INC_${index + 1}'`,
      project_id: "'AI_PM_PJ'",
      category: "'OTHER'",
      severity: "'HIGH'",
      description: "'d'",
      ...row,
    };
    return `INSERT INTO incidents (${Object.keys(values).join()}) VALUES (${Object.values(values).join()});`;
  });
  execute(db, sql.join("\n"));
  return { db };
}

async function repair(db: string): Promise<{ report: MigrationReport; mappedRows: MappedRow[] }> {
  const report = await migrate(
    {
      db: "aipm.db",
      path: db,
      dryRun: false,
      force: false,
      noBackup: true, // the end-to-end tests look at backups
      noWorkerCheck: false,
      foreignKeys: "auto",
      onDrift: "repair",
      lockTimeout: 1,
      backupDir: null,
      provenance: {},
    },
    { onPhase() {}, onBackupProgress() {} },
  );
  const json = Buffer.concat([...reportJson(report)].map((piece) => Buffer.from(piece))).toString();
  return { report, mappedRows: JSON.parse(json).repair?.mappedRows ?? [] };
}

const SPEC = [
  "incident_id",
  "timestamp",
  "project_id",
  "order_id",
  "task_id",
  "category",
  "severity",
  "description",
  "root_cause",
  "resolution",
  "affected_records",
  "created_at",
];

const value = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: "binary" }).map((it) => it.toWellFormed()),
  fc.uint8Array({ maxLength: 4 }),
  fc.constantFrom(
    "HIGH",
    "Medium",
    "warn",
    "worker",
    "OTHER",
    "AI_PM_PJ",
    "TASK_901",
    '["a"]',
    "{}",
    "INC_001",
    "INC_1",
    "2026-02-06 10:00:00",
  ),
);

const tableShape = fc
  .record({
    ours: fc.subarray(SPEC, { minLength: 1 }),
    extra: fc.uniqueArray(
      fc
        .string({ minLength: 1, maxLength: 8, unit: "grapheme-ascii" })
        .filter((name) => !SPEC.includes(name.toLowerCase())),
      { maxLength: 3, selector: (name) => name.toLowerCase() },
    ),
    types: fc.array(fc.constantFrom("TEXT", "INTEGER", "REAL", "BLOB", "", "DATETIME", "VARCHAR(20)"), {
      minLength: 15,
      maxLength: 15,
    }),
    notNull: fc.array(fc.constantFrom("", "", "", " DEFAULT 'x'", " NOT NULL DEFAULT (1 + 1)"), {
      minLength: 15,
      maxLength: 15,
    }),
    cells: fc.array(fc.array(value, { minLength: 15, maxLength: 15 }), { maxLength: 12 }),
  })
  .map(({ ours, extra, types, notNull, cells }) => {
    const columns = [...ours, ...extra];
    const quoted = columns.map((name) => `"${name.replaceAll('"', '""')}"`);
    const definitions = quoted.map((name, index) => `${name} ${types[index]}${notNull[index]}`);
    return {
      create: `CREATE TABLE incidents (${definitions.join(", ")})`,
      columns,
      rows: cells.map((row) => row.slice(0, columns.length)),
    };
  });

function insert(db: string, columns: readonly string[], rows: readonly unknown[][]): void {
  const literal = (cell: unknown): string => {
    if (cell === null || cell === undefined) return "NULL";
    if (cell instanceof Uint8Array) return `x'${Buffer.from(cell).toString("hex")}'`;
    if (typeof cell === "number") return Number.isInteger(cell) ? String(cell) : cell.toExponential();
    return `CAST(x'${Buffer.from(String(cell)).toString("hex")}' AS TEXT)`;
  };
  const names = columns.map((name) => `"${name.replaceAll('"', '""')}"`).join();
  const statements = rows.map(
    (row) => `INSERT OR IGNORE INTO incidents (${names}) VALUES (${row.map(literal).join()});`,
  );
  execute(db, statements.join("\n"));
}

/** Every value as text, numbers by their value, bytes as hex: what has to arrive. */
function content(db: string, columns: readonly string[]): Record<string, unknown>[] {
  const cells = columns.map((name) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    return `CASE typeof(${quoted}) WHEN 'blob' THEN hex(${quoted}) WHEN 'real' THEN 0.0 + ${quoted} WHEN 'null' THEN NULL ELSE CAST(${quoted} AS TEXT) END`;
  });
  const rowid = ["rowid", "_rowid_", "oid"].find((name) => !columns.some((it) => it.toLowerCase() === name));
  return query<Record<string, unknown>>(
    db,
    `SELECT ${[rowid, ...cells].map((it, index) => `${it} AS c${index}`).join()} FROM incidents ORDER BY 1`,
  ).map((row) =>
    Object.fromEntries([
      ["rowid", row.c0],
      ...columns.map((name, index) => [name, number(row[`c${index + 1}`])]),
    ]),
  );
}

/** 5 and '5' are the same content, as 5.0 and 5 are. */
function number(cell: unknown): unknown {
  return typeof cell === "string" && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : cell;
}
