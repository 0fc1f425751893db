import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
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
exports.kp = closest;


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 7279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ FAILURES),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   h_: () => (/* binding */ asFailure)
/* harmony export */ });
/** Exit codes of the command line, the contract of `--help` and the README. */
const EXIT = { done: 0, failed: 1, usage: 2, workersRunning: 3, schemaDrift: 4, locked: 5 };
const entry = (title, hint, exitCode = EXIT.failed) => ({
    exitCode,
    title,
    hint,
});
/** Every way in which this tool refuses or fails. The code is stable; the texts may improve. */
const FAILURES = {
    INVALID_INPUT: entry("Invalid input", "Correct the input named above; the README lists all of them.", EXIT.usage),
    PATH_OUTSIDE_WORKSPACE: entry("Path outside the workspace", "Name a path inside the repository, or an absolute path if you do mean a file elsewhere.", EXIT.usage),
    UNSUPPORTED_PLATFORM: entry("Unsupported platform", "Run on Linux (glibc or musl), macOS or Windows, x64 or arm64.", EXIT.usage),
    DATABASE_NOT_FOUND: entry("Database not found", "Check the path and that an earlier step checked the repository out."),
    DATABASE_IS_DIRECTORY: entry("Database is a directory", "Name the database file itself."),
    GIT_LFS_POINTER: entry("Git LFS pointer instead of a database", "Fetch the file itself: set lfs: true on actions/checkout, or run git lfs pull."),
    NOT_A_DATABASE: entry("Not a SQLite database", "Check that the path names the SQLite file; an encrypted database cannot be read either."),
    DATABASE_CORRUPT: entry("Database is corrupt", "Restore a backup, or rescue what is readable: sqlite3 broken.db .recover | sqlite3 rescued.db"),
    DATABASE_READ_ONLY: entry("Database is read-only", "Give this user write permission on the file and on its directory (SQLite writes a journal there)."),
    DATABASE_LOCKED: entry("Database is locked", "Try again when the other process has finished, or wait longer with a higher lock-timeout.", EXIT.locked),
    WORKERS_RUNNING: entry("Workers are running", "Wait until they finish, or go on all the same with force.", EXIT.workersRunning),
    SCHEMA_DRIFT: entry("Schema drift", "Run with on-drift set to repair: it rebuilds the table with its rows, and a dry run shows beforehand what becomes of them.", EXIT.schemaDrift),
    NOT_REPAIRABLE: entry("Schema drift that cannot be repaired", "Nothing was changed. Remove what is named above by hand, then run again.", EXIT.schemaDrift),
    NOT_APPLIED: entry("Migration not applied", "Run migrate; with dry-run first to see what it would do."),
    INCIDENT_NOT_FOUND: entry("No such incident", "List the ids with aipm-incidents-migrate list."),
    UNKNOWN_REFERENCE: entry("Unknown reference", "Correct the id, or leave strict out: the incident is then written without the reference."),
    INVALID_LINES: entry("Invalid lines", "Nothing was written. Correct the lines named above, then run again."),
    NO_SPACE: entry("No space left", "Free some space, or put the backup on another disk with backup-dir."),
    BACKUP_FAILED: entry("Backup failed", "Nothing was changed. Check that the backup directory exists and can be written."),
    FOREIGN_KEY_VIOLATION: entry("Foreign key violation", "Nothing was changed. Repair the rows named above, then run again."),
    VERIFICATION_FAILED: entry("Verification failed", "Nothing was changed. Please report this with the JSON report attached."),
    UPLOAD_FAILED: entry("Backup upload failed", "What was done stays. Save the backup from disk in a later step, or run again with upload-backup: false."),
    BACKUP_NOT_FOUND: entry("Backup not found", "Name a backup that is there; the job summary of the run that made it names its artifact."),
    BACKUP_AMBIGUOUS: entry("More than one backup", "Say which one is meant."),
    BACKUP_UNUSABLE: entry("Backup is unusable", "Nothing was changed. Download it again, or take another backup."),
    BACKUP_UNSAFE: entry("Backup is unsafe", "Nothing was changed. No artifact of this tool looks like this: find out who made it."),
    BACKUP_OF_ANOTHER_DATABASE: entry("Backup of another database", "Correct db or the backup; if they do belong together, restore with force."),
    ARTIFACT_EXPIRED: entry("Artifact has expired", "Take a younger backup. Artifacts live as long as retention-days, or the repository's setting, says."),
    ARTIFACT_FORBIDDEN: entry("No permission to read artifacts", "Give the job `permissions: actions: read`, or set github-token to a token that has it on that repository."),
    ARTIFACT_UNAVAILABLE: entry("Artifact cannot be fetched", "Nothing was changed. Run again, or download the artifact by hand and name the file in backup."),
    DATABASE_CHANGED: entry("Database changed during the restore", "Nothing was changed. Stop what writes to the database, or run again.", EXIT.locked),
    HIGH_RISK: entry("Failures at high risk", "Do what the report recommends, or raise threshold; fail-on: never only reports."),
    INCREASING_TREND: entry("Failures are increasing", "Do what the report recommends; fail-on: never only reports."),
    INTERRUPTED: entry("Interrupted", "Nothing was changed. Run again."),
    UNEXPECTED: entry("Unexpected error", "Nothing was committed by the failing step. Please report this with the JSON report attached."),
};
/**
 * The one error type of this tool.
 *
 * @example throw new Failure("DATABASE_NOT_FOUND", "There is no file data/aipm.db.")
 */
