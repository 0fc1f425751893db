import type { Content, SchemaEntry, StoredTable } from "../database/content.ts";

/** One table, now and after a restore. */
export type TableChange = {
  readonly table: string;
  /** Null where there is no such table, or damage hides them. */
  readonly rowsNow: number | null;
  readonly rowsInBackup: number | null;
  readonly verdict: "same" | "different" | "goes" | "comes";
  /** Columns that the table has now and not in the backup, and the other way round. */
  readonly columnsThatGo: readonly string[];
  readonly columnsThatCome: readonly string[];
};

/** What a restore would change. */
export type Changes = {
  /** Whether there is any difference at all. */
  readonly any: boolean;
  readonly tables: readonly TableChange[];
  /** Indexes, triggers and views, such as `index idx_incidents_category`; changed ones are in both lists. */
  readonly objectsThatGo: readonly string[];
  readonly objectsThatCome: readonly string[];
  /** Rows in tables that go, and by which tables shrink. */
  readonly rowsLost: number;
};

/**
 * Compares the database as it is with the backup. Pure, but for `sameRows`.
 *
 * @param now undefined where there is no database
 * @param sameRows asked for tables that have the same columns and as many rows
 */
export function compareContents(
  now: Content | undefined,
  backup: Content,
  sameRows: (table: StoredTable) => boolean,
): Changes {
  const tables = compareTables(now?.tables ?? [], backup.tables, sameRows);
  const objectsThatGo = difference(now?.schema ?? [], backup.schema);
  const objectsThatCome = difference(backup.schema, now?.schema ?? []);
  const head = ({ userVersion, applicationId, encoding }: Content) =>
    [userVersion, applicationId, encoding].join();
  return {
    any:
      now === undefined ||
      head(now) !== head(backup) ||
      difference(now.schema, backup.schema, true).length +
        difference(backup.schema, now.schema, true).length >
        0 ||
      tables.some(({ verdict }) => verdict !== "same"),
    tables,
    objectsThatGo,
    objectsThatCome,
    rowsLost: tables.reduce((sum, it) => sum + Math.max(0, (it.rowsNow ?? 0) - (it.rowsInBackup ?? 0)), 0),
  };
}

function compareTables(
  now: readonly StoredTable[],
  backup: readonly StoredTable[],
  sameRows: (table: StoredTable) => boolean,
): TableChange[] {
  const nowByName = new Map(now.map((table) => [table.name, table]));
  const backupByName = new Map(backup.map((table) => [table.name, table]));
  return [...new Set([...nowByName.keys(), ...backupByName.keys()])].sort().map((name) => {
    const ours = nowByName.get(name);
    const theirs = backupByName.get(name);
    const columnsThatGo = ours && theirs ? without(ours.columns, theirs.columns) : [];
    const columnsThatCome = ours && theirs ? without(theirs.columns, ours.columns) : [];
    return {
      table: name,
      rowsNow: ours?.rows ?? null,
      rowsInBackup: theirs?.rows ?? null,
      verdict: verdictOn(ours, theirs, sameRows),
      columnsThatGo,
      columnsThatCome,
    };
  });
}

function verdictOn(
  ours: StoredTable | undefined,
  theirs: StoredTable | undefined,
  sameRows: (table: StoredTable) => boolean,
): TableChange["verdict"] {
  if (theirs === undefined) return "goes";
  if (ours === undefined) return "comes";
  const comparable =
    ours.columns.join("\n") === theirs.columns.join("\n") &&
    ours.primaryKey.join("\n") === theirs.primaryKey.join("\n") &&
    ours.rows !== null &&
    ours.rows === theirs.rows;
  return comparable && sameRows(theirs) ? "same" : "different";
}

function without(all: readonly string[], others: readonly string[]): string[] {
  return all.filter((it) => !others.includes(it));
}

/** Entries of `all` that `others` has not, or has otherwise; without tables and constraints' indexes. */
function difference(
  all: readonly SchemaEntry[],
  others: readonly SchemaEntry[],
  withTables = false,
): string[] {
  const key = ({ type, name, sql }: SchemaEntry) => JSON.stringify([type, name, sql]);
  const known = new Set(others.map(key));
  return all
    .filter((entry) => withTables || (entry.type !== "table" && entry.sql !== null))
    .filter((entry) => !known.has(key(entry)))
    .map(({ type, name }) => `${type} ${name}`);
}
