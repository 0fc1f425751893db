export const id = 588;
export const ids = [588];
export const modules = {

/***/ 42257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ manifestPathOf),
/* harmony export */   TC: () => (/* binding */ removeBackup),
/* harmony export */   Zs: () => (/* binding */ stampOf),
/* harmony export */   aw: () => (/* binding */ backupName),
/* harmony export */   bX: () => (/* binding */ flush),
/* harmony export */   iJ: () => (/* binding */ linkIntoPlace),
/* harmony export */   vm: () => (/* binding */ backUp)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7279);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93118);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3991);
/* harmony import */ var _disk_space_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(953);
/* harmony import */ var _integrity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14332);
/* harmony import */ var _sqlite_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97760);









/** `<db>.backup_<what for>_YYYYMMDD_HHMMSS`, in UTC. */
function backupName(databasePath, purpose, now) {
    return `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(databasePath)}.backup_${purpose}_${stampOf(now)}`;
}
/** `YYYYMMDD_HHMMSS`, in UTC. */
function stampOf(now) {
    return now.toISOString().replace(/[-:]/g, "").replace("T", "_").slice(0, 15);
}
/** Where a backup's manifest stands. */
const manifestPathOf = (backupPath) => `${backupPath}.manifest.json`;
// SQLite copies this much between two looks at the clock and the signal.
const STEP_BYTES = 4 * 1024 * 1024;
/**
 * Copies a database with SQLite's online backup (https://www.sqlite.org/backup.html): the only copy that
 * is right in WAL mode. It is written under a temporary name, verified, digested, and renamed into
 * place only when whole, so a file of the backup's name is always a good one.
 *
 * @param source a reading connection that no other code uses meanwhile; not one with an open
 *   transaction. Let another connection hold the write lock when the backup must equal a certain state.
 * @param sourcePath the database's path, for the manifest and messages
 * @throws Failure NO_SPACE, BACKUP_FAILED, DATABASE_CORRUPT, or the signal's reason
 */
async function backUp(source, sourcePath, options) {
    const { directory, name, signal } = options;
    const partial = partialPath(sourcePath, directory);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(directory, { recursive: true });
        (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_6__/* .requireRoom */ .hr)("The backup", pragmaNumber(source, "page_count") * pragmaNumber(source, "page_size"), directory);
        removeDatabase(partial);
        // Made by us first, so that the copy is never readable by more people than the database is.
        const { mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(sourcePath);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(partial, "wx", 0o600));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(partial, mode & 0o777);
        await copy(source, partial, options);
        const intact = await verify(partial, source, sourcePath, options.evenIfDamaged ?? false);
        const sha256 = await (0,_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256OfFile */ .V)(partial);
        signal?.throwIfAborted();
        flush(partial);
        const path = moveIntoPlace(partial, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name));
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path);
        const backup = { path, manifestPath: manifestPathOf(path), sha256, size, intact };
        try {
            writeManifest(backup, { ...options.facts, source: sourcePath, file: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path), sha256, size, intact }, mode);
        }
        catch (error) {
            removeBackup(backup);
            throw error;
        }
        return backup;
    }
    catch (error) {
        throw error === signal?.reason ? error : asBackupFailure(error, sourcePath, directory);
    }
    finally {
        try {
            removeDatabase(partial);
        }
        catch {
            // What went wrong is told already; the next run removes what is left.
        }
    }
}
/** Removes a backup and its manifest. */
function removeBackup({ path, manifestPath }) {
    for (const file of [path, manifestPath])
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(file, { force: true });
}
/**
 * One name for each database, so that what a killed run left is replaced by the next. Nobody else uses
 * it meanwhile: whoever makes a backup holds the database's write lock.
 */
