export const id = 756;
export const ids = [756];
export const modules = {

/***/ 77375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  failureSummary: () => (/* binding */ failureSummary)
});

// EXTERNAL MODULE: ./build/src/report/failure-words.js
var failure_words = __webpack_require__(35782);
// EXTERNAL MODULE: ./build/src/report/markdown.js
var markdown = __webpack_require__(70075);
;// CONCATENATED MODULE: ./build/src/report/mermaid.js
// Charts for where GitHub renders Mermaid. Only dates, numbers and names of our own go in: a stranger's text
// could end a string and add what it likes (https://mermaid.js.org/syntax/xyChart.html).
/** Bars that a chart of days shows at most; longer windows are added up by weeks or more. */
const DAILY_BARS = 62;
// Labels below this distance would run into each other.
const LABELS = 10;
/** Incidents over time as bars, as lines of Markdown. */
function dailyChart(days) {
    const each = days.length <= DAILY_BARS ? 1 : Math.ceil(days.length / DAILY_BARS / 7) * 7;
    const bars = Array.from({ length: Math.ceil(days.length / each) }, (_, bar) => days.slice(bar * each, (bar + 1) * each));
    const step = Math.ceil(bars.length / LABELS);
    // Bars of one name become one bar, and spaces are trimmed: a bar without a label gets a name of its own, out of
    // zero-width spaces.
    const labels = bars.map(([first], bar) => `"${bar % step === 0 ? first?.date.slice(5) : "\u200b".repeat(bar)}"`);
    const counts = bars.map((bar) => bar.reduce((sum, { count }) => sum + count, 0));
    const unit = each === 1 ? "per day" : each === 7 ? "per week" : `per ${each} days`;
    return chart(`%%{init: {"xyChart": {"width": 900, "height": 300}, "themeVariables": {"xyChart": {"plotColorPalette": "#3b82c4"}}}}%%`, "xychart-beta", `    x-axis [${labels.join(", ")}]`, `    y-axis "${unit}" 0 --> ${Math.max(1, ...counts)}`, `    bar [${counts.join(", ")}]`);
}
/** The categories' parts as a pie; no chart where there is but one. */
function categoryChart(categories) {
    const parts = categories.filter(({ count }) => count > 0);
    if (parts.length < 2)
        return [];
    return chart("pie showData", ...parts.map(({ category, count }) => `    "${category}" : ${count}`));
}
function chart(...lines) {
    return ["```mermaid", ...lines, "```", ""];
}

// EXTERNAL MODULE: ./build/src/report/plain.js
var plain = __webpack_require__(84268);
;// CONCATENATED MODULE: ./build/src/report/failure-summary.js




