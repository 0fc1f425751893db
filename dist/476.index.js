export const id = 476;
export const ids = [476];
export const modules = {

/***/ 56476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportCommand: () => (/* binding */ reportCommand)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7279);
/* harmony import */ var _incidents_analysis_failure_patterns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78116);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11707);
/* harmony import */ var _report_failure_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52088);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49342);








const COLOURS = { good: "green", warning: "yellow", bad: "red", quiet: "dim", strong: "bold" };
/** `aipm-incidents-migrate report`: finds the patterns, prints them in one form, sets the exit code. */
async function reportCommand(flags) {
    const report = await run(flags);
    const text = await rendered(report, flags);
    if (flags.output === undefined)
        process.stdout.write(text);
    else
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(flags.output, text);
    process.exitCode = (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodeOf */ .FO)(report.error);
}
async function run(flags) {
    if ([flags.json, flags.markdown, flags.html].filter(Boolean).length > 1) {
        const several = new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("INVALID_INPUT", "Only one of --json, --markdown and --html can be printed at a time.");
        return (0,_incidents_analysis_failure_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .failedReport */ .k)(flags.db, several);
    }
    return (0,_incidents_analysis_failure_patterns_js__WEBPACK_IMPORTED_MODULE_4__/* .findFailurePatterns */ .P)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(flags.db), {
        db: flags.db,
        days: flags.days,
        since: flags.since ?? null,
        until: flags.until ?? null,
        project: flags.projectId ?? null,
        order: flags.orderId ?? null,
        category: flags.category ?? null,
        threshold: flags.threshold,
        top: flags.top,
        failOn: flags.failOn,
        lockTimeout: flags.lockTimeout,
    });
}
/** Each form is loaded only where it is wanted. */
async function rendered(report, { json, markdown, html, output }) {
    if (json)
        return (0,_json_text_js__WEBPACK_IMPORTED_MODULE_7__/* .jsonText */ .s)(report);
    if (markdown)
        return (await __webpack_require__.e(/* import() */ 756).then(__webpack_require__.bind(__webpack_require__, 77375))).failureSummary(report);
    if (html)
        return (await __webpack_require__.e(/* import() */ 690).then(__webpack_require__.bind(__webpack_require__, 91690))).failureHtml(report);
    // styleText looks at the stream, NO_COLOR and FORCE_COLOR by itself; a file is no terminal.
    const paint = (tone, text) => (0,node_util__WEBPACK_IMPORTED_MODULE_2__.styleText)(COLOURS[tone], text, { stream: process.stdout });
    const text = output === undefined ? (0,_report_failure_text_js__WEBPACK_IMPORTED_MODULE_5__/* .failureText */ .k)(report, process.stdout.columns, paint) : (0,_report_failure_text_js__WEBPACK_IMPORTED_MODULE_5__/* .failureText */ .k)(report);
    return `${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutCommands */ .Df)(text)}\n`;
}


/***/ }),

/***/ 49342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   O9: () => (/* binding */ finish),
/* harmony export */   fe: () => (/* binding */ appendSummary),
/* harmony export */   yy: () => (/* binding */ print),
/* harmony export */   zc: () => (/* binding */ terminalPaint)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7279);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84268);




const COLOURS = { passed: "green", warning: "yellow", failed: "red", skipped: "dim" };
/**
 * In a workflow's `run:` step our output is read by the runner, which takes `##[…]` anywhere in a line for a
 * command; lines that begin with `::` we print none.
 */
function withoutCommands(text) {
    return text.replaceAll("##[", "# #[");
}
/**
 * Appends a report as Markdown to a file. The run is over by then: a file that cannot be written must not
 * take the report with it.
 */
function appendSummary(path, summary) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, summary);
    }
    catch (error) {
        const why = (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(error.message);
        process.stderr.write(`The summary was not written to ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(path)}: ${why}\n`);
    }
}
/** Prints the report, as JSON or as text, and sets the exit code that belongs to it. */
function finish(report, shown, { json, verbose }) {
    if (json)
        for (const piece of shown.json(report))
            process.stdout.write(piece);
    else
        print(shown.text(report, verbose, terminalPaint));
    process.exitCode = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOf */ .FO)(report.error);
}
/** styleText looks at the stream, NO_COLOR and FORCE_COLOR by itself. */
const terminalPaint = (status, text) => (0,node_util__WEBPACK_IMPORTED_MODULE_1__.styleText)(COLOURS[status], text, { stream: process.stdout });
/** Writes text to standard output, with a closing newline. */
function print(text) {
    process.stdout.write(`${withoutCommands(text)}\n`);
}


/***/ }),

/***/ 11707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ jsonText)
/* harmony export */ });
/**
 * A value as JSON for people and machines, ended by a newline. Printed in a workflow, `##[…]` would be a
 * command to the runner; written as an escape it is the same JSON.
 */
function jsonText(value, indent = 2) {
    return `${JSON.stringify(value, null, indent).replaceAll("##[", "##\\u005b")}\n`;
}


/***/ })

};