function partialPath(sourcePath, directory) {
    // Containers may see different databases under the same path, and share a directory for backups.
    const { dev, ino } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(sourcePath);
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(`${dev} ${ino} ${sourcePath}`).digest("hex").slice(0, 8);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(sourcePath)}.${id}.partial`);
}
function removeDatabase(path) {
    for (const suffix of ["", "-journal", "-wal", "-shm"])
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path + suffix, { force: true });
}
async function copy(source, target, { onProgress, lockTimeout, signal }) {
    const pageSize = pragmaNumber(source, "page_size");
    let remaining = Number.POSITIVE_INFINITY;
    let movedAt = Date.now();
    const { totalPages } = await source.backup(target, {
        progress({ totalPages, remainingPages }) {
            signal?.throwIfAborted();
            if (remainingPages !== remaining)
                movedAt = Date.now();
            remaining = remainingPages;
            // A step that finds the source locked copies nothing, says nothing, and is tried again.
            if (Date.now() - movedAt > lockTimeout) {
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_LOCKED", "Another process locked the database during the backup.");
            }
            onProgress({ done: (totalPages - remainingPages) * pageSize, total: totalPages * pageSize });
            return Math.max(1, Math.floor(STEP_BYTES / pageSize));
        },
    });
    // better-sqlite3 tells of every step but the last.
    onProgress({ done: totalPages * pageSize, total: totalPages * pageSize });
}
/**
 * A backup that met SQLITE_BUSY resolves without having copied anything: believe only what can be read.
 * True when the copy passes integrity_check.
 */
async function verify(path, source, sourcePath, evenIfDamaged) {
    const copy = await (0,_connection_js__WEBPACK_IMPORTED_MODULE_4__/* .openForWriting */ .Qh)({ path }, 0);
    try {
        const [copied, expected] = [copy, source].map((db) => pragmaNumber(db, "page_count"));
        if (copied === 0) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("DATABASE_LOCKED", `${sourcePath} was locked while it was being backed up. Nothing was changed.`);
        }
        if (copied !== expected) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("BACKUP_FAILED", `The backup has ${copied} pages and ${sourcePath} has ${expected}.`);
        }
        return passesIntegrityCheck(copy, `The backup of ${sourcePath}`, evenIfDamaged);
    }
    finally {
        copy.close();
    }
}
function passesIntegrityCheck(copy, name, evenIfDamaged) {
    try {
        (0,_integrity_js__WEBPACK_IMPORTED_MODULE_7__/* .checkIntegrity */ ._D)(copy, name, "integrity_check");
        return true;
    }
    catch (error) {
        if (!evenIfDamaged)
            throw error;
        return false;
    }
}
function pragmaNumber(db, pragma) {
    return db.pragma(pragma, { simple: true });
}
/** Waits until a file's bytes are on the disk. */
function flush(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, "r+");
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
/** Gives the file the name or the next free one, without ever replacing another: a hard link fails where a rename would overwrite. */
function moveIntoPlace(partial, wanted) {
    for (let attempt = 1;; attempt++) {
        const path = attempt === 1 ? wanted : `${wanted}_${attempt}`;
        if (linkIntoPlace(partial, path))
            return path;
    }
}
/** Gives a file a further name; false, and nothing done, when that is taken. */
function linkIntoPlace(file, path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.linkSync)(file, path);
        return true;
    }
    catch (error) {
        // Some file systems know no hard links (FAT, some network mounts).
        if (error.code === "EEXIST" || (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(file, path);
        return true;
    }
}
function writeManifest({ manifestPath }, manifest, mode) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(manifestPath, { force: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`, { flag: "wx", mode: mode & 0o666 });
}
function asBackupFailure(error, sourcePath, directory) {
    const isAboutTheCopy = /^SQLITE_(FULL|IOERR|CANTOPEN|READONLY)/.test((0,_sqlite_error_js__WEBPACK_IMPORTED_MODULE_8__/* .sqliteCode */ .a)(error) ?? "");
    const known = isAboutTheCopy || (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_6__/* .isDiskFull */ .b$)(error) ? error : (0,_sqlite_error_js__WEBPACK_IMPORTED_MODULE_8__/* .namedSqliteError */ .M)(sourcePath, error);
    const full = (0,_sqlite_error_js__WEBPACK_IMPORTED_MODULE_8__/* .sqliteCode */ .a)(error) === "SQLITE_FULL" ? { code: "ENOSPC" } : known;
    const named = (0,_disk_space_js__WEBPACK_IMPORTED_MODULE_6__/* .namedDiskError */ .xh)(full, directory);
    if (named instanceof _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR)
        return named;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR("BACKUP_FAILED", `No backup could be written to ${directory}: ${error.message}. Nothing was changed.`);
}


