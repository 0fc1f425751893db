export const id = 378;
export const ids = [378];
export const modules = {

/***/ 82378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrateCommand: () => (/* binding */ migrateCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/interruption.js
var interruption = __webpack_require__(19230);
// EXTERNAL MODULE: ./build/src/migration/migrate.js + 7 modules
var migrate = __webpack_require__(69620);
// EXTERNAL MODULE: ./build/src/report/plain.js
var plain = __webpack_require__(84268);
// EXTERNAL MODULE: ./build/src/report/summary.js
var summary = __webpack_require__(73320);
// EXTERNAL MODULE: ./build/src/report/tenths.js
var tenths = __webpack_require__(58298);
;// CONCATENATED MODULE: ./build/src/cli/progress.js


// A backup below this size is done before a bar could be read.
const WORTH_A_BAR = 64 * 1024 * 1024;
/**
 * Runs `work` with phases when asked for, and of a long backup a bar in a terminal, lines elsewhere; all on
 * stderr. The bar is gone afterwards, however `work` ends.
 */
async function withProgress({ verbose, json }, work) {
    const started = Date.now();
    const say = (line) => process.stderr.write(`${line}\n`);
    const shown = process.stderr.isTTY && !json ? bar() : { show: (0,tenths/* tenths */.T)(say), stop: () => { } };
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
                    shown.start(`Backing up ${(0,plain/* formatBytes */.z3)(total)}`);
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

// EXTERNAL MODULE: ./build/src/cli/terminal.js
var terminal = __webpack_require__(49342);
;// CONCATENATED MODULE: ./build/src/cli/migrate-command.js








/** `aipm-incidents-migrate migrate`: runs, asks once where workers are running, prints, sets the exit code. */
async function migrateCommand(flags) {
    const options = {
        db: flags.db,
        path: (0,external_node_path_.resolve)(flags.db),
        dryRun: flags.dryRun,
        force: flags.force,
        noBackup: !flags.backup,
        noWorkerCheck: !flags.workerCheck,
        foreignKeys: flags.foreignKeys,
        onDrift: flags.onDrift,
        lockTimeout: flags.lockTimeout,
        backupDir: flags.backupDir === undefined ? null : (0,external_node_path_.resolve)(flags.backupDir),
        provenance: {},
    };
    const run = (force) => withProgress(flags, (observer) => (0,interruption/* interruptible */.I)((signal) => (0,migrate/* migrate */._r)({ ...options, force }, observer, signal)));
    let report = await run(flags.force);
    if (await goOnDespiteWorkers(report, flags))
        report = await run(true);
    if (flags.recordFailure && report.error !== null) {
        const { recordFailure } = await Promise.all(/* import() */[__webpack_require__.e(522), __webpack_require__.e(783)]).then(__webpack_require__.bind(__webpack_require__, 11783));
        report = await recordFailure(report);
    }
    if (flags.summary !== undefined)
        appendSummary(flags.summary, (0,summary/* migrationSummary */.j)(report));
    (0,terminal/* finish */.O)(report, flags);
}
/** The run is over by now: a summary that cannot be written must not take the report with it. */
function appendSummary(path, summary) {
    try {
        (0,external_node_fs_.appendFileSync)(path, summary);
    }
    catch (error) {
        process.stderr.write(`The summary was not written to ${(0,plain/* oneLine */.TN)(path)}: ${(0,plain/* oneLine */.TN)(error.message)}\n`);
    }
}
/** Asks after the lock was let go, so that nobody waits for an answer to be typed. */
async function goOnDespiteWorkers(report, { json }) {
    const canAsk = process.stdin.isTTY && process.stderr.isTTY && !json;
    if (report.error?.code !== "WORKERS_RUNNING" || report.workers === null || !canAsk)
        return false;
    const { askAboutWorkers } = await Promise.all(/* import() */[__webpack_require__.e(170), __webpack_require__.e(457)]).then(__webpack_require__.bind(__webpack_require__, 4457));
    return askAboutWorkers(report.workers);
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


/***/ })

};
