import type { ForeignKey } from "../database/introspect.ts";
import { type Comparison, compareSchema } from "./compare-schema.ts";
import type { LeftOut } from "./foreign-keys.ts";
import type { Inspection } from "./inspect.ts";

/** What a run is going to do. */
export type Plan = {
  /** `nothing` when all stands already; `drift` when what stands is in the way. */
  readonly action: "nothing" | "change" | "drift";
  /** In the order in which they run; empty unless the action is `change`. */
  readonly statements: readonly string[];
  readonly comparison: readonly Comparison[];
  /** Those that the table declares, or will. */
  readonly foreignKeys: readonly ForeignKey[];
  readonly leftOut: readonly LeftOut[];
};

/** Decides what to do about a database as `inspect` found it. Pure. */
export function plan(inspection: Inspection): Plan {
  const { expected, actual, leftOut } = inspection;
  const comparison = compareSchema(inspection);
  const facts = {
    comparison,
    foreignKeys: actual?.foreignKeys ?? expected.table.foreignKeys,
    leftOut: leftOut.filter(
      ({ foreignKey }) => !actual?.foreignKeys.some((it) => it.columns.join() === foreignKey.columns.join()),
    ),
  };
  if (comparison.some(({ verdict }) => verdict === "different"))
    return { ...facts, action: "drift", statements: [] };

  const missing = new Set(comparison.filter(({ verdict }) => verdict === "missing").map(({ name }) => name));
  const statements = [
    ...(missing.has(expected.table.name) ? [expected.createTable] : []),
    ...expected.indexes.filter(({ name }) => missing.has(name)).map(({ createIndex }) => createIndex),
  ];
  return { ...facts, action: statements.length > 0 ? "change" : "nothing", statements };
}
