export const id = 19;
export const ids = [19];
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

/***/ 75362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restoreCommand: () => (/* binding */ restoreCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _interruption_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19230);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11707);
/* harmony import */ var _report_restore_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97627);
/* harmony import */ var _report_restore_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66904);
/* harmony import */ var _restore_backups_beside_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53082);
/* harmony import */ var _restore_restore_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(12054);
/* harmony import */ var _go_on_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(81540);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10069);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49342);










/**
 * `aipm-incidents-migrate restore [backup]`: puts the backup back and sets the exit code; without one, lists
 * the backups beside the database.
 */
async function restoreCommand(backup, flags) {
    if (backup === undefined)
        return listBackups(flags);
    const options = {
        db: flags.db,
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(flags.db),
        root: process.cwd(),
        dryRun: flags.dryRun,
        force: flags.force,
        noWorkerCheck: !flags.workerCheck,
        lockTimeout: flags.lockTimeout,
        backupDir: flags.backupDir === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(flags.backupDir),
        provenance: {},
    };
    const source = async () => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(backup), shown: backup });
    const run = (force) => (0,_progress_js__WEBPACK_IMPORTED_MODULE_7__/* .withProgress */ .E)(flags, (observer) => (0,_interruption_js__WEBPACK_IMPORTED_MODULE_1__/* .interruptible */ .I)((signal) => (0,_restore_restore_js__WEBPACK_IMPORTED_MODULE_5__/* .restore */ .P)({ ...options, force }, source, observer, signal)));
    let report = await run(flags.force);
    if (await (0,_go_on_js__WEBPACK_IMPORTED_MODULE_8__/* .goOnDespiteWorkers */ .D)(report, "Restore", flags))
        report = await run(true);
    if (flags.summary !== undefined)
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .appendSummary */ .fe)(flags.summary, (0,_report_restore_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .restoreSummary */ .r)(report));
    (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .finish */ .O9)(report, { json: (it) => [(0,_json_text_js__WEBPACK_IMPORTED_MODULE_9__/* .jsonText */ .s)(it)], text: _report_restore_text_js__WEBPACK_IMPORTED_MODULE_3__/* .restoreText */ .s }, flags);
}
async function listBackups({ db, json }) {
    const backups = await (0,_restore_backups_beside_js__WEBPACK_IMPORTED_MODULE_4__/* .backupsBeside */ .A)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(db));
    if (json)
        process.stdout.write((0,_json_text_js__WEBPACK_IMPORTED_MODULE_9__/* .jsonText */ .s)({ format: 1, db, backups }));
    else
        (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .yy)((0,_report_restore_text_js__WEBPACK_IMPORTED_MODULE_3__/* .backupsText */ .B)(db, backups, _terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .terminalPaint */ .zc));
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

/***/ 60409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ inspectFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21916);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7279);




const SQLITE_MAGIC = "SQLite format 3\0";
const LFS_MAGIC = "version https://git-lfs.github.com/spec/";
const HEADER_BYTES = 100;
// Offsets in the database header: https://www.sqlite.org/fileformat2.html#the_database_header
const PAGE_SIZE_AT = 16;
const WRITE_VERSION_AT = 18;
const CHANGE_COUNTER_AT = 24;
const PAGE_COUNT_AT = 28;
const VERSION_VALID_FOR_AT = 92;
/**
 * Checks that `path` is a SQLite database that can be opened, before anything opens it: a read of
 * the file while a connection is open in this process would drop SQLite's locks
 * (https://www.sqlite.org/howtocorrupt.html, "Posix advisory locks canceled").
 *
 * @param path absolute path
 * @param write whether the caller is going to write
 * @throws Failure INVALID_INPUT, DATABASE_NOT_FOUND, DATABASE_IS_DIRECTORY, GIT_LFS_POINTER, NOT_A_DATABASE,
 *   DATABASE_CORRUPT (cut off), DATABASE_READ_ONLY
 */
