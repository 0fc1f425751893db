export const id = 741;
export const ids = [741,66];
export const modules = {

/***/ 93118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sb: () => (/* binding */ openForReading),
  Qh: () => (/* binding */ openForWriting),
  py: () => (/* binding */ openInMemory)
});

// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
;// CONCATENATED MODULE: ./build/src/database/binding.js

// One entry for each binary that better-sqlite3 ships. Each import is written out because the bundler
// can only carry what it can read, and each becomes a chunk of its own, so that only one is loaded.
const ENTRIES = {
    "linux-x64": () => Promise.all(/* import() */[__webpack_require__.e(909), __webpack_require__.e(815)]).then(__webpack_require__.t.bind(__webpack_require__, 91815, 19)),
    "linux-arm64": () => Promise.all(/* import() */[__webpack_require__.e(909), __webpack_require__.e(557)]).then(__webpack_require__.t.bind(__webpack_require__, 8557, 19)),
    "linuxmusl-x64": () => Promise.all(/* import() */[__webpack_require__.e(909), __webpack_require__.e(162)]).then(__webpack_require__.t.bind(__webpack_require__, 74162, 19)),
    "linuxmusl-arm64": () => Promise.all(/* import() */[__webpack_require__.e(909), __webpack_require__.e(411)]).then(__webpack_require__.t.bind(__webpack_require__, 87792, 19)),
    "darwin-x64": () => Promise.all(/* import() */[__webpack_require__.e(909), __webpack_require__.e(252)]).then(__webpack_require__.t.bind(__webpack_require__, 90252, 19)),
    "darwin-arm64": () => Promise.all(/* import() */[__webpack_require__.e(909), __webpack_require__.e(862)]).then(__webpack_require__.t.bind(__webpack_require__, 64862, 19)),
    "win32-x64": () => Promise.all(/* import() */[__webpack_require__.e(909), __webpack_require__.e(846)]).then(__webpack_require__.t.bind(__webpack_require__, 87846, 19)),
    "win32-arm64": () => Promise.all(/* import() */[__webpack_require__.e(909), __webpack_require__.e(140)]).then(__webpack_require__.t.bind(__webpack_require__, 42140, 19)),
};
let loaded;
/**
 * Loads the SQLite binary for this platform, once.
 *
 * @throws Failure UNSUPPORTED_PLATFORM where no binary is shipped
 */
function loadBinding() {
    loaded ??= load();
    return loaded;
}
async function load() {
    const platform = `${process.platform}${isMusl() ? "musl" : ""}-${process.arch}`;
    const entry = ENTRIES[platform];
    if (entry === undefined) {
        throw new failure/* Failure */.HR("UNSUPPORTED_PLATFORM", `There is no SQLite binary for ${platform}.`);
    }
    return (await entry()).default;
}
function isMusl() {
    if (process.platform !== "linux")
        return false;
    // Without this the report resolves the names of open sockets, which can take seconds.
    const reporter = process.report;
    reporter.excludeNetwork = true;
    const report = reporter.getReport();
    return report.header?.glibcVersionRuntime === undefined;
}

// EXTERNAL MODULE: ./build/src/database/lock.js
var lock = __webpack_require__(79412);
;// CONCATENATED MODULE: ./build/src/database/connection.js


/**
 * Opens a database that a stranger may have written: its schema may call no function that has side
 * effects (`trusted_schema`), malformed cells are looked for (`cell_size_check`), extensions stay off.
 * https://www.sqlite.org/security.html#untrusted_sqlite_database_files
 *
 * @param file what `inspectFile` returned, or a file of our own making
 * @param lockTimeout how long each statement waits for a lock, in milliseconds
 * @throws errors of SQLite's, for `namedSqliteError`; most come only with the first statement
 */
