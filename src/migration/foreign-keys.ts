import type { Connection } from "../database/binding.ts";
import { openInMemory } from "../database/connection.ts";
import { type ForeignKey, findObject, kindText, readTable, type Table } from "../database/introspect.ts";
import { quoteName, sameName } from "../database/names.ts";

/** `auto` declares what the parents can carry, `always` all, `never` none. */
export const FOREIGN_KEY_MODES = ["auto", "always", "never"] as const;
export type ForeignKeyMode = (typeof FOREIGN_KEY_MODES)[number];

/** A foreign key that is not declared, and why. */
export type LeftOut = {
  readonly foreignKey: ForeignKey;
  /** A sentence about this database. */
  readonly reason: string;
};

/** Those foreign keys of the migration that are not to be declared in this database. */
export async function foreignKeysToLeaveOut(
  db: Connection,
  foreignKeys: readonly ForeignKey[],
  mode: ForeignKeyMode,
): Promise<LeftOut[]> {
  if (mode === "always") return [];
  if (mode === "never") {
    return foreignKeys.map((foreignKey) => ({ foreignKey, reason: "foreign-keys is set to never." }));
  }
  const leftOut: LeftOut[] = [];
  for (const foreignKey of foreignKeys) {
    if (!(await parentCanCarry(db, foreignKey))) leftOut.push({ foreignKey, reason: whyNot(db, foreignKey) });
  }
  return leftOut;
}

/**
 * Whether rows can be written to a child with this foreign key, while foreign keys are on. SQLite
 * itself answers, on an empty copy of the parent in memory: a parent that is missing, or whose column is
 * not unique by itself, makes every write to the child fail (https://www.sqlite.org/foreignkeys.html#fk_indexes).
 */
export async function parentCanCarry(db: Connection, foreignKey: ForeignKey): Promise<boolean> {
  const parent = readTable(db, foreignKey.parent);
  if (parent === undefined) return false;
  const memory = await openInMemory();
  try {
    memory.pragma("foreign_keys = OFF");
    copyEmptyTable(memory, parent);
    const child = foreignKey.columns.map((_, index) => `k${index}`).join(", ");
    const key = foreignKey.parentColumns.map(quoteName).join(", ");
    memory.exec(
      `CREATE TABLE "the child" (${child},
       FOREIGN KEY (${child}) REFERENCES ${quoteName(parent.name)} ${key && `(${key})`})`,
    );
    memory.pragma("foreign_keys = ON");
    memory.exec('INSERT INTO "the child" (k0) VALUES (NULL)');
    return true;
  } catch {
    return false;
  } finally {
    memory.close();
  }
}

/**
 * Makes the table, and the unique indexes that a foreign key may point to, in another database. Their SQL
 * comes from a stranger's file: `prepare` takes one statement and no more, where `exec` would run a
 * second one hidden behind it.
 */
export function copyEmptyTable(target: Connection, table: Table): void {
  target.prepare(table.sql).run();
  for (const index of table.indexes) if (index.unique && index.sql !== null) target.prepare(index.sql).run();
}

function whyNot(db: Connection, { parent, parentColumns }: ForeignKey): string {
  const object = findObject(db, parent);
  if (object === undefined) return `There is no table ${parent}.`;
  const table = readTable(db, parent);
  if (table === undefined) return `${parent} is ${kindText(object.kind)}, not an ordinary table.`;
  const column = parentColumns[0] ?? "id";
  if (!table.columns.some(({ name }) => sameName(name, column))) {
    return `${parent} has no column ${column}.`;
  }
  const key = table.columns.filter((it) => it.primaryKey > 0).sort((a, b) => a.primaryKey - b.primaryKey);
  const primary =
    key.length > 0
      ? `its primary key is (${key.map(({ name }) => name).join(", ")})`
      : "it has no primary key";
  return `${parent}.${column} alone is not unique: ${primary}.`;
}