class Failure extends Error {
    code;
    hint;
    constructor(code, message, hint = FAILURES[code].hint) {
        super(message);
        this.name = "Failure";
        this.code = code;
        this.hint = hint;
    }
    get facts() {
        return { code: this.code, message: this.message, hint: this.hint };
    }
}
/** Any thrown value as a Failure; what is none of ours becomes UNEXPECTED. */
function asFailure(error) {
    if (error instanceof Failure)
        return error;
    return new Failure("UNEXPECTED", error instanceof Error ? error.message : String(error));
}
/** The process exit code (0 to 5) that belongs to a failure; 0 for none. */
function exitCodeOf(failure) {
    return failure === null ? EXIT.done : FAILURES[failure.code].exitCode;
}


/***/ }),

/***/ 96633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ chosen),
/* harmony export */   R6: () => (/* binding */ CATEGORIES),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21916);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7279);


/** The categories that the table's CHECK allows; a test compares this list with the migration's SQL. */
const CATEGORIES = [
    "MIGRATION_ERROR",
    "CASCADE_DELETE",
    "CONSTRAINT_VIOLATION",
    "DATA_INTEGRITY",
    "CONCURRENCY_ERROR",
    "FILE_LOCK_ERROR",
    "WORKER_FAILURE",
    "REVIEW_ERROR",
    "SYSTEM_ERROR",
    "OTHER",
];
/** The severities that the table's CHECK allows, the gravest first. */
const SEVERITIES = ["HIGH", "MEDIUM", "LOW"];
/**
 * `value` as one of `choices`.
 *
 * @param name of what is chosen, for the message
 * @throws Failure INVALID_INPUT with the list and the nearest match
 */
function chosen(name, value, choices) {
    const choice = choices.find((it) => it === value);
    if (choice !== undefined)
        return choice;
    const near = typeof value === "string" ? nearest(value, choices) : undefined;
    const given = typeof value === "string" ? `'${value}'` : JSON.stringify(value);
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("INVALID_INPUT", `The ${name} is ${given}, which is none of ${choices.join(", ")}.${near ? ` Did you mean ${near}?` : ""}`);
}
/** The choice that is most like `value`, in any case of letters; undefined when none is much like it. */
function nearest(value, choices) {
    const fold = (text) => text.slice(0, 100).toUpperCase().replace(/[-\s]/g, "_");
    return choices
        .map((choice) => {
        const isPart = value.length >= 4 && fold(choice).includes(fold(value));
        return { choice, edits: isPart ? 1 : (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(fold(value), fold(choice)) };
    })
        .filter(({ choice, edits }) => edits <= choice.length / 2)
        .sort((a, b) => a.edits - b.edits)[0]?.choice;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R6: () => (/* reexport */ categories/* CATEGORIES */.R6),
  HR: () => (/* reexport */ failure/* Failure */.HR),
  oC: () => (/* reexport */ categories/* SEVERITIES */.oC),
  xw: () => (/* binding */ cli),
  c$: () => (/* binding */ migrateAction),
  LE: () => (/* reexport */ openIncidentLog),
  Kj: () => (/* binding */ recordAction),
  Lr: () => (/* binding */ reportAction),
  TQ: () => (/* binding */ restoreAction)
});

// EXTERNAL MODULE: ./build/src/failure.js
var failure = __nccwpck_require__(7279);
;// CONCATENATED MODULE: ./build/src/node-version.js
/** The oldest Node.js whose native interface our SQLite binary can use; an older one would crash. */
const OLDEST_NODE = 22;
/**
 * One sentence for a Node.js that is too old, undefined otherwise. Nothing native may be loaded before
 * this was asked.
 *
 * @param version such as `20.19.0`
 */
function tooOldNode(version) {
    if (Number.parseInt(version, 10) >= OLDEST_NODE)
        return undefined;
    return `aipm-incidents-migrate needs Node.js ${OLDEST_NODE} or newer, and this is ${version}: install a newer one (https://nodejs.org), or use the GitHub Action, which brings its own.`;
}

// EXTERNAL MODULE: ./build/src/incidents/categories.js
var categories = __nccwpck_require__(96633);
;// CONCATENATED MODULE: ./build/src/library.js




