import type { Connection } from "../../src/database/binding.ts";
import { openInMemory } from "../../src/database/connection.ts";
import { incidentsMigration } from "../../src/migration/definition.ts";
import type { ForeignKeyMode } from "../../src/migration/foreign-keys.ts";
import { inspect } from "../../src/migration/inspect.ts";
import { type Plan, plan } from "../../src/migration/plan.ts";

/** The parents as older versions of the framework make them: each can carry a foreign key. */
export const PARENTS = `
  CREATE TABLE projects (id TEXT PRIMARY KEY, name TEXT);
  CREATE TABLE orders (id TEXT PRIMARY KEY, project_id TEXT REFERENCES projects(id));
  CREATE TABLE tasks (id TEXT PRIMARY KEY, order_id TEXT REFERENCES orders(id), status TEXT);`;

/** The migration's own SQL as one script. */
export const MIGRATION = `${incidentsMigration().statements.join(";\n")};`;

/** Runs `work` on a database in memory that holds what `sql` makes. */
export async function inMemory<T>(sql: string, work: (db: Connection) => Promise<T> | T): Promise<T> {
  const db = await openInMemory();
  try {
    db.pragma("foreign_keys = OFF");
    db.exec(sql);
    return await work(db);
  } finally {
    db.close();
  }
}

/** What a run would do about a database. */
export async function planFor(db: Connection, mode: ForeignKeyMode = "auto"): Promise<Plan> {
  return plan(await inspect(db, incidentsMigration(), mode));
}

/** `text` with `part` replaced, which has to stand in it just once. */
export function edited(text: string, part: string, replacement: string): string {
  const pieces = text.split(part);
  if (pieces.length !== 2) throw new Error(`${pieces.length - 1} times in the text: ${part}`);
  return pieces.join(replacement);
}
