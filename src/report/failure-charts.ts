import type { DayCount } from "../incidents/analysis/failure-report.ts";
import { condensed, formatDate, formatNumber } from "./failure-words.ts";

// Bars stretch to whatever width the page has (preserveAspectRatio="none"); every label is HTML beside them, so
// that text keeps its size on a narrow screen. Colours come from the page's style sheet by class.

const SEVERITIES = ["HIGH", "MEDIUM", "LOW"] as const;
const HEIGHT = 100;
const MOST_BARS = 124;
const GAP = 0.18;

/** Incidents over time, stacked by severity, with axes. */
export function dailyBars(days: readonly DayCount[]): string {
  const each = days.length <= MOST_BARS ? 1 : Math.ceil(days.length / MOST_BARS / 7) * 7;
  const bars = Array.from({ length: Math.ceil(days.length / each) }, (_, bar) =>
    days.slice(bar * each, (bar + 1) * each),
  );
  const sum = (bar: readonly DayCount[], severity: (typeof SEVERITIES)[number] | "count") =>
    bar.reduce((total, day) => total + day[severity], 0);
  const top = niceTop(Math.max(1, ...bars.map((bar) => sum(bar, "count"))));
  const rects = bars.map((bar, index) => {
    let y = HEIGHT;
    const parts = SEVERITIES.map((severity) => {
      const height = (sum(bar, severity) / top) * HEIGHT;
      y -= height;
      if (height === 0) return "";
      return `<rect class="${severity}" x="${round(index + GAP / 2)}" y="${round(y)}" width="${round(1 - GAP)}" height="${round(height)}"/>`;
    });
    return `<g><title>${barTitle(bar, sum(bar, "count"))}</title><rect class="hit" x="${index}" y="0" width="1" height="${HEIGHT}"/>${parts.join("")}</g>`;
  });
  const lines = [0.25, 0.5, 0.75, 1].map(
    (part) => `<line x1="0" x2="${bars.length}" y1="${HEIGHT * (1 - part)}" y2="${HEIGHT * (1 - part)}"/>`,
  );
  const marks = axisMarks(bars.length).map((index) =>
    formatDate(bars[index]?.[0]?.date ?? "").replace(/ \d{4}$/, ""),
  );
  const unit = each === 1 ? "" : `<p class="quiet">Each bar is ${each} days.</p>`;
  return `<figure class="daily">
<div class="y">${[top, top / 2, 0].map((value) => `<span>${formatNumber(value)}</span>`).join("")}</div>
<svg viewBox="0 0 ${bars.length} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="Incidents per day">${lines.join("")}${rects.join("")}</svg>
<div class="x">${marks.map((mark) => `<span>${mark}</span>`).join("")}</div>
</figure>${unit}`;
}

/** A bar for a part of the greatest. */
export function shareBar(count: number, most: number): string {
  const width = count === 0 ? 0 : Math.max(1, (count / most) * 100);
  return `<svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"/><rect class="fill" width="${round(width)}" height="8"/></svg>`;
}

/** Small bars without axes, the greatest as high as there is room. */
export function sparkBars(counts: readonly number[]): string {
  const bars = condensed(counts, 30);
  const most = Math.max(1, ...bars);
  const rects = bars.map((count, index) => {
    const height = count === 0 ? 0 : Math.max(1.5, (count / most) * 20);
    return height === 0
      ? ""
      : `<rect x="${round(index + 0.1)}" y="${round(20 - height)}" width="0.8" height="${round(height)}"/>`;
  });
  return `<svg class="spark" viewBox="0 0 ${Math.max(1, bars.length)} 20" preserveAspectRatio="none" aria-hidden="true"><rect class="base" x="0" y="19.5" width="${Math.max(1, bars.length)}" height="0.5"/>${rects.join("")}</svg>`;
}

function barTitle(bar: readonly DayCount[], count: number): string {
  const [first] = bar;
  const last = bar.at(-1);
  if (first === undefined || last === undefined) return "";
  const when =
    first === last ? formatDate(first.date) : `${formatDate(first.date)} to ${formatDate(last.date)}`;
  return `${when}: ${formatNumber(count)}${first.whole && last.whole ? "" : " (a part of the day)"}`;
}

const NICE = [1, 1.2, 1.4, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];

/** The least round number that is no less, and even, so that its half is whole. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return (
    NICE.map((it) => Math.round(it * power)).find((it) => it >= most && it % 2 === 0) ??
    2 * Math.ceil(most / 2)
  );
}

/** The first, the last, and up to three bars between. */
function axisMarks(bars: number): number[] {
  const marks = Math.min(bars, 5);
  return [
    ...new Set(
      Array.from({ length: marks }, (_, mark) => Math.round((mark * (bars - 1)) / Math.max(1, marks - 1))),
    ),
  ];
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
