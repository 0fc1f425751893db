import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { migrationText, workerLines } from "../../src/report/text.ts";
import { hostileText } from "../support/hostile.ts";
import { FAILED, reportFullOf, reportOf } from "../support/report.ts";

test("a run that went well reads in three lines", () => {
  expect(
    migrationText(
      reportOf({
        backup: { path: "/repo/b", manifestPath: "/repo/b.json", sha256: "ab", size: 28_672, intact: true },
      }),
      false,
    ),
  ).toMatchInlineSnapshot(`
    "✓ Applied: added table incidents and 2 indexes to data/aipm.db, verified.
      ✓ Integrity: quick_check found nothing.
      Backup: /repo/b (28.0 KiB, SHA-256 ab)"
  `);
});

test("a failure says what happened, what to do, and what differs", () => {
  expect(
    migrationText(
      reportOf({
        ...FAILED,
        error: { code: "SCHEMA_DRIFT", message: "incidents exists in another shape.", hint: "Change it." },
        comparison: [
          { part: "table", name: "incidents", expected: "a table", actual: "a table", verdict: "same" },
          { part: "column", name: "severity", expected: "TEXT NOT NULL", actual: null, verdict: "different" },
          {
            part: "column",
            name: "pattern_id",
            expected: null,
            actual: "TEXT",
            verdict: "accepted",
            note: "An extra column.",
          },
        ],
      }),
      false,
    ),
  ).toMatchInlineSnapshot(`
    "✗ Failed: Schema drift (data/aipm.db). Nothing was changed.
      SCHEMA_DRIFT: incidents exists in another shape.
      What to do: Change it.
      ✓ Integrity: quick_check found nothing.
        ✗ column severity: expected TEXT NOT NULL, found nothing
        ✓ column pattern_id: expected nothing, found TEXT (An extra column.)"
  `);
});

describe("verbose", () => {
  test("adds the SQL and the parts that are as they should be", () => {
    const report = reportOf({
      comparison: [{ part: "column", name: "severity", expected: "TEXT", actual: "TEXT", verdict: "same" }],
    });
    expect(migrationText(report, false)).not.toContain("CREATE TABLE");
    expect(migrationText(report, false)).not.toContain("column severity");
    expect(migrationText(report, true)).toContain("    CREATE TABLE IF NOT EXISTS incidents (\n");
    expect(migrationText(report, true)).toContain("    ✓ column severity: TEXT");
  });

  test("is not needed to see the SQL of a dry run", () => {
    const { options } = reportOf();
    const report = reportOf({ status: "would-apply", options: { ...options, dryRun: true } });
    expect(migrationText(report, false)).toContain("CREATE TABLE IF NOT EXISTS incidents");
  });
});

test("whatever a stranger named things, the lines are as many and hold nothing that a terminal would obey", () => {
  const lines = migrationText(reportFullOf("x"), true).split("\n").length;
  fc.assert(
    fc.property(hostileText, (data) => {
      const text = migrationText(reportFullOf(data), true);
      expect(text.split("\n")).toHaveLength(lines);
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
    }),
  );
});

test("signs are painted by how things turned out, the text is the same without colours", () => {
  const report = reportFullOf("x");
  const painted = migrationText(report, true, (status, text) => `<${status}>${text}</${status}>`);
  expect(painted.split("\n")[0]).toMatch(/^<failed>✗<\/failed> Failed: Schema drift/);
  expect(painted.replace(/<\/?(passed|warning|failed|skipped)>/g, "")).toBe(migrationText(report, true));
});

test("a running worker of which nothing is known has a line all the same", () => {
  const nothing = {
    task: null,
    project: null,
    title: null,
    assignee: null,
    updatedAt: null,
    secondsSinceUpdate: null,
  };
  const known = {
    task: "TASK_930",
    project: "AI_PM_PJ",
    title: "incidents テーブルの追加",
    assignee: "Worker A",
    updatedAt: "2026-02-06 19:19:22",
    secondsSinceUpdate: 61,
  };
  expect(workerLines({ count: 12, running: [known, nothing], unknown: null })).toEqual([
    "    TASK_930 (AI_PM_PJ) incidents テーブルの追加 by Worker A, updated 1 minute ago",
    "    unnamed task , updated unknown",
    "    and 10 more",
  ]);
});
