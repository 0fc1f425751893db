import type { Connection } from "./binding.ts";

/**
 * Folds what was committed into the database file: it may still stand in `-wal`, and who then commits the
 * file alone to Git commits the old state (https://www.sqlite.org/wal.html#ckpt). False when another process
 * keeps it from being folded; the change is committed all the same.
 */
export function foldWal(db: Connection): boolean {
  if (db.pragma("journal_mode", { simple: true }) !== "wal") return true;
  try {
    db.pragma("busy_timeout = 1000");
    const [result] = db.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    return result?.busy === 0;
  } catch {
    return false;
  }
}