async function openForWriting(file, lockTimeout, signal) {
    const Binding = await loadBinding();
    const connection = new Binding(file.path, {
        fileMustExist: true,
        timeout: Math.min(lock/* LOCK_SLICE */.dJ, lockTimeout),
    });
    await (0,lock/* waitingForLock */.mg)(() => harden(connection), lockTimeout, signal);
    connection.pragma(`busy_timeout = ${lockTimeout}`);
    return connection;
}
/**
 * Opens a connection that cannot change the content, and leaves the database as it was on disk: pages
 * that a crash left in the WAL stay there (only then may a new `-shm` be left), and a clean database in
 * WAL mode has no `-wal` or `-shm` afterwards where it had none before.
 *
 * @throws as `openForWriting`
 */
async function openForReading(file, lockTimeout) {
    const Binding = await loadBinding();
    // SQLite's read-only connection cannot remove the -wal and -shm files that it makes, a writable one
    // can; and a writable one folds leftover WAL pages into the file when it closes, a read-only one can't.
    // Only a writable one can roll back what a crash left in the journal, without which nothing can be read.
    const readonly = (file.journalMode === "rollback" && !file.hasHotJournal) || file.hasUncheckpointedWal;
    const connection = harden(new Binding(file.path, { fileMustExist: true, readonly, timeout: lockTimeout }));
    connection.pragma("query_only = ON");
    return connection;
}
/** A fresh, empty database in memory. */
async function openInMemory() {
    const Binding = await loadBinding();
    return harden(new Binding(":memory:"));
}
function harden(connection) {
    connection.pragma("trusted_schema = OFF");
    connection.pragma("cell_size_check = ON");
    // In WAL mode the default would let a power cut take back a commit that we have already reported.
    connection.pragma("synchronous = FULL");
    return connection;
}


/***/ }),

/***/ 953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b$: () => (/* binding */ isDiskFull),
/* harmony export */   hr: () => (/* binding */ requireRoom),
/* harmony export */   xh: () => (/* binding */ namedDiskError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7279);


/** Whether the file system refused a write for want of room. */
function isDiskFull(error) {
    const { code } = Object(error);
    return code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG";
}
/** An error of the file system that says there is no room, as NO_SPACE; anything else as it is. */
function namedDiskError(error, directory) {
    if (!isDiskFull(error))
        return error;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("NO_SPACE", `The disk of ${directory} is full. Nothing was changed.`);
}
/**
 * Refuses what cannot fit, before anything is written.
 *
 * @param what needs the room: `The backup`
 * @param bytes how much
 * @throws Failure NO_SPACE
 */
function requireRoom(what, bytes, directory) {
    const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(directory);
    if (bavail * bsize >= bytes)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("NO_SPACE", `${what} needs ${bytes} bytes and the disk of ${directory} has ${bavail * bsize} left. Nothing was changed.`);
}


/***/ }),

/***/ 91312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ rowidName),
/* harmony export */   Z: () => (/* binding */ findObject),
/* harmony export */   eQ: () => (/* binding */ tablesWithForeignKeys),
/* harmony export */   uS: () => (/* binding */ kindText),
/* harmony export */   xz: () => (/* binding */ readTable)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84255);

/** For a sentence: `a view`, `an index`, `a virtual table`. */
function kindText(kind) {
    if (kind === "index")
        return "an index";
    return kind === "virtual" || kind === "shadow" ? `a ${kind} table` : `a ${kind}`;
}
/**
 * What stands in the schema under `name`, in any case of letters; undefined when nothing does. Triggers
 * do not count: they have a name space of their own and are in nobody's way.
 */
