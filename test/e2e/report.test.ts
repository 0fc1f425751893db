import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { addSampleIncidents } from "../../scripts/sample-incidents.ts";
import { execute, newWorkspace, sha256 } from "../support/databases.ts";
import { runAction, runCli, start } from "../support/program.ts";

function sampleWorkspace(rows = 900) {
  const made = newWorkspace();
  addSampleIncidents(made.db, { rows, days: 75, until: Date.now() });
  return made;
}

describe("report in a workflow", () => {
  test("writes outputs, a summary and the JSON report, and leaves the file as it was", async () => {
    const { workspace, db } = sampleWorkspace();
    const digest = sha256(db);
    const run = await runAction({}, workspace, {}, "report");
    expect(run.exitCode).toBe(0);
    expect(run.report).toMatchObject({ format: 1, command: "report", error: null });
    expect(run.outputs.total).toBe(String(run.report.totals.incidents));
    expect(Number(run.outputs.total)).toBeGreaterThan(200);
    expect(run.outputs["high-risk-categories"]).toMatch(/^WORKER_FAILURE,/);
    const increasing = run.report.categories.filter((it: { trend: string }) => it.trend === "increasing");
    expect(run.outputs["increasing-categories"]).toBe(
      increasing.map((it: { category: string }) => it.category).join(","),
    );
    expect(Number(run.outputs["resolution-rate"])).toBeCloseTo(run.report.totals.resolutionRate, 4);
    expect(run.summary).toContain("```mermaid");
    expect(run.summary).toContain("Worker N failed on task TASK");
    expect(sha256(db)).toBe(digest);
  });

  test("fail-on makes the step fail with the reason as an annotation, after the whole report", async () => {
    const { workspace } = sampleWorkspace();
    const run = await runAction({ "fail-on": "high-risk" }, workspace, {}, "report");
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toMatch(
      /::error title=Failures at high risk \(HIGH_RISK\)::\d categories are at high risk\. WORKER_FAILURE: /,
    );
    expect(run.report.error.code).toBe("HIGH_RISK");
    expect(run.report.signatures.top.length).toBeGreaterThan(5);
    expect(run.summary).toContain("```mermaid");

    const calm = await runAction({ "fail-on": "high-risk", threshold: "1000" }, workspace, {}, "report");
    expect(calm.exitCode).toBe(0);
    expect(calm.outputs["high-risk-categories"]).toBe("");
  });

  test("html writes a page for an artifact, and summary: false writes no summary", async () => {
    const { workspace } = sampleWorkspace(50);
    const run = await runAction({ html: "out/report.html", summary: "false" }, workspace, {}, "report");
    expect(run.exitCode).toBe(0);
    expect(readFileSync(join(workspace, "out", "report.html"), "utf8")).toMatch(/^<!doctype html>/);
    expect(run.summary).toBe("");
  });

  test.each([
    [{ days: "0" }, "INVALID_INPUT", 2],
    [{ since: "tomorrow" }, "INVALID_INPUT", 2],
    [{ category: "worker" }, "INVALID_INPUT", 2],
    [{ threshold: "-1" }, "INVALID_INPUT", 2],
    [{ "fail-on": "always" }, "INVALID_INPUT", 2],
    [{ html: "../out.html" }, "PATH_OUTSIDE_WORKSPACE", 2],
    [{ db: "data/aipm.dd" }, "DATABASE_NOT_FOUND", 1],
    [{}, "NOT_APPLIED", 1],
  ])("%j without a table gives %s", async (inputs, code, exitCode) => {
    const { workspace } = newWorkspace();
    const run = await runAction(inputs, workspace, {}, "report");
    expect(run.exitCode).toBe(exitCode);
    expect(run.report.error.code).toBe(code);
    expect(run.stdout).toContain(`(${code})::`);
    expect(run.summary).toContain(code);
    expect(run.outputs.total).toBe("0");
  });

  test("a description cannot speak to the runner", async () => {
    const { workspace, db } = sampleWorkspace(20);
    execute(
      db,
      "UPDATE incidents SET description = '::error::x' || char(10) || '::set-output name=total::9', task_id = '::warning::y'",
    );
    const run = await runAction({}, workspace, {}, "report");
    const [before = "", after = ""] = run.stdout.split(/::stop-commands::[\w-]+\n[\s\S]*?\n::[\w-]+::\n/);
    expect(`${before}${after}`).not.toMatch(/^::(error|warning|set-output)/m);
    expect(run.outputs.total).not.toBe("9");
  });
});

describe("report on the command line", () => {
  test("prints text, and with a flag JSON, Markdown or HTML", async () => {
    const { workspace } = sampleWorkspace(200);
    const text = await runCli(["report", "--top", "3"], workspace);
    expect(text.exitCode).toBe(0);
    expect(text.stdout).toMatch(/^! \d+ incidents in 30 days/);
    expect(text.stdout).not.toContain("\u001b[");
    const json = JSON.parse((await runCli(["report", "--json", "--days", "7"], workspace)).stdout);
    expect(json).toMatchObject({ format: 1, command: "report", window: { days: 7 }, options: { days: 7 } });
    expect((await runCli(["report", "--markdown"], workspace)).stdout).toMatch(
      /^## ⚠️ \d+ incidents in 30 days/,
    );
    await runCli(["report", "--html", "-o", "report.html"], workspace);
    expect(existsSync(join(workspace, "report.html"))).toBe(true);
  });

  test("is coloured where colour is wanted", async () => {
    const { workspace } = sampleWorkspace(50);
    const { stdout } = await start("cli.js", ["report"], { cwd: workspace, env: { FORCE_COLOR: "1" } }).ended;
    expect(stdout).toContain("\u001b[1m");
  });

  test("--fail-on exits with 1, wrong flags with 2", async () => {
    const { workspace } = sampleWorkspace(300);
    expect((await runCli(["report", "--fail-on", "high-risk"], workspace)).exitCode).toBe(1);
    expect((await runCli(["report", "--json", "--html"], workspace)).exitCode).toBe(2);
    expect((await runCli(["report", "--threshold", "0"], workspace)).exitCode).toBe(2);
    expect((await runCli(["report", "--since", "never"], workspace)).exitCode).toBe(2);
  });

  test.each(["DELETE", "WAL"])(
    "reads what was committed while another process writes, in journal mode %s",
    async (mode) => {
      const { workspace, db } = sampleWorkspace(40);
      execute(db, `PRAGMA journal_mode = ${mode}; DELETE FROM incidents WHERE rowid % 2`);
      const writer = new Database(db);
      try {
        writer.exec("BEGIN IMMEDIATE; DELETE FROM incidents");
        const { exitCode, stdout } = await runCli(["report", "--days", "100", "--json"], workspace);
        expect(exitCode).toBe(0);
        expect(JSON.parse(stdout).totals.incidents).toBe(20);
      } finally {
        writer.close();
      }
    },
  );
});
