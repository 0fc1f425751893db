export const id = 690;
export const ids = [690,309];
export const modules = {

/***/ 91690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  failureHtml: () => (/* binding */ failureHtml)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/report/failure-words.js
var failure_words = __webpack_require__(35782);
;// CONCATENATED MODULE: ./build/src/report/failure-charts.js

// Bars stretch to whatever width the page has (preserveAspectRatio="none"); every label is HTML beside them, so
// that text keeps its size on a narrow screen. Colours come from the page's style sheet by class.
const SEVERITIES = ["HIGH", "MEDIUM", "LOW"];
const HEIGHT = 100;
const MOST_BARS = 124;
const GAP = 0.18;
/** Incidents over time, stacked by severity, with axes. */
function dailyBars(days) {
    const each = days.length <= MOST_BARS ? 1 : Math.ceil(days.length / MOST_BARS / 7) * 7;
    const bars = Array.from({ length: Math.ceil(days.length / each) }, (_, bar) => days.slice(bar * each, (bar + 1) * each));
    const sum = (bar, severity) => bar.reduce((total, day) => total + day[severity], 0);
    const top = niceTop(Math.max(1, ...bars.map((bar) => sum(bar, "count"))));
    const rects = bars.map((bar, index) => {
        let y = HEIGHT;
        const parts = SEVERITIES.map((severity) => {
            const height = (sum(bar, severity) / top) * HEIGHT;
            y -= height;
            if (height === 0)
                return "";
            return `<rect class="${severity}" x="${round(index + GAP / 2)}" y="${round(y)}" width="${round(1 - GAP)}" height="${round(height)}"/>`;
        });
        return `<g><title>${barTitle(bar, sum(bar, "count"))}</title><rect class="hit" x="${index}" y="0" width="1" height="${HEIGHT}"/>${parts.join("")}</g>`;
    });
    const lines = [0.25, 0.5, 0.75, 1].map((part) => `<line x1="0" x2="${bars.length}" y1="${HEIGHT * (1 - part)}" y2="${HEIGHT * (1 - part)}"/>`);
    const marks = axisMarks(bars.length).map((index) => (0,failure_words/* formatDate */.Yq)(bars[index]?.[0]?.date ?? "").replace(/ \d{4}$/, ""));
    const unit = each === 1 ? "" : `<p class="quiet">Each bar is ${each} days.</p>`;
    return `<figure class="daily">
<div class="y">${[top, top / 2, 0].map((value) => `<span>${(0,failure_words/* formatNumber */.ZV)(value)}</span>`).join("")}</div>
<svg viewBox="0 0 ${bars.length} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="Incidents per day">${lines.join("")}${rects.join("")}</svg>
<div class="x">${marks.map((mark) => `<span>${mark}</span>`).join("")}</div>
</figure>${unit}`;
}
/** A bar for a part of the greatest. */
function shareBar(count, most) {
    const width = count === 0 ? 0 : Math.max(1, (count / most) * 100);
    return `<svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"/><rect class="fill" width="${round(width)}" height="8"/></svg>`;
}
/** Small bars without axes, the greatest as high as there is room. */
function sparkBars(counts) {
    const bars = (0,failure_words/* condensed */.U0)(counts, 30);
    const most = Math.max(1, ...bars);
    const rects = bars.map((count, index) => {
        const height = count === 0 ? 0 : Math.max(1.5, (count / most) * 20);
        return height === 0
            ? ""
            : `<rect x="${round(index + 0.1)}" y="${round(20 - height)}" width="0.8" height="${round(height)}"/>`;
    });
    return `<svg class="spark" viewBox="0 0 ${Math.max(1, bars.length)} 20" preserveAspectRatio="none" aria-hidden="true"><rect class="base" x="0" y="19.5" width="${Math.max(1, bars.length)}" height="0.5"/>${rects.join("")}</svg>`;
}
function barTitle(bar, count) {
    const [first] = bar;
    const last = bar.at(-1);
    if (first === undefined || last === undefined)
        return "";
    const when = first === last ? (0,failure_words/* formatDate */.Yq)(first.date) : `${(0,failure_words/* formatDate */.Yq)(first.date)} to ${(0,failure_words/* formatDate */.Yq)(last.date)}`;
    return `${when}: ${(0,failure_words/* formatNumber */.ZV)(count)}${first.whole && last.whole ? "" : " (a part of the day)"}`;
}
const NICE = [1, 1.2, 1.4, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];
/** The least round number that is no less, and even, so that its half is whole. */
function niceTop(most) {
    const power = 10 ** Math.floor(Math.log10(most));
    return (NICE.map((it) => Math.round(it * power)).find((it) => it >= most && it % 2 === 0) ??
        2 * Math.ceil(most / 2));
}
/** The first, the last, and up to three bars between. */
function axisMarks(bars) {
    const marks = Math.min(bars, 5);
    return [
        ...new Set(Array.from({ length: marks }, (_, mark) => Math.round((mark * (bars - 1)) / Math.max(1, marks - 1)))),
    ];
}
function round(value) {
    return String(Math.round(value * 100) / 100);
}

;// CONCATENATED MODULE: ./build/src/report/failure-style.js
/** The style sheet of the HTML report. Colours reach 4.5:1 as text and 3:1 as bars on both grounds. */
const FAILURE_STYLE = `
:root { color-scheme: light dark; --page: #f6f8fa; --card: #ffffff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0;
  --accent: #255fa5; --track: #e7ecf1; --high: #cf222e; --medium: #b9770e; --low: #5b87b5; --good: #1a7f37;
  --high-ground: #ffebe9; --medium-ground: #fff4d6; --chip: #eaeef2; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --card: #161b22; --text: #e6edf3; --quiet: #9198a1; --line: #30363d;
  --accent: #5b9be0; --track: #262c36; --high: #f8615a; --medium: #d9a032; --low: #6d95c0; --good: #3fb950;
  --high-ground: #3a1a1d; --medium-ground: #35290f; --chip: #262c36; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { overflow-wrap: anywhere; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Hiragino Sans", "Noto Sans CJK JP", "Yu Gothic", sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
header { border-left: 5px solid var(--good); padding: .25rem 0 .25rem 1rem; }
header.warning { border-color: var(--medium); }
header.failed { border-color: var(--high); }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.1rem; margin-bottom: .6rem; }
h2 small, .ids small, td small { font-weight: 400; color: var(--quiet); font-size: .85em; }
header p, .quiet, footer, small { color: var(--quiet); }
.quiet { font-size: .88rem; }
code, .signature, .example { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK JP", monospace; font-size: .88em; overflow-wrap: anywhere; }
li code, p code { background: var(--chip); border-radius: 4px; padding: .1em .3em; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.15rem; min-width: 0; }
.note, .error { border-left: 5px solid var(--medium); background: var(--medium-ground); border-radius: 6px; padding: .6rem 1rem; overflow-wrap: anywhere; }
.error { border-color: var(--high); background: var(--high-ground); }
.tiles { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1rem; background: none; border: 0; padding: 0; }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .8rem 1rem; display: grid; align-content: start; }
.tile strong { font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; font-size: .88rem; margin-bottom: .8rem; }
.legend i { display: inline-block; width: .75rem; height: .75rem; border-radius: 2px; margin-right: .4rem; }
.HIGH { fill: var(--high); } .MEDIUM { fill: var(--medium); } .LOW { fill: var(--low); }
.legend .HIGH i { background: var(--high); } .legend .MEDIUM i { background: var(--medium); } .legend .LOW i { background: var(--low); }
.daily { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .3rem .6rem; }
.daily svg { width: 100%; height: 13rem; display: block; }
.daily line { stroke: var(--line); stroke-width: 1; vector-effect: non-scaling-stroke; }
.daily .hit { fill: transparent; }
.daily g:hover .hit { fill: var(--track); }
.daily .y { display: flex; flex-direction: column; justify-content: space-between; text-align: right; font-size: .78rem; line-height: 1; color: var(--quiet); font-variant-numeric: tabular-nums; }
.daily .x { grid-column: 2; display: flex; justify-content: space-between; font-size: .78rem; color: var(--quiet); }
.advice { border-left: 4px solid var(--medium); padding-left: .9rem; }
.advice + .advice { margin-top: 1.1rem; }
.advice.HIGH { border-color: var(--high); }
.advice h3 { font-size: 1rem; display: flex; flex-wrap: wrap; gap: .1rem .5rem; align-items: center; }
.advice ul { margin: .3rem 0 0 1.1rem; }
.advice li { margin-top: .25rem; overflow-wrap: anywhere; }
.badge { font-size: .72rem; font-weight: 600; padding: .1rem .45rem; border-radius: 999px; background: var(--medium-ground); color: var(--text); border: 1px solid var(--medium); white-space: nowrap; }
.HIGH .badge, .risk .badge { background: var(--high-ground); border-color: var(--high); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .45rem .6rem .45rem 0; border-top: 1px solid var(--line); vertical-align: middle; }
thead th { overflow-wrap: normal; border: 0; color: var(--quiet); font-size: .82rem; font-weight: 600; }
tbody th { font-size: .88rem; font-weight: 600; }
td.bar { width: 20%; }
.categories td { white-space: nowrap; }
.bar svg { display: inline-block; width: calc(100% - 4.5rem); vertical-align: middle; margin-right: .5rem; }
.share { height: .55rem; border-radius: 3px; }
.track { fill: var(--track); } .fill { fill: var(--accent); }
.risk .fill { fill: var(--high); }
.spark { width: 6rem; height: 1.2rem; fill: var(--accent); vertical-align: middle; margin-right: .5rem; }
.spark .base { fill: var(--line); }
td span, td small { white-space: nowrap; }
.increasing span, .worsening { color: var(--high); }
.decreasing span, .improving { color: var(--good); }
.worsening small, .improving small { color: var(--quiet); }
.categories + p { margin-top: .6rem; }
.signatures { list-style: none; margin-top: .6rem; }
.signatures li { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 1rem; border-top: 1px solid var(--line); padding: .8rem 0; }
.signatures li:last-child { padding-bottom: 0; }
.times { display: grid; align-content: start; gap: .3rem; }
.times strong { font-size: 1.15rem; font-variant-numeric: tabular-nums; }
.times .spark { width: 100%; }
.signature { font-size: .95rem; font-weight: 600; }
.signature i { font-style: normal; font-weight: 400; color: var(--accent); background: var(--chip); border-radius: 4px; padding: 0 .25em; }
.example { color: var(--quiet); font-size: .82rem; border-left: 3px solid var(--line); padding-left: .6rem; margin-top: .35rem; }
.incidents { list-style: none; }
.incidents li { border-top: 1px solid var(--line); padding: .5rem 0; }
.incidents p { overflow-wrap: anywhere; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1.5rem; }
.ids { list-style: none; }
.ids li { display: grid; grid-template-columns: minmax(0, 1fr) 5rem auto; gap: .6rem; align-items: center; padding: .25rem 0; font-variant-numeric: tabular-nums; }
.ids .share { width: 100%; }
.ids span { overflow-wrap: anywhere; }
footer { font-size: .82rem; }
@media (max-width: 44rem) {
  h1 { font-size: 1.3rem; }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .7rem; }
  .daily svg { height: 10rem; }
  .categories thead { display: none; }
  .categories tr { display: block; border-top: 1px solid var(--line); padding: .6rem 0; }
  .categories th, .categories td { display: flex; flex-wrap: wrap; justify-content: flex-end; align-items: center; gap: 0 .6rem; border: 0; padding: .15rem 0; width: auto; }
  .categories th { justify-content: flex-start; }
  .categories td::before { content: attr(data-label); margin-right: auto; color: var(--quiet); font-size: .85rem; }
  .categories .bar { flex-wrap: nowrap; }
  .categories .bar svg { flex: 1; width: auto; margin: 0; }
  .categories .spark { margin: 0; width: 4rem; }
  .signatures li { grid-template-columns: minmax(0, 1fr); gap: .4rem; }
  .times { grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: .8rem; }
}
`;

// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(70075);
// EXTERNAL MODULE: ./build/src/report/plain.js
var plain = __webpack_require__(84268);
;// CONCATENATED MODULE: ./build/src/report/failure-html.js






/**
 * The failure report as one HTML page: no script, no other file, charts as SVG, light or dark as the reader's
 * system is. Its own content security policy allows nothing but its style sheet.
 */
function failureHtml(report) {
    const hash = (0,external_node_crypto_.createHash)("sha256").update(FAILURE_STYLE).digest("base64");
    const empty = report.totals.incidents === 0;
    const body = [
        header(report),
        errorBox(report),
        ...report.notes.map((note) => `<p class="note">${(0,markdown/* text */.Qq)(note)}</p>`),
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
        `<footer>${(0,markdown/* text */.Qq)(report.tool.name)} ${(0,markdown/* text */.Qq)(report.tool.version)}, ${(0,markdown/* text */.Qq)(report.startedAt)}</footer>`,
    ];
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<title>${(0,markdown/* text */.Qq)((0,failure_words/* failureHeadline */.Ni)(report))}</title>
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
function header(report) {
    const { window, options } = report;
    const only = [options.project, options.order, options.category].filter((it) => it !== null).map(markdown/* text */.Qq);
    const where = [
        ...(window === null ? [] : [(0,failure_words/* formatWindow */.A4)(window)]),
        `<code>${(0,markdown/* text */.Qq)(options.db)}</code>`,
        ...(only.length > 0 ? [`only ${only.join(", ")}`] : []),
    ];
    return `<header class="${(0,failure_words/* failureSign */.Wq)(report)}"><h1>${(0,markdown/* text */.Qq)((0,failure_words/* failureHeadline */.Ni)(report))}</h1><p>${where.join(" · ")}</p></header>`;
}
function errorBox({ error }) {
    if (error === null)
        return "";
    return `<section class="error"><p><b>${error.code}</b> ${(0,markdown/* text */.Qq)(error.message)}</p><p>${(0,markdown/* text */.Qq)(error.hint)}</p></section>`;
}
function totals({ totals: it, severities }) {
    const tile = (value, label, more = "") => `<div class="tile"><strong>${value}</strong><span>${label}</span>${more === "" ? "" : `<small>${more}</small>`}</div>`;
    const high = severities.find(({ severity }) => severity === "HIGH")?.count ?? 0;
    return `<section class="tiles" aria-label="Totals">${[
        tile((0,failure_words/* formatNumber */.ZV)(it.incidents), "incidents", (0,failure_words/* formatDaily */.Rh)(it.rate)),
        tile((0,failure_words/* formatChange */.eD)({ ...it, count: it.incidents }), "against the window before", `${(0,failure_words/* formatNumber */.ZV)(it.previous)} then`),
        tile((0,failure_words/* formatPercent */.l9)(it.resolutionRate), "resolved", `${(0,failure_words/* formatNumber */.ZV)(it.unresolved)} open`),
        tile((0,failure_words/* formatNumber */.ZV)(high), "HIGH", `${(0,failure_words/* formatPercent */.l9)(high / it.incidents)} of all`),
    ].join("")}</section>`;
}
function daily({ days, severities }) {
    const legend = severities
        .map(({ severity, count }) => `<li class="${severity}"><i></i>${severity} <b>${(0,failure_words/* formatNumber */.ZV)(count)}</b></li>`)
        .join("");
    return `<section><h2>Incidents per day</h2><ul class="legend">${legend}</ul>${dailyBars(days)}</section>`;
}
function recommendations(report) {
    if (report.recommendations.length === 0)
        return "";
    const items = report.recommendations.map(({ priority, category, reason, countermeasures }) => `<article class="advice ${priority}"><h3><span class="badge">${priority}</span> ${category}</h3><p>${(0,markdown/* text */.Qq)(reason)}</p><ul>${countermeasures
        .map((it) => `<li>${withCode(it)}</li>`)
        .join("")}</ul></article>`);
    return `<section><h2>What to do</h2>${items.join("")}</section>`;
}
/** Our own sentence, in which backticks mark code. */
function withCode(sentence) {
    return sentence
        .split("`")
        .map((part, index) => (index % 2 === 1 ? `<code>${(0,markdown/* text */.Qq)(part)}</code>` : (0,markdown/* text */.Qq)(part)))
        .join("");
}
function categories({ categories: all, options }) {
    const most = Math.max(1, ...all.map(({ count }) => count));
    const row = (it) => `<tr${it.highRisk ? ' class="risk"' : ""}>
<th scope="row">${it.category}${it.highRisk ? ' <span class="badge">high risk</span>' : ""}</th>
<td class="bar" data-label="Incidents">${shareBar(it.count, most)}<b>${(0,failure_words/* formatNumber */.ZV)(it.count)}</b></td>
<td data-label="A day">${(0,failure_words/* formatDaily */.Rh)(it.rate).replace(" a day", "")}</td>
<td data-label="Over the window" class="${it.trend}">${sparkBars(it.days)}<span>${(0,failure_words/* formatTrend */.$3)(it)}</span></td>
<td data-label="Window before" class="${it.direction}">${(0,failure_words/* formatChange */.eD)(it)} <small>from ${(0,failure_words/* formatNumber */.ZV)(it.previous)}</small></td>
<td data-label="Resolved">${(0,failure_words/* formatPercent */.l9)(it.count === 0 ? null : it.resolved / it.count)}</td>
</tr>`;
    return `<section><h2>Categories</h2><table class="categories"><thead><tr><th scope="col">Category</th><th scope="col">Incidents</th><th scope="col">A day</th><th scope="col">Over the window</th><th scope="col">Window before</th><th scope="col">Resolved</th></tr></thead><tbody>${all.map(row).join("")}</tbody></table><p class="quiet">High risk: ${options.threshold} incidents a day or more. Increasing: more than 1.2 times as many in the second half of the window as in the first; decreasing: less than 0.8 times.</p></section>`;
}
function signatures({ signatures: { top, distinct, exact } }) {
    if (top.length === 0)
        return "";
    const of = distinct > top.length
        ? `The ${top.length} most frequent of ${exact ? "" : "at least "}${(0,failure_words/* formatNumber */.ZV)(distinct)}. `
        : "";
    return `<section><h2>The same failure again and again</h2><p class="quiet">${of}Numbers, ids, paths, times and quoted values are placeholders, so that one failure counts as one.</p><ol class="signatures">${top.map(signature).join("")}</ol></section>`;
}
function signature(it) {
    const when = it.count === 1
        ? `on ${(0,failure_words/* formatDate */.Yq)(it.first)}`
        : `since ${(0,failure_words/* formatDate */.Yq)(it.first)}, last ${(0,failure_words/* formatDate */.Yq)(it.last)}`;
    const shown = it.tasks.top.map((task) => `${(0,markdown/* text */.Qq)((0,failure_words/* taskName */.p5)(task, it.tasks.top))}${task.count > 1 ? ` <small>(${(0,failure_words/* formatNumber */.ZV)(task.count)})</small>` : ""}`);
    const more = it.tasks.distinct - it.tasks.top.length;
    const tasks = `${shown.join(", ")}${more > 0 ? ` and ${(0,failure_words/* formatNumber */.ZV)(more)} more` : ""}`;
    const description = (0,plain/* oneLine */.TN)(it.example.description ?? "", 400);
    const example = description === it.signature
        ? ""
        : `<p class="example">${(0,markdown/* text */.Qq)(it.example.incidentId ?? "")} ${(0,markdown/* text */.Qq)(description)}</p>`;
    return `<li><div class="times"><strong>${(0,failure_words/* formatNumber */.ZV)(it.count)}×</strong>${sparkBars(it.spark)}</div><div><p class="signature">${placeholders(it.signature || "(no description)")}</p><p class="quiet">${when}${shown.length > 0 ? ` · in ${tasks}` : ""}</p>${example}</div></li>`;
}
/** The placeholders of a signature set apart from its words. */
function placeholders(shown) {
    return shown
        .split(/((?<![A-Za-z])(?:N(?![A-Za-z])|(?:HEX|UUID|PATH|URL|IP|DATE|TIME)(?![A-Za-z_]))|…)/)
        .map((part, index) => (index % 2 === 1 ? `<i>${(0,markdown/* text */.Qq)(part)}</i>` : (0,markdown/* text */.Qq)(part)))
        .join("");
}
function incidents(title, all) {
    if (all.length === 0)
        return "";
    const row = (it) => `<li><span class="quiet">${(0,markdown/* text */.Qq)((it.timestamp ?? "").slice(0, 16).replace("T", " "))} · ${(0,markdown/* text */.Qq)(it.incidentId ?? "–")}${it.task === null ? "" : ` · ${(0,markdown/* text */.Qq)(it.task)}`} · ${(0,markdown/* text */.Qq)(it.category ?? "")}</span><p>${(0,markdown/* text */.Qq)((0,plain/* oneLine */.TN)(it.description ?? "", 300))}</p></li>`;
    return `<section><h2>${title}</h2><ul class="incidents">${all.map(row).join("")}</ul></section>`;
}
function ids({ projects, orders, tasks }) {
    const list = (title, { top, distinct }) => {
        if (top.length === 0)
            return "";
        const most = Math.max(1, ...top.map(({ count }) => count));
        const rows = top.map(({ id, project, count }) => `<li><span>${(0,markdown/* text */.Qq)(id ?? "")}${project === null ? "" : ` <small>${(0,markdown/* text */.Qq)(project)}</small>`}</span>${shareBar(count, most)}<b>${(0,failure_words/* formatNumber */.ZV)(count)}</b></li>`);
        const of = distinct > top.length ? ` <small>${top.length} of ${(0,failure_words/* formatNumber */.ZV)(distinct)}</small>` : "";
        return `<div><h2>${title}${of}</h2><ul class="ids">${rows.join("")}</ul></div>`;
    };
    return `<section class="columns">${list("Projects", projects)}${list("Orders", orders)}${list("Tasks", tasks)}</section>`;
}


/***/ }),

