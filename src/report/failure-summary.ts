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
import { code, fitted, table, text } from "./markdown.ts";
import { categoryChart, DAILY_BARS, dailyChart } from "./mermaid.ts";
import { oneLine } from "./plain.ts";

const SIGNS = { passed: "✅", warning: "⚠️", failed: "❌" } as const;
const SEVERITY = { HIGH: "🔴", MEDIUM: "🟠", LOW: "🔵" } as const;

/** The job summary: the answer first, then what to do, the failures themselves, charts, and numbers. */
export function failureSummary(report: FailureReport): string {
  const sections = [
    [`## ${SIGNS[failureSign(report)]} ${failureHeadline(report)}`, "", ...intro(report)],
    errorSection(report),
    report.notes.flatMap((note) => [`> ⚠️ ${text(note)}`, ""]),
    ...(report.totals.incidents === 0
      ? []
      : [
          totalsSection(report),
          categorySection(report),
          signatureSection(report),
          recommendationSection(report),
          dailySection(report),
          incidentSection("Recent HIGH incidents", report.recentHigh),
          incidentSection("Oldest unresolved incidents", report.oldestUnresolved),
          idSection("Projects", "Project", report.projects),
          idSection("Orders", "Order", report.orders),
          idSection("Tasks", "Task", report.tasks),
        ]),
  ];
  return `${fitted(sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")))}\n`;
}

function intro({ window, options: { db, project, order, category } }: FailureReport): string[] {
  if (window === null) return [];
  const only = [
    ...(project === null ? [] : [`project ${code(project)}`]),
    ...(order === null ? [] : [`order ${code(order)}`]),
    ...(category === null ? [] : [`category ${code(category)}`]),
  ];
  return [`${formatWindow(window)}, ${code(db)}${only.length > 0 ? `, only ${only.join(", ")}` : ""}`, ""];
}

function errorSection({ error }: FailureReport): string[] {
  if (error === null) return [];
  return [`**${error.code}**: ${text(error.message)}`, "", `**What to do**: ${text(error.hint)}`, ""];
}

function totalsSection({ totals, severities }: FailureReport): string[] {
  return table(
    [
      "Incidents",
      "A day",
      "Against the window before",
      "Resolved",
      ...severities.map(({ severity }) => `${SEVERITY[severity]} ${severity}`),
    ],
    [
      [
        `**${formatNumber(totals.incidents)}**`,
        formatDaily(totals.rate).replace(" a day", ""),
        `${formatChange({ ...totals, count: totals.incidents })} (${formatNumber(totals.previous)})`,
        `${formatPercent(totals.resolutionRate)}, ${formatNumber(totals.unresolved)} open`,
        ...severities.map(({ count }) => formatNumber(count)),
      ],
    ],
  );
}

function categorySection({ categories, options }: FailureReport): string[] {
  return [
    "### Categories",
    "",
    ...categoryChart(categories),
    ...table(
      ["Category", "Incidents", "A day", "First half → second half", "Before", "Resolved"],
      categories.map((it) => [
        `${it.highRisk ? "🔺 " : ""}${code(it.category)}`,
        formatNumber(it.count),
        formatDaily(it.rate).replace(" a day", ""),
        `${formatNumber(it.firstHalf)} → ${formatNumber(it.secondHalf)} ${formatTrend(it)}`,
        `${formatChange(it)} (${formatNumber(it.previous)})`,
        formatPercent(it.count === 0 ? null : it.resolved / it.count),
      ]),
    ),
    ...(categories.some(({ highRisk }) => highRisk)
      ? [`🔺 high risk: ${options.threshold} incidents a day or more.`, ""]
      : []),
  ];
}

function recommendationSection({ recommendations }: FailureReport): string[] {
  if (recommendations.length === 0) return [];
  return [
    "### What to do",
    "",
    ...recommendations.flatMap(({ priority, category, reason, countermeasures }) => [
      `**${priority === "HIGH" ? "🔴 HIGH" : "🟠 MEDIUM"} ${code(category)}** ${text(reason)}`,
      "",
      ...countermeasures.map((it) => `- ${withCode(it)}`),
      "",
    ]),
  ];
}

