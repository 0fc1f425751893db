import type { FailureReport, SignaturePattern, TopIds } from "../incidents/analysis/failure-report.ts";
import type { Incident } from "../incidents/analysis/read-batches.ts";
import {
  condensed,
  failureHeadline,
  failureSign,
  formatChange,
  formatDaily,
  formatDate,
  formatNumber,
  formatPercent,
  formatTrend,
  formatWindow,
  sparkline,
  taskName,
} from "./failure-words.ts";
import { oneLine } from "./plain.ts";

/** How a piece of the text is meant; a terminal gives each a colour. */
export type Tone = "good" | "warning" | "bad" | "quiet" | "strong";
export type PaintTone = (tone: Tone, text: string) => string;

const SIGNS = { passed: ["good", "✓"], warning: ["warning", "!"], failed: ["bad", "✗"] } as const;
const NARROWEST = 60;
const WIDEST = 120;

/**
 * The failure report for a terminal or a log, without a closing newline.
 *
 * @param width columns that lines should fit into
 */
export function failureText(report: FailureReport, width = 80, paint: PaintTone = (_, text) => text): string {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, width));
  const [tone, sign] = SIGNS[failureSign(report)];
  const { error, window, notes } = report;
  const sections = [
    [
      `${paint(tone, sign)} ${paint("strong", failureHeadline(report))}.`,
      ...(window === null ? [] : [paint("quiet", `  ${formatWindow(window)}${filterOf(report)}`)]),
      ...(error === null
        ? []
        : [
            ...wrapped(`${error.code}: ${oneLine(error.message, 4000)}`, columns, 2).map((line) =>
              paint("bad", line),
            ),
            ...wrapped(`What to do: ${oneLine(error.hint, 1000)}`, columns, 2),
          ]),
      ...notes.flatMap((note) =>
        wrapped(`! ${oneLine(note, 2000)}`, columns, 2).map((line) => paint("warning", line)),
      ),
    ],
    ...(report.totals.incidents === 0
      ? []
      : [
          totalLines(report, columns, paint),
          categoryLines(report, columns, paint),
          signatureLines(report, columns, paint),
          recommendationLines(report, columns, paint),
          idLines("Projects", report.projects, columns, paint, false),
          idLines("Orders", report.orders, columns, paint, true),
          idLines("Tasks", report.tasks, columns, paint, true),
          incidentLines("Recent HIGH incidents", report.recentHigh, columns, paint),
          incidentLines("Oldest unresolved", report.oldestUnresolved, columns, paint),
        ]),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function filterOf({ options: { project, order, category } }: FailureReport): string {
  const parts = [
    ...(project === null ? [] : [`project ${oneLine(project)}`]),
    ...(order === null ? [] : [`order ${oneLine(order)}`]),
    ...(category === null ? [] : [`category ${category}`]),
  ];
  return parts.length === 0 ? "" : `, only ${parts.join(", ")}`;
}

function totalLines(
  { totals, severities, days }: FailureReport,
  columns: number,
  paint: PaintTone,
): string[] {
  const tones = { HIGH: "bad", MEDIUM: "warning", LOW: "quiet" } as const;
  const shown = severities.map(({ severity, count }) =>
    paint(tones[severity], `${severity} ${formatNumber(count)}`),
  );
  const counts = condensed(
    days.map(({ count }) => count),
    columns - 24,
  );
  const most = days.reduce((a, b) => (b.count > a.count ? b : a));
  const quiet = days.filter(({ count }) => count === 0).length;
  return [
    `  ${formatDaily(totals.rate)}, ${formatChange({ ...totals, count: totals.incidents })} against the window before (${formatNumber(totals.previous)})`,
    `  Resolved ${formatPercent(totals.resolutionRate)}, open ${formatNumber(totals.unresolved)}   ${shown.join("  ")}`,
    `  ${days[0]?.date ?? ""} ${sparkline(counts)} ${days.at(-1)?.date ?? ""}`,
    paint(
      "quiet",
      `  Most on ${most.date}: ${formatNumber(most.count)}.${quiet > 0 ? ` Days without any: ${formatNumber(quiet)}.` : ""}`,
    ),
  ];
}

function categoryLines({ categories, options }: FailureReport, columns: number, paint: PaintTone): string[] {
  const room = Math.max(8, columns - 71);
  const head = [
    "Category".padEnd(20),
    "Count".padStart(8),
    "A day".padStart(7),
    "Halves".padEnd(20),
    "Before".padStart(8),
  ];
  return [
    paint("strong", `  ${head.join(" ")}`),
    ...categories.map((it) => {
      const trendTone = it.trend === "increasing" ? "warning" : it.trend === "decreasing" ? "good" : "quiet";
      const changeTone =
        it.direction === "worsening" ? "warning" : it.direction === "improving" ? "good" : "quiet";
      return [
        `${it.highRisk ? paint("bad", "▲") : " "} ${it.highRisk ? paint("bad", it.category.padEnd(20)) : it.category.padEnd(20)}`,
        formatNumber(it.count).padStart(8),
        formatDaily(it.rate).replace(" a day", "").padStart(7),
        paint(trendTone, formatTrend(it).padEnd(20)),
        paint(changeTone, formatChange(it).padStart(8)),
        paint("quiet", sparkline(condensed(it.days, room))),
      ].join(" ");
    }),
    ...(categories.some(({ highRisk }) => highRisk)
      ? [paint("quiet", `  ▲ high risk: ${options.threshold} a day or more`)]
      : []),
  ];
}

function recommendationLines(
  { recommendations }: FailureReport,
  columns: number,
  paint: PaintTone,
): string[] {
  if (recommendations.length === 0) return [];
  return [
    paint("strong", "  What to do"),
    ...recommendations.flatMap(({ priority, category, reason, countermeasures }) => [
      `  ${paint(priority === "HIGH" ? "bad" : "warning", priority)} ${paint("strong", category)}`,
      ...wrapped(reason, columns, 4),
      ...countermeasures.flatMap((it) => wrapped(`- ${it}`, columns, 4)),
    ]),
  ];
}

function signatureLines({ signatures }: FailureReport, columns: number, paint: PaintTone): string[] {
  const { top, distinct, exact } = signatures;
  if (top.length === 0) return [];
  const of =
    distinct > top.length ? ` (${top.length} of ${exact ? "" : "at least "}${formatNumber(distinct)})` : "";
  return [
    paint("strong", `  The same failure again and again${of}`),
    ...top.flatMap((it) => [
      ...wrapped(oneLine(it.signature) || "(no description)", columns, 10).map((line, index) =>
        index === 0 ? `${paint("strong", `${formatNumber(it.count)}×`.padStart(9))} ${line.slice(10)}` : line,
      ),
      paint("quiet", `          ${sparkline(it.spark)} ${sinceOf(it)}`),
      ...(it.tasks.distinct > 0 ? [paint("quiet", `          ${tasksOf(it, columns - 12)}`)] : []),
      ...(it.count > 1 || it.signature !== it.example.description
        ? [
            paint(
              "quiet",
              `          e.g. ${fitted(oneLine(it.example.description ?? "", 300), columns - 16)}`,
            ),
          ]
        : []),
    ]),
  ];
}

function sinceOf({ count, first, last }: SignaturePattern): string {
  if (count === 1) return `on ${formatDate(first)}`;
  return `since ${formatDate(first)}, last ${formatDate(last)}`;
}

function tasksOf({ tasks }: SignaturePattern, room: number): string {
  const shown = tasks.top.map(
    (it) => `${oneLine(taskName(it, tasks.top), 80)}${it.count > 1 ? ` (${it.count})` : ""}`,
  );
  const more = tasks.distinct - tasks.top.length;
  return fitted(`in ${shown.join(", ")}${more > 0 ? ` and ${formatNumber(more)} more tasks` : ""}`, room);
}

function idLines(
  title: string,
  ids: TopIds,
  columns: number,
  paint: PaintTone,
  withProject: boolean,
): string[] {
  if (ids.top.length === 0) return [];
  const of = ids.distinct > ids.top.length ? ` (${ids.top.length} of ${formatNumber(ids.distinct)})` : "";
  const shown = ids.top.map(({ id, project, count }) => {
    const where = withProject && project !== null ? ` in ${oneLine(project, 40)}` : "";
    return `${oneLine(id ?? "", 40)}${where} ${formatNumber(count)}`;
  });
  return [paint("strong", `  ${title}${of}`), ...wrapped(shown.join(", "), columns, 4)];
}

function incidentLines(
  title: string,
  incidents: readonly Incident[],
  columns: number,
  paint: PaintTone,
): string[] {
  if (incidents.length === 0) return [];
  return [
    paint("strong", `  ${title}`),
    ...incidents.map((it) => {
      const head = `${oneLine((it.timestamp ?? "").slice(0, 16).replace("T", " "))}  ${oneLine(it.incidentId ?? "–", 30)}`;
      return `    ${paint("quiet", head)}  ${fitted(oneLine(it.description ?? "", 300), columns - displayWidth(head) - 6)}`;
    }),
  ];
}

/** Lines of words, each no wider than `columns`, all indented. */
function wrapped(text: string, columns: number, indent: number): string[] {
  const hanging = /^[-!] /.test(text) ? 2 : 0;
  const room = columns - indent - hanging;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    for (const piece of broken(word, room)) {
      if (line !== "" && displayWidth(line) + 1 + displayWidth(piece) > room) {
        lines.push(line);
        line = piece;
      } else line = line === "" ? piece : `${line} ${piece}`;
    }
  }
  const pad = " ".repeat(indent);
  return [...lines, line].map((it, index) => pad + (index > 0 ? " ".repeat(hanging) : "") + it);
}

/** A word in pieces that fit; Japanese has no spaces to break at. */
function broken(word: string, room: number): string[] {
  if (displayWidth(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (displayWidth(piece + character) > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}

function fitted(text: string, room: number): string {
  if (displayWidth(text) <= room) return text;
  return `${broken(text, Math.max(1, room - 1))[0] ?? ""}…`;
}

/** Columns of a terminal: East Asian wide and full-width characters take two (https://www.unicode.org/reports/tr11/). */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
