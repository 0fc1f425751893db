import { expect, test } from "vitest";
import { CATEGORIES, chosen, SEVERITIES } from "../../src/incidents/categories.ts";
import { allowedValues } from "../../src/migration/checks.ts";
import { incidentsMigration } from "../../src/migration/definition.ts";

test("the categories and severities are those that the table's CHECK constraints allow", () => {
  const [createTable = ""] = incidentsMigration().statements;
  expect(allowedValues(createTable)).toEqual([
    { column: "severity", allowed: [...SEVERITIES] },
    { column: "category", allowed: [...CATEGORIES] },
  ]);
});

test.each([
  ["WORKR_FAILURE", "Did you mean WORKER_FAILURE?"],
  ["worker", "Did you mean WORKER_FAILURE?"],
  ["worker failure", "Did you mean WORKER_FAILURE?"],
  ["file-lock-error", "Did you mean FILE_LOCK_ERROR?"],
])("a category %s outside the list is answered with the list and the nearest match", (given, answer) => {
  expect(() => chosen("category", given, CATEGORIES)).toThrow(answer);
  expect(() => chosen("category", given, CATEGORIES)).toThrow(CATEGORIES.join(", "));
});

test("nothing is suggested for what is like nothing in the list", () => {
  expect(() => chosen("category", "zzzzzzzzzzzz", CATEGORIES)).toThrow(/OTHER\.$/);
});