/***/ 70075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ fitted),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   oR: () => (/* binding */ sqlBlock),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export SUMMARY_LIMIT */
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84268);

/**
 * A stranger's text as Markdown that shows just that text. Every ASCII punctuation mark becomes a
 * numeric reference, which no Markdown construct can begin with
 * (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references).
 */
function text(data) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(data, 1000).replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
/** The same, in a fixed-width face; GitHub links no `@name` or `#1` inside it. */
function code(data) {
    return `<code>${text(data)}</code>`;
}
/** A table whose cells are Markdown already; no lines at all without rows. */
function table(head, rows) {
    if (rows.length === 0)
        return [];
    const line = (cells) => `| ${cells.join(" | ")} |`;
    return [line(head), line(head.map(() => "---")), ...rows.map(line), ""];
}
/** SQL of our own as a block that no content can close early. */
function sqlBlock(sql) {
    const longest = Math.max(2, ...[...sql.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = "`".repeat(longest + 1);
    return [`${fence}sql`, sql, fence];
}
/** GitHub shows no summary of a step above this many bytes (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits). */
const SUMMARY_LIMIT = 1024 * 1024 - 1;
/**
 * Markdown that fits into a step's summary: whole sections are left out from the end, with a note.
 *
 * @param sections Markdown, the most important first
 */
function fitted(sections, limit = SUMMARY_LIMIT) {
    const note = "_The summary was cut to GitHub's limit; the JSON report has everything._\n";
    const sizes = sections.map((section) => Buffer.byteLength(section) + 1);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    if (total <= limit)
        return sections.join("\n");
    let room = limit - Buffer.byteLength(note);
    const kept = sections.filter((_, index) => {
        room -= sizes[index] ?? 0;
        return room >= 0;
    });
    return [...kept, note].join("\n");
}


/***/ })

};
