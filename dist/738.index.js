export const id = 738;
export const ids = [738];
export const modules = {

/***/ 34738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listCommand: () => (/* binding */ listCommand)
/* harmony export */ });
/* harmony import */ var cli_table3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25832);
/* harmony import */ var csv_stringify_sync__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96789);
/* harmony import */ var _incidents_columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84382);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11707);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84268);
/* harmony import */ var _with_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45181);






const SHOWN = 20;
/** `aipm-incidents-migrate list`: a table for people; JSON or CSV, written row by row, for programs. */
function listCommand(flags) {
    return (0,_with_log_js__WEBPACK_IMPORTED_MODULE_3__/* .withLog */ .X)("list", flags, { readonly: true }, (log) => {
        const { limit, ...filter } = filterOf(flags);
        if (flags.csv)
            return printCsv(log, filter, limit);
        if (flags.json)
            return printJson(log, flags.db, filter, limit);
        return table(log, filter, limit ?? (flags.limit === 0 ? undefined : SHOWN));
    });
}
function filterOf({ category, severity, limit, resolved, unresolved, ...flags }) {
    return {
        category: category, // checked by the log
        severity: severity,
        projectId: flags.projectId,
        orderId: flags.orderId,
        taskId: flags.taskId,
        since: flags.since,
        until: flags.until,
        resolved: resolved ? true : unresolved ? false : undefined,
        limit: limit === 0 ? undefined : limit,
    };
}
function printCsv(log, filter, limit) {
    // A cell that begins as a formula would be run by the spreadsheet that opens the file
    // (https://owasp.org/www-community/attacks/CSV_Injection): such a cell gets an apostrophe before it.
    const write = (cells) => process.stdout.write((0,csv_stringify_sync__WEBPACK_IMPORTED_MODULE_1__/* .stringify */ .A)([[...cells]], { escape_formulas: true, record_delimiter: "\r\n" }));
    write(Object.keys(_incidents_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .COLUMNS */ .c));
    for (const incident of log.each({ ...filter, limit })) {
        const cell = (value) => value === null
            ? ""
            : typeof value === "string"
                ? value
                : value.length === 0
                    ? ""
                    : JSON.stringify(value);
        write(Object.values((0,_incidents_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .asColumns */ .k)(incident)).map(cell));
    }
}
function printJson(log, db, filter, limit) {
    const head = { format: 1, command: "list", db, ...log.count(filter), warnings: log.warnings, error: null };
    process.stdout.write(`${(0,_json_text_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonText */ .s)(head).trimEnd().slice(0, -2)},\n  "incidents": [`);
    let separator = "\n    ";
    for (const incident of log.each({ ...filter, limit })) {
        process.stdout.write(`${separator}${(0,_json_text_js__WEBPACK_IMPORTED_MODULE_4__/* .jsonText */ .s)((0,_incidents_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .asColumns */ .k)(incident), 0).trimEnd()}`);
        separator = ",\n    ";
    }
    process.stdout.write("\n  ]\n}\n");
}
function table(log, filter, limit) {
    const incidents = log.list({ ...filter, limit });
    const { total, unresolved } = log.count(filter);
    if (incidents.length === 0)
        return { json: {}, text: ["No incidents."] };
    const shown = incidents.length < total ? `the newest ${incidents.length} of ${total}` : `${total}`;
    return {
        json: {},
        text: [...lines(incidents), `${shown}, ${unresolved} without a resolution. --limit 0 shows all.`],
    };
}
function lines(incidents) {
    const bare = { top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "" };
    const none = { "bottom-left": "", "bottom-right": "", left: "", "left-mid": "", mid: "", "mid-mid": "" };
    const table = new cli_table3__WEBPACK_IMPORTED_MODULE_0__({
        head: ["ID", "TIME (UTC)", "SEVERITY", "CATEGORY", "BELONGS TO", "DESCRIPTION"],
        chars: { ...bare, ...none, right: "", "right-mid": "", middle: "  " },
        style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    });
    const room = Math.max(30, (process.stdout.columns ?? 160) - 90);
    for (const incident of incidents) {
        const { id, timestamp, severity, category, projectId, orderId, taskId, resolution, description } = incident;
        const owner = taskId ?? orderId ?? projectId ?? "";
        const mark = (resolution ?? "").trim() === "" ? "" : "✓ ";
        table.push([
            (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(id, 30),
            (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(timestamp, 25),
            severity,
            category,
            (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(owner, 24),
            `${mark}${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(description, room)}`,
        ]);
    }
    return table
        .toString()
        .split("\n")
        .map((line) => line.trimEnd());
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

/***/ 45181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sayFailure),
/* harmony export */   X: () => (/* binding */ withLog)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7279);
/* harmony import */ var _incidents_open_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95407);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11707);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84268);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49342);






/**
 * Opens the log, does `work` with it, prints what comes of it, and sets the exit code. With `--json` a
 * failure goes to stdout too, in the field `error`. Undefined for a command that has printed by itself.
 */
async function withLog(command, flags, options, work) {
    try {
        const log = await (0,_incidents_open_log_js__WEBPACK_IMPORTED_MODULE_2__.openIncidentLog)(flags.db, { lockTimeout: flags.lockTimeout, ...options });
        try {
            const outcome = await work(log);
            const warnings = [...log.warnings, ...(outcome?.warnings ?? [])];
            if (flags.json && outcome)
                print({ ...head(command, flags), ...outcome.json, warnings, error: null });
            else
                for (const line of outcome?.text ?? [])
                    process.stdout.write(`${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCommands */ .Df)(line)}\n`);
            for (const warning of warnings)
                say("!", "yellow", (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(warning, 2000));
        }
        finally {
            log.close();
        }
    }
    catch (thrown) {
        const { facts } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(thrown);
        if (flags.json)
            print({ ...head(command, flags), error: facts });
        sayFailure(facts);
        process.exitCode = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodeOf */ .FO)(facts);
    }
}
/** A failure on stderr, as every command shows it. */
function sayFailure({ code, message, hint }) {
    say("✗", "red", `${code}: ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(message, 4000)}`);
    process.stderr.write(`  What to do: ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(hint, 1000)}\n`);
}
function say(sign, colour, line) {
    process.stderr.write(`${(0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(colour, sign, { stream: process.stderr })} ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCommands */ .Df)(line)}\n`);
}
function head(command, { db }) {
    return { format: 1, command, db };
}
function print(json) {
    process.stdout.write((0,_json_text_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonText */ .s)(json));
}


/***/ }),

/***/ 84382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ COLUMNS),
/* harmony export */   k: () => (/* binding */ asColumns)
/* harmony export */ });
/** The table's columns, in its order, and the field of an incident that each one holds. */
const COLUMNS = {
    incident_id: "id",
    timestamp: "timestamp",
    project_id: "projectId",
    order_id: "orderId",
    task_id: "taskId",
    category: "category",
    severity: "severity",
    description: "description",
    root_cause: "rootCause",
    resolution: "resolution",
    affected_records: "affectedRecords",
    created_at: "createdAt",
};
/** An incident under the table's column names, as JSON and CSV show it. */
function asColumns(incident) {
    const entries = Object.entries(COLUMNS).map(([column, field]) => [column, incident[field]]);
    return Object.fromEntries(entries);
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