function findObject(db, name) {
    const found = db
        .prepare("SELECT name, type, tbl_name FROM main.sqlite_schema WHERE name = ? COLLATE NOCASE AND type <> 'trigger'")
        .get(name);
    if (found === undefined)
        return undefined;
    const isTable = found.type === "table" || found.type === "view";
    const kind = isTable ? tableKind(db, found.name, found.type) : found.type;
    return { name: found.name, kind: kind, table: found.tbl_name };
}
/** The table named `name`, in any case of letters; undefined when there is none or it is no ordinary table. */
function readTable(db, name) {
    const object = findObject(db, name);
    if (object?.kind !== "table")
        return undefined;
    const list = db
        .prepare("SELECT wr, strict FROM pragma_table_list(?) WHERE schema = 'main'")
        .get(object.name);
    const sql = db
        .prepare("SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?")
        .pluck()
        .get(object.name);
    return {
        name: object.name,
        sql: sql ?? "",
        withoutRowid: list?.wr === 1,
        strict: list?.strict === 1,
        columns: readColumns(db, object.name),
        foreignKeys: readForeignKeys(db, object.name),
        indexes: readIndexes(db, object.name),
        triggers: db
            .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = ? COLLATE NOCASE ORDER BY name")
            .pluck()
            .all(object.name),
    };
}
/** A name by which SQL reaches the row number, which a column may take away; undefined when all are taken. */
function rowidName({ columns }) {
    return ["rowid", "_rowid_", "oid"].find((name) => !columns.some((column) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .sameName */ .q)(column.name, name)));
}
/** Names of all ordinary tables that declare a foreign key. */
function tablesWithForeignKeys(db) {
    return db
        .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(name)) ORDER BY name`)
        .pluck()
        .all();
}
function tableKind(db, name, type) {
    return (db
        .prepare("SELECT type FROM pragma_table_list(?) WHERE schema = 'main'")
        .pluck()
        .get(name) ?? type);
}
function readColumns(db, table) {
    return db
        .prepare("SELECT * FROM pragma_table_xinfo(?, 'main') ORDER BY cid")
        .all(table)
        .map((row) => ({
        name: row.name,
        type: row.type,
        notNull: row.notnull === 1,
        default: row.dflt_value,
        primaryKey: row.pk,
        generated: row.hidden === 2 || row.hidden === 3,
    }));
}
function readForeignKeys(db, table) {
    const rows = db
        .prepare("SELECT * FROM pragma_foreign_key_list(?, 'main') ORDER BY id DESC, seq")
        .all(table);
    const primaryKey = db
        .prepare("SELECT name FROM pragma_table_info(?, 'main') WHERE pk > 0 ORDER BY pk")
        .pluck();
    return [...Map.groupBy(rows, (row) => row.id).values()].map((parts) => {
        const first = parts[0];
        const named = parts.flatMap((part) => part.to ?? []);
        return {
            columns: parts.map((part) => part.from),
            parent: first.table,
            parentColumns: named.length > 0 ? named : primaryKey.all(first.table),
            onDelete: first.on_delete,
            onUpdate: first.on_update,
        };
    });
}
function readIndexes(db, table) {
    const parts = db.prepare("SELECT name, desc, coll FROM pragma_index_xinfo(?, 'main') WHERE key = 1 ORDER BY seqno");
    return db
        .prepare(`SELECT l.name, l."unique", l.origin, l.partial, s.sql FROM pragma_index_list(?, 'main') AS l
       LEFT JOIN main.sqlite_schema AS s ON s.type = 'index' AND s.name = l.name ORDER BY l.name`)
        .all(table)
        .map((row) => {
        const columns = parts.all(row.name);
        return {
            name: row.name,
            unique: row.unique === 1,
            partial: row.partial === 1,
            origin: row.origin,
            columns: columns.map((part) => part.name),
            special: columns.some((part) => part.desc === 1 || part.coll !== "BINARY"),
            sql: row.sql,
        };
    });
}


/***/ }),

/***/ 79412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   To: () => (/* binding */ underWriteLock),
/* harmony export */   dJ: () => (/* binding */ LOCK_SLICE),
/* harmony export */   mg: () => (/* binding */ waitingForLock),
/* harmony export */   td: () => (/* binding */ beginImmediate)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _sqlite_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97760);


/**
 * How long SQLite itself waits for a lock before `waitingForLock` takes over, in milliseconds. While SQLite
 * waits, the process hears nothing, not even Ctrl-C.
 */
const LOCK_SLICE = 100;
/**
 * Runs a statement again and again while another process holds the lock that it needs. SQLite's own waiting
 * sleeps ever longer, so that under contention a newcomer overtakes who has waited longest; here everybody
 * asks equally often.
 *
 * @param timeout milliseconds, after which SQLite's own error (SQLITE_BUSY) is thrown
 * @param signal ends the waiting with its reason
 */
async function waitingForLock(work, timeout, signal) {
    const until = Date.now() + timeout;
    for (;;) {
        signal?.throwIfAborted();
        try {
            return work();
        }
        catch (error) {
            if (!(0,_sqlite_error_js__WEBPACK_IMPORTED_MODULE_1__/* .sqliteCode */ .a)(error)?.startsWith("SQLITE_BUSY") || Date.now() >= until)
                throw error;
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(1 + Math.random() * 10);
    }
}
/**
 * Takes the write lock with `BEGIN IMMEDIATE`.
 *
 * @param timeout as in `waitingForLock`, as is `signal`
 */
async function beginImmediate(db, timeout, signal) {
    const ours = db.pragma("busy_timeout", { simple: true });
    db.pragma("busy_timeout = 0");
    try {
        await waitingForLock(() => db.exec("BEGIN IMMEDIATE"), timeout, signal);
    }
    finally {
        db.pragma(`busy_timeout = ${ours}`);
    }
}
/**
 * Runs `work` inside `BEGIN IMMEDIATE … COMMIT`, rolled back when it throws.
 *
 * @param work all in one piece, so that nothing else of this process uses the connection meanwhile
 * @param deadline `Date.now()` after which SQLITE_BUSY is thrown
 */
async function underWriteLock(db, deadline, work) {
    await beginImmediate(db, deadline - Date.now());
    try {
        const result = work();
        db.exec("COMMIT");
        return result;
    }
    finally {
        if (db.inTransaction)
            db.exec("ROLLBACK");
    }
}


/***/ }),

/***/ 84255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   q: () => (/* binding */ sameName),
/* harmony export */   zN: () => (/* binding */ foldName)
/* harmony export */ });
/** An identifier as SQL: whatever a stranger named a table or a column stays a name. */
function quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** A name as SQLite compares it: without regard to the case of ASCII letters, and of no others. */
function foldName(name) {
    return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
/** Whether SQLite takes two identifiers for the same. */
function sameName(a, b) {
    return foldName(a) === foldName(b);
}


/***/ }),

/***/ 97760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ namedSqliteError),
/* harmony export */   a: () => (/* binding */ sqliteCode)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7279);
/* harmony import */ var _disk_space_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(953);


/**
 * A thrown value with this tool's name for it where it is an error of SQLite's, the database's path in
 * the message: DATABASE_LOCKED, DATABASE_READ_ONLY, DATABASE_CORRUPT, NOT_A_DATABASE or NO_SPACE.
 * Anything else is returned as it is.
 */
function namedSqliteError(path, error) {
    if ((0,_disk_space_js__WEBPACK_IMPORTED_MODULE_1__/* .isDiskFull */ .b$)(error))
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("NO_SPACE", `The disk is full: ${error.message}.`);
    const code = sqliteCode(error);
    const name = code === undefined ? undefined : NAMES.find(({ pattern }) => pattern.test(code));
    if (name === undefined)
        return error;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(name.code, `${path} ${name.text} (${code}: ${error.message}).`);
}
/** SQLite's result code of an error, such as `SQLITE_BUSY_SNAPSHOT`; undefined for any other error. */
function sqliteCode(error) {
    const code = error?.code;
    return typeof code === "string" && code.startsWith("SQLITE_") ? code : undefined;
}
// https://www.sqlite.org/rescode.html
const NAMES = [
    {
        pattern: /^SQLITE_(BUSY|LOCKED|PROTOCOL)/,
        code: "DATABASE_LOCKED",
        text: "is locked by another process",
    },
    { pattern: /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/, code: "DATABASE_READ_ONLY", text: "cannot be written" },
    { pattern: /^SQLITE_(CORRUPT|IOERR_SHORT_READ)/, code: "DATABASE_CORRUPT", text: "is corrupt" },
    { pattern: /^SQLITE_NOTADB/, code: "NOT_A_DATABASE", text: "is not a database that SQLite can read" },
    {
        pattern: /^SQLITE_(FULL|IOERR_WRITE|IOERR_FSYNC|IOERR_SHMSIZE)/,
        code: "NO_SPACE",
        text: "cannot grow: the disk is full",
    },
];


/***/ }),

/***/ 32179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HC: () => (/* binding */ readMigrateInputs),
  J8: () => (/* binding */ readUploadInputs),
  X5: () => (/* binding */ workspacePath)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/migration/foreign-keys.js
var foreign_keys = __webpack_require__(70691);
// EXTERNAL MODULE: ./build/src/migration/migration-report.js
var migration_report = __webpack_require__(86489);
// EXTERNAL MODULE: ./build/src/github/read-input.js
var read_input = __webpack_require__(8848);
// EXTERNAL MODULE: ./build/src/github/run-context.js
var run_context = __webpack_require__(20846);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/github/workspace.js



const MOST_LINKS = 40;
/**
 * The absolute path of an input. A relative one may not lead out of the workspace, neither by `..` nor
 * by a symbolic link, because whoever opens a pull request can commit such a link; an absolute one is
 * the workflow author's own choice.
 *
 * @param input name of the input, for the message
 * @throws Failure PATH_OUTSIDE_WORKSPACE
 */
function insideWorkspace(workspace, path, input) {
    if ((0,external_node_path_.isAbsolute)(path))
        return (0,external_node_path_.resolve)(path);
    const absolute = (0,external_node_path_.resolve)(workspace, path);
    const way = (0,external_node_path_.relative)(realPath(workspace), realPath(absolute));
    if (way === ".." || way.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(way)) {
        throw new failure/* Failure */.HR("PATH_OUTSIDE_WORKSPACE", `The input ${input} is '${path}', which leads out of the workspace ${workspace}.`);
    }
    return absolute;
}
/** Where a path really is; what does not exist yet is taken as it is spelled. */
function realPath(path, followed = 0) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        const parent = (0,external_node_path_.dirname)(path);
        if (parent === path)
            return path;
        const target = linkTarget(path);
        if (target === undefined || followed > MOST_LINKS)
            return (0,external_node_path_.join)(realPath(parent, followed), (0,external_node_path_.basename)(path));
        return realPath((0,external_node_path_.resolve)(realPath(parent, followed), target), followed + 1);
    }
}
/** Where a symbolic link points to, be there something or not; undefined for anything else. */
function linkTarget(path) {
    try {
        return (0,external_node_fs_.readlinkSync)(path);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/github/inputs.js








// https://github.com/actions/toolkit/blob/main/packages/artifact/docs/additional-information.md
const REFUSED_IN_ARTIFACTS = /["<>|*?:\r\n]/;
/**
 * Reads `INPUT_*` once; below this nothing knows of them.
 *
 * @throws Failure INVALID_INPUT, PATH_OUTSIDE_WORKSPACE
 */
function readMigrateInputs() {
    const db = (0,read_input/* requiredInput */.YF)("db");
    const backupDir = (0,core/* getInput */.V4)("backup-dir");
    const upload = readUploadInputs();
    if (upload.uploadBackup && REFUSED_IN_ARTIFACTS.test((0,external_node_path_.basename)(db))) {
        throw new failure/* Failure */.HR("INVALID_INPUT", `The artifact service takes no file named '${(0,external_node_path_.basename)(db)}': none of " : < > | * ? or a line break.`, "Rename the database, or set upload-backup to false.");
    }
    return {
        migrate: {
            db,
            path: workspacePath(db, "db"),
            dryRun: (0,read_input/* booleanInput */.tE)("dry-run"),
            force: (0,read_input/* booleanInput */.tE)("force"),
            noBackup: (0,read_input/* booleanInput */.tE)("no-backup"),
            noWorkerCheck: (0,read_input/* booleanInput */.tE)("no-worker-check"),
            foreignKeys: (0,read_input/* choiceInput */.ij)("foreign-keys", foreign_keys/* FOREIGN_KEY_MODES */.W2),
            onDrift: (0,read_input/* choiceInput */.ij)("on-drift", migration_report/* DRIFT_MODES */.z),
            lockTimeout: (0,read_input/* numberInput */.QR)("lock-timeout", 0, 86_400) ?? 30,
            backupDir: backupDir === "" ? null : workspacePath(backupDir, "backup-dir"),
            provenance: (0,run_context/* runProvenance */.$R)(),
        },
        upload,
        verbose: (0,read_input/* booleanInput */.tE)("verbose"),
        summary: (0,read_input/* booleanInput */.tE)("summary"),
        recordFailure: (0,read_input/* booleanInput */.tE)("record-failure"),
    };
}
/** @throws Failure INVALID_INPUT */
function readUploadInputs() {
    return {
        uploadBackup: (0,read_input/* booleanInput */.tE)("upload-backup"),
        artifactName: artifactNameInput(),
        retentionDays: (0,read_input/* numberInput */.QR)("retention-days", 1, 400),
        compressionLevel: (0,read_input/* numberInput */.QR)("compression-level", 0, 9) ?? 6,
    };
}
/** The absolute path of an input, inside GITHUB_WORKSPACE where it is relative. */
function workspacePath(path, input) {
    return insideWorkspace((0,external_node_path_.resolve)(process.env.GITHUB_WORKSPACE || "."), path, input);
}
/** The characters that the artifact service refuses, refused before anything is migrated. */
function artifactNameInput() {
    const value = (0,core/* getInput */.V4)("artifact-name");
    if (!REFUSED_IN_ARTIFACTS.test(value) && !/[\\/]/.test(value))
        return value === "" ? null : value;
    throw new failure/* Failure */.HR("INVALID_INPUT", `The input artifact-name is '${value}'; it may not contain any of " : < > | * ? \\ / or a line break.`);
}


