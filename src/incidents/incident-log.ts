import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Connection } from "../database/binding.ts";
import { namedSqliteError, openForReading, openForWriting } from "../database/connection.ts";
import { type DatabaseFile, inspectFile } from "../database/file.ts";
import { underWriteLock } from "../database/write-lock.ts";
import { Failure } from "../failure.ts";
import { incidentsMigration } from "../migration/definition.ts";
import { highestSince, idOf, type Mark, readMark } from "./allot-id.ts";
import {
  countIncidents,
  findIncident,
  findIncidents,
  type IncidentCounts,
  type IncidentFilter,
} from "./find-incidents.ts";
import {
  type CheckedIncident,
  checkIncident,
  type Incident,
  type NewIncident,
  optionalText,
  type Recorded,
} from "./incident.ts";
import { referenceCheck } from "./references.ts";
import { stage } from "./stage.ts";
import { schemaVersionOf, type VerifiedTable, verifyTable } from "./table.ts";

export type IncidentLogOptions = {
  /** Seconds that a write waits while another process holds the database; 30 when left out. */
  readonly lockTimeout?: number;
  /** Refuse an incident whose project, order or task does not exist, instead of writing it without. */
  readonly strict?: boolean;
  /** Open it without ever writing. */
  readonly readonly?: boolean;
};

/** What an update writes; a field that is left out stays as it is. */
export type IncidentChanges = { readonly rootCause?: string; readonly resolution?: string };

/**
 * The incident log of one database. Writing waits for the write lock and returns a promise; reading
 * answers at once.
 */
export type IncidentLog = {
  /** Not part of the schema as it should be, and harmless: missing indexes. */
  readonly warnings: readonly string[];

  /**
   * Writes an incident under the next id. It is on disk when the promise resolves.
   *
   * @throws Failure INVALID_INPUT, UNKNOWN_REFERENCE (strict), DATABASE_LOCKED, NOT_APPLIED, SCHEMA_DRIFT, NO_SPACE
   * @example
   * ```ts
   * import { openIncidentLog } from "aipm-incidents-migrate";
   *
   * const log = await openIncidentLog("data/aipm.db");
   * const { id } = await log.create({
   *   category: "WORKER_FAILURE",
   *   severity: "HIGH",
   *   description: "worker.py was killed after 30 minutes",
   *   taskId: "TASK_917",
   * });
   * console.log(`recorded as ${id}`);
   * log.close();
   * ```
   */
  create(incident: NewIncident): Promise<Recorded>;

  /**
   * Writes many incidents in one transaction, all or none. They are set aside first, outside of memory
   * and of the lock, so they may come from a slow stream.
   *
   * @throws as `create`
   * @example
   * ```ts
   * import { openIncidentLog } from "aipm-incidents-migrate";
   *
   * const log = await openIncidentLog("data/aipm.db");
   * const recorded = await log.createAll([
   *   { category: "auto", description: "UNIQUE constraint failed: orders.id" },
   *   { category: "REVIEW_ERROR", description: "The review of ORDER_088 never ended", orderId: "ORDER_088" },
   * ]);
   * for (const { id, category } of recorded) console.log(`${id} ${category}`);
   * log.close();
   * ```
   */
  createAll(
    incidents: Iterable<NewIncident> | AsyncIterable<NewIncident>,
    /** What a message calls the incident of an index from 0; `incident 1`, … when left out. */
    nameOf?: (index: number) => string,
  ): Promise<Recorded[]>;

  /**
   * Writes the root cause, the resolution, or both; what stood there is returned in `before`.
   *
   * @throws Failure INCIDENT_NOT_FOUND, INVALID_INPUT, and as `create`
   * @example
   * ```ts
   * import { openIncidentLog } from "aipm-incidents-migrate";
   *
   * const log = await openIncidentLog("data/aipm.db");
   * const { id } = await log.create({ category: "OTHER", description: "The nightly run did not start" });
   * const { after } = await log.update(id, { rootCause: "cron was off", resolution: "cron is on" });
   * console.log(after.resolution);
   * log.close();
   * ```
   */
  update(id: string, changes: IncidentChanges): Promise<{ before: Incident; after: Incident }>;

  /** The incident with this id; undefined when there is none. */
  get(id: string): Incident | undefined;

  /**
   * Incidents, the newest first.
   *
   * @throws Failure INVALID_INPUT
   * @example
   * ```ts
   * import { openIncidentLog } from "aipm-incidents-migrate";
   *
   * const log = await openIncidentLog("data/aipm.db", { readonly: true });
   * for (const { id, timestamp, description } of log.list({ severity: "HIGH", resolved: false, limit: 10 }))
   *   console.log(`${timestamp} ${id} ${description}`);
   * log.close();
   * ```
   */
  list(filter?: IncidentFilter): Incident[];

  /** The same one by one, for more than fit into memory. The log writes nothing until the loop has ended. */
  each(filter?: IncidentFilter): Iterable<Incident>;

  /**
   * Counts, in all and by category and severity.
   *
   * @throws Failure INVALID_INPUT
   * @example
   * ```ts
   * import { openIncidentLog } from "aipm-incidents-migrate";
   *
   * const log = await openIncidentLog("data/aipm.db", { readonly: true });
   * const { total, unresolved, byCategory } = log.count({ since: "2026-02-01" });
   * console.log(`${unresolved} of ${total} open`, byCategory);
   * log.close();
   * ```
   */
  count(filter?: IncidentFilter): IncidentCounts;

  /** Lets the database go. */
  close(): void;
};

