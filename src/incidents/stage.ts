import type { Connection } from "../database/binding.ts";
import type { CheckedIncident } from "./incident.ts";

/** Incidents set aside until all have come. */
export type Staged = {
  readonly add: (incident: CheckedIncident) => void;
  /** In the order in which they came; the connection may be used between two of them. */
  readonly all: () => Iterable<CheckedIncident>;
  readonly drop: () => void;
};

const PAGE = 500;
let count = 0;

/**
 * Sets incidents aside in a temporary table of the connection, which SQLite keeps in a file of its own and
 * not in memory, and which takes no lock on the database (https://www.sqlite.org/tempfiles.html).
 */
export function stage(db: Connection): Staged {
  count += 1;
  const table = `temp.aipm_staged_${count}`;
  db.exec(`CREATE TABLE ${table} (number INTEGER PRIMARY KEY, incident TEXT NOT NULL)`);
  const insert = db.prepare<[string]>(`INSERT INTO ${table} (incident) VALUES (?)`);
  const page = db.prepare<[number], { number: number; incident: string }>(
    `SELECT number, incident FROM ${table} WHERE number > ? ORDER BY number LIMIT ${PAGE}`,
  );
  return {
    add: (incident) => insert.run(JSON.stringify(incident)),
    *all() {
      let last = 0;
      for (let rows = page.all(last); rows.length > 0; rows = page.all(last)) {
        for (const { number, incident } of rows) {
          last = number;
          yield JSON.parse(incident) as CheckedIncident;
        }
      }
    },
    drop() {
      if (db.open) db.exec(`DROP TABLE ${table}`);
    },
  };
}