function inspectFile(path, { write }) {
    // better-sqlite3 trims file names, and would open the neighbour that has none of these spaces.
    if (path !== path.trim()) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("INVALID_INPUT", `The path '${path}' ends in a space.`, "Rename the file, or correct the path.");
    }
    let found = look(path);
    // While another process writes, the header may count pages that come a moment later.
    for (let again = 0; found.missing > 0 && again < LOOKS; again++) {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_PAUSE);
        found = look(path);
    }
    const { mode, missing, ...file } = found;
    if (missing > 0) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_CORRUPT", `${path} is cut off: it has ${file.size} bytes and its header promises ${file.size + missing}.`);
    }
    if (write && !isWritable(path, mode))
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_READ_ONLY", `${path} is read-only.`);
    return file;
}
// How often, and after how many milliseconds each time, a file that looks cut off is looked at again.
const LOOKS = 10;
const LOOK_PAUSE = 20;
function look(path) {
    const stat = reachable(path);
    if (stat === undefined)
        throw notFound(path);
    if (stat.isDirectory())
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_IS_DIRECTORY", `${path} is a directory.`);
    if (!stat.isFile())
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("NOT_A_DATABASE", `${path} is not a regular file.`);
    const header = readHeader(path);
    if (header.toString("latin1").startsWith(LFS_MAGIC)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("GIT_LFS_POINTER", `${path} is a Git LFS pointer of ${stat.size} bytes, not the database.`);
    }
    if (stat.size === 0)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("NOT_A_DATABASE", `${path} is empty (0 bytes).`);
    if (!header.toString("latin1").startsWith(SQLITE_MAGIC)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("NOT_A_DATABASE", `${path} does not begin as a SQLite database does.`);
    }
    // SQLite follows symbolic links before it names these files.
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    const hasUncheckpointedWal = sizeOf(`${real}-wal`) > 0;
    const hasHotJournal = sizeOf(`${real}-journal`) > 0;
    const journalMode = header[WRITE_VERSION_AT] === 2 ? "wal" : "rollback";
    const missing = hasUncheckpointedWal || hasHotJournal ? 0 : missingBytes(header, stat.size);
    return {
        path,
        size: stat.size,
        mode: stat.mode,
        journalMode,
        hasUncheckpointedWal,
        hasHotJournal,
        missing,
    };
}
function reachable(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    }
    catch (error) {
        const { code } = error;
        if (code === "ELOOP") {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_NOT_FOUND", `${path} is a symbolic link that leads back to itself.`);
        }
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_READ_ONLY", `${path} cannot be reached: ${error.message}.`);
    }
}
function notFound(path) {
    const near = nearMatches(path);
    const meant = near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : "";
    return new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_NOT_FOUND", `There is no file ${path}.${meant}`);
}
/** Database files in the nearest directory that exists and one level below, the most alike first. */
function nearMatches(path) {
    let directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    while (sizeOf(directory) < 0 && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory) !== directory)
        directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory);
    const wanted = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, path), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path), stem(path)];
    return databasesIn(directory, 1)
        .map((found) => {
        const names = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, found), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(found), stem(found)];
        return { found, edits: Math.min(...names.map((name, index) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_2__/* .distance */ .Io)(name, wanted[index] ?? ""))) };
    })
        .filter(({ edits }) => edits <= (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path).length / 2)
        .sort((a, b) => a.edits - b.edits || a.found.localeCompare(b.found))
        .slice(0, 3)
        .map(({ found }) => found);
}
function stem(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(path));
}
function databasesIn(directory, depth) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true })
            .slice(0, 1000)
            .flatMap((item) => {
            const path = `${directory.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? directory : directory + node_path__WEBPACK_IMPORTED_MODULE_1__.sep}${item.name}`;
            if (item.isFile())
                return /^\.(db|sqlite3?|db3)$/i.test((0,node_path__WEBPACK_IMPORTED_MODULE_1__.extname)(item.name)) ? [path] : [];
            const enter = item.isDirectory() && depth > 0 && !item.name.startsWith(".") && item.name !== "node_modules";
            return enter ? databasesIn(path, depth - 1) : [];
        });
    }
    catch {
        return []; // a directory that cannot be listed has no suggestions to make
    }
}
function readHeader(path) {
    const header = Buffer.alloc(HEADER_BYTES);
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "r");
    }
    catch (error) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_READ_ONLY", `${path} cannot be read: ${error.message}.`);
    }
    try {
        const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, header, 0, HEADER_BYTES, 0);
        return header.subarray(0, length);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** Bytes that the header counts and the file lacks; 0 where the header's count is not to be believed. */
