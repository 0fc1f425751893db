import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FAILURES, type FailureCode } from "../../src/failure.ts";
import type { Comparison } from "../../src/migration/compare-schema.ts";
import type { MigrationReport } from "../../src/migration/migration-report.ts";
import { oneLine } from "../../src/report/plain.ts";
import { migrationSummary } from "../../src/report/summary.ts";
import { hostileText } from "../support/hostile.ts";
import { asShown, rendered } from "../support/rendered.ts";
import { FAILED, reportFullOf, reportOf } from "../support/report.ts";

const CODES = Object.keys(FAILURES) as FailureCode[];
const good = reportOf();
const index = good.comparison.slice(1);
const failure = (code: FailureCode) => ({ code, message: "What happened.", hint: FAILURES[code].hint });

describe("the first line is the answer", () => {
  const answers: [string, Partial<MigrationReport>][] = [
    ["✅ Applied: added table incidents and 2 indexes to data/aipm.db, verified", {}],
    [
      "✅ Applied: added 2 indexes to data/aipm.db, verified",
      { comparison: index, statements: good.statements.slice(1) },
    ],
    [
      "✅ Applied: added 1 index to data/aipm.db, verified",
      { comparison: index.slice(1), statements: good.statements.slice(2) },
    ],
    [
      "⚠️ Applied: added table incidents and 2 indexes to data/aipm.db, verified",
      { warnings: ["The change still stands in the -wal file."] },
    ],
    [
      "⚠️ Applied: added table incidents and 2 indexes to data/aipm.db, verified",
      { checks: [{ name: "Workers", status: "warning", detail: "1 task is IN_PROGRESS." }] },
    ],
    [
      "❌ Applied: added table incidents and 2 indexes to data/aipm.db, verified. But: Backup upload failed",
      { error: failure("UPLOAD_FAILED") },
    ],
    [
      "✅ Nothing to do: data/aipm.db has add_incidents_table (schema 1.1.0), verified",
      { status: "already-applied", changed: false, statements: [] },
    ],
    [
      "✅ Dry run: would add table incidents and 2 indexes to data/aipm.db. Nothing was changed",
      { status: "would-apply", changed: false, options: { ...good.options, dryRun: true } },
    ],
    [
      "✅ Verified: data/aipm.db has add_incidents_table (schema 1.1.0)",
      { command: "verify", status: "already-applied", changed: false, statements: [] },
    ],
    [
      "❌ Failed: Workers are running (data/aipm.db). Nothing was changed",
      { ...FAILED, error: failure("WORKERS_RUNNING") },
    ],
    [
      "❌ Dry run failed: Schema drift (data/aipm.db). Nothing was changed",
      { ...FAILED, options: { ...good.options, dryRun: true }, error: failure("SCHEMA_DRIFT") },
    ],
    [
      "❌ Not verified: Migration not applied (data/aipm.db). Nothing was changed",
      { ...FAILED, command: "verify", error: failure("NOT_APPLIED") },
    ],
  ];
  test.each(answers)("%s", (answer, parts) => {
    const [first = "", second] = migrationSummary(reportOf(parts)).split("\n");
    expect(first.startsWith("## ")).toBe(true);
    expect(rendered(first).text).toBe(answer);
    expect(second).toBe("");
  });
});

describe("each failure", () => {
  test.each(CODES)("%s shows its title, its code, what happened and what to do", (code) => {
    const shown = rendered(migrationSummary(reportOf({ ...FAILED, error: failure(code) }))).text;
    expect(shown.startsWith(`❌ Failed: ${FAILURES[code].title}`)).toBe(true);
    expect(shown).toContain(`${code}: What happened. What to do: ${asShown(FAILURES[code].hint)}`);
  });

  test.each(CODES)("%s has a title of a few words and a hint that is a sentence", (code) => {
    const { title, hint } = FAILURES[code];
    expect(title).toMatch(/^[A-Z][^.\n]{5,50}$/);
    expect(hint).toMatch(/^[A-Z][^\n]{10,200}$/);
  });
});

