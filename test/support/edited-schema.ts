import Database from "better-sqlite3";

/** Runs SQL that writes to `sqlite_schema` itself, as a stranger can who makes a database by hand. */
export function editSchema(path: string, sql: string): void {
  const db = new Database(path);
  try {
    db.unsafeMode();
    db.pragma("writable_schema = ON");
    db.exec(sql);
  } finally {
    db.close();
  }
}
