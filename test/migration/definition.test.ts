import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readTable } from "../../src/database/introspect.ts";
import { allowedValues } from "../../src/migration/checks.ts";
import { incidentsMigration, parseMigration } from "../../src/migration/definition.ts";
import { inMemory, MIGRATION } from "../support/schema.ts";

// As the specification spells it.
const SPECIFIED_TABLE = `
CREATE TABLE IF NOT EXISTS incidents (
    incident_id TEXT PRIMARY KEY,
    timestamp DATETIME DEFAULT CURRENT_TIMESTAMP,
    project_id TEXT,
    order_id TEXT,
    task_id TEXT,
    category TEXT NOT NULL,
    severity TEXT NOT NULL DEFAULT 'MEDIUM',
    description TEXT NOT NULL,
    root_cause TEXT,
    resolution TEXT,
    affected_records TEXT,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE SET NULL,
    FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE SET NULL,
    FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE SET NULL,
    CHECK (severity IN ('HIGH', 'MEDIUM', 'LOW')),
    CHECK (category IN ('MIGRATION_ERROR', 'CASCADE_DELETE', 'CONSTRAINT_VIOLATION',
                        'DATA_INTEGRITY', 'CONCURRENCY_ERROR', 'FILE_LOCK_ERROR',
                        'WORKER_FAILURE', 'REVIEW_ERROR', 'SYSTEM_ERROR', 'OTHER'))
)`;

const SPECIFIED_COLUMNS = [
  "incident_id TEXT PRIMARY KEY",
  "timestamp DATETIME DEFAULT CURRENT_TIMESTAMP",
  "project_id TEXT",
  "order_id TEXT",
  "task_id TEXT",
  "category TEXT NOT NULL",
  "severity TEXT NOT NULL DEFAULT 'MEDIUM'",
  "description TEXT NOT NULL",
  "root_cause TEXT",
  "resolution TEXT",
  "affected_records TEXT",
  "created_at DATETIME DEFAULT CURRENT_TIMESTAMP",
];

const SPECIFIED_INDEXES = ["project_id", "order_id", "task_id", "category", "severity", "timestamp"];

describe("the incidents migration", () => {
  const migration = incidentsMigration();

  test("is version 1.0.0 of add_incidents_table and brings schema 1.1.0", () => {
    expect(migration).toMatchObject({
      name: "add_incidents_table",
      version: "1.0.0",
      schemaVersion: "1.1.0",
      table: "incidents",
    });
    expect(migration.description).toMatch(/^Adds the incidents table/);
  });

  test("has the specification's CREATE TABLE, word by word", () => {
    expect(normalised(migration.statements[0] ?? "")).toBe(normalised(SPECIFIED_TABLE));
  });

  test("makes the specification's 12 columns, 3 foreign keys and 6 indexes", async () => {
    await inMemory(MIGRATION, (db) => {
      const table = readTable(db, "incidents");
      const columns = table?.columns.map((it) =>
        [
          it.name,
          it.type,
          ...(it.primaryKey ? ["PRIMARY KEY"] : []),
          ...(it.notNull ? ["NOT NULL"] : []),
          ...(it.default === null ? [] : [`DEFAULT ${it.default}`]),
        ].join(" "),
      );
      expect(columns).toEqual(SPECIFIED_COLUMNS);
      const foreignKeys = table?.foreignKeys.map(
        (it) => `${it.columns} ${it.parent}(${it.parentColumns}) ${it.onDelete}`,
      );
      expect(foreignKeys).toEqual([
        "project_id projects(id) SET NULL",
        "order_id orders(id) SET NULL",
        "task_id tasks(id) SET NULL",
      ]);
      const indexes = table?.indexes.filter(({ origin }) => origin === "c");
      expect(indexes?.map(({ name, columns }) => `${name} ${columns}`).sort()).toEqual(
        SPECIFIED_INDEXES.map((column) => `idx_incidents_${column} ${column}`).sort(),
      );
    });
  });

  test("allows the specification's 3 severities and 10 categories", () => {
    const allowed = Object.fromEntries(
      allowedValues(migration.statements[0] ?? "").map(({ column, allowed }) => [column, allowed]),
    );
    expect(allowed.severity).toEqual(["HIGH", "MEDIUM", "LOW"]);
    expect(allowed.category).toHaveLength(10);
    expect(allowed.category).toContain("OTHER");
  });

  test("has 7 statements that each do nothing where their part exists", async () => {
    expect(migration.statements).toHaveLength(7);
    for (const statement of migration.statements) expect(statement).toMatch(/^CREATE \w+ IF NOT EXISTS \w+/);
    await inMemory(MIGRATION, (db) => expect(() => db.exec(MIGRATION)).not.toThrow());
  });
});

describe("a migration file", () => {
  const file = readFileSync("migrations/add_incidents_table.sql", "utf8");

  test("reads the same with the line ends of Windows", () => {
    const windows = parseMigration(file.replaceAll("\n", "\r\n"));
    const statements = windows.statements.map((statement) => statement.replaceAll("\r\n", "\n"));
    expect({ ...windows, statements }).toEqual(parseMigration(file));
  });

  test("keeps a semicolon inside a line", () => {
    const text = `${file}CREATE INDEX IF NOT EXISTS i ON incidents(task_id) WHERE task_id <> ';x';\n`;
    expect(parseMigration(text).statements.at(-1)).toMatch(/';x'$/);
  });

  test.each(["name", "version", "schema-version", "description"])(
    "without %s in its head is refused",
    (key) => {
      expect(() => parseMigration(file.replace(new RegExp(`^-- ${key}: .*\n`, "m"), ""))).toThrow(
        `The migration's head has no "${key}".`,
      );
    },
  );

  test("that creates no table first is refused", () => {
    expect(() => parseMigration(file.replace("CREATE TABLE IF NOT EXISTS", "CREATE TABLE"))).toThrow(
      "The migration's first statement creates no table.",
    );
  });
});

function normalised(sql: string): string {
  return sql.replace(/--.*$/gm, "").replace(/\s+/g, " ").trim();
}