describe("the summary shows", () => {
  test("where the backup and its artifact are, and how to roll back", () => {
    const backup = {
      path: "/repo/b",
      manifestPath: "/repo/b.json",
      sha256: "ab".repeat(32),
      size: 28_672,
      intact: true,
    };
    const artifact = { id: 7, name: "the-backup", url: "https://github.com/x", digest: null, size: 2048 };

    const onDisk = rendered(migrationSummary(reportOf({ backup })));
    expect(onDisk.text).toContain("Backup /repo/b, 28.0 KiB");
    expect(onDisk.text).toContain("ab".repeat(32));
    expect(onDisk.text).toContain("aipm-incidents-migrate restore --db data/aipm.db /repo/b.");

    const uploaded = rendered(migrationSummary(reportOf({ backup, artifact })));
    expect(uploaded.text).toContain("Artifact the-backup, 2.0 KiB");
    expect(uploaded.text).toContain("this run's id and artifact-name: the-backup.");
    expect(uploaded.tags.filter((tag) => tag.startsWith("<a "))).toHaveLength(1);
  });

  test("the SQL folded away, titled by whether it was run", () => {
    const titleOf = (parts: Partial<MigrationReport>) =>
      /<summary>(.*)<\/summary>/.exec(migrationSummary(reportOf(parts)))?.[1];
    expect(titleOf({})).toBe("SQL that was run");
    const dry = { options: { ...good.options, dryRun: true } };
    expect(titleOf({ ...dry, status: "would-apply" })).toBe("SQL that would be run");
    expect(titleOf({ status: "failed", error: failure("WORKERS_RUNNING") })).toBe("SQL that was planned");
    expect(titleOf({ statements: [] })).toBeUndefined();
    expect(migrationSummary(good)).toContain(`${good.statements[0]};`);
  });

  test("who is running, since when, and how many more", () => {
    const running = Array.from({ length: 50 }, (_, number) => ({
      task: `TASK_${number}`,
      project: null,
      title: "incidents テーブルの追加",
      assignee: "Worker A",
      updatedAt: "2026-02-06 19:19:22",
      secondsSinceUpdate: 7200,
    }));
    const report = reportOf({ ...FAILED, workers: { count: 60, running, unknown: null } });
    const shown = rendered(migrationSummary(report)).text;
    expect(shown).toContain("TASK_49 incidents テーブルの追加 Worker A 2 hours ago And 10 more.");
  });

  test("which foreign keys are left out, and why", () => {
    const leftOut = [{ column: "order_id", parent: "orders", reason: "There is no table orders." }];
    const shown = rendered(migrationSummary(reportOf({ foreignKeys: { declared: [], leftOut } }))).text;
    expect(shown).toContain("order_id orders There is no table orders.");
  });

  test("expected and actual schema side by side where they differ", () => {
    const shown = rendered(migrationSummary(reportOf({ ...FAILED, comparison: [DIFFERENT] })));
    expect(shown.text).toContain("column severity TEXT NOT NULL TEXT");
    expect(shown.text).not.toContain("Accepted as it is");
  });

  test("what was accepted where nothing differs", () => {
    const accepted = { ...DIFFERENT, expected: null, verdict: "accepted", note: "An extra column." } as const;
    const shown = rendered(migrationSummary(reportOf({ comparison: [accepted] }))).text;
    expect(shown).toContain("Accepted as it is column severity: An extra column.");
  });
});

test("whatever a stranger named things, the page has the same elements and shows the names", () => {
  const tagsOf = (data: string) =>
    rendered(migrationSummary(reportFullOf(data))).tags.map((tag) => tag.replace(/ href="[^"<>]*"/, ""));
  const harmless = tagsOf("x");
  fc.assert(
    fc.property(hostileText, (data) => {
      expect(tagsOf(data)).toEqual(harmless);
      expect(rendered(migrationSummary(reportFullOf(`<${data}>`))).text).toContain(
        `SCHEMA_DRIFT: ${asShown(oneLine(`<${data}>`, 1000))}`,
      );
    }),
  );
});

describe("a summary that GitHub would refuse", () => {
  test.each([
    ["ASCII", "x"],
    ["punctuation, six bytes each", "|"],
    ["Japanese, three bytes each", "表"],
    ["emoji, four bytes each", "😀"],
  ])("is cut to 1 MiB with a note, of %s", (_, character) => {
    const long = character.repeat(1000);
    const comparison = Array.from({ length: 300 }, () => ({
      ...DIFFERENT,
      name: long,
      expected: long,
      actual: long,
      note: long,
    }));
    const running = Array.from({ length: 50 }, () => ({
      task: long,
      project: long,
      title: long,
      assignee: long,
      updatedAt: null,
      secondsSinceUpdate: null,
    }));
    const statements = Array.from({ length: 200 }, () => `SELECT '${long.repeat(10)}'`);
    const summary = migrationSummary(
      reportOf({
        ...FAILED,
        error: failure("SCHEMA_DRIFT"),
        comparison,
        statements,
        workers: { count: 50, running, unknown: null },
      }),
    );
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576);
    expect(summary.split("\n")[0]).toContain("❌ Failed: Schema drift");
    expect(summary).toContain("**What to do**");
    expect(rendered(summary).text).toMatch(
      /The summary was cut to GitHub's limit; the JSON report has everything\.$/,
    );
    expect(summary.isWellFormed()).toBe(true);
  });
});

const DIFFERENT: Comparison = {
  part: "column",
  name: "severity",
  expected: "TEXT NOT NULL",
  actual: "TEXT",
  verdict: "different",
};