/***/ }),

/***/ 3991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ sha256OfFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);



/**
 * SHA-256 of a file, as 64 lower-case hex digits, read in pieces. Never call it on a database that
 * this process has open: closing the file would drop SQLite's locks on it.
 */
async function sha256OfFile(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 }), hash);
    return hash.digest("hex");
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

/***/ 7143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ foldWal)
/* harmony export */ });
/**
 * Folds what was committed into the database file: it may still stand in `-wal`, and who then commits the
 * file alone to Git commits the old state (https://www.sqlite.org/wal.html#ckpt).
 *
 * @returns null when the file is whole, else what keeps it from being so; the change is committed all the same
 */
function foldWal(db) {
    if (db.pragma("journal_mode", { simple: true }) !== "wal")
        return null;
    try {
        db.pragma("busy_timeout = 1000");
        const [result] = db.pragma("wal_checkpoint(TRUNCATE)");
        return result?.busy === 0 ? null : "another process has it open";
    }
    catch (error) {
        return error.message;
    }
}


/***/ }),

/***/ 19230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ interruptible)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7279);

/**
 * Runs `work` with a signal that aborts when the process is asked to stop (Ctrl-C, a cancelled job), so
 * that a run can roll back and clean up. A second request ends the process at once.
 */
async function interruptible(work) {
    const controller = new AbortController();
    const names = ["SIGINT", "SIGTERM"];
    const stop = (name) => controller.abort(new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("INTERRUPTED", `The run was stopped by ${name} and rolled back.`));
    for (const name of names)
        process.once(name, stop);
    try {
        return await work(controller.signal);
    }
    finally {
        for (const name of names)
            process.off(name, stop);
    }
}


/***/ }),

/***/ 47563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ checkWorkers)
});

// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/migration/draft-report.js
var draft_report = __webpack_require__(85976);
// EXTERNAL MODULE: ./build/src/database/introspect.js
var introspect = __webpack_require__(91312);
// EXTERNAL MODULE: ./build/src/database/names.js
var names = __webpack_require__(84255);
;// CONCATENATED MODULE: ./build/src/migration/workers.js


const SHOWN = 50;
const TEXT_LENGTH = 200;
/**
 * Finds the tasks that are IN_PROGRESS. Of the table's columns only `status` has to exist; columns that
 * SQLite would compute, views and virtual tables are not read, because that would run a stranger's code.
 */
function findRunningWorkers(db) {
    const unknown = (reason) => ({ count: 0, running: [], unknown: reason });
    const object = (0,introspect/* findObject */.Z)(db, "tasks");
    if (object === undefined)
        return unknown("There is no table tasks.");
    const table = (0,introspect/* readTable */.xz)(db, "tasks");
    if (table === undefined)
        return unknown(`tasks is ${(0,introspect/* kindText */.uS)(object.kind)}, not an ordinary table.`);
    const stored = new Set(table.columns.filter((it) => !it.generated).map((it) => (0,names/* foldName */.zN)(it.name)));
    if (table.columns.some((it) => it.generated && (0,names/* sameName */.q)(it.name, "status"))) {
        return unknown("The column status of tasks is computed, and it is not computed here.");
    }
    if (!stored.has("status"))
        return unknown("The table tasks has no column status.");
    const text = (column) => stored.has(column) ? `substr(CAST(${(0,names/* quoteName */.AB)(column)} AS TEXT), 1, ${TEXT_LENGTH})` : "NULL";
    const age = stored.has("updated_at") ? "unixepoch('now') - unixepoch(updated_at)" : "NULL";
    const from = `FROM ${(0,names/* quoteName */.AB)(table.name)} WHERE status = 'IN_PROGRESS'`;
    const running = db
        .prepare(`SELECT ${text("id")} AS task, ${text("project_id")} AS project, ${text("title")} AS title,
       ${text("assignee")} AS assignee, ${text("updated_at")} AS updatedAt, ${age} AS secondsSinceUpdate
       ${from} LIMIT ${SHOWN}`)
        .all();
    const count = db.prepare(`SELECT count(*) ${from}`).pluck().get() ?? 0;
    return { count, running, unknown: null };
}

