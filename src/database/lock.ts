import { setTimeout as sleep } from "node:timers/promises";
import type { Connection } from "./binding.ts";
import { sqliteCode } from "./sqlite-error.ts";

/**
 * How long SQLite itself waits for a lock before `waitingForLock` takes over, in milliseconds. While SQLite
 * waits, the process hears nothing, not even Ctrl-C.
 */
export const LOCK_SLICE = 100;

/**
 * Runs a statement again and again while another process holds the lock that it needs. SQLite's own waiting
 * sleeps ever longer, so that under contention a newcomer overtakes who has waited longest; here everybody
 * asks equally often.
 *
 * @param timeout milliseconds, after which SQLite's own error (SQLITE_BUSY) is thrown
 * @param signal ends the waiting with its reason
 */
export async function waitingForLock<T>(work: () => T, timeout: number, signal?: AbortSignal): Promise<T> {
  const until = Date.now() + timeout;
  for (;;) {
    signal?.throwIfAborted();
    try {
      return work();
    } catch (error) {
      if (!sqliteCode(error)?.startsWith("SQLITE_BUSY") || Date.now() >= until) throw error;
    }
    await sleep(1 + Math.random() * 10);
  }
}

/**
 * Takes the write lock with `BEGIN IMMEDIATE`.
 *
 * @param timeout as in `waitingForLock`, as is `signal`
 */
export async function beginImmediate(db: Connection, timeout: number, signal?: AbortSignal): Promise<void> {
  const ours = db.pragma("busy_timeout", { simple: true });
  db.pragma("busy_timeout = 0");
  try {
    await waitingForLock(() => db.exec("BEGIN IMMEDIATE"), timeout, signal);
  } finally {
    db.pragma(`busy_timeout = ${ours}`);
  }
}

/**
 * Runs `work` inside `BEGIN IMMEDIATE … COMMIT`, rolled back when it throws.
 *
 * @param work all in one piece, so that nothing else of this process uses the connection meanwhile
 * @param deadline `Date.now()` after which SQLITE_BUSY is thrown
 */
export async function underWriteLock<Result>(
  db: Connection,
  deadline: number,
  work: () => Result,
): Promise<Result> {
  await beginImmediate(db, deadline - Date.now());
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK");
  }
}
