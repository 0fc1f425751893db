import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { asFailure } from "../failure.ts";
import { stage, withScratch } from "./stage.ts";

/** A backup that lies beside its database. */
export type FoundBackup = {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** UTC, ISO 8601: the time in its name, else that of the file. */
  readonly createdAt: string;
  readonly secondsOld: number;
  /** It has the digest of its manifest, where it has one, and passes integrity_check. */
  readonly verified: boolean;
  /** What is wrong with it; null when it is verified. */
  readonly problem: string | null;
};

/**
 * Finds the backups in the directory of a database, the newest first, and checks each as a restore would.
 *
 * @param db absolute path of the database, which need not be there
 */
export async function backupsBeside(db: string, now = Date.now()): Promise<FoundBackup[]> {
  const found: FoundBackup[] = [];
  for (const path of backupPaths(db)) {
    const { size, mtimeMs } = statSync(path);
    const created = timeInName(path) ?? mtimeMs;
    const problem = await problemOf(path);
    found.push({
      path,
      size,
      createdAt: new Date(created).toISOString(),
      secondsOld: Math.floor((now - created) / 1000),
      verified: problem === null,
      problem,
    });
  }
  return found.sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.path.localeCompare(a.path));
}

/** Whether a file or an artifact is named as this tool names the backups of that database. */
export function isNamedLikeBackup(name: string, db: string): boolean {
  const start = `${basename(db)}.backup_`;
  return name.startsWith(start) && !/(\.manifest\.json|-wal|-shm|-journal)$/.test(name.slice(start.length));
}

function backupPaths(db: string): string[] {
  const directory = dirname(db);
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((item) => item.isFile() && isNamedLikeBackup(item.name, db))
    .map((item) => join(directory, item.name));
}

function timeInName(path: string): number | undefined {
  const [, ...parts] = /_(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)(?:_\d+)?$/.exec(path) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  return parts.length === 0 ? undefined : Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Each is checked as a copy, because to open a backup in WAL mode would make files beside it. */
async function problemOf(path: string): Promise<string | null> {
  try {
    await withScratch((scratch) => stage({ path, shown: path }, scratch));
    return null;
  } catch (error) {
    return asFailure(error).message;
  }
}
