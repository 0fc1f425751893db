import type { Connection } from "../../database/binding.ts";
import { openForReading } from "../../database/connection.ts";
import { inspectFile } from "../../database/file.ts";
import { namedSqliteError, sqliteCode } from "../../database/sqlite-error.ts";
import { asFailure, Failure } from "../../failure.ts";
import { TOOL } from "../../tool.ts";
import type { FailurePatternOptions, FailureReport, TopIds } from "./failure-report.ts";
import {
  changeOf,
  directionOf,
  isHighRisk,
  recurrenceRate,
  resolutionRate,
  trendOf,
  trendRatio,
} from "./measures.ts";
import { MANNERS, type Manner, type Reading, readIncidents } from "./read-batches.ts";
import { recommend } from "./recommendations.ts";
import { findSource, type Source } from "./source.ts";
import { type CategoryCounts, type CountedIds, type Tally, tally } from "./tally.ts";
import { type Window, windowOf } from "./window.ts";

// Bytes a row, on average, up to which values are read whole.
const SLIM = 4096;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Draft = Mutable<FailureReport>;

/**
 * Finds out what keeps failing in one database, without writing to it, in one read transaction. Never
 * rejects: what went wrong is the report's `error` (a file that cannot be read; NOT_APPLIED without a table;
 * SCHEMA_DRIFT for a view; INVALID_INPUT for a window; HIGH_RISK and INCREASING_TREND as `failOn` wishes).
 *
 * @param path absolute path of the database
 * @param now the end of a window that has no other, in milliseconds since 1970
 */
export async function findFailurePatterns(
  path: string,
  options: FailurePatternOptions,
  now = Date.now(),
): Promise<FailureReport> {
  const started = Date.now();
  const draft = emptyReport(path, options, started);
  try {
    const window = windowOf(options, now);
    draft.window = {
      since: iso(window.since),
      until: iso(window.until),
      days: window.days,
      previousSince: iso(window.previousSince),
    };
    const file = inspectFile(path, { write: false });
    draft.database = { path, size: file.size };
    const db = await openForReading(file, options.lockTimeout * 1000);
    try {
      db.exec("BEGIN");
      describe(draft, db, window);
      db.exec("COMMIT");
    } finally {
      db.close();
    }
    failIfWished(draft);
  } catch (error) {
    draft.error = asFailure(namedSqliteError(path, error)).facts;
  }
  draft.duration = Date.now() - started;
  return draft;
}

/** The report of a run that could not even begin, because its options were wrong. */
export function failedReport(db: string, thrown: unknown): FailureReport {
  const options = { db, days: 30, since: null, until: null, project: null, order: null, category: null };
  const rest = { threshold: 0.5, top: 10, failOn: "never", lockTimeout: 0 } as const;
  return { ...emptyReport(db, { ...options, ...rest }, Date.now()), error: asFailure(thrown).facts };
}

function emptyReport(path: string, options: FailurePatternOptions, started: number): Draft {
  const none = { top: [], distinct: 0 };
  return {
    format: 1,
    command: "report",
    tool: TOOL,
    options,
    database: { path, size: null },
    window: null,
    totals: {
      incidents: 0,
      resolved: 0,
      unresolved: 0,
      resolutionRate: null,
      rate: 0,
      previous: 0,
      change: null,
    },
    categories: [],
    severities: [],
    projects: none,
    orders: none,
    tasks: none,
    days: [],
    signatures: { top: [], distinct: 0, exact: true },
    recentHigh: [],
    oldestUnresolved: [],
    recommendations: [],
    otherWords: [],
    notes: [],
    error: null,
    startedAt: iso(started),
    duration: 0,
  };
}

