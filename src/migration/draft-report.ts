import type { DatabaseFile } from "../database/file.ts";
import type { ForeignKeyCheck } from "../database/integrity.ts";
import { namedSqliteError } from "../database/sqlite-error.ts";
import { asFailure, Failure, type FailureFacts } from "../failure.ts";
import { TOOL } from "../tool.ts";
import type { Comparison } from "./compare-schema.ts";
import type { MigrationDefinition } from "./definition.ts";
import type { Check, MigrationReport } from "./migration-report.ts";
import type { Plan } from "./plan.ts";

/** A readonly value while it is being made. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A report while its run goes on. */
export type Draft = Mutable<Omit<MigrationReport, "database" | "checks" | "warnings">> & {
  readonly database: Mutable<MigrationReport["database"]>;
  readonly checks: Check[];
  readonly warnings: string[];
};

/**
 * Runs `work` on a fresh draft and returns it as the report, with what `work` threw as its error. A
 * report is complete whatever happens: it holds all that was found out until then.
 */
export async function reportOn(
  command: MigrationReport["command"],
  { path, ...options }: MigrationReport["options"] & { readonly path: string },
  migration: MigrationDefinition,
  work: (draft: Draft) => Promise<void>,
): Promise<MigrationReport> {
  const draft = newDraft(command, path, options, migration, Date.now());
  await complete(draft, path, work);
  return draft;
}

/**
 * Runs `work` on a draft of any report, and writes what it threw and how long it took into it. Without a
 * change to the database, an error makes the status `failed`.
 */
export async function complete<
  D extends {
    status: string;
    error: FailureFacts | null;
    duration: number;
    readonly changed: boolean;
    verified: boolean;
  },
>(draft: D, path: string, work: (draft: D) => Promise<void>): Promise<void> {
  const started = Date.now();
  try {
    await work(draft);
  } catch (error) {
    draft.error = asFailure(namedSqliteError(path, error)).facts;
    if (!draft.changed) {
      draft.status = "failed";
      draft.verified = false;
    }
  }
  draft.duration = Date.now() - started;
}

function newDraft(
  command: MigrationReport["command"],
  path: string,
  {
    db,
    dryRun,
    force,
    noBackup,
    noWorkerCheck,
    foreignKeys,
    onDrift,
    lockTimeout,
  }: MigrationReport["options"],
  { name, version, schemaVersion }: MigrationDefinition,
  started: number,
): Draft {
  return {
    format: 1,
    command,
    tool: TOOL,
    migration: { name, version, schemaVersion },
    status: "failed",
    changed: false,
    verified: false,
    options: { db, dryRun, force, noBackup, noWorkerCheck, foreignKeys, onDrift, lockTimeout },
    database: {
      path,
      size: null,
      journalMode: null,
      sqliteVersion: null,
      sha256Before: null,
      sha256After: null,
    },
    workers: null,
    foreignKeys: { declared: [], leftOut: [] },
    statements: [],
    comparison: [],
    checks: [],
    warnings: [],
    repair: null,
    backup: null,
    artifact: null,
    incident: null,
    error: null,
    startedAt: new Date(started).toISOString(),
    duration: 0,
  };
}

export function describeFile(draft: Draft, { size, journalMode }: DatabaseFile): void {
  draft.database.size = size;
  draft.database.journalMode = journalMode;
}

export function addCheck(
  draft: Pick<Draft, "checks">,
  name: string,
  status: Check["status"],
  detail: string,
): void {
  draft.checks.push({ name, status, detail });
}

export function describePlan(draft: Draft, plan: Plan): void {
  draft.comparison = plan.comparison;
  draft.statements = plan.statements;
  draft.foreignKeys = foreignKeyFacts(plan);
}

function foreignKeyFacts({ foreignKeys, leftOut }: Plan): MigrationReport["foreignKeys"] {
  return {
    declared: foreignKeys.map(({ columns, parent }) => `${columns.join(", ")} → ${parent}`),
    leftOut: leftOut.map(({ foreignKey: { columns, parent }, reason }) => ({
      column: columns.join(", "),
      parent,
      reason,
    })),
  };
}

/**
 * @param hint what to do, where the caller knows better than SCHEMA_DRIFT's own
 * @throws Failure SCHEMA_DRIFT with the first differences
 */
export function requireNoDrift({ action, comparison }: Plan, table: string, hint?: string): void {
  if (action !== "drift") return;
  const differences = comparison.filter(({ verdict }) => verdict === "different");
  const count = differences.length === 1 ? "1 difference" : `${differences.length} differences`;
  throw new Failure(
    "SCHEMA_DRIFT",
    `${table} exists in another shape: ${count}, the first: ${differences.slice(0, 3).map(sentence).join("; ")}. Nothing was changed.`,
    hint,
  );
}

/** @param why what `foldWal` returned */
export function describeFolding(draft: Pick<Draft, "warnings">, why: string | null): void {
  if (why === null) return;
  draft.warnings.push(
    `The change still stands in the database's -wal file, because ${why}: do not commit the database file to Git before it was opened and closed once more.`,
  );
}

/** Violations can only be older than the run when this is called: a warning, not ours to repair. */
export function describeForeignKeys(draft: Draft, { violations, unchecked }: ForeignKeyCheck): void {
  const rows = violations.map(
    ({ table, parent, rows }) => `${rows} in ${table} that name no row of ${parent}`,
  );
  const tables = unchecked.map(({ table, reason }) => `${table} cannot be checked (${reason})`);
  if (rows.length + tables.length === 0) {
    addCheck(draft, "Foreign keys", "passed", "foreign_key_check found nothing.");
    return;
  }
  addCheck(draft, "Foreign keys", "warning", `As it was before the run: ${[...rows, ...tables].join("; ")}.`);
}

/** @throws Failure VERIFICATION_FAILED when anything of the migration is missing or different */
export function describeVerified(draft: Draft, reached: Plan): void {
  const { action, comparison } = reached;
  const faults = comparison.filter(({ verdict }) => verdict === "missing" || verdict === "different");
  if (action !== "nothing") {
    addCheck(draft, "Schema", "failed", `${faults.slice(0, 3).map(sentence).join("; ")}.`);
    throw new Failure(
      "VERIFICATION_FAILED",
      `After the statements the schema is not as it should be: ${faults.slice(0, 3).map(sentence).join("; ")}. Nothing was changed.`,
    );
  }
  const count = (part: Comparison["part"]) =>
    comparison.filter((it) => it.part === part && it.expected !== null && it.actual !== null).length;
  addCheck(
    draft,
    "Schema",
    "passed",
    `As it should be: columns ${count("column")}, foreign keys ${count("foreign key")}, indexes ${count("index")}.`,
  );
  addCheck(
    draft,
    "CHECK constraints",
    "passed",
    "Every category and severity is accepted, anything else refused.",
  );
  draft.foreignKeys = foreignKeyFacts(reached);
  draft.verified = true;
}

function sentence({ part, name, expected, actual }: Comparison): string {
  return `${part} ${name} should be ${expected ?? "absent"} and is ${actual ?? "absent"}`;
}
