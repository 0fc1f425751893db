import { setTimeout as sleep } from "node:timers/promises";
import type { Connection } from "./binding.ts";
import { sqliteCode } from "./connection.ts";

/**
 * Runs `work` inside `BEGIN IMMEDIATE … COMMIT`, rolled back when it throws. The lock is asked for until
 * it is given: SQLite's own waiting sleeps ever longer, so that under contention a newcomer overtakes
 * who has waited longest; here everybody asks equally often.
 *
 * @param work all in one piece, so that nothing else of this process uses the connection meanwhile
 * @param deadline `Date.now()` after which SQLITE_BUSY is thrown
 */
export async function underWriteLock<Result>(
  db: Connection,
  deadline: number,
  work: () => Result,
): Promise<Result> {
  for (;;) {
    const refused = begin(db);
    if (refused === undefined) break;
    if (Date.now() >= deadline) throw refused;
    await sleep(1 + Math.random() * 10);
  }
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK");
  }
}

/** SQLite's error where another process holds the lock, undefined where this one does now. */
function begin(db: Connection): unknown {
  const timeout = db.pragma("busy_timeout", { simple: true });
  db.pragma("busy_timeout = 0");
  try {
    db.exec("BEGIN IMMEDIATE");
    return undefined;
  } catch (error) {
    if (sqliteCode(error)?.startsWith("SQLITE_BUSY")) return error;
    throw error;
  } finally {
    db.pragma(`busy_timeout = ${timeout}`);
  }
}
