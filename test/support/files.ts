import { readdirSync, readlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { sha256 } from "./databases.ts";

/**
 * Every file and link below a directory with what is in it, comparable with `toEqual`: tells whatever
 * came, went or changed. Of SQLite's shared memory (`-shm`) only that it is there: each reader writes to it.
 */
export function snapshot(directory: string): Record<string, string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(directory, path), contentOf(path, entry)] as const;
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function contentOf(path: string, entry: { isFile(): boolean; isSymbolicLink(): boolean }): string {
  if (entry.isSymbolicLink()) return `a link to ${readlinkSync(path)}`;
  if (!entry.isFile()) return "a directory";
  return path.endsWith("-shm") ? "shared memory" : sha256(path);
}

/** Names of the files in a directory that are a backup by their name, manifests left out. */
export function backupsIn(directory: string): string[] {
  return readdirSync(directory).filter((name) =>
    /\.backup_add_incidents_table_\d{8}_\d{6}(_\d+)?$/.test(name),
  );
}

/** Names of the files in a directory that no finished run leaves: temporary files, journals, WAL files. */
export function litterIn(directory: string): string[] {
  return readdirSync(directory).filter((name) => /\.partial|-journal$|-wal$|-shm$/.test(name));
}
