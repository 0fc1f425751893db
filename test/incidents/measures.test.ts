import { describe, expect, test } from "vitest";
import { COUNTERMEASURES } from "../../src/incidents/analysis/countermeasures.ts";
import {
  changeOf,
  directionOf,
  isHighRisk,
  recurrenceRate,
  resolutionRate,
  trendOf,
  trendRatio,
} from "../../src/incidents/analysis/measures.ts";
import { recommend } from "../../src/incidents/analysis/recommendations.ts";
import { CATEGORIES, SEVERITIES } from "../../src/incidents/categories.ts";
import { categoryOf, OTHER_WORDS, severityOf } from "../../src/incidents/vocabulary.ts";
import { allowedValues } from "../../src/migration/checks.ts";
import { incidentsMigration } from "../../src/migration/definition.ts";

describe("the trend between the halves of a window", () => {
  test.each([
    [10, 12, "stable"], // exactly 1.2 times
    [10, 13, "increasing"],
    [5, 6, "stable"],
    [500_000, 600_000, "stable"],
    [500_000, 600_001, "increasing"],
    [10, 8, "stable"], // exactly 0.8 times
    [10, 7, "decreasing"],
    [35, 28, "stable"],
    [0, 0, "stable"],
    [0, 1, "increasing"],
    [1, 0, "decreasing"],
  ])("from %i to %i is %s", (first, second, trend) => {
    expect(trendOf(first, second)).toBe(trend);
  });

  test("has no ratio out of nothing", () => {
    expect([trendRatio(0, 3), trendRatio(2, 3)]).toEqual([null, 1.5]);
  });
});

describe("the change against the window before", () => {
  test.each([
    [10, 12, 0.2, "stable"], // exactly +20%
    [100, 121, 0.21, "worsening"],
    [10, 8, -0.2, "stable"], // exactly -20%
    [100, 79, -0.21, "improving"],
    [0, 0, null, "stable"],
    [0, 1, null, "worsening"],
    [4, 0, -1, "improving"],
  ])("from %i to %i is %d: %s", (previous, count, change, direction) => {
    expect(changeOf(previous, count)).toBe(change);
    expect(directionOf(previous, count)).toBe(direction);
  });
});

test("the rate is incidents per day of the window, and at the threshold it is a high risk", () => {
  expect(recurrenceRate(15, 30)).toBe(0.5);
  expect([isHighRisk(0.5, 0.5), isHighRisk(14 / 30, 0.5)]).toEqual([true, false]);
});

test("the resolution rate of nothing is unknown", () => {
  expect([resolutionRate(0, 0), resolutionRate(1, 4)]).toEqual([null, 0.25]);
});

describe("recommendations", () => {
  const pattern = {
    category: "OTHER",
    count: 20,
    resolved: 0,
    rate: 0.7,
    highRisk: true,
    firstHalf: 10,
    secondHalf: 10,
    trend: "stable",
    ratio: 1,
    previous: 0,
    change: null,
    direction: "worsening",
    days: [],
  } as const;

  test("are HIGH at high risk, MEDIUM for an increase alone, none otherwise; each with reason and countermeasures", () => {
    const increasing = {
      trend: "increasing",
      highRisk: false,
      firstHalf: 1,
      secondHalf: 2,
      ratio: 2,
      count: 3,
    } as const;
    const found = recommend(
      [
        { ...pattern, ...increasing, category: "REVIEW_ERROR" },
        { ...pattern, highRisk: false },
        { ...pattern, category: "WORKER_FAILURE" },
      ],
      0.5,
    );
    expect(found.map(({ priority, category }) => `${priority} ${category}`)).toEqual([
      "HIGH WORKER_FAILURE",
      "MEDIUM REVIEW_ERROR",
    ]);
    expect(found[0]?.reason).toBe("20 incidents, 0.70 a day, at or above the threshold of 0.5.");
    expect(found[1]?.reason).toBe(
      "Increasing: 2 in the second half of the window after 1 in the first (2.0 times as many); so few can be chance.",
    );
    expect(found[1]?.countermeasures).toBe(COUNTERMEASURES.REVIEW_ERROR);
  });

  test("have countermeasures for every category, whose backticks pair up", () => {
    for (const category of CATEGORIES) {
      expect(COUNTERMEASURES[category].length).toBeGreaterThanOrEqual(2);
      for (const sentence of COUNTERMEASURES[category])
        expect(sentence.split("`").length % 2, sentence).toBe(1);
    }
  });
});

describe("categories and severities", () => {
  test("are those that the SQL file allows", () => {
    const allowed = allowedValues(incidentsMigration().statements[0] ?? "");
    const of = (column: string) => allowed.find((it) => it.column === column)?.allowed;
    expect(of("category")).toEqual(CATEGORIES);
    expect(of("severity")).toEqual(SEVERITIES);
  });

  test("each other word means one thing", () => {
    for (const words of Object.values(OTHER_WORDS)) {
      const all = Object.entries(words).flatMap(([meaning, others]) => [meaning.toLowerCase(), ...others]);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test.each([
    ["Medium", "MEDIUM", false],
    ["critical", "HIGH", false],
    ["低", "LOW", false],
    ["HIGH", "HIGH", true],
    ["banana", "MEDIUM", false],
    ["", "MEDIUM", false],
  ])("the severity %j means %s", (stored, word, exact) => {
    expect(severityOf(stored)).toEqual({ word, exact });
  });

  test("a category in other words means the category", () => {
    expect(categoryOf("Data Integrity").word).toBe("DATA_INTEGRITY");
    expect(categoryOf(" file-lock ").word).toBe("FILE_LOCK_ERROR");
    expect(categoryOf("what is this").word).toBe("OTHER");
  });
});