type State = {
  readonly db: Connection;
  /** As the caller spelled it. */
  readonly path: string;
  readonly options: Required<IncidentLogOptions>;
  table: VerifiedTable;
  mark: Mark | undefined;
  /** Writes of one log come one after another: they share a connection. */
  last: Promise<unknown>;
};

/**
 * Opens the incident log of a database that has been migrated, and compares its table with the migration
 * before anything is written.
 *
 * A process that has the same file open through another library should open the log first: SQLite's locks
 * are lost when a file is looked at from outside it (https://www.sqlite.org/howtocorrupt.html, 2.2).
 *
 * @param path of the database
 * @throws Failure NOT_APPLIED or SCHEMA_DRIFT with the migrate command as the hint; DATABASE_NOT_FOUND,
 *   NOT_A_DATABASE and what else a file can be; DATABASE_LOCKED
 * @example
 * ```ts
 * import { Failure, openIncidentLog } from "aipm-incidents-migrate";
 *
 * try {
 *   const log = await openIncidentLog("data/aipm.db", { lockTimeout: 5 });
 *   console.log(log.get("INC_001")?.description ?? "no incidents yet");
 *   log.close();
 * } catch (error) {
 *   if (!(error instanceof Failure)) throw error;
 *   console.error(`${error.code}: ${error.message} ${error.hint}`);
 * }
 * ```
 */
export async function openIncidentLog(path: string, options: IncidentLogOptions = {}): Promise<IncidentLog> {
  const { lockTimeout = 30, strict = false, readonly = false } = options;
  const absolute = resolve(path);
  const held = holdFile(absolute, !readonly);
  let db: Connection | undefined;
  const release = () => {
    db?.close();
    held.release();
  };
  try {
    db = await (readonly ? openForReading : openForWriting)(held.file, lockTimeout * 1000);
    // A no-op inside a transaction: https://www.sqlite.org/pragma.html#pragma_foreign_keys
    db.pragma("foreign_keys = ON");
    const table = await verified(db, path);
    const settled = { lockTimeout, strict, readonly };
    return logOf({ db, path, options: settled, table, mark: undefined, last: Promise.resolve() }, release);
  } catch (error) {
    release();
    throw namedSqliteError(absolute, error);
  }
}

// What this process has open: a second look at such a file would drop SQLite's locks on it.
const open = new Map<string, { readonly file: DatabaseFile; count: number }>();

