import type { Category } from "../categories.ts";
import { COUNTERMEASURES } from "./countermeasures.ts";
import type { CategoryPattern } from "./failure-report.ts";

export type Recommendation = {
  /** HIGH for a rate at or above the threshold, MEDIUM for an increasing trend below it. */
  readonly priority: "HIGH" | "MEDIUM";
  readonly category: Category;
  readonly reason: string;
  readonly countermeasures: readonly string[];
};

// Below this many incidents a trend can be chance: five against one is not, two against one is.
const FEW = 6;

/** What to act on: HIGH before MEDIUM, then the most frequent first. */
export function recommend(categories: readonly CategoryPattern[], threshold: number): Recommendation[] {
  return categories
    .filter(({ highRisk, trend }) => highRisk || trend === "increasing")
    .map((pattern) => ({
      priority: pattern.highRisk ? ("HIGH" as const) : ("MEDIUM" as const),
      category: pattern.category,
      reason: reasonOf(pattern, threshold),
      countermeasures: COUNTERMEASURES[pattern.category],
    }))
    .sort((a, b) => Number(a.priority === "MEDIUM") - Number(b.priority === "MEDIUM"));
}

function reasonOf(pattern: CategoryPattern, threshold: number): string {
  const { count, rate, highRisk, trend, firstHalf, secondHalf, ratio } = pattern;
  const times = count === 1 ? "1 incident" : `${count} incidents`;
  const risk = `${times}, ${formatRate(rate)} a day, at or above the threshold of ${threshold}`;
  const grown =
    ratio === null
      ? `${secondHalf} in the second half of the window after none in the first`
      : `${secondHalf} in the second half of the window after ${firstHalf} in the first (${formatTimes(ratio)} as many)`;
  const caution = count < FEW ? "; so few can be chance" : "";
  if (!highRisk) return `Increasing: ${grown}${caution}.`;
  return trend === "increasing" ? `${risk}, and increasing: ${grown}.` : `${risk}.`;
}

/** Incidents a day with as many digits as tell something: `12.3`, `0.50`, `0.033`. */
export function formatRate(rate: number): string {
  if (rate === 0) return "0";
  if (rate >= 100) return rate.toFixed(0);
  if (rate >= 10) return rate.toFixed(1);
  return rate >= 0.1 ? rate.toFixed(2) : rate.toPrecision(2);
}

/** `1.5 times`, `12 times`. */
export function formatTimes(ratio: number): string {
  return `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1)} times`;
}
