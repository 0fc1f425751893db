import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { Connection } from "../database/binding.ts";
import { openForReading, openForWriting } from "../database/connection.ts";
import { type DatabaseFile, inspectFile } from "../database/file.ts";
import { underWriteLock } from "../database/lock.ts";
import { namedSqliteError } from "../database/sqlite-error.ts";
import { Failure } from "../failure.ts";
import { incidentsMigration } from "../migration/definition.ts";
import { highestSince, idOf, type Mark, readMark } from "./allot-id.ts";
import { countIncidents, findIncident, findIncidents } from "./find-incidents.ts";
import {
  type CheckedIncident,
  checkIncident,
  type Incident,
  optionalText,
  type Recorded,
} from "./incident.ts";
import type { IncidentLog, IncidentLogOptions } from "./incident-log.ts";
import { referenceCheck } from "./references.ts";
import { stage } from "./stage.ts";
import { schemaVersionOf, type VerifiedTable, verifyTable } from "./table.ts";

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

/** Opens the log, as `openIncidentLog` of the library tells. */
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
    const { category, severity } = incident;
    const warnings = dropped.length > 0 ? [`${sentence}; it stands in affected_records instead.`] : [];
    recorded.push({ id, category, rule, severity, warnings });
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
