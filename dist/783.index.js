export const id = 783;
export const ids = [783];
export const modules = {

/***/ 11783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recordFailure: () => (/* binding */ recordFailure)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7279);
/* harmony import */ var _open_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95407);


// Whoever failed because the database was locked has waited already.
const LONGEST_WAIT = 5;
/**
 * Writes an incident about a migration that failed, after it was rolled back and has let the database go.
 * Nothing for one that did not fail, a dry run, or a database without the table. Never rejects: that an
 * incident could not be written is a warning, and the failure stays what it was.
 *
 * @param where the run, for the description
 */
async function recordFailure(report, where) {
    const { error, options, database, migration } = report;
    if (error === null || options.dryRun)
        return report;
    try {
        const log = await (0,_open_log_js__WEBPACK_IMPORTED_MODULE_1__.openIncidentLog)(database.path, {
            lockTimeout: Math.min(options.lockTimeout, LONGEST_WAIT),
        });
        try {
            const { id } = await log.create({
                category: "auto",
                description: [
                    `${report.command} ${migration.name} failed: ${error.code}: ${error.message}`,
                    where ?? "",
                ].join("\n\n"),
                evidence: [error.code, error.message, "migration"],
            });
            return { ...report, incident: id, changed: true };
        }
        finally {
            log.close();
        }
    }
    catch (thrown) {
        const { code, message } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(thrown);
        if (code === "NOT_APPLIED")
            return report;
        const warning = `The failure could not be recorded as an incident: ${code}: ${message}`;
        return { ...report, warnings: [...report.warnings, warning] };
    }
}


/***/ })

};
