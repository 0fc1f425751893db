export const id = 2;
export const ids = [2];
export const modules = {

/***/ 49342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ finish)
/* harmony export */ });
/* unused harmony export withoutCommands */
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

// EXTERNAL MODULE: ./build/src/cli/terminal.js
var terminal = __webpack_require__(49342);
;// CONCATENATED MODULE: ./build/src/cli/verify-command.js



/** `aipm-incidents-migrate verify`: checks, prints, sets the exit code. */
async function verifyCommand(flags) {
    (0,terminal/* finish */.O)(await verify({ ...flags, path: (0,external_node_path_.resolve)(flags.db) }), flags);
}


/***/ })

};
