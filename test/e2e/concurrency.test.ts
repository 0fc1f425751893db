import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { execute, newMigratedWorkspace, query } from "../support/databases.ts";
import { newDirectory, start } from "../support/program.ts";

const PROCESSES = 8;
const EACH = 100;

describe.each([
  ["rollback journal", false],
  ["WAL", true],
])("with a %s", (_, wal) => {
  test("8 processes that write 100 incidents each, one by one, leave 800 with ids without a gap", async () => {
    const { workspace, db } = await newMigratedWorkspace({ wal });
    const worker = join(newDirectory(), "worker.mjs");
    writeFileSync(
      worker,
      `import { openIncidentLog } from ${JSON.stringify(pathToFileURL(join(process.cwd(), "dist/library.js")))};
       const log = await openIncidentLog(process.argv[2]);
       for (let number = 0; number < ${EACH}; number++)
         await log.create({ category: "OTHER", description: process.argv[3] + " " + number });
       log.close();`,
    );
    await allDone(
      Array.from({ length: PROCESSES }, (_, index) => start(worker, [db, `${index}`], { cwd: workspace })),
    );
    expectAll(db, PROCESSES * EACH);
  });

  test("8 bundled command lines, each with 100 incidents in JSON Lines, leave 800", async () => {
    const { workspace, db } = await newMigratedWorkspace({ wal });
    const lines = Array.from(
      { length: EACH },
      (_, number) => `{"category":"OTHER","description":"${number}"}\n`,
    );
    writeFileSync(join(workspace, "incidents.jsonl"), lines.join(""));
    const args = ["record", "--from", "incidents.jsonl"];
    const runs = await allDone(
      Array.from({ length: PROCESSES }, () => start("cli.js", args, { cwd: workspace })),
    );
    // Each process has its hundred in one piece.
    for (const { stdout } of runs) {
      const numbers = [...stdout.matchAll(/^INC_(\d+) /gm)].map(([, number]) => Number(number));
      expect(numbers).toHaveLength(EACH);
      expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(EACH - 1);
    }
    expectAll(db, PROCESSES * EACH);
  });

  test("command lines that write at once all write, past INC_999", async () => {
    const { workspace, db } = await newMigratedWorkspace({ wal });
    execute(
      db,
      "INSERT INTO incidents (incident_id, category, description) VALUES ('INC_997', 'OTHER', 'x')",
    );
    const args = ["record", "--category", "OTHER", "--description", "x"];
    await allDone(Array.from({ length: PROCESSES }, () => start("cli.js", args, { cwd: workspace })));
    const ids = query<{ id: string }>(db, "SELECT incident_id AS id FROM incidents ORDER BY rowid");
    expect(ids.map(({ id }) => id)).toEqual(
      [997, 998, 999, 1000, 1001, 1002, 1003, 1004, 1005].map((it) => `INC_${it}`),
    );
  });
});

async function allDone(runs: readonly ReturnType<typeof start>[]) {
  const ended = await Promise.all(runs.map((run) => run.ended));
  for (const { exitCode, stderr } of ended) expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return ended;
}

function expectAll(db: string, count: number): void {
  const ids = query<{ id: string }>(db, "SELECT incident_id AS id FROM incidents ORDER BY rowid");
  expect(ids.map(({ id }) => id)).toEqual(
    Array.from({ length: count }, (_, index) => `INC_${String(index + 1).padStart(3, "0")}`),
  );
}
