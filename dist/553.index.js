export const id = 553;
export const ids = [553];
export const modules = {

/***/ 81540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ goOnDespiteWorkers)
/* harmony export */ });
/**
 * Whether a run that running workers stopped is to go on all the same; true only when somebody said so. It
 * is asked after the lock was let go, so that nobody waits for an answer to be typed.
 *
 * @param verb what the run does: `Migrate`
 */
async function goOnDespiteWorkers({ error, workers }, verb, { json }) {
    const canAsk = process.stdin.isTTY && process.stderr.isTTY && !json;
    if (error?.code !== "WORKERS_RUNNING" || workers === null || !canAsk)
        return false;
    const { askAboutWorkers } = await Promise.all(/* import() */[__webpack_require__.e(170), __webpack_require__.e(457)]).then(__webpack_require__.bind(__webpack_require__, 4457));
    return askAboutWorkers(workers, verb);
}


/***/ }),

/***/ 57925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   migrateCommand: () => (/* binding */ migrateCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _interruption_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19230);
/* harmony import */ var _migration_migrate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20009);
/* harmony import */ var _migration_report_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55913);
/* harmony import */ var _migration_rows_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97936);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73320);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74913);
/* harmony import */ var _go_on_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(81540);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10069);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49342);










/** `aipm-incidents-migrate migrate`: runs, asks once where workers are running, prints, sets the exit code. */
async function migrateCommand(flags) {
    const options = {
        db: flags.db,
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(flags.db),
        dryRun: flags.dryRun,
        force: flags.force,
        noBackup: !flags.backup,
        noWorkerCheck: !flags.workerCheck,
        foreignKeys: flags.foreignKeys,
        onDrift: flags.onDrift,
        lockTimeout: flags.lockTimeout,
        backupDir: flags.backupDir === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(flags.backupDir),
        provenance: {},
    };
    const run = (force) => (0,_progress_js__WEBPACK_IMPORTED_MODULE_8__/* .withProgress */ .E)(flags, (observer) => (0,_interruption_js__WEBPACK_IMPORTED_MODULE_1__/* .interruptible */ .I)((signal) => (0,_migration_migrate_js__WEBPACK_IMPORTED_MODULE_2__/* .migrate */ ._)({ ...options, force }, observer, signal)));
    let report = await run(flags.force);
    if (await (0,_go_on_js__WEBPACK_IMPORTED_MODULE_9__/* .goOnDespiteWorkers */ .D)(report, "Migrate", flags))
        report = await run(true);
    if (flags.recordFailure && report.error !== null) {
        const { recordFailure } = await Promise.all(/* import() */[__webpack_require__.e(407), __webpack_require__.e(783)]).then(__webpack_require__.bind(__webpack_require__, 11783));
        report = await recordFailure(report);
    }
    if (flags.summary !== undefined)
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .appendSummary */ .fe)(flags.summary, (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .migrationSummary */ .j)(report));
    (0,_terminal_js__WEBPACK_IMPORTED_MODULE_7__/* .finish */ .O9)(report, { json: _migration_report_json_js__WEBPACK_IMPORTED_MODULE_3__/* .reportJson */ .l, text: _report_text_js__WEBPACK_IMPORTED_MODULE_6__/* .migrationText */ .me }, flags);
    if (report.repair !== null)
        (0,_migration_rows_file_js__WEBPACK_IMPORTED_MODULE_4__/* .removeRowsFile */ .qJ)(report.repair.rowsFile);
}


/***/ }),

/***/ 10069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withProgress)
/* harmony export */ });
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84268);
/* harmony import */ var _report_tenths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58298);


// A backup below this size is done before a bar could be read.
const WORTH_A_BAR = 64 * 1024 * 1024;
/**
 * Runs `work` with phases when asked for, and of a long backup a bar in a terminal, lines elsewhere; all on
 * stderr. The bar is gone afterwards, however `work` ends.
 */
async function withProgress({ verbose, json }, work) {
    const started = Date.now();
    const say = (line) => process.stderr.write(`${line}\n`);
    const shown = process.stderr.isTTY && !json ? bar() : { show: (0,_report_tenths_js__WEBPACK_IMPORTED_MODULE_0__/* .tenths */ .T)(say), stop: () => { } };
    try {
        return await work({
            onPhase: (phase) => verbose && say(`${phase} (${Date.now() - started} ms)`),
            onBackupProgress: ({ done, total }) => total >= WORTH_A_BAR && shown.show(done, total),
        });
    }
    finally {
        shown.stop();
    }
}
function bar() {
    let shown;
    let state = "waiting";
    let at = 0;
    return {
        show(done, total) {
            if (state === "waiting") {
                state = "loading";
                void __webpack_require__.e(/* import() */ 170).then(__webpack_require__.bind(__webpack_require__, 26170)).then(({ progress }) => {
                    if (state === "over")
                        return;
                    shown = progress({ max: total, output: process.stderr });
                    shown.start(`Backing up ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(total)}`);
                });
            }
            shown?.advance(done - at);
            if (shown !== undefined)
                at = done;
        },
        stop() {
            state = "over";
            shown?.stop(at > 0 ? "Backup copied" : "Backup stopped");
        },
    };
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
