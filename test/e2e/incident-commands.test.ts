import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { execute, newMigratedWorkspace, newWorkspace, query } from "../support/databases.ts";
import { runCli, start } from "../support/program.ts";

describe("record", () => {
  test("writes what its flags say and prints the id", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const args = [
      "record",
      "--description",
      "database is locked",
      "--severity",
      "LOW",
      "--affected-records",
      "A,B",
      "C",
    ];
    const run = await runCli(args, workspace);
    expect(run).toEqual({
      exitCode: 0,
      stdout: "INC_001 CONCURRENCY_ERROR LOW (rule database-locked): database is locked\n",
      stderr: "",
    });
    expect(query(db, "SELECT affected_records FROM incidents")).toEqual([
      { affected_records: '["A","B","C"]' },
    ]);
  });

  test("prints its failure as JSON with --json", async () => {
    const { workspace } = newWorkspace();
    const run = await runCli(["record", "--description", "x", "--json"], workspace);
    expect(run.exitCode).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({
      format: 1,
      command: "record",
      error: {
        code: "NOT_APPLIED",
        hint: "Run aipm-incidents-migrate migrate --db data/aipm.db, then this again.",
      },
    });
  });

  test("takes JSON Lines from stdin, under the table's names or in camelCase", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const lines = [
      '{"category":"OTHER","description":"one \u2028 line","task_id":"TASK_901","affected_records":["A"]}',
      "",
      '{"description":"killed","taskId":"TASK_902","severity":"LOW","timestamp":"2026-02-06T19:19:22+09:00"}\r',
    ];
    const run = await withInput(["record"], workspace, `\ufeff${lines.join("\n")}`);
    expect(run.stdout).toMatch(/^INC_001 OTHER MEDIUM\nINC_002 WORKER_FAILURE LOW \(rule killed\)\n$/);
    expect(query(db, "SELECT task_id, timestamp, description FROM incidents ORDER BY rowid")).toMatchObject([
      { task_id: "TASK_901", description: "one \u2028 line" },
      { task_id: "TASK_902", timestamp: "2026-02-06 10:19:22" },
    ]);
  });

  test("names every bad line with its number and its fault, and writes none of the good ones", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const good = '{"description":"good"}';
    const bad = [
      ["nope", "line 2: It is no JSON"],
      ["[]", "line 3: It is no JSON object."],
      ["{}", "line 4: The description is empty."],
      [
        '{"description":"x","catgory":"OTHER"}',
        "line 5: It has an unknown key catgory, did you mean category",
      ],
      ['{"description":"x","category":"WORKR_FAILURE"}', "line 6: The category is 'WORKR_FAILURE'"],
      ['{"description":"x","incident_id":"INC_5"}', "line 7: It has incident_id, which the log gives out."],
      ['{"description":"x","task_id":"A","taskId":"B"}', "line 8: It names task_id twice."],
      ['{"description":"x","timestamp":"soon"}', 'line 9: The timestamp is "soon", which is no time'],
      ['{"description":7}', "line 10: The description is 7, which is no text."],
    ] as const;
    const bytes = Buffer.concat([
      Buffer.from([good, ...bad.map(([line]) => line), ""].join("\n")),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from(good),
    ]);
    const run = await withInput(["record", "--from", "-"], workspace, bytes);
    expect(run.exitCode).toBe(1);
    for (const [, fault] of bad) expect(run.stderr).toContain(fault);
    expect(run.stderr).toContain("line 11: It is not UTF-8.");
    expect(run.stderr).toContain("INVALID_LINES: 10 of 12 lines are no incident. Nothing was written.");
    expect(query(db, "SELECT * FROM incidents")).toEqual([]);
  });

  test("with --strict names the lines whose ids name nothing; without, writes them and warns", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const lines = '{"description":"a"}\n\n{"description":"b","task_id":"NOPE"}\n';
    writeFileSync(join(workspace, "in.jsonl"), lines);
    const strict = await runCli(["record", "--from", "in.jsonl", "--strict"], workspace);
    expect(strict.exitCode).toBe(1);
    expect(strict.stderr).toContain(
      "UNKNOWN_REFERENCE: line 3: task_id NOPE names no row of tasks. Nothing was written.",
    );
    const run = await runCli(["record", "--from", "in.jsonl"], workspace);
    expect(run.stderr).toContain(
      "INC_002: task_id NOPE names no row of tasks; it stands in affected_records instead.",
    );
    expect(query(db, "SELECT task_id, affected_records FROM incidents ORDER BY rowid")).toEqual([
      { task_id: null, affected_records: null },
      { task_id: null, affected_records: '["NOPE"]' },
    ]);
  });

  test.each([
    [["--from", "-", "--category", "OTHER"], "leave the flags that describe one out"],
    [["--from", "missing.jsonl"], "missing.jsonl cannot be read"],
    [[], "The input has no line with an incident."],
    [["--description", "x", "--affected-records", "[1"], "begin as a JSON array and are none"],
  ])("%j is answered with a clear error", async (args, answer) => {
    const { workspace } = await newMigratedWorkspace();
    const run = await withInput(["record", ...args], workspace, "");
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(answer);
  });
});