/***/ }),

/***/ 15543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ logData)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * Prints lines that hold a stranger's text to the step's log. Between these two commands the runner takes
 * no line for a command, whatever it looks like
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands).
 */
function logData(lines) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    process.stdout.write(`::stop-commands::${token}\n${lines}\n::${token}::\n`);
}


/***/ }),

/***/ 8848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ decimalInput),
/* harmony export */   QR: () => (/* binding */ numberInput),
/* harmony export */   YF: () => (/* binding */ requiredInput),
/* harmony export */   ij: () => (/* binding */ choiceInput),
/* harmony export */   tE: () => (/* binding */ booleanInput)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91659);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7279);


/** @throws Failure INVALID_INPUT unless the input is true or false, in any case of letters */
function booleanInput(name) {
    const value = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name);
    if (/^true$/i.test(value))
        return true;
    if (/^false$/i.test(value))
        return false;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("INVALID_INPUT", `The input ${name} is '${value}', which is neither true nor false.`, `Set ${name} to true or false, or leave it out. An expression that can be empty needs a fallback, such as \${{ inputs.value || false }}.`);
}
/**
 * A whole number from `least` to `most`; null when the input is empty.
 *
 * @throws Failure INVALID_INPUT
 */
function numberInput(name, least, most) {
    const value = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name);
    if (value === "")
        return null;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most)
        return number;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("INVALID_INPUT", `The input ${name} is '${value}', which is no whole number from ${least} to ${most}.`);
}
/** @throws Failure INVALID_INPUT unless the input is one of `choices` */
function choiceInput(name, choices) {
    const value = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name);
    const choice = choices.find((it) => it === value);
    if (choice !== undefined)
        return choice;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("INVALID_INPUT", `The input ${name} is '${value}', which is none of ${choices.join(", ")}.`);
}
/** @throws Failure INVALID_INPUT when the input is empty */
function requiredInput(name) {
    const value = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name);
    if (value !== "")
        return value;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("INVALID_INPUT", `The input ${name} is empty.`);
}
/** @throws Failure INVALID_INPUT unless the input is a number above 0, such as 0.5 */
function decimalInput(name) {
    const value = (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)(name);
    if (/^(\d+\.?\d*|\.\d+)$/.test(value) && Number(value) > 0)
        return Number(value);
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR("INVALID_INPUT", `The input ${name} is '${value}', which is no number above 0, such as 0.5.`);
}


