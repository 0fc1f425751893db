export const id = 310;
export const ids = [310];
export const modules = {

/***/ 96310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportAction: () => (/* binding */ reportAction)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91659);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7279);
/* harmony import */ var _incidents_analysis_failure_patterns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78116);
/* harmony import */ var _incidents_analysis_failure_report_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(11749);
/* harmony import */ var _incidents_analysis_window_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83410);
/* harmony import */ var _incidents_categories_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96633);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(11707);
/* harmony import */ var _report_failure_summary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77375);
/* harmony import */ var _report_failure_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52088);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(84268);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(32179);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(15543);
/* harmony import */ var _read_input_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8848);
/* harmony import */ var _step_report_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(66890);
















/** Reads the inputs, finds the patterns, and reports; sets the process's exit code. */
async function reportAction() {
    let inputs;
    let report;
    try {
        inputs = readReportInputs();
        report = await (0,_incidents_analysis_failure_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .findFailurePatterns */ .P)(inputs.path, inputs.options);
        if (inputs.html !== null && report.window !== null)
            await writeHtml(inputs.html, report);
    }
    catch (thrown) {
        report = (0,_incidents_analysis_failure_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .failedReport */ .k)((0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4)("db"), thrown);
    }
    (0,_log_js__WEBPACK_IMPORTED_MODULE_10__/* .logData */ .n)((0,_report_failure_text_js__WEBPACK_IMPORTED_MODULE_8__/* .failureText */ .k)(report, 120));
    for (const note of report.notes)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .warning */ .$e)((0,_report_plain_js__WEBPACK_IMPORTED_MODULE_13__/* .oneLine */ .TN)(note, 4000));
    (0,_step_report_js__WEBPACK_IMPORTED_MODULE_12__/* .reportStep */ .$)({
        error: report.error,
        summary: (inputs?.summary ?? true) ? (0,_report_failure_summary_js__WEBPACK_IMPORTED_MODULE_7__.failureSummary)(report) : null,
        outputs: outputsOf(report),
        json: [(0,_json_text_js__WEBPACK_IMPORTED_MODULE_14__/* .jsonText */ .s)(report)],
    });
}
/** @throws Failure INVALID_INPUT, PATH_OUTSIDE_WORKSPACE */
function readReportInputs() {
    const db = (0,_read_input_js__WEBPACK_IMPORTED_MODULE_11__/* .requiredInput */ .YF)("db");
    const html = (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4)("html");
    const category = (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4)("category");
    return {
        path: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .workspacePath */ .X5)(db, "db"),
        options: {
            db,
            days: (0,_read_input_js__WEBPACK_IMPORTED_MODULE_11__/* .numberInput */ .QR)("days", 1, _incidents_analysis_window_js__WEBPACK_IMPORTED_MODULE_5__/* .MOST_DAYS */ .ye) ?? 30,
            since: (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4)("since") || null,
            until: (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4)("until") || null,
            project: (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4)("project-id") || null,
            order: (0,_actions_core__WEBPACK_IMPORTED_MODULE_2__/* .getInput */ .V4)("order-id") || null,
            category: category === "" ? null : (0,_read_input_js__WEBPACK_IMPORTED_MODULE_11__/* .choiceInput */ .ij)("category", _incidents_categories_js__WEBPACK_IMPORTED_MODULE_6__/* .CATEGORIES */ .R6),
            threshold: (0,_read_input_js__WEBPACK_IMPORTED_MODULE_11__/* .decimalInput */ .IL)("threshold"),
            top: (0,_read_input_js__WEBPACK_IMPORTED_MODULE_11__/* .numberInput */ .QR)("top", 1, 100) ?? 10,
            failOn: (0,_read_input_js__WEBPACK_IMPORTED_MODULE_11__/* .choiceInput */ .ij)("fail-on", _incidents_analysis_failure_report_js__WEBPACK_IMPORTED_MODULE_15__/* .FAIL_ON */ .d),
            lockTimeout: (0,_read_input_js__WEBPACK_IMPORTED_MODULE_11__/* .numberInput */ .QR)("lock-timeout", 0, 86_400) ?? 0,
        },
        html: html === "" ? null : (0,_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .workspacePath */ .X5)(html, "html"),
        summary: (0,_read_input_js__WEBPACK_IMPORTED_MODULE_11__/* .booleanInput */ .tE)("summary"),
    };
}
async function writeHtml(path, report) {
    const { failureHtml } = await __webpack_require__.e(/* import() */ 309).then(__webpack_require__.bind(__webpack_require__, 91690));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, failureHtml(report));
    }
    catch (error) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("INVALID_INPUT", `The input html names ${path}, which cannot be written: ${error.message}.`);
    }
}
function outputsOf({ totals, categories }) {
    const named = (test) => categories
        .filter(test)
        .map(({ category }) => category)
        .join(",");
    return {
        total: totals.incidents,
        "high-risk-categories": named(({ highRisk }) => highRisk),
        "increasing-categories": named(({ trend }) => trend === "increasing"),
        "resolution-rate": totals.resolutionRate === null ? "" : Number(totals.resolutionRate.toFixed(4)),
    };
}


