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
/* harmony import */ var _report_failure_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52088);






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
        return `${JSON.stringify(report, null, 2)}\n`;
    if (markdown)
        return (await __webpack_require__.e(/* import() */ 756).then(__webpack_require__.bind(__webpack_require__, 77375))).failureSummary(report);
    if (html)
        return (await __webpack_require__.e(/* import() */ 690).then(__webpack_require__.bind(__webpack_require__, 91690))).failureHtml(report);
    // styleText looks at the stream, NO_COLOR and FORCE_COLOR by itself; a file is no terminal.
    const paint = (tone, text) => (0,node_util__WEBPACK_IMPORTED_MODULE_2__.styleText)(COLOURS[tone], text, { stream: process.stdout });
    return `${output === undefined ? (0,_report_failure_text_js__WEBPACK_IMPORTED_MODULE_5__/* .failureText */ .k)(report, process.stdout.columns, paint) : (0,_report_failure_text_js__WEBPACK_IMPORTED_MODULE_5__/* .failureText */ .k)(report)}\n`;
}


/***/ })

};