/***/ }),

/***/ 20846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ runProvenance),
/* harmony export */   Kc: () => (/* binding */ repositoryIsPublic),
/* harmony export */   Vp: () => (/* binding */ runUrl)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

// https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables
const FACTS = {
    repository: "GITHUB_REPOSITORY",
    commit: "GITHUB_SHA",
    ref: "GITHUB_REF",
    run: "GITHUB_RUN_ID",
    attempt: "GITHUB_RUN_ATTEMPT",
    workflow: "GITHUB_WORKFLOW",
    job: "GITHUB_JOB",
};
/** Where a run comes from, as far as the environment tells; for the backup's manifest. */
function runProvenance() {
    return Object.fromEntries(Object.entries(FACTS).flatMap(([fact, variable]) => {
        const value = process.env[variable];
        return value ? [[fact, value]] : [];
    }));
}
/** This run's page on the server, such as https://github.com/org/repo/actions/runs/1. */
function runUrl() {
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
    return `${GITHUB_SERVER_URL || "https://github.com"}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
}
/** Whether the event says that anyone can see this repository; false where it says nothing. */
function repositoryIsPublic() {
    const path = process.env.GITHUB_EVENT_PATH;
    if (!path)
        return false;
    try {
        const event = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8"));
        return event.repository?.private === false;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 66890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ reportStep)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91659);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7279);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84268);






/** Writes the error annotation, outputs and summary of a step, and sets the process's exit code. */
function reportStep(step) {
    if (step.error !== null)
        annotateError(step.error);
    for (const [name, value] of Object.entries(step.outputs))
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH)(name, value);
    // Other programs that play runner may have no summary; the log has it all.
    const summary = process.env.GITHUB_STEP_SUMMARY;
    if (step.summary !== null && summary)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(summary, step.summary);
    process.exitCode = (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodeOf */ .FO)(step.error);
    // Last, because it is the largest: a full disk must not take the rest with it.
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH)("report", writeReport(step.json));
}
function annotateError({ code, message, hint }) {
    (0,_actions_core__WEBPACK_IMPORTED_MODULE_3__/* .error */ .z3)((0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(`${message} ${hint}`, 4000), { title: `${_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .FAILURES */ .EM[code].title} (${code})` });
}
/** The report's path; empty when it could not be written, which is a warning. */
function writeReport(json) {
    try {
        return write(json);
    }
    catch (thrown) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$e)(`The JSON report could not be written: ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .oneLine */ .TN)(thrown.message)}`);
        return "";
    }
}
function write(json) {
    const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "aipm-incidents-migrate-"));
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, "report.json");
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "wx");
    try {
        for (const piece of json)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, piece);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
    return path;
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

/***/ 70691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ foreignKeysToLeaveOut),
/* harmony export */   W2: () => (/* binding */ FOREIGN_KEY_MODES),
/* harmony export */   dN: () => (/* binding */ copyEmptyTable),
/* harmony export */   wl: () => (/* binding */ parentCanCarry)
/* harmony export */ });
/* harmony import */ var _database_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93118);
/* harmony import */ var _database_introspect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91312);
/* harmony import */ var _database_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84255);



/** `auto` declares what the parents can carry, `always` all, `never` none. */
const FOREIGN_KEY_MODES = ["auto", "always", "never"];
/** Those foreign keys of the migration that are not to be declared in this database. */
async function foreignKeysToLeaveOut(db, foreignKeys, mode) {
    if (mode === "always")
        return [];
    if (mode === "never") {
        return foreignKeys.map((foreignKey) => ({ foreignKey, reason: "foreign-keys is set to never." }));
    }
    const leftOut = [];
    for (const foreignKey of foreignKeys) {
        if (!(await parentCanCarry(db, foreignKey)))
            leftOut.push({ foreignKey, reason: whyNot(db, foreignKey) });
    }
    return leftOut;
}
/**
 * Whether rows can be written to a child with this foreign key, while foreign keys are on. SQLite
 * itself answers, on an empty copy of the parent in memory: a parent that is missing, or whose column is
 * not unique by itself, makes every write to the child fail (https://www.sqlite.org/foreignkeys.html#fk_indexes).
 */
async function parentCanCarry(db, foreignKey) {
    const parent = (0,_database_introspect_js__WEBPACK_IMPORTED_MODULE_1__/* .readTable */ .xz)(db, foreignKey.parent);
    if (parent === undefined)
        return false;
    const memory = await (0,_database_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .openInMemory */ .py)();
    try {
        memory.pragma("foreign_keys = OFF");
        copyEmptyTable(memory, parent);
        const child = foreignKey.columns.map((_, index) => `k${index}`).join(", ");
        const key = foreignKey.parentColumns.map(_database_names_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB).join(", ");
        memory.exec(`CREATE TABLE "the child" (${child},
       FOREIGN KEY (${child}) REFERENCES ${(0,_database_names_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(parent.name)} ${key && `(${key})`})`);
        memory.pragma("foreign_keys = ON");
        memory.exec('INSERT INTO "the child" (k0) VALUES (NULL)');
        return true;
    }
    catch {
        return false;
    }
    finally {
        memory.close();
    }
}
/**
 * Makes the table, and the unique indexes that a foreign key may point to, in another database. Their SQL
 * comes from a stranger's file: `prepare` takes one statement and no more, where `exec` would run a
 * second one hidden behind it.
 */
function copyEmptyTable(target, table) {
    target.prepare(table.sql).run();
    for (const index of table.indexes)
        if (index.unique && index.sql !== null)
            target.prepare(index.sql).run();
}
function whyNot(db, { parent, parentColumns }) {
    const object = (0,_database_introspect_js__WEBPACK_IMPORTED_MODULE_1__/* .findObject */ .Z)(db, parent);
    if (object === undefined)
        return `There is no table ${parent}.`;
    const table = (0,_database_introspect_js__WEBPACK_IMPORTED_MODULE_1__/* .readTable */ .xz)(db, parent);
    if (table === undefined)
        return `${parent} is ${(0,_database_introspect_js__WEBPACK_IMPORTED_MODULE_1__/* .kindText */ .uS)(object.kind)}, not an ordinary table.`;
    const column = parentColumns[0] ?? "id";
    if (!table.columns.some(({ name }) => (0,_database_names_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(name, column))) {
        return `${parent} has no column ${column}.`;
    }
    const key = table.columns.filter((it) => it.primaryKey > 0).sort((a, b) => a.primaryKey - b.primaryKey);
    const primary = key.length > 0
        ? `its primary key is (${key.map(({ name }) => name).join(", ")})`
        : "it has no primary key";
    return `${parent}.${column} alone is not unique: ${primary}.`;
}


/***/ }),

/***/ 86489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ DRIFT_MODES)
/* harmony export */ });
/** `fail` refuses a table of another shape, `repair` rebuilds it with its rows. */
const DRIFT_MODES = ["fail", "repair"];


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

/***/ 18964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ TOOL)
});

;// CONCATENATED MODULE: ./build/package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"aipm-incidents-migrate","rE":"1.0.0"}');
;// CONCATENATED MODULE: ./build/src/tool.js

/** Name and version of this tool, as its package.json has them. */
const TOOL = { name: package_namespaceObject.UU, version: package_namespaceObject.rE };


/***/ })

};
