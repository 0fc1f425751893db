import { readFileSync } from "node:fs";
import Database from "better-sqlite3";

export type SampleIncidents = {
  readonly rows: number;
  /** Over so many days before `until`. */
  readonly days: number;
  /** Milliseconds since 1970. */
  readonly until: number;
  /** In no order of time, as after a merge of two logs. */
  readonly shuffled?: boolean;
};

type Random = (below: number) => number;
type Kind = {
  readonly category: string;
  readonly severity: string;
  /** How many of 100 incidents. */
  readonly share: number;
  /** Above 0 it grows towards the end, below 0 it fades. */
  readonly growth: number;
  readonly resolved: number;
  readonly text: (random: Random) => string;
};

const hex = (random: Random, length: number) =>
  Array.from({ length }, () => random(16).toString(16)).join("");
const task = (random: Random) => `TASK_${800 + Math.floor(random(120) ** 2 / 120)}`;

// What a team's log looks like: a few failures make most of it.
const KINDS: readonly Kind[] = [
  {
    category: "WORKER_FAILURE",
    severity: "HIGH",
    share: 24,
    growth: 1.5,
    resolved: 0.4,
    text: (r) => `Worker ${"ABC"[r(3)]} failed on task ${task(r)}: exit code ${1 + r(137)}`,
  },
  {
    category: "WORKER_FAILURE",
    severity: "MEDIUM",
    share: 13,
    growth: 0,
    resolved: 0.7,
    text: (r) => `${task(r)} の実行に失敗しました（${1 + r(5)}回目）`,
  },
  {
    category: "FILE_LOCK_ERROR",
    severity: "MEDIUM",
    share: 18,
    growth: -0.8,
    resolved: 0.9,
    text: (r) =>
      `sqlite3.OperationalError: database is locked after ${1000 + r(29_000)} ms (/srv/ai-pm/data/aipm.db)`,
  },
  {
    category: "REVIEW_ERROR",
    severity: "LOW",
    share: 10,
    growth: 0.2,
    resolved: 0.8,
    text: (r) => `Review of ORDER_0${80 + r(9)} rejected: score 0.${10 + r(60)} is below 0.${70 + r(20)}`,
  },
  {
    category: "CONSTRAINT_VIOLATION",
    severity: "HIGH",
    share: 9,
    growth: 0.1,
    resolved: 0.6,
    text: (r) => `UNIQUE constraint failed: tasks.id, tasks.project_id ('${task(r)}')`,
  },
  {
    category: "CONCURRENCY_ERROR",
    severity: "MEDIUM",
    share: 8,
    growth: 0.9,
    resolved: 0.5,
    text: (r) => `Worker ${"ABC"[r(3)]} と Worker ${"ABC"[r(3)]} が「${task(r)}」を同時に取得しました`,
  },
  {
    category: "DATA_INTEGRITY",
    severity: "HIGH",
    share: 4,
    growth: -0.3,
    resolved: 0.6,
    text: (r) =>
      `Traceback (most recent call last):\n  File "/srv/ai-pm/backend/worker/run.py", line ${r(900)}, in run\n    task.execute()\nValueError: progress ${r(100)}% cannot go back to ${r(100)}%`,
  },
  {
    category: "SYSTEM_ERROR",
    severity: "LOW",
    share: 6,
    growth: 0,
    resolved: 0.9,
    text: (r) => `No space left on device: ${r(900)} MB free on /dev/sda${1 + r(4)}, ${90 + r(10)}% used`,
  },
  {
    category: "MIGRATION_ERROR",
    severity: "HIGH",
    share: 1,
    growth: 0,
    resolved: 1,
    text: (r) =>
      `Commit ${hex(r, 40)} left migration 1.${r(9)}.0 half applied at 2026-02-0${1 + r(9)}T19:19:22.${100_000 + r(900_000)}`,
  },
  {
    category: "CASCADE_DELETE",
    severity: "HIGH",
    share: 1,
    growth: 0,
    resolved: 0.5,
    text: (r) =>
      `Deleting ORDER_0${10 + r(80)} took ${2 + r(30)} tasks along: session ${hex(r, 8)}-${hex(r, 4)}-4${hex(r, 3)}-a${hex(r, 3)}-${hex(r, 12)}`,
  },
  {
    category: "OTHER",
    severity: "LOW",
    share: 6,
    growth: 0,
    resolved: 0.3,
    text: (r) => `fetch https://api.example.com/v1/tasks/${r(9999)} failed: ${500 + r(4)}`,
  },
];

