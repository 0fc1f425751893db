import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { newWorkspace } from "./databases.ts";

/**
 * A database as a process leaves it that was killed: `rows` rows of its table `late` stand only in `-wal`.
 * @returns its path, in `directory`
 */
export function crashedDatabase(directory: string, rows = 51): string {
  const { db } = newWorkspace({ wal: true });
  const path = join(directory, "aipm.db");
  const writer = openWriter(db, rows);
  // What stands on disk while the writer lives is what stands there after it was killed.
  for (const suffix of ["", "-wal"]) copyFileSync(db + suffix, path + suffix);
  writer.close();
  return path;
}

/** A connection that has just written `rows` rows to a table `late`, which it leaves in the WAL. */
export function openWriter(path: string, rows: number): Database.Database {
  const writer = new Database(path);
  writer.pragma("wal_autocheckpoint = 0");
  writer.exec("CREATE TABLE late (n)");
  const insert = writer.prepare("INSERT INTO late VALUES (?)");
  for (let n = 1; n <= rows; n++) insert.run(n);
  return writer;
}
