import type { MigrationReport } from "../../src/migration/migration-report.ts";

/** The report of a real run that went well, with `parts` in place of its own. */
export function reportOf(parts: Partial<MigrationReport> = {}): MigrationReport {
  return {
    format: 1,
    command: "migrate",
    tool: { name: "aipm-incidents-migrate", version: "1.0.0" },
    migration: { name: "add_incidents_table", version: "1.0.0", schemaVersion: "1.1.0" },
    status: "applied",
    changed: true,
    verified: true,
    options: {
      db: "data/aipm.db",
      dryRun: false,
      force: false,
      noBackup: false,
      noWorkerCheck: false,
      foreignKeys: "auto",
      onDrift: "fail",
      lockTimeout: 30,
    },
    database: {
      path: "/repo/data/aipm.db",
      size: 28_672,
      journalMode: "rollback",
      sqliteVersion: "3.53.0",
      sha256Before: null,
      sha256After: null,
    },
    workers: null,
    foreignKeys: { declared: ["project_id → projects"], leftOut: [] },
    statements: [
      "CREATE TABLE IF NOT EXISTS incidents (\n    incident_id TEXT PRIMARY KEY\n)",
      "CREATE INDEX IF NOT EXISTS idx_incidents_category ON incidents(category)",
      "CREATE INDEX IF NOT EXISTS idx_incidents_severity ON incidents(severity)",
    ],
    comparison: [
      { part: "table", name: "incidents", expected: "a table", actual: null, verdict: "missing" },
      {
        part: "index",
        name: "idx_incidents_category",
        expected: "(category)",
        actual: null,
        verdict: "missing",
      },
      {
        part: "index",
        name: "idx_incidents_severity",
        expected: "(severity)",
        actual: null,
        verdict: "missing",
      },
    ],
    checks: [{ name: "Integrity", status: "passed", detail: "quick_check found nothing." }],
    warnings: [],
    repair: null,
    incident: null,
    backup: null,
    artifact: null,
    error: null,
    startedAt: "2026-02-06T19:19:22.123Z",
    duration: 1234,
    ...parts,
  };
}

/** What a report of a failed run has in place of the good one's. */
export const FAILED = {
  status: "failed",
  changed: false,
  verified: false,
  statements: [],
  comparison: [],
} as const satisfies Partial<MigrationReport>;

/** A report with a stranger's text in every place that can hold one. */
export function reportFullOf(data: string): MigrationReport {
  const base = reportOf();
  return reportOf({
    ...FAILED,
    options: { ...base.options, db: data },
    database: { ...base.database, path: data },
    error: { code: "SCHEMA_DRIFT", message: data, hint: data },
    warnings: [data],
    checks: [{ name: "Schema", status: "failed", detail: data }],
    foreignKeys: { declared: [data], leftOut: [{ column: data, parent: data, reason: data }] },
    workers: {
      count: 3,
      running: [
        {
          task: data,
          project: data,
          title: data,
          assignee: data,
          updatedAt: data,
          secondsSinceUpdate: 60,
        },
      ],
      unknown: null,
    },
    comparison: [
      { part: "column", name: data, expected: data, actual: data, verdict: "different", note: data },
    ],
    backup: { path: data, manifestPath: data, sha256: "0".repeat(64), size: 4096, intact: true },
    artifact: { id: 1, name: data, url: `https://github.com/${data}`, digest: null, size: 100 },
  });
}