/** Fills the incidents table of a database, the same rows for the same options; makes it where it is missing. */
export function addSampleIncidents(
  path: string,
  { rows, days, until, shuffled = false }: SampleIncidents,
): void {
  const db = new Database(path);
  try {
    db.pragma("foreign_keys = OFF");
    db.pragma("synchronous = OFF");
    const migration = readFileSync(new URL("../migrations/add_incidents_table.sql", import.meta.url), "utf8");
    const [table = "", ...indexes] = migration.split(/;\s*$/m);
    db.exec(table);
    const insert = db.prepare(
      `INSERT INTO incidents (incident_id, timestamp, project_id, order_id, task_id, category, severity, description, resolution, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const random = generator(42);
    db.transaction(() => {
      const times = sampleTimes(random, rows, days, until);
      if (!shuffled) times.sort();
      for (let row = 0; row < rows; row++) {
        const at = times[row] ?? until;
        const part = 1 - (until - at) / (days * 86_400_000);
        const time = new Date(at).toISOString();
        const timestamp =
          row % 2 === 0 ? time.slice(0, 19).replace("T", " ") : `${time.slice(0, 23)}${100 + random(900)}`;
        const kind = pick(random, part);
        const description = kind.text(random);
        const named = /TASK_\d+/.exec(description)?.[0] ?? (random(3) > 0 ? task(random) : null);
        const project = ["AI_PM_PJ", "AI_PM_PJ", "SHOP_PJ", null][random(4)];
        insert.run(
          `INC_${String(row + 1).padStart(3, "0")}`,
          timestamp,
          project,
          `ORDER_0${80 + random(9)}`,
          named,
          kind.category,
          kind.severity,
          description,
          random(100) < kind.resolved * 100 ? "Retried by hand" : null,
          timestamp,
        );
      }
    })();
    for (const index of indexes) if (index.trim() !== "") db.exec(index);
  } finally {
    db.close();
  }
}

/** Teams work from Monday to Friday, by day more than by night, and have a bad day now and then. */
function sampleTimes(random: Random, rows: number, days: number, until: number): Float64Array {
  const badDays = Array.from({ length: Math.ceil(days / 20) }, () => random(days));
  return new Float64Array(rows).map(() => {
    for (;;) {
      const back = random(days * 86_400);
      const time = new Date(until - back * 1000 - random(1000));
      const isWeekend = time.getUTCDay() % 6 === 0;
      const isNight = time.getUTCHours() < 8 || time.getUTCHours() > 20;
      const isBad = badDays.includes(Math.floor(back / 86_400));
      if (random(100) < (isBad ? 100 : 45) * (isWeekend ? 0.15 : 1) * (isNight ? 0.4 : 1))
        return time.getTime();
    }
  });
}

/** One kind by its share at this part of the time, 0 to 1. */
function pick(random: Random, part: number): Kind {
  const weights = KINDS.map(({ share, growth }) => Math.max(0.2, share * (1 + growth * (part - 0.5) * 2)));
  let at = (random(1_000_000) / 1_000_000) * weights.reduce((sum, it) => sum + it, 0);
  const index = weights.findIndex((weight) => {
    at -= weight;
    return at < 0;
  });
  return KINDS[index] ?? (KINDS[0] as Kind);
}

/** Mulberry32: the same numbers on every machine. */
function generator(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
