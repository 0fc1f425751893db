export const id = 799;
export const ids = [799,66];
export const modules = {

/***/ 6180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCli: () => (/* binding */ runCli)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67375);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21916);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7279);
/* harmony import */ var _incidents_categories_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96633);
/* harmony import */ var _migration_foreign_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70691);
/* harmony import */ var _migration_migration_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86489);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18964);







const EXIT_CODES = `
Exit codes:
  ${_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.done}  done
  ${_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.failed}  failed; the database is as it was
  ${_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.usage}  wrong use of a flag
  ${_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.workersRunning}  workers are running
  ${_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.schemaDrift}  the table exists in another shape
  ${_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.locked}  another process holds the database`;
/**
 * Parses the arguments and runs the command that they name.
 *
 * @param argv as `process.argv`
 */
async function runCli(argv) {
    // Who reads our output may go away (`… | head`); the run goes on to its end all the same.
    for (const stream of [process.stdout, process.stderr])
        stream.on("error", () => { });
    try {
        const root = program();
        requireKnownCommand(root, argv[2]);
        await root.parseAsync(argv);
    }
    catch (error) {
        if (!(error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7))
            throw error;
        process.exitCode = error.exitCode === 0 ? _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.done : _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.usage;
    }
}
function program() {
    const root = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB(_tool_js__WEBPACK_IMPORTED_MODULE_5__/* .TOOL */ .j.name)
        .description("Adds incident tracking to an AI PM Framework database (SQLite), safely.")
        .version(_tool_js__WEBPACK_IMPORTED_MODULE_5__/* .TOOL */ .j.version)
        .exitOverride()
        // So that `run` takes no flag of the command that it runs for its own.
        .enablePositionalOptions()
        .showHelpAfterError("Run with --help to see all flags.")
        .addHelpText("after", EXIT_CODES);
    withCommonFlags(root.command("migrate", { isDefault: true }))
        .description("Add the incidents table and its indexes. The default command.")
        .option("--dry-run", "test the migration without committing changes", false)
        .option("--force", "execute even if workers are running", false)
        .option("--no-backup", "skip backup creation (not recommended)")
        .option("--no-worker-check", "skip worker execution check")
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$("--on-drift <mode>", "what to do about a table of another shape")
        .choices(_migration_migration_report_js__WEBPACK_IMPORTED_MODULE_6__/* .DRIFT_MODES */ .z)
        .default("fail"))
        .option("--backup-dir <dir>", "directory for the backup (default: beside the database)")
        .option("--record-failure", "write an incident if it fails and the table is there", false)
        .option("--summary <file>", "append the report as Markdown, for instance to $GITHUB_STEP_SUMMARY")
        .action(async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(910), __webpack_require__.e(83), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 82378))).migrateCommand(flags));
    withCommonFlags(root.command("verify"))
        .description("Check a migrated database without writing to it.")
        .action(async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(910), __webpack_require__.e(2)]).then(__webpack_require__.bind(__webpack_require__, 86621))).verifyCommand(flags));
    withIncidentFlags(withJson(withLogFlags(root.command("record"))))
        .description("Write an incident; or many, one JSON object a line, all or none.")
        .option("--description <text>", "what happened")
        .option("--root-cause <text>", "why it happened")
        .option("--resolution <text>", "what was done about it")
        .option("--timestamp <time>", "when it happened, UTC where it names no zone (default: now)")
        .option("--from <file>", "read JSON Lines from a file; - is stdin")
        .addHelpText("after", LISTS)
        .action(async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(910), __webpack_require__.e(522), __webpack_require__.e(578)]).then(__webpack_require__.bind(__webpack_require__, 43578))).recordCommand(flags));
    withJson(withLogFlags(root.command("resolve")))
        .description("Write the root cause, the resolution, or both.")
        .argument("<id>", "the incident, such as INC_007")
        .option("--root-cause <text>", "why it happened")
        .option("--resolution <text>", "what was done about it")
        .action(async (id, flags) => (await Promise.all(/* import() */[__webpack_require__.e(910), __webpack_require__.e(522), __webpack_require__.e(748)]).then(__webpack_require__.bind(__webpack_require__, 83748))).resolveCommand(id, flags));
    withJson(withLogFlags(root.command("show")))
        .description("Show all of one incident.")
        .argument("<id>", "the incident, such as INC_007")
        .action(async (id, flags) => (await Promise.all(/* import() */[__webpack_require__.e(910), __webpack_require__.e(522), __webpack_require__.e(603)]).then(__webpack_require__.bind(__webpack_require__, 69603))).showCommand(id, flags));
    withJson(withLogFlags(root.command("list")))
        .description("List incidents, the newest first.")
        .option("--category <category>", "only this category")
        .option("--severity <severity>", "only this severity")
        .option("--project-id <id>", "only of this project")
        .option("--order-id <id>", "only of this order")
        .option("--task-id <id>", "only of this task")
        .option("--since <time>", "only from this time on, such as 2026-02-06 or 2026-02-06T19:19:22Z")
        .option("--until <time>", "only up to this time; a day alone counts to its end")
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$("--resolved", "only with a resolution").conflicts("unresolved"))
        .option("--unresolved", "only without a resolution")
        .option("--limit <number>", "at most so many (default: 20 in a table, else all); 0 is all", wholeNumber)
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$("--csv", "print CSV").conflicts("json"))
        .addHelpText("after", LISTS)
        .action(async (flags) => (await Promise.all(/* import() */[__webpack_require__.e(948), __webpack_require__.e(910), __webpack_require__.e(522), __webpack_require__.e(738)]).then(__webpack_require__.bind(__webpack_require__, 34738))).listCommand(flags));
    withIncidentFlags(withLogFlags(root.command("run")))
        .description("Run a command unchanged, and write an incident if it fails.")
        .argument("<command...>", "the command and its arguments, after --")
        .passThroughOptions()
        .addHelpText("after", LISTS)
        .action(async (command, flags) => (await Promise.all(/* import() */[__webpack_require__.e(910), __webpack_require__.e(522), __webpack_require__.e(843)]).then(__webpack_require__.bind(__webpack_require__, 37843))).runCommand(command, flags));
    return root;
}
/** With a default command, commander would take a misspelt command for that one's argument. */
function requireKnownCommand(root, word) {
    const names = ["help", ...root.commands.map((command) => command.name())];
    if (word === undefined || word.startsWith("-") || names.includes(word))
        return;
    const like = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .kp)(word, names);
    const meant = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io)(word, like) <= 2 ? `\n(Did you mean ${like}?)` : "";
    root.error(`error: unknown command '${word}'${meant}`);
}
const LISTS = `
Categories: ${_incidents_categories_js__WEBPACK_IMPORTED_MODULE_3__/* .CATEGORIES */ .R6.join(", ")}
Severities: ${_incidents_categories_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC.join(", ")}`;
function withLogFlags(command) {
    return command
        .option("--db <path>", "path of the database", "data/aipm.db")
        .option("--lock-timeout <seconds>", "how long to wait for another process", wholeSeconds, 30);
}
function withJson(command) {
    return command.option("--json", "print JSON", false);
}
function withIncidentFlags(command) {
    return command
        .option("--category <category>", "one of the categories below, or auto (default: auto)")
        .option("--severity <severity>", "HIGH, MEDIUM or LOW (default: MEDIUM)")
        .option("--project-id <id>", "the project it belongs to")
        .option("--order-id <id>", "the order it belongs to")
        .option("--task-id <id>", "the task it belongs to")
        .option("--affected-records <ids...>", "ids of what it touched, separated by spaces or commas")
        .option("--strict", "refuse an incident whose project, order or task does not exist", false);
}
function withCommonFlags(command) {
    return command
        .option("--db <path>", "path of the database", "data/aipm.db")
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$("--foreign-keys <mode>", "declare what the parent tables can carry, all, or none")
        .choices(_migration_foreign_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .FOREIGN_KEY_MODES */ .W2)
        .default("auto"))
        .option("--lock-timeout <seconds>", "how long to wait for another process", wholeSeconds, 30)
        .option("--json", "print the report as JSON", false)
        .option("-v, --verbose", "show detailed logs", false)
        .addHelpText("after", EXIT_CODES);
}
function wholeNumber(value) {
    const number = Number(value);
    if (!/^\d+$/.test(value) || !Number.isSafeInteger(number))
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di("It must be a whole number.");
    return number;
}
function wholeSeconds(value) {
    const seconds = Number(value);
    if (!/^\d+$/.test(value) || seconds > 86_400)
        throw new commander__WEBPACK_IMPORTED_MODULE_0__/* .InvalidArgumentError */ .Di("It must be a whole number from 0 to 86400.");
    return seconds;
}


