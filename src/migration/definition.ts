import { readFileSync } from "node:fs";

/** A migration as its .sql file defines it. */
export type MigrationDefinition = {
  readonly name: string;
  /** Version of the migration itself. */
  readonly version: string;
  /** Version of the framework's schema that it brings. */
  readonly schemaVersion: string;
  readonly description: string;
  /** The table that it adds. */
  readonly table: string;
  /** Each without its closing semicolon, in order; the first creates the table. */
  readonly statements: readonly string[];
};

/** The incidents migration: `migrations/add_incidents_table.sql`, parsed. */
export function incidentsMigration(): MigrationDefinition {
  const file = new URL("../../migrations/add_incidents_table.sql", import.meta.url);
  return parseMigration(readFileSync(file, "utf8"));
}

/**
 * Reads the head (`-- key: value` lines) and the statements (each ends with a semicolon at the end of
 * a line) of a migration file.
 *
 * @throws Error when the head lacks a key or no CREATE TABLE comes first; the file is ours, so it is a bug
 */
export function parseMigration(text: string): MigrationDefinition {
  const head = new Map<string, string>();
  for (const [, key, value] of text.matchAll(/^-- ([a-z-]+): (.+)$/gm)) head.set(key ?? "", value ?? "");
  const field = (key: string): string => {
    const value = head.get(key);
    if (value === undefined) throw new Error(`The migration's head has no "${key}".`);
    return value;
  };
  const statements = text
    .replace(/^(--.*\r?\n|\s*\r?\n)+/, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
  const table = /^CREATE TABLE IF NOT EXISTS (\w+)/.exec(statements[0] ?? "")?.[1];
  if (table === undefined) throw new Error("The migration's first statement creates no table.");
  return {
    name: field("name"),
    version: field("version"),
    schemaVersion: field("schema-version"),
    description: field("description"),
    table,
    statements,
  };
}