const SIGNS = { passed: "✅", warning: "⚠️", failed: "❌" };
const SEVERITY = { HIGH: "🔴", MEDIUM: "🟠", LOW: "🔵" };
/** The job summary: the answer first, then what to do, the failures themselves, charts, and numbers. */
function failureSummary(report) {
    const sections = [
        [`## ${SIGNS[(0,failure_words/* failureSign */.Wq)(report)]} ${(0,failure_words/* failureHeadline */.Ni)(report)}`, "", ...intro(report)],
        errorSection(report),
        report.notes.flatMap((note) => [`> ⚠️ ${(0,markdown/* text */.Qq)(note)}`, ""]),
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
    return `${(0,markdown/* fitted */.$5)(sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")))}\n`;
}
function intro({ window, options: { db, project, order, category } }) {
    if (window === null)
        return [];
    const only = [
        ...(project === null ? [] : [`project ${(0,markdown/* code */.aY)(project)}`]),
        ...(order === null ? [] : [`order ${(0,markdown/* code */.aY)(order)}`]),
        ...(category === null ? [] : [`category ${(0,markdown/* code */.aY)(category)}`]),
    ];
    return [`${(0,failure_words/* formatWindow */.A4)(window)}, ${(0,markdown/* code */.aY)(db)}${only.length > 0 ? `, only ${only.join(", ")}` : ""}`, ""];
}
function errorSection({ error }) {
    if (error === null)
        return [];
    return [`**${error.code}**: ${(0,markdown/* text */.Qq)(error.message)}`, "", `**What to do**: ${(0,markdown/* text */.Qq)(error.hint)}`, ""];
}
function totalsSection({ totals, severities }) {
    return (0,markdown/* table */.tp)([
        "Incidents",
        "A day",
        "Against the window before",
        "Resolved",
        ...severities.map(({ severity }) => `${SEVERITY[severity]} ${severity}`),
    ], [
        [
            `**${(0,failure_words/* formatNumber */.ZV)(totals.incidents)}**`,
            (0,failure_words/* formatDaily */.Rh)(totals.rate).replace(" a day", ""),
            `${(0,failure_words/* formatChange */.eD)({ ...totals, count: totals.incidents })} (${(0,failure_words/* formatNumber */.ZV)(totals.previous)})`,
            `${(0,failure_words/* formatPercent */.l9)(totals.resolutionRate)}, ${(0,failure_words/* formatNumber */.ZV)(totals.unresolved)} open`,
            ...severities.map(({ count }) => (0,failure_words/* formatNumber */.ZV)(count)),
        ],
    ]);
}
function categorySection({ categories, options }) {
    return [
        "### Categories",
        "",
        ...categoryChart(categories),
        ...(0,markdown/* table */.tp)(["Category", "Incidents", "A day", "First half → second half", "Before", "Resolved"], categories.map((it) => [
            `${it.highRisk ? "🔺 " : ""}${(0,markdown/* code */.aY)(it.category)}`,
            (0,failure_words/* formatNumber */.ZV)(it.count),
            (0,failure_words/* formatDaily */.Rh)(it.rate).replace(" a day", ""),
            `${(0,failure_words/* formatNumber */.ZV)(it.firstHalf)} → ${(0,failure_words/* formatNumber */.ZV)(it.secondHalf)} ${(0,failure_words/* formatTrend */.$3)(it)}`,
            `${(0,failure_words/* formatChange */.eD)(it)} (${(0,failure_words/* formatNumber */.ZV)(it.previous)})`,
            (0,failure_words/* formatPercent */.l9)(it.count === 0 ? null : it.resolved / it.count),
        ])),
        ...(categories.some(({ highRisk }) => highRisk)
            ? [`🔺 high risk: ${options.threshold} incidents a day or more.`, ""]
            : []),
    ];
}
function recommendationSection({ recommendations }) {
    if (recommendations.length === 0)
        return [];
    return [
        "### What to do",
        "",
        ...recommendations.flatMap(({ priority, category, reason, countermeasures }) => [
            `**${priority === "HIGH" ? "🔴 HIGH" : "🟠 MEDIUM"} ${(0,markdown/* code */.aY)(category)}** ${(0,markdown/* text */.Qq)(reason)}`,
            "",
            ...countermeasures.map((it) => `- ${withCode(it)}`),
            "",
        ]),
    ];
}
/** Our own sentence, in which backticks mark code. */
function withCode(sentence) {
    return sentence
        .split("`")
        .map((part, index) => (index % 2 === 1 ? (0,markdown/* code */.aY)(part) : (0,markdown/* text */.Qq)(part)))
        .join("");
}
function signatureSection({ signatures }) {
    const { top, distinct, exact } = signatures;
    if (top.length === 0)
        return [];
    const of = distinct > top.length
        ? `The ${top.length} most frequent of ${exact ? "" : "at least "}${(0,failure_words/* formatNumber */.ZV)(distinct)}. `
        : "";
    return [
        "### The same failure again and again",
        "",
        `${of}Numbers, ids, paths, times and quoted values are placeholders, so that one failure counts as one.`,
        "",
        ...(0,markdown/* table */.tp)(["Times", "Failure", "When", "Tasks"], top.map((it) => [
            `**${(0,failure_words/* formatNumber */.ZV)(it.count)}**`,
            `${(0,markdown/* code */.aY)(it.signature || "(no description)")}${exampleOf(it)}`,
            `${(0,failure_words/* sparkline */.KM)((0,failure_words/* condensed */.U0)(it.spark, 10))}<br>${since(it)}`,
            tasksOf(it),
        ])),
    ];
}
function exampleOf({ example, signature }) {
    const description = (0,plain/* oneLine */.TN)(example.description ?? "", 200);
    return description === signature
        ? ""
        : `<br><sub>${(0,markdown/* text */.Qq)(example.incidentId ?? "")}: ${(0,markdown/* text */.Qq)(description)}</sub>`;
}
function since({ first, last, count }) {
    if (count === 1)
        return (0,failure_words/* formatDate */.Yq)(first);
    return `since ${(0,failure_words/* formatDate */.Yq)(first)}, last ${(0,failure_words/* formatDate */.Yq)(last)}`;
}
function tasksOf({ tasks }) {
    const shown = tasks.top
        .slice(0, 3)
        .map((it) => `${(0,markdown/* text */.Qq)((0,failure_words/* taskName */.p5)(it, tasks.top))}${it.count > 1 ? `&nbsp;(${(0,failure_words/* formatNumber */.ZV)(it.count)})` : ""}`);
    const more = tasks.distinct - shown.length;
    return [...shown, ...(more > 0 ? [`and ${(0,failure_words/* formatNumber */.ZV)(more)} more`] : [])].join(", ");
}
function dailySection({ days }) {
    const rows = days.map((day) => [
        `${day.date}${day.whole ? "" : " (a part)"}`,
        (0,failure_words/* formatNumber */.ZV)(day.count),
        (0,failure_words/* formatNumber */.ZV)(day.HIGH),
        (0,failure_words/* formatNumber */.ZV)(day.MEDIUM),
        (0,failure_words/* formatNumber */.ZV)(day.LOW),
    ]);
    const shown = rows.slice(-366);
    return [
        days.length > DAILY_BARS ? "### Incidents over time" : "### Incidents per day",
        "",
        ...dailyChart(days),
        "<details><summary>The same as a table</summary>",
        "",
        ...(0,markdown/* table */.tp)(["Day (UTC)", "Incidents", "HIGH", "MEDIUM", "LOW"], shown),
        ...(shown.length < rows.length
            ? [`The last ${shown.length} of ${rows.length} days; the JSON report has all.`, ""]
            : []),
        "</details>",
        "",
    ];
}
function incidentSection(title, incidents) {
    if (incidents.length === 0)
        return [];
    return [
        `<details><summary>${title} (${incidents.length})</summary>`,
        "",
        ...(0,markdown/* table */.tp)(["When", "Incident", "Category", "Task", "What happened"], incidents.map((it) => [
            (0,markdown/* text */.Qq)((it.timestamp ?? "").slice(0, 19).replace("T", " ")),
            (0,markdown/* text */.Qq)(it.incidentId ?? ""),
            (0,markdown/* text */.Qq)(it.category ?? ""),
            (0,markdown/* text */.Qq)(it.task ?? ""),
            (0,markdown/* text */.Qq)((0,plain/* oneLine */.TN)(it.description ?? "", 200)),
        ])),
        "</details>",
        "",
    ];
}
function idSection(title, head, { top, distinct }) {
    if (top.length === 0)
        return [];
    const of = distinct > top.length ? `${top.length} of ${(0,failure_words/* formatNumber */.ZV)(distinct)}` : `${distinct}`;
    const withProject = top.some(({ project }) => project !== null);
    return [
        `<details><summary>${title} (${of})</summary>`,
        "",
        ...(0,markdown/* table */.tp)([head, ...(withProject ? ["Project"] : []), "Incidents"], top.map(({ id, project, count }) => [
            (0,markdown/* code */.aY)(id ?? ""),
            ...(withProject ? [project === null ? "" : (0,markdown/* code */.aY)(project)] : []),
            (0,failure_words/* formatNumber */.ZV)(count),
        ])),
        "</details>",
        "",
    ];
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
