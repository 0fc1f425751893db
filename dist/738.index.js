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
/* harmony export */   D: () => (/* binding */ withoutCommands),
/* harmony export */   O: () => (/* binding */ finish)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7279);
/* harmony import */ var _migration_report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55913);
/* harmony import */ var _migration_rows_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97936);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74913);





const COLOURS = { passed: "green", warning: "yellow", failed: "red", skipped: "dim" };
/**
 * In a workflow's `run:` step our output is read by the runner, which takes `##[…]` anywhere in a line for a
 * command; lines that begin with `::` we print none.
 */
function withoutCommands(text) {
    return text.replaceAll("##[", "# #[");
}
/** Prints the report, as JSON or as text, and sets the exit code that belongs to it. */
function finish(report, { json, verbose }) {
    // styleText looks at the stream, NO_COLOR and FORCE_COLOR by itself.
    const paint = (status, text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(COLOURS[status], text, { stream: process.stdout });
    if (json)
        for (const piece of (0,_migration_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .reportJson */ .l)(report))
            process.stdout.write(piece);
    else
        process.stdout.write(`${withoutCommands((0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .migrationText */ .m)(report, verbose, paint))}\n`);
    if (report.repair !== null)
        (0,_migration_rows_file_js__WEBPACK_IMPORTED_MODULE_3__/* .removeRowsFile */ .qJ)(report.repair.rowsFile);
    process.exitCode = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodeOf */ .FO)(report.error);
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
/* harmony import */ var _incidents_open_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55522);
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
                    process.stdout.write(`${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCommands */ .D)(line)}\n`);
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
    process.stderr.write(`${(0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(colour, sign, { stream: process.stderr })} ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCommands */ .D)(line)}\n`);
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


/***/ }),

/***/ 55913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ reportJson)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11707);
/* harmony import */ var _rows_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97936);



/**
 * The report as JSON text, piece by piece: the mapped rows of a repair go from their file into
 * `repair.mappedRows` without ever being in memory together. The file is gone afterwards, so this can be
 * read once.
 */
function* reportJson(report) {
    if (report.repair === null) {
        yield (0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s)(report);
        return;
    }
    const { rowsFile, ...repair } = report.repair;
    const marker = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const whole = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s)({ ...report, repair: { ...repair, mappedRows: marker } });
    const [head, tail] = whole.split(`"${marker}"`);
    yield `${head}[`;
    yield* (0,_rows_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readRowsFile */ .eb)(rowsFile);
    yield `]${tail}`;
    (0,_rows_file_js__WEBPACK_IMPORTED_MODULE_1__/* .removeRowsFile */ .qJ)(rowsFile);
}


/***/ }),

/***/ 97936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eb: () => (/* binding */ readRowsFile),
/* harmony export */   i$: () => (/* binding */ createRowsFile),
/* harmony export */   qJ: () => (/* binding */ removeRowsFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11707);




const BUFFERED = 64 * 1024;
/** A new file in the directory for temporary files. */
function createRowsFile() {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "aipm-mapped-rows-")), "rows");
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "wx");
    let waiting = "";
    let separator = "";
    const flush = () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, waiting);
        waiting = "";
    };
    return {
        path,
        sink(row) {
            waiting += `${separator}${(0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonText */ .s)(row, 0).trimEnd()}`;
            separator = ",\n";
            if (waiting.length > BUFFERED)
                flush();
        },
        close() {
            flush();
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        },
    };
}
/** The rows as the inside of a JSON array, piece by piece. */
function* readRowsFile(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "r");
    try {
        const buffer = Buffer.alloc(BUFFERED);
        for (let length = -1; length !== 0;) {
            length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer);
            yield Uint8Array.prototype.slice.call(buffer, 0, length);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function removeRowsFile(path) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, force: true });
}


/***/ }),

/***/ 17210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ headline),
/* harmony export */   _: () => (/* binding */ sign)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7279);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84268);


/**
 * The answer in one sentence.
 *
 * @param show renders what comes from a stranger, such as the path
 */
