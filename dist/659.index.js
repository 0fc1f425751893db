export const id = 659;
export const ids = [659];
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
// EXTERNAL MODULE: ./build/src/report/summary.js + 1 modules
var summary = __webpack_require__(35011);
// EXTERNAL MODULE: ./build/src/report/plain.js
var plain = __webpack_require__(84268);
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
    if (flags.summary !== undefined)
        (0,external_node_fs_.appendFileSync)(flags.summary, (0,summary/* migrationSummary */.j)(report));
    (0,terminal/* finish */.O)(report, flags);
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


/***/ })

};
