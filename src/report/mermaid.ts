import type { CategoryPattern, DayCount } from "../incidents/analysis/failure-report.ts";

// Charts for where GitHub renders Mermaid. Only dates, numbers and names of our own go in: a stranger's text
// could end a string and add what it likes (https://mermaid.js.org/syntax/xyChart.html).

/** Bars that a chart of days shows at most; longer windows are added up by weeks or more. */
export const DAILY_BARS = 62;
// Labels below this distance would run into each other.
const LABELS = 10;

/** Incidents over time as bars, as lines of Markdown. */
export function dailyChart(days: readonly DayCount[]): string[] {
  const each = days.length <= DAILY_BARS ? 1 : Math.ceil(days.length / DAILY_BARS / 7) * 7;
  const bars = Array.from({ length: Math.ceil(days.length / each) }, (_, bar) =>
    days.slice(bar * each, (bar + 1) * each),
  );
  const step = Math.ceil(bars.length / LABELS);
  // Bars of one name become one bar, and spaces are trimmed: a bar without a label gets a name of its own, out of
  // zero-width spaces.
  const labels = bars.map(
    ([first], bar) => `"${bar % step === 0 ? first?.date.slice(5) : "\u200b".repeat(bar)}"`,
  );
  const counts = bars.map((bar) => bar.reduce((sum, { count }) => sum + count, 0));
  const unit = each === 1 ? "per day" : each === 7 ? "per week" : `per ${each} days`;
  return chart(
    `%%{init: {"xyChart": {"width": 900, "height": 300}, "themeVariables": {"xyChart": {"plotColorPalette": "#3b82c4"}}}}%%`,
    "xychart-beta",
    `    x-axis [${labels.join(", ")}]`,
    `    y-axis "${unit}" 0 --> ${Math.max(1, ...counts)}`,
    `    bar [${counts.join(", ")}]`,
  );
}

/** The categories' parts as a pie; no chart where there is but one. */
export function categoryChart(categories: readonly CategoryPattern[]): string[] {
  const parts = categories.filter(({ count }) => count > 0);
  if (parts.length < 2) return [];
  return chart("pie showData", ...parts.map(({ category, count }) => `    "${category}" : ${count}`));
}

function chart(...lines: string[]): string[] {
  return ["```mermaid", ...lines, "```", ""];
}
