import type { Connection } from "../database/binding.ts";
import { openInMemory } from "../database/connection.ts";
import { type ForeignKey, type Index, readTable, type Table } from "../database/introspect.ts";
import type { MigrationDefinition } from "./definition.ts";

/** The migration, made ready for one database: what to run, and what must stand there afterwards. */
export type ExpectedSchema = {
  /** As introspection of the migrated database must show it. */
  readonly table: Table;
  readonly createTable: string;
  readonly indexes: readonly (Index & { readonly createIndex: string })[];
};

/**
 * Derives the schema by running the migration's own statements in memory.
 *
 * @param leaveOut foreign keys of the migration that this database's parents cannot carry
 */
export async function deriveSchema(
  migration: MigrationDefinition,
  leaveOut: readonly ForeignKey[] = [],
): Promise<ExpectedSchema> {
  const [createWhole = "", ...createIndexes] = migration.statements;
  const createTable = leaveOut.reduce(withoutForeignKey, createWhole);
  const db = await openInMemory();
  try {
    db.exec(createTable);
    const indexes = createIndexes.map((createIndex) => ({
      ...runAndFind(db, migration.table, createIndex),
      createIndex,
    }));
    return { table: theTable(db, migration.table), createTable, indexes };
  } finally {
    db.close();
  }
}

/** Takes `FOREIGN KEY (…) REFERENCES …,` out of a CREATE TABLE statement of ours. */
function withoutForeignKey(createTable: string, foreignKey: ForeignKey): string {
  const clause = new RegExp(
    `^[ \\t]*FOREIGN KEY \\(${foreignKey.columns.join(", ")}\\) REFERENCES ${foreignKey.parent}\\([^)]*\\)[^,\\n]*,\\n`,
    "m",
  );
  const shorter = createTable.replace(clause, "");
  if (shorter === createTable)
    throw new Error(`The migration has no clause for ${foreignKey.columns.join(", ")}.`);
  return shorter;
}

function runAndFind(db: Connection, table: string, createIndex: string): Index {
  const before = new Set(theTable(db, table).indexes.map((index) => index.name));
  db.exec(createIndex);
  const made = theTable(db, table).indexes.find((index) => !before.has(index.name));
  if (made === undefined) throw new Error(`This statement makes no index on ${table}: ${createIndex}`);
  return made;
}

function theTable(db: Connection, name: string): Table {
  const table = readTable(db, name);
  if (table === undefined) throw new Error(`The migration makes no table ${name}.`);
  return table;
}