function headline(report, show) {
    const { status, error, options, migration } = report;
    const db = show(options.db);
    if (status === "failed") {
        const kind = options.dryRun ? "Dry run failed" : report.command === "verify" ? "Not verified" : "Failed";
        const title = error === null ? "" : `: ${_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .FAILURES */ .EM[error.code].title}`;
        const recorded = report.incident === null ? "" : `, except that incident ${show(report.incident)} records it`;
        return `${kind}${title} (${db}). Nothing was changed${recorded}`;
    }
    if (status === "would-apply")
        return `Dry run: would ${work(report, "add", "rebuild")} ${db}. Nothing was changed`;
    if (report.command === "verify")
        return `Verified: ${db} has ${migration.name} (schema ${migration.schemaVersion})`;
    if (status === "already-applied") {
        return `Nothing to do: ${db} has ${migration.name} (schema ${migration.schemaVersion}), verified`;
    }
    const done = `Applied: ${work(report, "added", "rebuilt")} ${db}, verified`;
    if (error === null)
        return done;
    const recorded = report.incident === null ? "" : ` (incident ${show(report.incident)})`;
    return `${done}. But: ${_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .FAILURES */ .EM[error.code].title}${recorded}`;
}
/** The sign before the headline: how bad it is at a glance. */
function sign({ status, error, warnings, checks }) {
    if (status === "failed" || error !== null)
        return "failed";
    return warnings.length > 0 || checks.some((check) => check.status === "warning") ? "warning" : "passed";
}
function work({ statements, comparison, repair }, add, rebuild) {
    if (repair !== null) {
        const rows = `${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(repair.rows, "row")}, ${repair.rowsMapped} with a mapped value`;
        return `${rebuild} table ${comparison[0]?.name} (${rows}) in`;
    }
    const table = comparison.find(({ part, verdict }) => part === "table" && verdict === "missing");
    const indexes = statements.length - (table ? 1 : 0);
    const parts = [
        ...(table ? [`table ${table.name}`] : []),
        ...(indexes > 0 ? [(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(indexes, "index")] : []),
    ];
    return `${add} ${parts.join(" and ")} to`;
}


/***/ }),

/***/ 74913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ workerLines),
/* harmony export */   m: () => (/* binding */ migrationText)
/* harmony export */ });
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17210);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84268);


const SIGNS = { passed: "✓", warning: "!", failed: "✗", skipped: "-" };
/**
 * The report for a terminal or a log, without a closing newline.
 *
 * @param verbose adds the SQL and the whole comparison of the schema
 */
function migrationText(report, verbose, paint = (_, text) => text) {
    const mark = (status) => paint(status, SIGNS[status]);
    const { error, backup, artifact } = report;
    return [
        `${mark((0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .sign */ ._)(report))} ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .P)(report, _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)}.`,
        ...(error === null
            ? []
            : [
                `  ${paint("failed", error.code)}: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(error.message, 2000)}`,
                `  What to do: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(error.hint, 1000)}`,
            ]),
        ...report.warnings.map((warning) => `${mark("warning")} ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(warning, 1000)}`),
        ...report.checks.map(({ name, status, detail }) => `  ${mark(status)} ${name}: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(detail, 1000)}`),
        ...report.foreignKeys.leftOut.map(({ column, parent, reason }) => `  ${mark("skipped")} Foreign key left out: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(column)} → ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(parent)}. ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(reason)}`),
        ...(report.workers === null ? [] : workerLines(report.workers)),
        ...repairLines(report),
        ...comparisonLines(report, verbose, mark),
        ...(verbose || report.options.dryRun ? report.statements.flatMap(statementLines) : []),
        ...(backup === null
            ? []
            : [`  Backup: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(backup.path, 4096)} (${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(backup.size)}, SHA-256 ${backup.sha256})`]),
        ...(artifact === null ? [] : [`  Artifact: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(artifact.name)} ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(artifact.url, 1000)}`]),
    ].join("\n");
}
/** A line for each running worker. */
function workerLines(workers) {
    const more = workers.count - workers.running.length;
    const lines = workers.running.map(({ task, project, title, assignee, secondsSinceUpdate }) => {
        const who = assignee === null ? "" : ` by ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(assignee)}`;
        const where = project === null ? "" : ` (${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(project)})`;
        return `    ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(task ?? "unnamed task")}${where} ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(title ?? "")}${who}, updated ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAgo */ .n4)(secondsSinceUpdate)}`;
    });
    return more > 0 ? [...lines, `    and ${more} more`] : lines;
}
function repairLines({ repair }) {
    if (repair === null)
        return [];
    return [
        ...repair.kinds.map(({ kind, count }) => `    ${count} × ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(kind)}`),
        ...repair.dropped.map((sentence) => `    ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(sentence)}`),
    ];
}
function comparisonLines({ comparison, repair }, verbose, mark) {
    if (repair !== null && !verbose)
        return []; // as it was found; what became of it is told above
    const signs = { same: "passed", accepted: "passed", missing: "skipped", different: "failed" };
    return comparison
        .filter(({ verdict }) => verbose || verdict === "different" || verdict === "accepted")
        .slice(0, 200)
        .map(({ part, name, expected, actual, verdict, note }) => {
        const both = verdict === "same"
            ? (actual ?? "")
            : `expected ${expected ?? "nothing"}, found ${actual ?? "nothing"}`;
        return `    ${mark(signs[verdict])} ${part} ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(name)}: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(both)}${note ? ` (${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(note)})` : ""}`;
    });
}
function statementLines(statement) {
    return `${statement};`.split("\n").map((line) => `    ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(line, 10_000)}`);
}


/***/ })

};
