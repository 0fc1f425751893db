import { setTimeout as sleep } from "node:timers/promises";
import { sqliteCode } from "./sqlite-error.ts";

/**
 * How long SQLite itself waits for a lock before `waitingForLock` takes over, in milliseconds. While SQLite
 * waits, the process hears nothing, not even Ctrl-C.
 */
export const LOCK_SLICE = 100;

const PAUSE = 50;

/**
 * Runs a statement again and again while another process holds the lock that it needs.
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
    await sleep(PAUSE);
  }
}