/***/ }),

/***/ 11749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ FAIL_ON)
/* harmony export */ });
/** When a report makes its step fail. */
const FAIL_ON = ["never", "high-risk", "increasing"];


/***/ }),

/***/ 45455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q$: () => (/* binding */ dateOf),
/* harmony export */   aQ: () => (/* binding */ readTime),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
const DAY = 86_400_000;
/**
 * The time that a stored timestamp names, in milliseconds since 1970; NaN for what is none. Read are both
 * forms in use (`YYYY-MM-DD HH:MM:SS`, and ISO 8601 with `T` and any fraction), either with `Z` or an
 * offset, a date alone, and unix time in seconds or milliseconds. Without an offset it is UTC.
 *
 * @param bytes ASCII or UTF-8
 */
function readTime(bytes, from, to) {
    const length = to - from;
    if (length < 10 || bytes[from + 4] !== 45 || bytes[from + 7] !== 45)
        return unixTime(bytes, from, to);
    const year = digits(bytes, from, 2) * 100 + digits(bytes, from + 2, 2);
    const month = digits(bytes, from + 5, 2);
    const day = digits(bytes, from + 8, 2);
    if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31))
        return Number.NaN;
    const midnight = daysBefore(year, month, day) * DAY;
    if (length === 10)
        return midnight;
    const separator = bytes[from + 10];
    if ((separator !== 84 && separator !== 32) || length < 16 || bytes[from + 13] !== 58)
        return Number.NaN;
    const hours = digits(bytes, from + 11, 2);
    const minutes = digits(bytes, from + 14, 2);
    let seconds = 0;
    let at = from + 16;
    if (bytes[at] === 58 && at + 3 <= to) {
        seconds = digits(bytes, at + 1, 2);
        at += 3;
    }
    let milliseconds = 0;
    if (at < to && (bytes[at] === 46 || bytes[at] === 44)) {
        let worth = 100;
        for (at++; at < to && isDigit(bytes[at]); at++) {
            milliseconds += Math.floor(worth) * (bytes[at] - 48);
            worth /= 10;
        }
    }
    if (!(hours <= 24 && minutes < 60 && seconds <= 60))
        return Number.NaN;
    const local = midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
    return at === to ? local : local - offset(bytes, at, to);
}
/** `readTime` of a string. */
function timeOf(text) {
    const bytes = new TextEncoder().encode(text);
    return readTime(bytes, 0, bytes.length);
}
/** `YYYY-MM-DD` of a time, in UTC. */
function dateOf(time) {
    return new Date(time).toISOString().slice(0, 10);
}
/** Midnight, UTC, of the day in which a time lies. */
function dayOf(time) {
    return Math.floor(time / DAY) * DAY;
}
function isDigit(byte) {
    return byte >= 48 && byte <= 57;
}
function digits(bytes, at, count) {
    let number = 0;
    for (let index = at; index < at + count; index++) {
        const byte = bytes[index];
        if (!isDigit(byte))
            return Number.NaN;
        number = number * 10 + byte - 48;
    }
    return number;
}
/** Days from 1970-01-01 to a date of the Gregorian calendar (https://howardhinnant.github.io/date_algorithms.html). */
function daysBefore(year, month, day) {
    const y = month <= 2 ? year - 1 : year;
    const era = Math.floor(y / 400);
    const yearOfEra = y - era * 400;
    const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    return (era * 146_097 +
        yearOfEra * 365 +
        Math.floor(yearOfEra / 4) -
        Math.floor(yearOfEra / 100) +
        dayOfYear -
        719_468);
}
/** `Z`, `+09:00`, `+0900`, ` UTC` in milliseconds; NaN for anything else. */
function offset(bytes, at, to) {
    const text = String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 8))).trim();
    if (/^(Z|UTC)$/i.test(text))
        return 0;
    const [, sign, hours, minutes = "0"] = /^([+-])(\d\d):?(\d\d)?$/.exec(text) ?? [];
    if (sign === undefined)
        return Number.NaN;
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
/** Seconds, or milliseconds from 12 digits on: 10^11 seconds lie in the year 5138. */
function unixTime(bytes, from, to) {
    let number = 0;
    let at = from;
    for (; at < to && isDigit(bytes[at]); at++)
        number = number * 10 + bytes[at] - 48;
    if (at - from < 9 || at - from > 13)
        return Number.NaN;
    if (at - from >= 12)
        return number;
    if (at === to)
        return number * 1000;
    if (bytes[at] !== 46)
        return Number.NaN;
    const fraction = Number(String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 5))));
    return number * 1000 + Math.floor(fraction * 1000);
}


