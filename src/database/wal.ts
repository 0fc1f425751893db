import type { Connection } from "./binding.ts";

/**
 * Folds what was committed into the database file: it may still stand in `-wal`, and who then commits the
 * file alone to Git commits the old state (https://www.sqlite.org/wal.html#ckpt).
 *
 * @returns null when the file is whole, else what keeps it from being so; the change is committed all the same
 */
export function foldWal(db: Connection): string | null {
  if (db.pragma("journal_mode", { simple: true }) !== "wal") return null;
  try {
    db.pragma("busy_timeout = 1000");
    const [result] = db.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    return result?.busy === 0 ? null : "another process has it open";
  } catch (error) {
    return (error as Error).message;
  }
}
