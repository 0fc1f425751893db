import type { CategoryPattern, FailureReport } from "../incidents/analysis/failure-report.ts";
import { formatRate } from "../incidents/analysis/recommendations.ts";
import { plural } from "./plain.ts";

// The words and numbers that every form of the failure report shares.

/** The answer in one sentence, without a full stop. Nothing in it comes from a stranger. */
export function failureHeadline({ totals, window, categories, error }: FailureReport): string {
  if (window === null || (error !== null && !isVerdict(error.code))) return "The report could not be made";
  const period = `${formatNumber(Math.round(window.days * 10) / 10)} ${window.days === 1 ? "day" : "days"}`;
  if (totals.incidents === 0) return `No incidents in ${period}`;
  const risky = categories.filter(({ highRisk }) => highRisk).length;
  const growing = categories.filter(({ trend, count }) => trend === "increasing" && count > 0).length;
  const parts = [
    ...(risky > 0 ? [`${plural(risky, "category")} at high risk`] : []),
    ...(growing > 0 ? [`${formatNumber(growing)} increasing`] : []),
  ];
  const verdict = parts.length > 0 ? `: ${parts.join(", ")}` : "";
  return `${formatNumber(totals.incidents)} ${totals.incidents === 1 ? "incident" : "incidents"} in ${period}${verdict}`;
}

/** How bad it is at a glance. */
export function failureSign({ error, recommendations }: FailureReport): "passed" | "warning" | "failed" {
  if (error !== null) return "failed";
  return recommendations.length > 0 ? "warning" : "passed";
}

/** Whether the report stands and `fail-on` made it an error. */
export function isVerdict(code: string): boolean {
  return code === "HIGH_RISK" || code === "INCREASING_TREND";
}

/** `1,234`, `30.5`. Not by the locale's own means: to load them takes longer than a whole small report. */
export function formatNumber(value: number): string {
  const [whole = "", fraction] = String(Math.round(value * 10) / 10).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `62%`; a dash where there is nothing to tell. */
export function formatPercent(part: number | null): string {
  if (part === null) return "–";
  const percent = part * 100;
  // Never rounded to what would mean all or none.
  if (percent > 99 && percent < 100) return ">99%";
  if (percent > 0 && percent < 1) return "<1%";
  return `${percent.toFixed(0)}%`;
}

/** Against the window before: `+25%`, `new`, `±0%`. */
export function formatChange({
  change,
  previous,
  count,
}: Pick<CategoryPattern, "change" | "previous" | "count">): string {
  if (change === null) return count > 0 && previous === 0 ? "new" : "–";
  const percent = Math.round(change * 100);
  if (percent === 0) return "±0%";
  return percent > 0 ? `+${formatNumber(percent)}%` : `−${formatNumber(-percent)}%`;
}

/** `↑ increasing (2.1×)`. */
export function formatTrend({ trend, ratio, firstHalf, secondHalf }: CategoryPattern): string {
  const arrow = { increasing: "↑", stable: "→", decreasing: "↓" }[trend];
  const times =
    ratio === null
      ? firstHalf === secondHalf
        ? ""
        : " (from 0)"
      : ` (${ratio.toFixed(ratio >= 10 ? 0 : 1)}×)`;
  return `${arrow} ${trend}${times}`;
}

/** `12.3 a day`. */
export function formatDaily(rate: number): string {
  return `${formatRate(rate)} a day`;
}

/** `3 May 2026`, UTC. */
export function formatDate(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `3 May 2026 to 2 Jun 2026`, with times where it does not begin and end at midnight. */
export function formatWindow({ since, until }: NonNullable<FailureReport["window"]>): string {
  const isMidnight = (iso: string) => iso.endsWith("T00:00:00.000Z");
  if (isMidnight(since) && isMidnight(until)) {
    const last = new Date(Date.parse(until) - 1).toISOString();
    return `${formatDate(since)} to ${formatDate(last)} (UTC)`;
  }
  const time = (iso: string) => `${formatDate(iso)} ${iso.slice(11, 16)}`;
  return `${time(since)} to ${time(until)} (UTC)`;
}

type NamedTask = { readonly task: string | null; readonly project: string | null };

/** A task's id, with its project where another project's task in the same list has the same id. */
export function taskName({ task, project }: NamedTask, among: readonly NamedTask[]): string {
  const twice = among.filter((other) => other.task === task).length > 1;
  return twice ? `${task ?? ""} in ${project ?? "no project"}` : (task ?? "");
}

/** A count for each step of time as a line of blocks, the largest the highest: `▁▃█`. */
export function sparkline(counts: readonly number[]): string {
  const most = Math.max(1, ...counts);
  return counts.map((count) => (count === 0 ? "·" : "▁▂▃▄▅▆▇█"[Math.ceil((count / most) * 8) - 1])).join("");
}

/** The means of neighbours, at most `most` of them: so a group of fewer steps looks no lower than it is. */
export function condensed(counts: readonly number[], most: number): number[] {
  const groups = Math.min(counts.length, most);
  const begin = (group: number) => Math.floor((group * counts.length) / groups);
  return Array.from({ length: groups }, (_, group) => {
    const own = counts.slice(begin(group), begin(group + 1));
    return own.reduce((sum, count) => sum + count, 0) / own.length;
  });
}