describe("resolve and show", () => {
  test("a resolution is written, shown, and when it replaces another that one is told", async () => {
    const { workspace } = await newMigratedWorkspace();
    await runCli(["record", "--category", "OTHER", "--description", "first\n\u001b[31msecond"], workspace);
    const resolve = ["resolve", "INC_001", "--root-cause", "a cause", "--resolution"];
    expect((await runCli([...resolve, "retried"], workspace)).exitCode).toBe(0);
    const again = await runCli([...resolve, "fixed"], workspace);
    expect(again.stderr).toContain("The resolution was: retried");
    const { stdout } = await runCli(["show", "INC_001"], workspace);
    expect(stdout).toMatch(/^INC_001 {2}OTHER {2}MEDIUM {2}\S+ \S+ UTC {2}resolved\n/);
    expect(stdout).toContain(
      "  Description:\n    first\n    \\u001b[31msecond\n  Root cause: a cause\n  Resolution: fixed\n",
    );
    const json = JSON.parse((await runCli(["show", "INC_001", "--json"], workspace)).stdout);
    expect(json.incident).toMatchObject({
      incident_id: "INC_001",
      resolution: "fixed",
      affected_records: [],
    });
  });

  test.each([["show"], ["resolve", "--resolution", "x"]])(
    "%s names an id that is not there",
    async (command, ...flags) => {
      const { workspace } = await newMigratedWorkspace();
      const run = await runCli([command, "INC_7", ...flags], workspace);
      expect(run.exitCode).toBe(1);
      expect(run.stderr).toContain("INCIDENT_NOT_FOUND: There is no incident INC_7.");
    },
  );
});

describe("list", () => {
  test("shows a table, 20 rows unless told otherwise, and how many there are", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    execute(
      db,
      `WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 30)
       INSERT INTO incidents (incident_id, timestamp, category, description, resolution)
       SELECT printf('INC_%03d', i), '2026-02-06 09:30:00', 'OTHER', 'テーブル ' || i, iif(i < 4, 'done', NULL) FROM n`,
    );
    const lines = (await runCli(["list"], workspace)).stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(22);
    expect(lines[1]).toMatch(/^INC_030 {2}2026-02-06 09:30:00 {2}MEDIUM {4}OTHER {6,}テーブル 30$/);
    expect(lines.at(-1)).toBe("the newest 20 of 30, 27 without a resolution. --limit 0 shows all.");
    const resolved = await runCli(["list", "--resolved", "--limit", "2"], workspace);
    expect(resolved.stdout).toMatch(/INC_003.*✓.*\nINC_002.*\nthe newest 2 of 3/);
    expect((await runCli(["list", "--category", "REVIEW_ERROR"], workspace)).stdout).toBe("No incidents.\n");
  });

  test("prints all as JSON that record takes back, and as CSV in which no cell is a formula", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    await withInput(
      ["record"],
      workspace,
      ["=1+1", "+x", "-x", "@x", 'a "quoted", cell\nwith a line']
        .map((description) => JSON.stringify({ description, affected_records: ["A"] }))
        .join("\n"),
    );
    const csv = (await runCli(["list", "--csv", "--category", "OTHER"], workspace)).stdout;
    expect(csv.split("\r\n")[0]).toBe(
      "incident_id,timestamp,project_id,order_id,task_id,category,severity,description,root_cause,resolution,affected_records,created_at",
    );
    for (const cell of ["'=1+1", "'+x", "'-x", "'@x"]) expect(csv).toContain(`,${cell},`);
    expect(csv).toContain(',"a ""quoted"", cell\nwith a line",');
    const { incidents, total } = JSON.parse((await runCli(["list", "--json"], workspace)).stdout);
    expect(total).toBe(5);
    const lines = incidents.map(({ incident_id, created_at, ...rest }: Record<string, unknown>) =>
      JSON.stringify(rest),
    );
    expect((await withInput(["record"], workspace, lines.join("\n"))).exitCode).toBe(0);
    expect(
      query(db, "SELECT description FROM incidents GROUP BY description HAVING count(*) = 2"),
    ).toHaveLength(5);
  });

  test.each([
    [["--category", "NOPE"], "none of MIGRATION_ERROR"],
    [["--since", "yesterday"], "no time"],
    [["--limit", "-1"], "whole number"],
    [["--csv", "--json"], "cannot be used with"],
  ])("%j is answered with a clear error", async (flags, answer) => {
    const { workspace } = await newMigratedWorkspace();
    const run = await runCli(["list", ...flags], workspace);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(answer);
  });

  test("a reader that stops reading is no error", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    execute(
      db,
      `WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
       INSERT INTO incidents (incident_id, category, description) SELECT 'INC_' || i, 'OTHER', hex(zeroblob(500)) FROM n`,
    );
    const { child, ended } = start("cli.js", ["list", "--csv"], { cwd: workspace });
    child.stdout.once("data", () => child.stdout.destroy());
    expect((await ended).stderr).toBe("");
  });
});

function withInput(args: readonly string[], cwd: string, input: string | Buffer) {
  const { child, ended } = start("cli.js", args, { cwd });
  child.stdin.end(input);
  return ended;
}
