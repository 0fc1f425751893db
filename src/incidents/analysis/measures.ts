// The numbers that the report is about, as the README explains them.

/** Between the two halves of a window. */
export type Trend = "increasing" | "stable" | "decreasing";
/** Against the window before. */
export type Direction = "worsening" | "stable" | "improving";

/** Above this many times the first half, the second half is increasing. */
export const INCREASING_ABOVE = 1.2;
/** Below this many times the first half, it is decreasing. */
export const DECREASING_BELOW = 0.8;
/** Above this change against the window before it is worsening, below minus this improving. */
export const CHANGE_BAND = 0.2;

/** Incidents per day of the window. */
export function recurrenceRate(count: number, days: number): number {
  return count / days;
}

/** A category is at high risk from the threshold on. */
export function isHighRisk(rate: number, threshold: number): boolean {
  return rate >= threshold;
}

/** The second half against the first; out of nothing everything is an increase. */
export function trendOf(firstHalf: number, secondHalf: number): Trend {
  if (firstHalf === 0) return secondHalf > 0 ? "increasing" : "stable";
  // Compared in tenths, because 1.2 times a whole number is rarely a whole double.
  if (secondHalf * 10 > firstHalf * 10 * INCREASING_ABOVE) return "increasing";
  return secondHalf * 10 < firstHalf * 10 * DECREASING_BELOW ? "decreasing" : "stable";
}

/** How many times the first half the second is; null when the first is empty. */
export function trendRatio(firstHalf: number, secondHalf: number): number | null {
  return firstHalf === 0 ? null : secondHalf / firstHalf;
}

/** The change against the window before as a fraction (0.25 is 25% more); null when that was empty. */
export function changeOf(previous: number, count: number): number | null {
  return previous === 0 ? null : (count - previous) / previous;
}

/** Worsening above +20%, improving below -20%; out of nothing everything is worse. */
export function directionOf(previous: number, count: number): Direction {
  if (previous === 0) return count > 0 ? "worsening" : "stable";
  const difference = (count - previous) * 10;
  const band = previous * 10 * CHANGE_BAND;
  if (difference > band) return "worsening";
  return difference < -band ? "improving" : "stable";
}

/** The part of the incidents that are resolved, 0 to 1; null without any. */
export function resolutionRate(resolved: number, count: number): number | null {
  return count === 0 ? null : resolved / count;
}
