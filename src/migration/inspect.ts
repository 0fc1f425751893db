import type { Connection } from "../database/binding.ts";
import {
  type ForeignKey,
  findObject,
  readTable,
  type SchemaObject,
  type Table,
} from "../database/introspect.ts";
import { type Behaviour, probeBehaviour } from "./checks.ts";
import type { MigrationDefinition } from "./definition.ts";
import { deriveSchema, type ExpectedSchema } from "./expected-schema.ts";
import { type ForeignKeyMode, foreignKeysToLeaveOut, type LeftOut, parentCanCarry } from "./foreign-keys.ts";

/** All that a plan is made from: what should stand in this database, and what does. */
export type Inspection = {
  readonly mode: ForeignKeyMode;
  readonly expected: ExpectedSchema;
  /** The migration's foreign keys that are not declared in this database. */
  readonly leftOut: readonly LeftOut[];
  /** What bears the table's name. */
  readonly object: SchemaObject | undefined;
  /** The table, where it is an ordinary one. */
  readonly actual: Table | undefined;
  /** What bears each index's name, in the order of the expected indexes. */
  readonly indexNames: readonly (SchemaObject | undefined)[];
  readonly behaviour: Behaviour | undefined;
  /** Foreign keys of the actual table that make every insert fail. */
  readonly broken: readonly ForeignKey[];
};

/** Reads from the database, under whatever lock the caller holds, what `plan` needs. Changes nothing. */
export async function inspect(
  db: Connection,
  migration: MigrationDefinition,
  mode: ForeignKeyMode,
): Promise<Inspection> {
  const whole = await deriveSchema(migration);
  const leftOut = await foreignKeysToLeaveOut(db, whole.table.foreignKeys, mode);
  const expected =
    leftOut.length === 0
      ? whole
      : await deriveSchema(
          migration,
          leftOut.map(({ foreignKey }) => foreignKey),
        );
  const actual = readTable(db, migration.table);
  const broken: ForeignKey[] = [];
  for (const foreignKey of actual?.foreignKeys ?? []) {
    if (!(await parentCanCarry(db, foreignKey))) broken.push(foreignKey);
  }
  return {
    mode,
    expected,
    leftOut,
    object: findObject(db, migration.table),
    actual,
    indexNames: expected.indexes.map(({ name }) => findObject(db, name)),
    behaviour: actual && (await probeBehaviour(actual, expected)),
    broken,
  };
}