function missingBytes(header, size) {
    if (header.length < HEADER_BYTES)
        return HEADER_BYTES - header.length;
    const countIsValid = header.readUInt32BE(CHANGE_COUNTER_AT) === header.readUInt32BE(VERSION_VALID_FOR_AT);
    if (!countIsValid)
        return 0;
    const rawPageSize = header.readUInt16BE(PAGE_SIZE_AT);
    const pageSize = rawPageSize === 1 ? 65536 : rawPageSize;
    return Math.max(0, header.readUInt32BE(PAGE_COUNT_AT) * pageSize - size);
}
function sizeOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.size ?? -1;
}
/** A file without any write bit is meant to be read-only, whatever this user (root, in a container) may do. */
function isWritable(path, mode) {
    if ((mode & 0o222) === 0)
        return false;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
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

/***/ 85976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ describeFile),
/* harmony export */   My: () => (/* binding */ complete),
/* harmony export */   RK: () => (/* binding */ describeFolding),
/* harmony export */   Sb: () => (/* binding */ reportOn),
/* harmony export */   UE: () => (/* binding */ requireNoDrift),
/* harmony export */   UH: () => (/* binding */ describeVerified),
/* harmony export */   aY: () => (/* binding */ describeForeignKeys),
/* harmony export */   df: () => (/* binding */ describePlan),
/* harmony export */   wf: () => (/* binding */ addCheck)
/* harmony export */ });
/* harmony import */ var _database_sqlite_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7279);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18964);



/**
 * Runs `work` on a fresh draft and returns it as the report, with what `work` threw as its error. A
 * report is complete whatever happens: it holds all that was found out until then.
 */
async function reportOn(command, { path, ...options }, migration, work) {
    const draft = newDraft(command, path, options, migration, Date.now());
    await complete(draft, path, work);
    return draft;
}
/**
 * Runs `work` on a draft of any report, and writes what it threw and how long it took into it. Without a
 * change to the database, an error makes the status `failed`.
 */
async function complete(draft, path, work) {
    const started = Date.now();
    try {
        await work(draft);
    }
    catch (error) {
        draft.error = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)((0,_database_sqlite_error_js__WEBPACK_IMPORTED_MODULE_0__/* .namedSqliteError */ .M)(path, error)).facts;
        if (!draft.changed) {
            draft.status = "failed";
            draft.verified = false;
        }
    }
    draft.duration = Date.now() - started;
}
function newDraft(command, path, { db, dryRun, force, noBackup, noWorkerCheck, foreignKeys, onDrift, lockTimeout, }, { name, version, schemaVersion }, started) {
    return {
        format: 1,
        command,
        tool: _tool_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOL */ .j,
        migration: { name, version, schemaVersion },
        status: "failed",
        changed: false,
        verified: false,
        options: { db, dryRun, force, noBackup, noWorkerCheck, foreignKeys, onDrift, lockTimeout },
        database: {
            path,
            size: null,
            journalMode: null,
            sqliteVersion: null,
            sha256Before: null,
            sha256After: null,
        },
        workers: null,
        foreignKeys: { declared: [], leftOut: [] },
        statements: [],
        comparison: [],
        checks: [],
        warnings: [],
        repair: null,
        backup: null,
        artifact: null,
        incident: null,
        error: null,
        startedAt: new Date(started).toISOString(),
        duration: 0,
    };
}
function describeFile(draft, { size, journalMode }) {
    draft.database.size = size;
    draft.database.journalMode = journalMode;
}
function addCheck(draft, name, status, detail) {
    draft.checks.push({ name, status, detail });
}
function describePlan(draft, plan) {
    draft.comparison = plan.comparison;
    draft.statements = plan.statements;
    draft.foreignKeys = foreignKeyFacts(plan);
}
function foreignKeyFacts({ foreignKeys, leftOut }) {
    return {
        declared: foreignKeys.map(({ columns, parent }) => `${columns.join(", ")} → ${parent}`),
        leftOut: leftOut.map(({ foreignKey: { columns, parent }, reason }) => ({
            column: columns.join(", "),
            parent,
            reason,
        })),
    };
}
/**
 * @param hint what to do, where the caller knows better than SCHEMA_DRIFT's own
 * @throws Failure SCHEMA_DRIFT with the first differences
 */