/**
 * Opens the incident log of a database that has been migrated, and compares its table with the migration
 * before anything is written.
 *
 * A process that has the same file open through another library should open the log first: SQLite's locks
 * are lost when a file is looked at from outside it (https://www.sqlite.org/howtocorrupt.html, 2.2).
 *
 * @param path of the database
 * @throws Failure NOT_APPLIED or SCHEMA_DRIFT with the migrate command as the hint; DATABASE_NOT_FOUND,
 *   NOT_A_DATABASE and what else a file can be; DATABASE_LOCKED
 * @example
 * ```ts
 * import { Failure, openIncidentLog } from "aipm-incidents-migrate";
 *
 * try {
 *   const log = await openIncidentLog("data/aipm.db", { lockTimeout: 5 });
 *   console.log(log.get("INC_001")?.description ?? "no incidents yet");
 *   log.close();
 * } catch (error) {
 *   if (!(error instanceof Failure)) throw error;
 *   console.error(`${error.code}: ${error.message} ${error.hint}`);
 * }
 * ```
 */
async function openIncidentLog(path, options = {}) {
    const tooOld = tooOldNode(process.versions.node);
    if (tooOld !== undefined)
        throw new failure/* Failure */.HR("UNSUPPORTED_PLATFORM", tooOld);
    const log = await Promise.all(/* import() */[__nccwpck_require__.e(529), __nccwpck_require__.e(407), __nccwpck_require__.e(66)]).then(__nccwpck_require__.bind(__nccwpck_require__, 95407));
    return log.openIncidentLog(path, options);
}

;// CONCATENATED MODULE: ./build/src/index.js


// What the one-line entries of dist/ call. Each loads its side only when it is called: start-up time is
// what a step of a workflow feels.
/** What a program that imports the package gets. */

/** The program behind action.yml. */
async function migrateAction() {
    if (refused())
        return;
    const side = await Promise.all(/* import() */[__nccwpck_require__.e(659), __nccwpck_require__.e(529), __nccwpck_require__.e(741), __nccwpck_require__.e(588), __nccwpck_require__.e(160), __nccwpck_require__.e(847)]).then(__nccwpck_require__.bind(__nccwpck_require__, 29847));
    await side.migrateAction();
}
/** The program behind record/action.yml. */
async function recordAction() {
    if (refused())
        return;
    const side = await Promise.all(/* import() */[__nccwpck_require__.e(659), __nccwpck_require__.e(529), __nccwpck_require__.e(407), __nccwpck_require__.e(741), __nccwpck_require__.e(369)]).then(__nccwpck_require__.bind(__nccwpck_require__, 40369));
    await side.recordAction();
}
/** The program behind restore/action.yml. */
async function restoreAction() {
    if (refused())
        return;
    const side = await Promise.all(/* import() */[__nccwpck_require__.e(659), __nccwpck_require__.e(529), __nccwpck_require__.e(741), __nccwpck_require__.e(588), __nccwpck_require__.e(160), __nccwpck_require__.e(910), __nccwpck_require__.e(913)]).then(__nccwpck_require__.bind(__nccwpck_require__, 19913));
    await side.restoreAction();
}
/** The program behind report/action.yml. */
async function reportAction() {
    if (refused())
        return;
    const side = await Promise.all(/* import() */[__nccwpck_require__.e(659), __nccwpck_require__.e(741), __nccwpck_require__.e(395), __nccwpck_require__.e(310)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96310));
    await side.reportAction();
}
/** The program behind the command `aipm-incidents-migrate`. */
async function cli() {
    if (refused())
        return;
    const side = await Promise.all(/* import() */[__nccwpck_require__.e(375), __nccwpck_require__.e(180)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6180));
    await side.runCli(process.argv);
}
function refused() {
    const sentence = tooOldNode(process.versions.node);
    if (sentence === undefined)
        return false;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = failure/* EXIT */.dc.usage;
    return true;
}

var __webpack_exports__CATEGORIES = __webpack_exports__.R6;
var __webpack_exports__Failure = __webpack_exports__.HR;
var __webpack_exports__SEVERITIES = __webpack_exports__.oC;
var __webpack_exports__cli = __webpack_exports__.xw;
var __webpack_exports__migrateAction = __webpack_exports__.c$;
var __webpack_exports__openIncidentLog = __webpack_exports__.LE;
var __webpack_exports__recordAction = __webpack_exports__.Kj;
var __webpack_exports__reportAction = __webpack_exports__.Lr;
var __webpack_exports__restoreAction = __webpack_exports__.TQ;
export { __webpack_exports__CATEGORIES as CATEGORIES, __webpack_exports__Failure as Failure, __webpack_exports__SEVERITIES as SEVERITIES, __webpack_exports__cli as cli, __webpack_exports__migrateAction as migrateAction, __webpack_exports__openIncidentLog as openIncidentLog, __webpack_exports__recordAction as recordAction, __webpack_exports__reportAction as reportAction, __webpack_exports__restoreAction as restoreAction };