/***/ }),

/***/ 83410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ windowOf),
/* harmony export */   hF: () => (/* binding */ daysOf),
/* harmony export */   ye: () => (/* binding */ MOST_DAYS)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7279);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45455);


/** The longest window, in days: ten years. */
const MOST_DAYS = 3660;
const DAY = 86_400_000;
/**
 * The window that the options name.
 *
 * @throws Failure INVALID_INPUT for what is no date, or an empty or too long window
 */
function windowOf({ days, since, until }, now) {
    const end = until === null ? now : boundary(until, "until", DAY);
    const start = since === null ? end - days * DAY : boundary(since, "since", 0);
    const length = (end - start) / DAY;
    if (!(length > 0)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("INVALID_INPUT", `The window is empty: it would begin at ${new Date(start).toISOString()} and end at ${new Date(end).toISOString()}.`);
    }
    if (length > MOST_DAYS) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("INVALID_INPUT", `The window is ${Math.ceil(length)} days long, and ${MOST_DAYS} is the most.`);
    }
    return {
        since: start,
        until: end,
        days: length,
        previousSince: start - (end - start),
        middle: start + (end - start) / 2,
    };
}
/** The calendar days (UTC) that a window touches, each as its midnight and whether all of it lies inside. */
function daysOf({ since, until, }) {
    const days = [];
    for (let day = (0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .dayOf */ .kb)(since); day < until; day += DAY) {
        days.push({ day, date: (0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(day), whole: day >= since && day + DAY <= until });
    }
    return days;
}
function boundary(text, name, wholeDay) {
    const time = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d.*)?$/.test(text) ? (0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(text) : Number.NaN;
    if (Number.isNaN(time) || (text.length === 10 && (0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(time) !== text)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("INVALID_INPUT", `${name} is '${text}', which is no date such as 2026-02-06 and no time such as 2026-02-06T19:19:22Z.`);
    }
    return text.length === 10 ? time + wholeDay : time;
}


/***/ }),

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


/***/ })

};
