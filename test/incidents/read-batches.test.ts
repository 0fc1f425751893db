import { expect, test } from "vitest";
import { addSampleIncidents } from "../../scripts/sample-incidents.ts";
import { openForReading } from "../../src/database/connection.ts";
import { inspectFile } from "../../src/database/file.ts";
import { MANNERS, readIncidents } from "../../src/incidents/analysis/read-batches.ts";
import { findSource } from "../../src/incidents/analysis/source.ts";
import { tally } from "../../src/incidents/analysis/tally.ts";
import { windowOf } from "../../src/incidents/analysis/window.ts";
import { newWorkspace } from "../support/databases.ts";

test("an ordinary table is read in the fastest manner, and every other one counts the same", async () => {
  const until = Date.parse("2026-03-01T12:00:00Z");
  const { db: path } = newWorkspace();
  addSampleIncidents(path, { rows: 3000, days: 75, until });
  const db = await openForReading(inspectFile(path, { write: false }), 1000);
  try {
    const window = windowOf({ days: 30, since: null, until: null }, until);
    const tallies = MANNERS.map((manner) => {
      const reading = readIncidents(db, findSource(db), window, { project: null, order: null }, manner);
      const counted = tally(reading, { window, category: null, top: 5 });
      expect(counted, manner).toBeDefined();
      // Most of the window before was counted by two indexes, unless care is asked for.
      expect(reading.previous.length > 0, manner).toBe(manner !== "careful");
      const { taskAt, recentHigh, oldestUnresolved, signatures, ...numbers } = counted ?? {};
      const incidents = [...(recentHigh ?? []), ...(oldestUnresolved ?? [])].map(reading.incidentAt);
      const failures = signatures?.top.map(({ place, tasks, ...rest }) => ({
        ...rest,
        example: reading.incidentAt(place),
        tasks: [...tasks].map(([number, count]) => [taskAt?.(number), count]),
      }));
      return { numbers, incidents, failures };
    });
    expect(tallies[1]).toEqual(tallies[0]);
    expect(tallies[2]).toEqual(tallies[0]);
  } finally {
    db.close();
  }
});
