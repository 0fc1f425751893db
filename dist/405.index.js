export const id = 405;
export const ids = [405];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 49342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ finish)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7279);
/* harmony import */ var _migration_report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55913);
/* harmony import */ var _migration_rows_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97936);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74913);





const COLOURS = { passed: "green", warning: "yellow", failed: "red", skipped: "dim" };
/** Prints the report, as JSON or as text, and sets the exit code that belongs to it. */
function finish(report, { json, verbose }) {
    // styleText looks at the stream, NO_COLOR and FORCE_COLOR by itself.
    const paint = (status, text) => (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(COLOURS[status], text, { stream: process.stdout });
    if (json)
        for (const piece of (0,_migration_report_json_js__WEBPACK_IMPORTED_MODULE_2__/* .reportJson */ .l)(report))
            process.stdout.write(piece);
    else
        process.stdout.write(`${(0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .migrationText */ .m)(report, verbose, paint)}\n`);
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
