export const id = 2;
export const ids = [2];
export const modules = {

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

/***/ 86621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyCommand: () => (/* binding */ verifyCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/migration/report-json.js
var report_json = __webpack_require__(55913);
// EXTERNAL MODULE: ./build/src/database/connection.js + 1 modules
var connection = __webpack_require__(93118);
// EXTERNAL MODULE: ./build/src/database/file.js
var database_file = __webpack_require__(60409);
// EXTERNAL MODULE: ./build/src/database/integrity.js
var integrity = __webpack_require__(14332);
// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/migration/definition.js
var definition = __webpack_require__(70029);
// EXTERNAL MODULE: ./build/src/migration/draft-report.js
var draft_report = __webpack_require__(85976);
// EXTERNAL MODULE: ./build/src/migration/inspect.js + 1 modules
var inspect = __webpack_require__(83234);
// EXTERNAL MODULE: ./build/src/migration/plan.js + 1 modules
var plan = __webpack_require__(33137);
;// CONCATENATED MODULE: ./build/src/migration/verify.js








/**
 * Checks a migrated database without writing to it: integrity, schema, constraints, foreign keys. Never
 * rejects: `already-applied` when all is well, else `failed` with NOT_APPLIED, SCHEMA_DRIFT or what
 * stood in the way.
 */
async function verify(options) {
    const migration = (0,definition/* incidentsMigration */.C)();
    const all = {
        ...options,
        dryRun: false,
        force: false,
        noBackup: true,
        noWorkerCheck: true,
        onDrift: "fail",
    };
    return (0,draft_report/* reportOn */.Sb)("verify", all, migration, async (draft) => {
        const file = (0,database_file/* inspectFile */.X)(options.path, { write: false });
        (0,draft_report/* describeFile */.CL)(draft, file);
        if (file.hasHotJournal)
            draft.warnings.push("SQLite rolled back what a crashed process had left half done.");
        const db = await (0,connection/* openForReading */.sb)(file, options.lockTimeout * 1000);
        try {
            draft.database.sqliteVersion = db.prepare("SELECT sqlite_version()").pluck().get() ?? null;
            db.exec("BEGIN"); // one state for all that follows
            (0,integrity/* checkIntegrity */._D)(db, file.path, "quick_check");
            (0,draft_report/* addCheck */.wf)(draft, "Integrity", "passed", "quick_check found nothing.");
            (0,draft_report/* describeForeignKeys */.aY)(draft, (0,integrity/* checkForeignKeys */.FC)(db));
            const found = (0,plan/* plan */.e)(await (0,inspect/* inspect */.N)(db, migration, options.foreignKeys));
            (0,draft_report/* describePlan */.df)(draft, { ...found, statements: [] });
            (0,draft_report/* requireNoDrift */.UE)(found, migration.table);
            if (found.action === "change") {
                const missing = found.comparison
                    .filter(({ verdict }) => verdict === "missing")
                    .map(({ name }) => name);
                throw new failure/* Failure */.HR("NOT_APPLIED", `The migration is not applied: ${missing.join(", ")} missing.`);
            }
            (0,draft_report/* describeVerified */.UH)(draft, found);
            draft.status = "already-applied";
        }
        finally {
            db.close();
        }
    });
}

// EXTERNAL MODULE: ./build/src/report/text.js
var report_text = __webpack_require__(74913);
// EXTERNAL MODULE: ./build/src/cli/terminal.js
var terminal = __webpack_require__(49342);
;// CONCATENATED MODULE: ./build/src/cli/verify-command.js





/** `aipm-incidents-migrate verify`: checks, prints, sets the exit code. */
async function verifyCommand(flags) {
    (0,terminal/* finish */.O9)(await verify({ ...flags, path: (0,external_node_path_.resolve)(flags.db) }), { json: report_json/* reportJson */.l, text: report_text/* migrationText */.me }, flags);
}


/***/ }),

/***/ 14332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ checkForeignKeys),
/* harmony export */   _D: () => (/* binding */ checkIntegrity),
/* harmony export */   d2: () => (/* binding */ newViolations)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7279);
/* harmony import */ var _introspect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91312);
/* harmony import */ var _sqlite_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97760);



/**
 * `PRAGMA quick_check` (or the slower `integrity_check`, which also compares every index with its table).
 *
 * @param path names the database in the message
 * @throws Failure DATABASE_CORRUPT with the first findings
 */
function checkIntegrity(db, path, pragma) {
    const findings = db.prepare(`PRAGMA ${pragma}(5)`).pluck().all();
    if (findings.length === 1 && findings[0] === "ok")
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("DATABASE_CORRUPT", `${path} does not pass ${pragma}: ${findings.join("; ")}.`);
}
/**
 * `PRAGMA foreign_key_check`, table by table, because one mismatch anywhere would make the whole check
 * fail (https://www.sqlite.org/foreignkeys.html#fk_indexes). Rows are counted, not kept.
 */
function checkForeignKeys(db) {
    const violations = [];
    const unchecked = [];
    const count = db.prepare(`SELECT parent, count(*) AS rows FROM pragma_foreign_key_check(?, 'main') GROUP BY parent`);
    for (const table of (0,_introspect_js__WEBPACK_IMPORTED_MODULE_2__/* .tablesWithForeignKeys */ .eQ)(db)) {
        try {
            for (const { parent, rows } of count.all(table))
                violations.push({ table, parent, rows });
        }
        catch (error) {
            if ((0,_sqlite_error_js__WEBPACK_IMPORTED_MODULE_1__/* .sqliteCode */ .a)(error) !== "SQLITE_ERROR")
                throw error;
            unchecked.push({ table, reason: error.message });
        }
    }
    return { violations, unchecked };
}
/** The violations of `after` that were not there, or not as many, before. */
function newViolations(before, after) {
    const key = ({ table, parent }) => JSON.stringify([table, parent]);
    const known = new Map(before.violations.map((violation) => [key(violation), violation.rows]));
    return after.violations.filter((violation) => violation.rows > (known.get(key(violation)) ?? 0));
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
function sign({ status, error, warnings, checks, }) {
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
/* harmony export */   Kl: () => (/* binding */ workerLines),
/* harmony export */   fm: () => (/* binding */ commonLines),
/* harmony export */   me: () => (/* binding */ migrationText)
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
    const { backup, artifact } = report;
    return [
        ...commonLines(report, (0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .P)(report, _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN), paint),
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
/** What the text of every report begins with: the answer, what went wrong, warnings, checks. */
function commonLines(report, headline, paint) {
    const { error } = report;
    const mark = (status) => paint(status, SIGNS[status]);
    return [
        `${mark((0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .sign */ ._)(report))} ${headline}.`,
        ...(error === null
            ? []
            : [
                `  ${paint("failed", error.code)}: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(error.message, 2000)}`,
                `  What to do: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(error.hint, 1000)}`,
            ]),
        ...report.warnings.map((warning) => `${mark("warning")} ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(warning, 1000)}`),
        ...report.checks.map(({ name, status, detail }) => `  ${mark(status)} ${name}: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(detail, 1000)}`),
    ];
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
