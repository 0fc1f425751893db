import { Failure } from "../failure.ts";
import type { Connection } from "./binding.ts";
import { tablesWithForeignKeys } from "./introspect.ts";
import { sqliteCode } from "./sqlite-error.ts";

/** Rows of one table that name no row of one parent. */
export type ForeignKeyViolations = {
  readonly table: string;
  readonly parent: string;
  readonly rows: number;
};

export type ForeignKeyCheck = {
  readonly violations: readonly ForeignKeyViolations[];
  /** Tables that SQLite cannot check at all, with its reason, such as "foreign key mismatch". */
  readonly unchecked: readonly { readonly table: string; readonly reason: string }[];
};

/**
 * `PRAGMA quick_check` (or the slower `integrity_check`, which also compares every index with its table).
 *
 * @param path names the database in the message
 * @throws Failure DATABASE_CORRUPT with the first findings
 */
export function checkIntegrity(
  db: Connection,
  path: string,
  pragma: "quick_check" | "integrity_check",
): void {
  const findings = db.prepare<[], string>(`PRAGMA ${pragma}(5)`).pluck().all();
  if (findings.length === 1 && findings[0] === "ok") return;
  throw new Failure("DATABASE_CORRUPT", `${path} does not pass ${pragma}: ${findings.join("; ")}.`);
}

/**
 * `PRAGMA foreign_key_check`, table by table, because one mismatch anywhere would make the whole check
 * fail (https://www.sqlite.org/foreignkeys.html#fk_indexes). Rows are counted, not kept.
 */
export function checkForeignKeys(db: Connection): ForeignKeyCheck {
  const violations: ForeignKeyViolations[] = [];
  const unchecked: { table: string; reason: string }[] = [];
  const count = db.prepare<[string], { parent: string; rows: number }>(
    `SELECT parent, count(*) AS rows FROM pragma_foreign_key_check(?, 'main') GROUP BY parent`,
  );
  for (const table of tablesWithForeignKeys(db)) {
    try {
      for (const { parent, rows } of count.all(table)) violations.push({ table, parent, rows });
    } catch (error) {
      if (sqliteCode(error) !== "SQLITE_ERROR") throw error;
      unchecked.push({ table, reason: (error as Error).message });
    }
  }
  return { violations, unchecked };
}

/** The violations of `after` that were not there, or not as many, before. */
export function newViolations(before: ForeignKeyCheck, after: ForeignKeyCheck): ForeignKeyViolations[] {
  const key = ({ table, parent }: ForeignKeyViolations) => JSON.stringify([table, parent]);
  const known = new Map(before.violations.map((violation) => [key(violation), violation.rows]));
  return after.violations.filter((violation) => violation.rows > (known.get(key(violation)) ?? 0));
}
