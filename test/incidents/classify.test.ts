import { expect, test } from "vitest";
import { FAILURES } from "../../src/failure.ts";
import { classify, RULES } from "../../src/incidents/classify.ts";

test.each([
  ["FOREIGN KEY constraint failed", "CONSTRAINT_VIOLATION", "constraint"],
  ["sqlite3.IntegrityError: UNIQUE constraint failed: tasks.id", "CONSTRAINT_VIOLATION", "constraint"],
  ["sqlite3.OperationalError: database is locked", "CONCURRENCY_ERROR", "database-locked"],
  ["Error: EBUSY: resource busy or locked, unlink 'aipm.db'", "FILE_LOCK_ERROR", "file-lock"],
  ["fatal: Unable to create '.git/index.lock': File exists.", "FILE_LOCK_ERROR", "file-lock"],
  ["database disk image is malformed", "DATA_INTEGRITY", "integrity"],
  ["integrity_check failed", "DATA_INTEGRITY", "integrity"],
  ["the migration 0042 did not finish", "MIGRATION_ERROR", "migration"],
  ["sqlite3.OperationalError: no such table: incidents", "MIGRATION_ERROR", "migration"],
  ["Killed", "WORKER_FAILURE", "killed"],
  ["the task timed out after 30 minutes", "WORKER_FAILURE", "timeout"],
  ["FATAL ERROR: JavaScript heap out of memory", "WORKER_FAILURE", "out-of-memory"],
  ["12 tasks were deleted by ON DELETE CASCADE: cascaded from ORDER_088", "CASCADE_DELETE", "cascade"],
  ["the reviewer rejected TASK_917 twice", "REVIEW_ERROR", "review"],
  ["OSError: [Errno 28] No space left on device", "SYSTEM_ERROR", "system"],
  ['Traceback (most recent call last):\n  File "x.py"\nValueError: 3', "WORKER_FAILURE", "worker"],
  ["something else", "OTHER", null],
  ["the preview shows 3 skilled authors", "OTHER", null],
])("auto takes '%s' for %s, by the rule %s", (text, category, rule) => {
  expect(classify(text)).toEqual({ category, rule });
});

test("the first text that a rule fits decides", () => {
  expect(classify("nothing known", "killed", "database is locked").rule).toBe("killed");
});

test("every error code of ours stands in exactly one rule, but UNEXPECTED, which says nothing", () => {
  const codes = RULES.flatMap((rule) => rule.codes).sort();
  expect(codes).toEqual(
    Object.keys(FAILURES)
      .filter((code) => code !== "UNEXPECTED")
      .sort(),
  );
});

test.each([
  ["DATABASE_LOCKED", "CONCURRENCY_ERROR"],
  ["SCHEMA_DRIFT", "MIGRATION_ERROR"],
  ["FOREIGN_KEY_VIOLATION", "CONSTRAINT_VIOLATION"],
  ["DATABASE_CORRUPT", "DATA_INTEGRITY"],
  ["INTERRUPTED", "WORKER_FAILURE"],
  ["NO_SPACE", "SYSTEM_ERROR"],
])("our own code %s is %s, whatever else the text says", (code, category) => {
  expect(classify(`${code}: UNIQUE constraint failed, database is locked, malformed`).category).toBe(
    category,
  );
});

test("a text of megabytes is classified by its beginning and its end", () => {
  expect(classify(`${"x ".repeat(2_000_000)}\ndatabase is locked`).rule).toBe("database-locked");
});
