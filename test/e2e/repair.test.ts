import { describe, expect, test } from "vitest";
import { DRIFTED_TABLE, dump, execute, newWorkspace, query, sha256 } from "../support/databases.ts";
import { runAction, runCli, start } from "../support/program.ts";

/** A workspace whose incidents table is the framework's own, with a few hundred awkward rows. */
function awkwardWorkspace(rows = 300) {
  const made = newWorkspace();
  execute(
    made.db,
    `${DRIFTED_TABLE}
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
    INSERT INTO incidents (incident_id, timestamp, project_id, order_id, task_id, category, severity, description, affected_records, pattern_id)
    SELECT
      CASE i % 10 WHEN 0 THEN NULL WHEN 1 THEN i ELSE format('INC_%03d', i) END,
      iif(i % 2, '2026-02-06 10:00:00', '2026-02-06T10:00:00.123456'),
      iif(i % 7, 'AI_PM_PJ', 'GONE_PJ'), iif(i % 11, 'ORDER_088', 'ORDER_000'), iif(i % 13, 'TASK_901', NULL),
      CASE i % 5 WHEN 0 THEN 'worker' WHEN 1 THEN 'Data Integrity' WHEN 2 THEN '???' ELSE 'OTHER' END,
      CASE i % 6 WHEN 0 THEN 'Medium' WHEN 1 THEN 'critical' WHEN 2 THEN NULL ELSE 'LOW' END,
      CASE i % 9 WHEN 0 THEN NULL WHEN 1 THEN x'e5a3b1e69597' ELSE 'タスク ' || i || ' が失敗 | <b>\`x\`</b>' END,
      iif(i % 4, '["TASK_901"]', 'TASK_901 and others'), 'PATTERN_' || (i % 3)
    FROM n`,
  );
  return made;
}

describe("on-drift: repair in a workflow", () => {
  test("the dry run shows how many values of each kind would be mapped, with ten examples, and changes nothing", async () => {
    const { workspace, db } = awkwardWorkspace();
    const digest = sha256(db);
    const run = await runAction({ "dry-run": "true", "on-drift": "repair" }, workspace);
    expect(run.exitCode).toBe(0);
    expect(sha256(db)).toBe(digest);
    expect(run.outputs).toMatchObject({ status: "would-apply", repaired: "false" });
    expect(Number(run.outputs["rows-mapped"])).toBeGreaterThan(200);
    expect(run.summary.split("\n")[0]).toMatch(
      /^## ✅ Dry run: would rebuild table incidents \(300 rows, \d+ with a mapped value\)/,
    );
    expect(run.summary).toContain("| severity by case or synonym | 100 |");
    expect(run.summary).toContain("Examples: severity by case or synonym (10 of 100)");
    const kind = run.report.repair.kinds.find((it: { kind: string }) => it.kind === "severity NULL");
    expect(kind).toMatchObject({ count: 50 });
    expect(kind.examples).toHaveLength(10);
  });

  test("the real run rebuilds the table, keeps every row, and the next run finds nothing to do", async () => {
    const { workspace, db } = awkwardWorkspace();
    const before = query<{ rowid: number; pattern_id: string }>(
      db,
      "SELECT rowid, pattern_id FROM incidents",
    );
    const old = dump(db);

    const run = await runAction({ "on-drift": "repair", "upload-backup": "false" }, workspace);

    expect(run.outputs).toMatchObject({
      status: "applied",
      changed: "true",
      verified: "true",
      repaired: "true",
    });
    expect(run.outputs["rows-mapped"]).toBe(String(run.report.repair.mappedRows.length));
    expect(query(db, "SELECT rowid, pattern_id FROM incidents")).toEqual(before);
    expect(dump(run.outputs["backup-path"] ?? "")).toEqual(old);
    expect(query(db, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(query(db, "SELECT DISTINCT severity FROM incidents ORDER BY 1")).toEqual([
      { severity: "HIGH" },
      { severity: "LOW" },
      { severity: "MEDIUM" },
    ]);
    const again = await runAction({ "upload-backup": "false" }, workspace);
    expect(again.outputs).toMatchObject({ status: "already-applied", repaired: "false", "rows-mapped": "0" });
  });

  test("without it the same table is refused, and the hint names it", async () => {
    const { workspace } = awkwardWorkspace(3);
    const run = await runAction({}, workspace);
    expect(run.exitCode).toBe(4);
    expect(run.report.error.hint).toContain("on-drift");
  });
});

test("on the command line, --on-drift repair does the same", async () => {
  const { workspace, db } = awkwardWorkspace(20);
  const { exitCode, stdout } = await runCli(["--on-drift", "repair", "--json"], workspace);
  expect(exitCode).toBe(0);
  const report = JSON.parse(stdout);
  expect(report.repair).toMatchObject({ rows: 20, keptColumns: ["pattern_id"] });
  expect(report.repair.mappedRows.length).toBe(report.repair.rowsMapped);
  expect(query(db, "SELECT count(*) AS n FROM incidents")).toEqual([{ n: 20 }]);
});

test("killed at any moment, a repair leaves the old table whole", async () => {
  const { workspace, db } = awkwardWorkspace(8000);
  const before = dump(db);
  let killed = 0;
  for (const delay of [0, 30, 80, 150]) {
    const { child, ended } = start("cli.js", ["--on-drift", "repair", "--no-backup", "-v"], {
      cwd: workspace,
    });
    child.stderr.on("data", (text: string) => {
      if (text.includes("Rebuilding")) setTimeout(() => child.kill("SIGKILL"), delay);
    });
    const { exitCode } = await ended;
    expect(query(db, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    if (exitCode === 0) break; // it was faster than the kill
    killed += 1;
    expect(dump(db)).toEqual(before);
  }
  expect(killed).toBeGreaterThan(0);
  await runCli(["--on-drift", "repair", "--no-backup"], workspace);
  expect(
    query(db, "SELECT count(*) AS n FROM incidents WHERE severity IN ('HIGH', 'MEDIUM', 'LOW')"),
  ).toEqual([{ n: 8000 }]);
}, 60_000);