;// CONCATENATED MODULE: ./build/src/migration/worker-check.js



/**
 * Looks for running workers, under the lock that the caller holds, and writes what it finds into the draft.
 *
 * @throws Failure WORKERS_RUNNING in a real run without `force`
 */
function checkWorkers(draft, options, db) {
    if (options.noWorkerCheck) {
        (0,draft_report/* addCheck */.wf)(draft, "Workers", "skipped", "no-worker-check is set.");
        return;
    }
    const workers = findRunningWorkers(db);
    draft.workers = workers;
    if (workers.unknown !== null) {
        (0,draft_report/* addCheck */.wf)(draft, "Workers", "warning", `It cannot be told whether workers are running: ${workers.unknown}`);
        return;
    }
    if (workers.count === 0) {
        (0,draft_report/* addCheck */.wf)(draft, "Workers", "passed", "No task is IN_PROGRESS.");
        return;
    }
    const tasks = workers.count === 1 ? "1 task is IN_PROGRESS" : `${workers.count} tasks are IN_PROGRESS`;
    if (!options.dryRun && !options.force) {
        (0,draft_report/* addCheck */.wf)(draft, "Workers", "failed", `${tasks}.`);
        throw new failure/* Failure */.HR("WORKERS_RUNNING", `${tasks}. Nothing was changed.`);
    }
    const consequence = options.force ? "force is set" : "a real run would stop here, unless forced";
    (0,draft_report/* addCheck */.wf)(draft, "Workers", "warning", `${tasks}; ${consequence}.`);
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

/***/ 46286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ SIGNS),
/* harmony export */   K6: () => (/* binding */ errorSection),
/* harmony export */   N$: () => (/* binding */ checksSection),
/* harmony export */   VP: () => (/* binding */ artifactLink),
/* harmony export */   i5: () => (/* binding */ warningSection),
/* harmony export */   ry: () => (/* binding */ workersSection)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70075);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84268);


// What the job summaries of all actions have in common.
/** A check's outcome at a glance. */
const SIGNS = { passed: "✅", warning: "⚠️", failed: "❌", skipped: "⏭️" };
/** What went wrong, and what to do. */
function errorSection({ error }) {
    if (error === null)
        return [];
    return [`**${error.code}**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(error.message)}`, "", `**What to do**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(error.hint)}`, ""];
}
function warningSection({ warnings }) {
    return warnings.flatMap((warning) => [`> ⚠️ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(warning)}`, ""]);
}
function checksSection({ checks }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["", "Check", "Result"], checks.map(({ name, status, detail }) => [SIGNS[status], name, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(detail)]));
}
function workersSection({ workers }) {
    if (workers === null || workers.count === 0)
        return [];
    const more = workers.count - workers.running.length;
    const cell = (value) => (value === null ? "" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(value));
    return [
        "### Running workers",
        "",
        ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(["Task", "Project", "Title", "Assignee", "Updated"], workers.running.map((it) => [
            cell(it.task),
            cell(it.project),
            cell(it.title),
            cell(it.assignee),
            (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAgo */ .n4)(it.secondsSinceUpdate),
        ])),
        ...(more > 0 ? [`And ${more} more.`, ""] : []),
    ];
}
/** Its name with a link to its page, and its size. */
function artifactLink({ url, name, size }) {
    return `<a href="${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(url)}">${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(name)}</a>, ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(size)}`;
}


/***/ }),

/***/ 58298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ tenths)
/* harmony export */ });
/** For a log: says a line for each tenth that is newly reached. */
function tenths(say) {
    let last = 0;
    return (done, total) => {
        const reached = Math.floor((done / total) * 10);
        if (reached <= last)
            return;
        last = reached;
        say(`Backing up: ${reached * 10}%`);
    };
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
