import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { makeSampleDatabase, type SampleOptions } from "../../scripts/sample-database.ts";
import { migrate } from "../../src/migration/migrate.ts";
import { newDirectory } from "./program.ts";

/** A workspace with a sample database at `data/aipm.db`. */
export function newWorkspace(options: SampleOptions = {}): {
  readonly workspace: string;
  readonly db: string;
} {
  const workspace = newDirectory();
  const db = join(workspace, "data", "aipm.db");
  makeSampleDatabase(db, options);
  return { workspace, db };
}

/** The same, migrated. */
export async function newMigratedWorkspace(options: SampleOptions = {}): Promise<{
  readonly workspace: string;
  readonly db: string;
}> {
  const made = newWorkspace(options);
  const { error } = await migrate(
    {
      db: made.db,
      path: made.db,
      dryRun: false,
      force: true,
      noBackup: true,
      noWorkerCheck: false,
      foreignKeys: "auto",
      onDrift: "fail",
      lockTimeout: 5,
      backupDir: null,
      provenance: {},
    },
    { onPhase() {}, onBackupProgress() {} },
  );
  if (error !== null) throw new Error(error.message);
  return made;
}

/** Runs SQL on a database file and closes it. */
export function execute(path: string, sql: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path);
  try {
    db.pragma("foreign_keys = OFF");
    db.exec(sql);
  } finally {
    db.close();
  }
}

/** All rows that a query finds. */
export function query<Row>(path: string, sql: string): Row[] {
  const db = new Database(path, { readonly: true });
  try {
    return db.prepare<[], Row>(sql).all();
  } finally {
    db.close();
  }
}

/** Everything in a database: the schema and every row, comparable with `toEqual`. */
export function dump(path: string): Record<string, unknown> {
  const db = new Database(path, { readonly: true });
  try {
    const schema = db
      .prepare<[], { type: string; name: string; sql: string | null }>(
        "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name",
      )
      .all();
    const tables = schema.filter(({ type }) => type === "table").map(({ name }) => name);
    const rows = tables.map((name) => [
      name,
      db
        .prepare(`SELECT * FROM "${name.replaceAll('"', '""')}"`)
        .raw()
        .all(),
    ]);
    return { schema, rows: Object.fromEntries(rows) };
  } finally {
    db.close();
  }
}

/** The digest of a file that no connection of this process has open. */
export function sha256(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

/** The incidents table that current versions of the framework make. */
export const DRIFTED_TABLE = `
  CREATE TABLE incidents (
    incident_id TEXT PRIMARY KEY,
    timestamp DATETIME DEFAULT CURRENT_TIMESTAMP,
    project_id TEXT NOT NULL,
    order_id TEXT, task_id TEXT,
    category TEXT NOT NULL,
    severity TEXT DEFAULT 'Medium',
    description TEXT,
    root_cause TEXT, resolution TEXT, affected_records TEXT,
    pattern_id TEXT,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP);
  CREATE INDEX idx_incidents_project_id ON incidents(project_id);
  CREATE INDEX idx_incidents_category ON incidents(category);
  CREATE INDEX idx_incidents_timestamp ON incidents(timestamp);`;