function describe(draft: Draft, db: Connection, window: Window): void {
  const { options } = draft;
  const source = findSource(db);
  const { reading, counted } = countRows(db, source, window, options);
  const canResolve = !source.missing.includes("resolution");
  const { total, resolved, previous } = counted;
  draft.totals = {
    incidents: total,
    resolved,
    unresolved: total - resolved,
    resolutionRate: canResolve ? resolutionRate(resolved, total) : null,
    rate: recurrenceRate(total, window.days),
    previous,
    change: changeOf(previous, total),
  };
  draft.categories = counted.categories
    .filter((it) => it.count > 0 || it.previous > 0)
    .map((it) => patternOf(it, window, options.threshold))
    .sort((a, b) => b.count - a.count);
  draft.severities = counted.severities;
  draft.projects = idsOf(counted.projects);
  draft.orders = idsOf(counted.orders);
  draft.tasks = idsOf(counted.tasks);
  draft.days = counted.days.map(({ date, whole, counts: [HIGH = 0, MEDIUM = 0, LOW = 0] }) => ({
    date,
    whole,
    count: HIGH + MEDIUM + LOW,
    HIGH,
    MEDIUM,
    LOW,
  }));
  draft.signatures = {
    top: counted.signatures.top.map(({ signature, count, first, last, place, spark, tasks }) => ({
      signature,
      count,
      first: iso(first),
      last: iso(last),
      tasks: {
        distinct: tasks.size,
        top: [...tasks]
          .sort(([, a], [, b]) => b - a)
          .slice(0, 5)
          .map(([number, times]) => {
            const { id, project } = counted.taskAt(number);
            return { task: id, project, count: times };
          }),
      },
      example: reading.incidentAt(place),
      spark,
    })),
    distinct: counted.signatures.distinct,
    exact: counted.signatures.countsMayMiss === 0,
  };
  draft.recentHigh = counted.recentHigh.map(reading.incidentAt);
  draft.oldestUnresolved = counted.oldestUnresolved.map(reading.incidentAt);
  draft.recommendations = recommend(draft.categories, options.threshold);
  draft.otherWords = counted.otherWords;
  draft.notes = notesOn(db, source, window, counted, options);
}

function countRows(
  db: Connection,
  source: Source,
  window: Window,
  { project, order, category, top }: FailurePatternOptions,
): { readonly reading: Reading; readonly counted: Tally } {
  for (const manner of mannersFor(db, source)) {
    try {
      const reading = readIncidents(db, source, window, { project, order }, manner);
      const counted = tally(reading, { window, category, top });
      if (counted !== undefined) return { reading, counted };
    } catch (error) {
      if (sqliteCode(error) !== "SQLITE_TOOBIG") throw error;
    }
  }
  throw new Error("The rows cannot be told apart, even one by one.");
}

/** The ways to try, in order. */
function mannersFor(db: Connection, { table, rowid }: Source): readonly Manner[] {
  // SQLite's functions work on UTF-16 as such, so there the bytes would be others.
  if (db.pragma("encoding", { simple: true }) !== "UTF-8") return ["careful"];
  const sql = rowid === undefined ? "SELECT NULL" : `SELECT max(${rowid}) FROM ${table}`;
  const rows = db.prepare<[], number | null>(sql).pluck().get() ?? 0;
  const bytes = ["page_count", "page_size"].map((it) => Number(db.pragma(it, { simple: true })));
  const isSlim = (bytes[0] ?? 0) * (bytes[1] ?? 0) <= rows * SLIM;
  return isSlim ? MANNERS : MANNERS.filter((it) => it !== "plain");
}

function patternOf(counts: CategoryCounts, { days }: Window, threshold: number) {
  const { count, previous, firstHalf, secondHalf } = counts;
  const rate = recurrenceRate(count, days);
  return {
    ...counts,
    rate,
    highRisk: isHighRisk(rate, threshold),
    trend: trendOf(firstHalf, secondHalf),
    ratio: trendRatio(firstHalf, secondHalf),
    change: changeOf(previous, count),
    direction: directionOf(previous, count),
  };
}

function idsOf({ top, distinct }: CountedIds): TopIds {
  return { top, distinct };
}