/** Our own sentence, in which backticks mark code. */
function withCode(sentence: string): string {
  return sentence
    .split("`")
    .map((part, index) => (index % 2 === 1 ? code(part) : text(part)))
    .join("");
}

function signatureSection({ signatures }: FailureReport): string[] {
  const { top, distinct, exact } = signatures;
  if (top.length === 0) return [];
  const of =
    distinct > top.length
      ? `The ${top.length} most frequent of ${exact ? "" : "at least "}${formatNumber(distinct)}. `
      : "";
  return [
    "### The same failure again and again",
    "",
    `${of}Numbers, ids, paths, times and quoted values are placeholders, so that one failure counts as one.`,
    "",
    ...table(
      ["Times", "Failure", "When", "Tasks"],
      top.map((it) => [
        `**${formatNumber(it.count)}**`,
        `${code(it.signature || "(no description)")}${exampleOf(it)}`,
        `${sparkline(condensed(it.spark, 10))}<br>${since(it)}`,
        tasksOf(it),
      ]),
    ),
  ];
}

function exampleOf({ example, signature }: SignaturePattern): string {
  const description = oneLine(example.description ?? "", 200);
  return description === signature
    ? ""
    : `<br><sub>${text(example.incidentId ?? "")}: ${text(description)}</sub>`;
}

function since({ first, last, count }: SignaturePattern): string {
  if (count === 1) return formatDate(first);
  return `since ${formatDate(first)}, last ${formatDate(last)}`;
}

function tasksOf({ tasks }: SignaturePattern): string {
  const shown = tasks.top
    .slice(0, 3)
    .map(
      (it) => `${text(taskName(it, tasks.top))}${it.count > 1 ? `&nbsp;(${formatNumber(it.count)})` : ""}`,
    );
  const more = tasks.distinct - shown.length;
  return [...shown, ...(more > 0 ? [`and ${formatNumber(more)} more`] : [])].join(", ");
}

function dailySection({ days }: FailureReport): string[] {
  const rows = days.map((day) => [
    `${day.date}${day.whole ? "" : " (a part)"}`,
    formatNumber(day.count),
    formatNumber(day.HIGH),
    formatNumber(day.MEDIUM),
    formatNumber(day.LOW),
  ]);
  const shown = rows.slice(-366);
  return [
    days.length > DAILY_BARS ? "### Incidents over time" : "### Incidents per day",
    "",
    ...dailyChart(days),
    "<details><summary>The same as a table</summary>",
    "",
    ...table(["Day (UTC)", "Incidents", "HIGH", "MEDIUM", "LOW"], shown),
    ...(shown.length < rows.length
      ? [`The last ${shown.length} of ${rows.length} days; the JSON report has all.`, ""]
      : []),
    "</details>",
    "",
  ];
}

function incidentSection(title: string, incidents: readonly Incident[]): string[] {
  if (incidents.length === 0) return [];
  return [
    `<details><summary>${title} (${incidents.length})</summary>`,
    "",
    ...table(
      ["When", "Incident", "Category", "Task", "What happened"],
      incidents.map((it) => [
        text((it.timestamp ?? "").slice(0, 19).replace("T", " ")),
        text(it.incidentId ?? ""),
        text(it.category ?? ""),
        text(it.task ?? ""),
        text(oneLine(it.description ?? "", 200)),
      ]),
    ),
    "</details>",
    "",
  ];
}

function idSection(title: string, head: string, { top, distinct }: TopIds): string[] {
  if (top.length === 0) return [];
  const of = distinct > top.length ? `${top.length} of ${formatNumber(distinct)}` : `${distinct}`;
  const withProject = top.some(({ project }) => project !== null);
  return [
    `<details><summary>${title} (${of})</summary>`,
    "",
    ...table(
      [head, ...(withProject ? ["Project"] : []), "Incidents"],
      top.map(({ id, project, count }) => [
        code(id ?? ""),
        ...(withProject ? [project === null ? "" : code(project)] : []),
        formatNumber(count),
      ]),
    ),
    "</details>",
    "",
  ];
}