function requireNoDrift({ action, comparison }, table, hint) {
    if (action !== "drift")
        return;
    const differences = comparison.filter(({ verdict }) => verdict === "different");
    const count = differences.length === 1 ? "1 difference" : `${differences.length} differences`;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("SCHEMA_DRIFT", `${table} exists in another shape: ${count}, the first: ${differences.slice(0, 3).map(sentence).join("; ")}. Nothing was changed.`, hint);
}
/** @param why what `foldWal` returned */
function describeFolding(draft, why) {
    if (why === null)
        return;
    draft.warnings.push(`The change still stands in the database's -wal file, because ${why}: do not commit the database file to Git before it was opened and closed once more.`);
}
/** Violations can only be older than the run when this is called: a warning, not ours to repair. */
function describeForeignKeys(draft, { violations, unchecked }) {
    const rows = violations.map(({ table, parent, rows }) => `${rows} in ${table} that name no row of ${parent}`);
    const tables = unchecked.map(({ table, reason }) => `${table} cannot be checked (${reason})`);
    if (rows.length + tables.length === 0) {
        addCheck(draft, "Foreign keys", "passed", "foreign_key_check found nothing.");
        return;
    }
    addCheck(draft, "Foreign keys", "warning", `As it was before the run: ${[...rows, ...tables].join("; ")}.`);
}
/** @throws Failure VERIFICATION_FAILED when anything of the migration is missing or different */
function describeVerified(draft, reached) {
    const { action, comparison } = reached;
    const faults = comparison.filter(({ verdict }) => verdict === "missing" || verdict === "different");
    if (action !== "nothing") {
        addCheck(draft, "Schema", "failed", `${faults.slice(0, 3).map(sentence).join("; ")}.`);
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("VERIFICATION_FAILED", `After the statements the schema is not as it should be: ${faults.slice(0, 3).map(sentence).join("; ")}. Nothing was changed.`);
    }
    const count = (part) => comparison.filter((it) => it.part === part && it.expected !== null && it.actual !== null).length;
    addCheck(draft, "Schema", "passed", `As it should be: columns ${count("column")}, foreign keys ${count("foreign key")}, indexes ${count("index")}.`);
    addCheck(draft, "CHECK constraints", "passed", "Every category and severity is accepted, anything else refused.");
    draft.foreignKeys = foreignKeyFacts(reached);
    draft.verified = true;
}
function sentence({ part, name, expected, actual }) {
    return `${part} ${name} should be ${expected ?? "absent"} and is ${actual ?? "absent"}`;
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


/***/ }),

/***/ 84268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   n4: () => (/* binding */ formatAgo),
/* harmony export */   on: () => (/* binding */ quoteArgument),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
// What could hide, reorder or split text: control characters, bidirectional marks, zero-width
// characters, line and paragraph separators (https://www.unicode.org/reports/tr36/).
const HIDDEN = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
/**
 * A stranger's text on one line: hidden characters show as escapes (`\n`, `\u202e`), and what is longer
 * than `length` characters is cut with an ellipsis.
 */
function oneLine(text, length = 300) {
    const start = text.slice(0, length + 2).toWellFormed();
    const shown = start.replace(HIDDEN, escapeOf);
    if (shown.length <= length)
        return shown;
    return `${shown.slice(0, length).replace(/[\ud800-\udbff]$/, "")}…`;
}
function escapeOf(character) {
    const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[character];
    return short ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
/** Bytes for a reader: `512 bytes`, `28.0 KiB`, `1.2 GiB`. */
function formatBytes(bytes) {
    if (bytes < 1024)
        return plural(bytes, "byte");
    const units = ["KiB", "MiB", "GiB", "TiB"];
    const sizes = units.map((_, index) => (bytes / 1024 ** (index + 1)).toFixed(1));
    const fitting = sizes.findIndex((size) => Number(size) < 1024);
    return `${sizes.at(fitting)} ${units.at(fitting)}`;
}
/** Seconds since an event for a reader: `5 minutes ago`; `unknown` for null and for the future. */
function formatAgo(seconds) {
    if (seconds === null || seconds < 0)
        return "unknown";
    const units = [
        ["day", 86_400],
        ["hour", 3600],
        ["minute", 60],
    ];
    const [unit, size] = units.find(([, length]) => seconds >= length) ?? ["second", 1];
    return `${plural(Math.floor(seconds / size), unit)} ago`;
}
/** `1 index`, `6 indexes`, `2 categories`. */
function plural(count, noun) {
    if (count === 1)
        return `1 ${noun}`;
    if (/[^aeiou]y$/.test(noun))
        return `${count} ${noun.slice(0, -1)}ies`;
    return `${count} ${noun}${noun.endsWith("x") ? "es" : "s"}`;
}
/** An argument as a shell takes it, so that the command in a hint can be pasted. */
function quoteArgument(argument) {
    return /^[\w./:=@%+,-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}


/***/ })

};