function notesOn(
  db: Connection,
  source: Source,
  window: Window,
  counted: Tally,
  { until, top, project, order, category }: FailurePatternOptions,
): string[] {
  const { missing } = source;
  const consequences = {
    category: "all incidents count as OTHER",
    severity: "all incidents count as MEDIUM",
    timestamp: "created_at stands in for it",
    description: "there are no signatures",
    resolution: "it cannot be told what is resolved",
    project_id: "incidents have no project",
    order_id: "incidents have no order",
    task_id: "incidents have no task",
  } as const;
  const notes = Object.entries(consequences).flatMap(([column, consequence]) =>
    missing.includes(column as keyof typeof consequences)
      ? [`The table has no column ${column}: ${consequence}.`]
      : [],
  );
  for (const field of ["severity", "category"] as const) {
    const words = counted.otherWords.filter((it) => it.field === field && !missing.includes(field));
    if (words.length === 0) continue;
    const shown = words
      .slice(0, 5)
      .map(({ stored, meaning, count }) => `'${stored}' as ${meaning} (${count})`);
    const more = words.length > 5 ? `, and ${words.length - 5} more` : "";
    notes.push(
      `Some incidents have a ${field} in other words, and are counted as what it means: ${shown.join(", ")}${more}.`,
    );
  }
  const { without, future } = timesOutside(db, source, window);
  if (without > 0)
    notes.push(
      `${incidents(without)} no time that can be read, and ${without === 1 ? "is" : "are"} in no window.`,
    );
  if (future > 0 && until === null)
    notes.push(`${incidents(future)} a time in the future, and ${future === 1 ? "is" : "are"} not counted.`);
  if (counted.total === 0) {
    const latest = latestTime(db, source);
    const filtered = project !== null || order !== null || category !== null;
    if (latest === null) notes.push("The table holds no incident at all.");
    else
      notes.push(
        `No incident lies in this window${filtered ? " and fits the filter" : ""}; the latest of the table is of ${latest}.`,
      );
  }
  if (counted.signatures.countsMayMiss > 0) {
    notes.push(
      `There are too many different descriptions to count each: the counts of signatures are at least what is said, and may miss up to ${counted.signatures.countsMayMiss} for each way in which one is written.`,
    );
  }
  if (!counted.signatures.tasksExact) {
    notes.push(
      "There are too many pairs of a signature and a task to remember all: the tasks of signatures are at least what is said.",
    );
  }
  const untold = [counted.projects, counted.orders, counted.tasks].reduce((sum, it) => sum + it.untold, 0);
  if (untold > 0)
    notes.push(`There are too many different ids to list each; the top ${top} are of those met first.`);
  return notes;
}

const incidents = (count: number) => (count === 1 ? "1 incident has" : `${count} incidents have`);

/** What no window will ever count, told by the first characters of the time, so that an index can find it. */
function timesOutside(db: Connection, { table, times }: Source, { until }: Window) {
  const number = (where: string, ...parameters: string[]) =>
    db
      .prepare<string[], number>(`SELECT count(*) FROM ${table} WHERE ${where}`)
      .pluck()
      .get(...parameters) ?? 0;
  const [time = ""] = times;
  // A day later, because the time may be local, ahead of UTC.
  const tomorrow = iso(until + 86_400_000).slice(0, 19);
  return {
    without:
      number(times.map((it) => `${it} IS NULL`).join(" AND ")) +
      number(`${time} >= ':'`) +
      number(`${time} >= '' AND ${time} < '0'`),
    future: number(`${time} > ? AND ${time} < ':'`, tomorrow),
  };
}

function latestTime(db: Connection, { table, times: [time = ""] }: Source): string | null {
  const sql = `SELECT CAST(substr(max(${time}), 1, 40) AS TEXT) FROM ${table} WHERE ${time} < ':'`;
  return db.prepare<[], string | null>(sql).pluck().get() ?? null;
}

function failIfWished({ options, categories }: Draft): void {
  const [test, code, what] =
    options.failOn === "high-risk"
      ? [({ highRisk }: Draft["categories"][number]) => highRisk, "HIGH_RISK" as const, "at high risk"]
      : [
          ({ trend }: Draft["categories"][number]) => trend === "increasing",
          "INCREASING_TREND" as const,
          "increasing",
        ];
  const found = options.failOn === "never" ? [] : categories.filter(test);
  if (found.length === 0) return;
  const reasons = recommend(found, options.threshold).map(({ category, reason }) => `${category}: ${reason}`);
  throw new Failure(
    code,
    `${found.length === 1 ? "1 category is" : `${found.length} categories are`} ${what}. ${reasons.join(" ")}`,
  );
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