function holdFile(path: string, write: boolean): { file: DatabaseFile; release: () => void } {
  const key = realPath(path);
  const held = open.get(key) ?? { file: inspectFile(path, { write }), count: 0 };
  held.count += 1;
  open.set(key, held);
  return {
    file: held.file,
    release() {
      held.count -= 1;
      if (held.count === 0) open.delete(key);
    },
  };
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

async function verified(db: Connection, path: string): Promise<VerifiedTable> {
  db.exec("BEGIN");
  try {
    return await verifyTable(db, path, incidentsMigration());
  } finally {
    db.exec("COMMIT"); // of nothing in the database; a staged incident stays
  }
}

function logOf(state: State, release: () => void): IncidentLog {
  const { db } = state;
  let isOpen = true;
  return {
    get warnings() {
      return state.table.warnings;
    },
    async create(incident) {
      const checked = checkIncident(incident);
      const [recorded] = await write(state, () => insertAll(state, [checked], () => ""));
      return recorded as Recorded;
    },
    async createAll(incidents, nameOf = (index) => `incident ${index + 1}`) {
      const staged = stage(db);
      try {
        for await (const incident of incidents) staged.add(checkIncident(incident));
        return await write(state, () => insertAll(state, staged.all(), nameOf));
      } finally {
        staged.drop();
      }
    },
    async update(id, changes) {
      const rootCause = optionalText("root cause", changes.rootCause);
      const resolution = optionalText("resolution", changes.resolution);
      if (rootCause === null && resolution === null)
        throw new Failure("INVALID_INPUT", "There is neither a root cause nor a resolution to write.");
      return write(state, () => {
        const before = found(db, id);
        db.prepare(
          `UPDATE incidents SET root_cause = coalesce(?, root_cause), resolution = coalesce(?, resolution)
           WHERE incident_id = ?`,
        ).run(rootCause, resolution, id);
        return { before, after: found(db, id) };
      });
    },
    get: (id) => findIncident(db, id),
    list: (filter = {}) => [...findIncidents(db, filter)],
    each: (filter = {}) => findIncidents(db, filter),
    count: (filter = {}) => countIncidents(db, filter),
    close() {
      if (isOpen) release();
      isOpen = false;
    },
  };
}

/** Runs `work` under the write lock. It is all in one piece: nothing else of this process runs meanwhile. */
function write<Result>(state: State, work: () => Result): Promise<Result> {
  const run = state.last.then(() => writeNow(state, work));
  state.last = run.catch(() => undefined);
  return run;
}

async function writeNow<Result>(state: State, work: () => Result): Promise<Result> {
  const { db, path, options } = state;
  const deadline = Date.now() + options.lockTimeout * 1000;
  if (options.readonly) throw new Failure("DATABASE_READ_ONLY", `${path} was opened for reading.`);
  try {
    for (;;) {
      // The only pass over many rows, so before the lock; once for each log.
      state.mark ??= state.table.rowid === undefined ? undefined : markOf(db, state.table.rowid);
      const done = await underWriteLock(db, deadline, () =>
        schemaVersionOf(db) === state.table.schemaVersion ? { result: work() } : undefined,
      );
      if (done !== undefined) return done.result;
      state.table = await verified(db, path);
    }
  } catch (error) {
    throw namedSqliteError(path, error);
  }
}

function markOf(db: Connection, rowid: string): Mark | undefined {
  db.exec("BEGIN");
  try {
    return readMark(db, rowid);
  } finally {
    db.exec("ROLLBACK");
  }
}

function insertAll(
  state: State,
  incidents: Iterable<CheckedIncident>,
  nameOf: (index: number) => string,
): Recorded[] {
  const { db, table, options } = state;
  const check = referenceCheck(db, table.references);
  const insert = db
    .prepare(
      `INSERT INTO incidents (incident_id, timestamp, project_id, order_id, task_id, category, severity,
         description, root_cause, resolution, affected_records, created_at)
       VALUES (:id, coalesce(:timestamp, CURRENT_TIMESTAMP), :projectId, :orderId, :taskId, :category,
         :severity, :description, :rootCause, :resolution, :affected, CURRENT_TIMESTAMP)`,
    )
    .safeIntegers();
  let number = highestSince(db, table.rowid, state.mark);
  let row: bigint | number | undefined;
  const recorded: Recorded[] = [];
  const refused: string[] = [];
  for (const given of incidents) {
    const { incident, dropped } = check(given);
    const sentence = dropped.join("; ");
    if (options.strict && dropped.length > 0) {
      refused.push([nameOf(recorded.length + refused.length), sentence].filter(Boolean).join(": "));
      continue;
    }
    number += 1n;
    const { affectedRecords, rule, ...columns } = incident;
    const affected = affectedRecords.length === 0 ? null : JSON.stringify(affectedRecords);
    const id = idOf(number);
    row = insert.run({ ...columns, id, affected }).lastInsertRowid;
    const { category, severity, description } = incident;
    const warnings = dropped.length > 0 ? [`${sentence}; it stands in affected_records instead.`] : [];
    recorded.push({ id, category, rule, severity, description, warnings });
  }
  if (refused.length > 0) throw new Failure("UNKNOWN_REFERENCE", `${listed(refused)}. Nothing was written.`);
  // Should the commit fail, no row bears this id, and the next look finds the mark's row gone.
  if (row !== undefined && table.rowid !== undefined)
    state.mark = { row: BigInt(row), id: idOf(number), highest: number };
  return recorded;
}

function listed(sentences: readonly string[]): string {
  const more = sentences.length - 20;
  return `${sentences.slice(0, 20).join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}

function found(db: Connection, id: string): Incident {
  const incident = findIncident(db, id);
  if (incident === undefined) throw new Failure("INCIDENT_NOT_FOUND", `There is no incident ${id}.`);
  return incident;
}