/***/ }),

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

/***/ 91312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ findObject),
/* harmony export */   eQ: () => (/* binding */ tablesWithForeignKeys),
/* harmony export */   uS: () => (/* binding */ kindText),
/* harmony export */   xz: () => (/* binding */ readTable)
/* harmony export */ });
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
/* harmony export */   mg: () => (/* binding */ waitingForLock)
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
            if (!(0,_sqlite_error_js__WEBPACK_IMPORTED_MODULE_1__/* .sqliteCode */ .ac)(error)?.startsWith("SQLITE_BUSY") || Date.now() >= until)
                throw error;
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(1 + Math.random() * 10);
    }
}
/**
 * Runs `work` inside `BEGIN IMMEDIATE … COMMIT`, rolled back when it throws.
 *
 * @param work all in one piece, so that nothing else of this process uses the connection meanwhile
 * @param deadline `Date.now()` after which SQLITE_BUSY is thrown
 */
async function underWriteLock(db, deadline, work) {
    const timeout = db.pragma("busy_timeout", { simple: true });
    db.pragma("busy_timeout = 0");
    try {
        await waitingForLock(() => db.exec("BEGIN IMMEDIATE"), deadline - Date.now());
    }
    finally {
        db.pragma(`busy_timeout = ${timeout}`);
    }
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
/* harmony export */   M7: () => (/* binding */ namedSqliteError),
/* harmony export */   ac: () => (/* binding */ sqliteCode),
/* harmony export */   b$: () => (/* binding */ isDiskFull)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7279);

/**
 * A thrown value with this tool's name for it where it is an error of SQLite's, the database's path in
 * the message: DATABASE_LOCKED, DATABASE_READ_ONLY, DATABASE_CORRUPT, NOT_A_DATABASE or NO_SPACE.
 * Anything else is returned as it is.
 */
function namedSqliteError(path, error) {
    if (isDiskFull(error))
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
/** Whether the operating system refused a file of ours for want of room. */
function isDiskFull(error) {
    const { code } = (error ?? {});
    return code === "ENOSPC" || code === "EDQUOT";
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
