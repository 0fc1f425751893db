import { createHash } from "node:crypto";
import type {
  CategoryPattern,
  FailureReport,
  SignaturePattern,
  TopIds,
} from "../incidents/analysis/failure-report.ts";
import type { Incident } from "../incidents/analysis/read-batches.ts";
import { dailyBars, shareBar, sparkBars } from "./failure-charts.ts";
import { FAILURE_STYLE } from "./failure-style.ts";
import {
  failureHeadline,
  failureSign,
  formatChange,
  formatDaily,
  formatDate,
  formatNumber,
  formatPercent,
  formatTrend,
  formatWindow,
  taskName,
} from "./failure-words.ts";
import { text } from "./markdown.ts";
import { oneLine } from "./plain.ts";

/**
 * The failure report as one HTML page: no script, no other file, charts as SVG, light or dark as the reader's
 * system is. Its own content security policy allows nothing but its style sheet.
 */
export function failureHtml(report: FailureReport): string {
  const hash = createHash("sha256").update(FAILURE_STYLE).digest("base64");
  const empty = report.totals.incidents === 0;
  const body = [
    header(report),
    errorBox(report),
    ...report.notes.map((note) => `<p class="note">${text(note)}</p>`),
    ...(empty
      ? []
      : [
          totals(report),
          daily(report),
          categories(report),
          signatures(report),
          recommendations(report),
          incidents("Recent HIGH incidents", report.recentHigh),
          incidents("Oldest unresolved incidents", report.oldestUnresolved),
          ids(report),
        ]),
    `<footer>${text(report.tool.name)} ${text(report.tool.version)}, ${text(report.startedAt)}</footer>`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<title>${text(failureHeadline(report))}</title>
<style>${FAILURE_STYLE}</style>
</head>
<body>
<main>
${body.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
}

function header(report: FailureReport): string {
  const { window, options } = report;
  const only = [options.project, options.order, options.category].filter((it) => it !== null).map(text);
  const where = [
    ...(window === null ? [] : [formatWindow(window)]),
    `<code>${text(options.db)}</code>`,
    ...(only.length > 0 ? [`only ${only.join(", ")}`] : []),
  ];
  return `<header class="${failureSign(report)}"><h1>${text(failureHeadline(report))}</h1><p>${where.join(" · ")}</p></header>`;
}

function errorBox({ error }: FailureReport): string {
  if (error === null) return "";
  return `<section class="error"><p><b>${error.code}</b> ${text(error.message)}</p><p>${text(error.hint)}</p></section>`;
}

function totals({ totals: it, severities }: FailureReport): string {
  const tile = (value: string, label: string, more = "") =>
    `<div class="tile"><strong>${value}</strong><span>${label}</span>${more === "" ? "" : `<small>${more}</small>`}</div>`;
  const high = severities.find(({ severity }) => severity === "HIGH")?.count ?? 0;
  return `<section class="tiles" aria-label="Totals">${[
    tile(formatNumber(it.incidents), "incidents", formatDaily(it.rate)),
    tile(
      formatChange({ ...it, count: it.incidents }),
      "against the window before",
      `${formatNumber(it.previous)} then`,
    ),
    tile(formatPercent(it.resolutionRate), "resolved", `${formatNumber(it.unresolved)} open`),
    tile(formatNumber(high), "HIGH", `${formatPercent(high / it.incidents)} of all`),
  ].join("")}</section>`;
}

function daily({ days, severities }: FailureReport): string {
  const legend = severities
    .map(
      ({ severity, count }) =>
        `<li class="${severity}"><i></i>${severity} <b>${formatNumber(count)}</b></li>`,
    )
    .join("");
  return `<section><h2>Incidents per day</h2><ul class="legend">${legend}</ul>${dailyBars(days)}</section>`;
}

function recommendations(report: FailureReport): string {
  if (report.recommendations.length === 0) return "";
  const items = report.recommendations.map(
    ({ priority, category, reason, countermeasures }) =>
      `<article class="advice ${priority}"><h3><span class="badge">${priority}</span> ${category}</h3><p>${text(reason)}</p><ul>${countermeasures
        .map((it) => `<li>${withCode(it)}</li>`)
        .join("")}</ul></article>`,
  );
  return `<section><h2>What to do</h2>${items.join("")}</section>`;
}

/** Our own sentence, in which backticks mark code. */
function withCode(sentence: string): string {
  return sentence
    .split("`")
    .map((part, index) => (index % 2 === 1 ? `<code>${text(part)}</code>` : text(part)))
    .join("");
}

function categories({ categories: all, options }: FailureReport): string {
  const most = Math.max(1, ...all.map(({ count }) => count));
  const row = (it: CategoryPattern) => `<tr${it.highRisk ? ' class="risk"' : ""}>
<th scope="row">${it.category}${it.highRisk ? ' <span class="badge">high risk</span>' : ""}</th>
<td class="bar" data-label="Incidents">${shareBar(it.count, most)}<b>${formatNumber(it.count)}</b></td>
<td data-label="A day">${formatDaily(it.rate).replace(" a day", "")}</td>
<td data-label="Over the window" class="${it.trend}">${sparkBars(it.days)}<span>${formatTrend(it)}</span></td>
<td data-label="Window before" class="${it.direction}">${formatChange(it)} <small>from ${formatNumber(it.previous)}</small></td>
<td data-label="Resolved">${formatPercent(it.count === 0 ? null : it.resolved / it.count)}</td>
</tr>`;
  return `<section><h2>Categories</h2><table class="categories"><thead><tr><th scope="col">Category</th><th scope="col">Incidents</th><th scope="col">A day</th><th scope="col">Over the window</th><th scope="col">Window before</th><th scope="col">Resolved</th></tr></thead><tbody>${all.map(row).join("")}</tbody></table><p class="quiet">High risk: ${options.threshold} incidents a day or more. Increasing: more than 1.2 times as many in the second half of the window as in the first; decreasing: less than 0.8 times.</p></section>`;
}

function signatures({ signatures: { top, distinct, exact } }: FailureReport): string {
  if (top.length === 0) return "";
  const of =
    distinct > top.length
      ? `The ${top.length} most frequent of ${exact ? "" : "at least "}${formatNumber(distinct)}. `
      : "";
  return `<section><h2>The same failure again and again</h2><p class="quiet">${of}Numbers, ids, paths, times and quoted values are placeholders, so that one failure counts as one.</p><ol class="signatures">${top.map(signature).join("")}</ol></section>`;
}

function signature(it: SignaturePattern): string {
  const when =
    it.count === 1
      ? `on ${formatDate(it.first)}`
      : `since ${formatDate(it.first)}, last ${formatDate(it.last)}`;
  const shown = it.tasks.top.map(
    (task) =>
      `${text(taskName(task, it.tasks.top))}${task.count > 1 ? ` <small>(${formatNumber(task.count)})</small>` : ""}`,
  );
  const more = it.tasks.distinct - it.tasks.top.length;
  const tasks = `${shown.join(", ")}${more > 0 ? ` and ${formatNumber(more)} more` : ""}`;
  const description = oneLine(it.example.description ?? "", 400);
  const example =
    description === it.signature
      ? ""
      : `<p class="example">${text(it.example.incidentId ?? "")} ${text(description)}</p>`;
  return `<li><div class="times"><strong>${formatNumber(it.count)}×</strong>${sparkBars(it.spark)}</div><div><p class="signature">${placeholders(it.signature || "(no description)")}</p><p class="quiet">${when}${shown.length > 0 ? ` · in ${tasks}` : ""}</p>${example}</div></li>`;
}

/** The placeholders of a signature set apart from its words. */
function placeholders(shown: string): string {
  return shown
    .split(/((?<![A-Za-z])(?:N(?![A-Za-z])|(?:HEX|UUID|PATH|URL|IP|DATE|TIME)(?![A-Za-z_]))|…)/)
    .map((part, index) => (index % 2 === 1 ? `<i>${text(part)}</i>` : text(part)))
    .join("");
}

function incidents(title: string, all: readonly Incident[]): string {
  if (all.length === 0) return "";
  const row = (it: Incident) =>
    `<li><span class="quiet">${text((it.timestamp ?? "").slice(0, 16).replace("T", " "))} · ${text(it.incidentId ?? "–")}${it.task === null ? "" : ` · ${text(it.task)}`} · ${text(it.category ?? "")}</span><p>${text(oneLine(it.description ?? "", 300))}</p></li>`;
  return `<section><h2>${title}</h2><ul class="incidents">${all.map(row).join("")}</ul></section>`;
}

function ids({ projects, orders, tasks }: FailureReport): string {
  const list = (title: string, { top, distinct }: TopIds) => {
    if (top.length === 0) return "";
    const most = Math.max(1, ...top.map(({ count }) => count));
    const rows = top.map(
      ({ id, project, count }) =>
        `<li><span>${text(id ?? "")}${project === null ? "" : ` <small>${text(project)}</small>`}</span>${shareBar(count, most)}<b>${formatNumber(count)}</b></li>`,
    );
    const of = distinct > top.length ? ` <small>${top.length} of ${formatNumber(distinct)}</small>` : "";
    return `<div><h2>${title}${of}</h2><ul class="ids">${rows.join("")}</ul></div>`;
  };
  return `<section class="columns">${list("Projects", projects)}${list("Orders", orders)}${list("Tasks", tasks)}</section>`;
}
