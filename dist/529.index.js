export const id = 529;
export const ids = [529];
export const modules = {

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

/***/ 76649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ probeBehaviour),
/* harmony export */   h: () => (/* binding */ allowedValues)
/* harmony export */ });
/* harmony import */ var _database_connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93118);
/* harmony import */ var _database_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84255);
/* harmony import */ var _foreign_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70691);



const NOTHING_KNOWN = { checks: [], collations: {}, silentlyTaken: [] };
/**
 * Tries a table's CHECK constraints on an empty copy of it in memory: every value that the migration
 * allows, and some of each kind that it does not. The real table is never written.
 */
async function probeBehaviour(actual, expected) {
    const db = await (0,_database_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .openInMemory */ .py)();
    try {
        db.pragma("foreign_keys = OFF");
        (0,_foreign_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .copyEmptyTable */ .dN)(db, actual);
        return probe(db, actual, expected);
    }
    catch (error) {
        return { insertRefused: error.message, ...NOTHING_KNOWN };
    }
    finally {
        db.close();
    }
}
function probe(db, actual, expected) {
    const table = actual.name;
    const checks = allowedValues(expected.createTable);
    // Columns of the actual table that demand a value get one: that they do is told by comparing columns.
    const needed = [...expected.table.columns, ...actual.columns]
        .filter((column) => column.primaryKey > 0 || (column.notNull && column.default === null && !column.generated))
        .map((column) => [(0,_database_names_js__WEBPACK_IMPORTED_MODULE_2__/* .foldName */ .zN)(column.name), "x"]);
    const row = Object.fromEntries(needed);
    for (const { column, allowed } of checks)
        row[column] = allowed[0] ?? "";
    const insertRefused = tryInsert(db, table, row);
    if (insertRefused !== null)
        return { insertRefused, ...NOTHING_KNOWN };
    const accepts = (column, value) => tryInsert(db, table, { ...row, [column]: value }) === null;
    return {
        insertRefused: null,
        checks: checks.map(({ column, allowed }) => ({
            column,
            allowed,
            wronglyRefused: allowed.filter((value) => !accepts(column, value)),
            wronglyAccepted: strangersTo(allowed, actual.sql).filter((value) => accepts(column, value)),
        })),
        collations: collationsOf(db, actual),
        silentlyTaken: silentlyTaken(db, actual, expected, row),
    };
}
/** The columns that a CHECK (column IN (…)) of the migration restricts, with the values that it allows. */
function allowedValues(createTable) {
    return [...createTable.matchAll(/CHECK \((\w+) IN \(([^)]*)\)\)/g)].map(([, column = "", list = ""]) => ({
        column,
        allowed: [...list.matchAll(/'([^']*)'/g)].map(([, value = ""]) => value),
    }));
}
/** Values that no list of the migration has: wrong in some way, or written in the table's own definition. */
function strangersTo(allowed, sql) {
    const literals = [...sql.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = ""]) => text.replaceAll("''", "'"));
    const wrong = allowed.flatMap((value) => [value.toLowerCase(), `${value} `]);
    const all = ["", "NOT_IN_THE_LIST", ...wrong, ...literals];
    return [...new Set(all)].filter((value) => !allowed.includes(value));
}
/** An index on a column takes over its collation, and tells it. */
function collationsOf(db, { name, columns }) {
    const read = db
        .prepare("SELECT coll FROM pragma_index_xinfo('the probe') WHERE seqno = 0")
        .pluck();
    const stored = columns.filter(({ generated }) => !generated);
    return Object.fromEntries(stored.map((column) => {
        db.exec(`CREATE INDEX "the probe" ON ${(0,_database_names_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(name)} (${(0,_database_names_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(column.name)})`);
        const collation = read.get() ?? "BINARY";
        db.exec('DROP INDEX "the probe"');
        return [(0,_database_names_js__WEBPACK_IMPORTED_MODULE_2__/* .foldName */ .zN)(column.name), collation];
    }));
}
/** Rows that have to fail, and do not: PRIMARY KEY and NOT NULL can be told to replace or ignore instead. */
function silentlyTaken(db, actual, expected, row) {
    const demanded = expected.table.columns.filter(({ name }) => actual.columns.some((column) => column.notNull && (0,_database_names_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(column.name, name)));
    const nulls = demanded
        .filter(({ name }) => tryInsert(db, actual.name, { ...row, [(0,_database_names_js__WEBPACK_IMPORTED_MODULE_2__/* .foldName */ .zN)(name)]: null }) === null)
        .map(({ name }) => `NULL in ${name} is taken without an error`);
    const hasKey = actual.columns.some(({ primaryKey }) => primaryKey > 0);
    const twice = hasKey && tryInsert(db, actual.name, row, row) === null
        ? ["a second row of the same id is taken without an error"]
        : [];
    return [...nulls, ...twice];
}
/** Null when all rows are accepted, else SQLite's reason; the copy stays empty. */
function tryInsert(db, table, ...rows) {
    try {
        db.exec("SAVEPOINT probe");
        for (const row of rows) {
            const columns = Object.keys(row);
            db.prepare(`INSERT INTO ${(0,_database_names_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB)(table)} (${columns.map(_database_names_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteName */ .AB).join(", ")})
         VALUES (${columns.map(() => "?").join(", ")})`).run(Object.values(row));
        }
        return null;
    }
    catch (error) {
        return error.message;
    }
    finally {
        db.exec("ROLLBACK TO probe; RELEASE probe");
    }
}


/***/ }),

/***/ 70029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ incidentsMigration)
/* harmony export */ });
/* unused harmony export parseMigration */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** The incidents migration: `migrations/add_incidents_table.sql`, parsed. */
function incidentsMigration() {
    const file = __webpack_require__.ab + "add_incidents_table.sql";
    return parseMigration((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8"));
}
/**
 * Reads the head (`-- key: value` lines) and the statements (each ends with a semicolon at the end of
 * a line) of a migration file.
 *
 * @throws Error when the head lacks a key or no CREATE TABLE comes first; the file is ours, so it is a bug
 */
function parseMigration(text) {
    const head = new Map();
    for (const [, key, value] of text.matchAll(/^-- ([a-z-]+): (.+)$/gm))
        head.set(key ?? "", value ?? "");
    const field = (key) => {
        const value = head.get(key);
        if (value === undefined)
            throw new Error(`The migration's head has no "${key}".`);
        return value;
    };
    const statements = text
        .replace(/^(--.*\r?\n|\s*\r?\n)+/, "")
        .split(/;\s*$/m)
        .map((statement) => statement.trim())
        .filter((statement) => statement !== "");
    const table = /^CREATE TABLE IF NOT EXISTS (\w+)/.exec(statements[0] ?? "")?.[1];
    if (table === undefined)
        throw new Error("The migration's first statement creates no table.");
    return {
        name: field("name"),
        version: field("version"),
        schemaVersion: field("schema-version"),
        description: field("description"),
        table,
        statements,
    };
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

/***/ 83234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: ./build/src/database/introspect.js
var introspect = __webpack_require__(91312);
// EXTERNAL MODULE: ./build/src/migration/checks.js
var checks = __webpack_require__(76649);
// EXTERNAL MODULE: ./build/src/database/connection.js + 1 modules
var connection = __webpack_require__(93118);
;// CONCATENATED MODULE: ./build/src/migration/expected-schema.js


/**
 * Derives the schema by running the migration's own statements in memory.
 *
 * @param leaveOut foreign keys of the migration that this database's parents cannot carry
 */
async function deriveSchema(migration, leaveOut = []) {
    const [createWhole = "", ...createIndexes] = migration.statements;
    const createTable = leaveOut.reduce(withoutForeignKey, createWhole);
    const db = await (0,connection/* openInMemory */.py)();
    try {
        db.exec(createTable);
        const indexes = createIndexes.map((createIndex) => ({
            ...runAndFind(db, migration.table, createIndex),
            createIndex,
        }));
        return { table: theTable(db, migration.table), createTable, indexes };
    }
    finally {
        db.close();
    }
}
/** Takes `FOREIGN KEY (…) REFERENCES …,` out of a CREATE TABLE statement of ours. */
function withoutForeignKey(createTable, foreignKey) {
    const clause = new RegExp(`^[ \\t]*FOREIGN KEY \\(${foreignKey.columns.join(", ")}\\) REFERENCES ${foreignKey.parent}\\([^)]*\\)[^,\\n]*,\\n`, "m");
    const shorter = createTable.replace(clause, "");
    if (shorter === createTable)
        throw new Error(`The migration has no clause for ${foreignKey.columns.join(", ")}.`);
    return shorter;
}
function runAndFind(db, table, createIndex) {
    const before = new Set(theTable(db, table).indexes.map((index) => index.name));
    db.exec(createIndex);
    const made = theTable(db, table).indexes.find((index) => !before.has(index.name));
    if (made === undefined)
        throw new Error(`This statement makes no index on ${table}: ${createIndex}`);
    return made;
}
function theTable(db, name) {
    const table = (0,introspect/* readTable */.xz)(db, name);
    if (table === undefined)
        throw new Error(`The migration makes no table ${name}.`);
    return table;
}

// EXTERNAL MODULE: ./build/src/migration/foreign-keys.js
var foreign_keys = __webpack_require__(70691);
;// CONCATENATED MODULE: ./build/src/migration/inspect.js




/** Reads from the database, under whatever lock the caller holds, what `plan` needs. Changes nothing. */
async function inspect(db, migration, mode) {
    const whole = await deriveSchema(migration);
    const leftOut = await (0,foreign_keys/* foreignKeysToLeaveOut */.$e)(db, whole.table.foreignKeys, mode);
    const expected = leftOut.length === 0
        ? whole
        : await deriveSchema(migration, leftOut.map(({ foreignKey }) => foreignKey));
    const actual = (0,introspect/* readTable */.xz)(db, migration.table);
    const broken = [];
    for (const foreignKey of actual?.foreignKeys ?? []) {
        if (!(await (0,foreign_keys/* parentCanCarry */.wl)(db, foreignKey)))
            broken.push(foreignKey);
    }
    return {
        mode,
        expected,
        leftOut,
        object: (0,introspect/* findObject */.Z)(db, migration.table),
        actual,
        indexNames: expected.indexes.map(({ name }) => (0,introspect/* findObject */.Z)(db, name)),
        behaviour: actual && (await (0,checks/* probeBehaviour */.Q)(actual, expected)),
        broken,
    };
}


/***/ }),

/***/ 33137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./build/src/database/introspect.js
var introspect = __webpack_require__(91312);
// EXTERNAL MODULE: ./build/src/database/names.js
var database_names = __webpack_require__(84255);
;// CONCATENATED MODULE: ./build/src/migration/compare-schema.js


/** Compares part by part, in the order of the migration, what is only in the database last. Pure. */
function compareSchema(inspection) {
    const { object, actual, expected } = inspection;
    if (object === undefined)
        return [missingTable(expected.table), ...compareIndexes(inspection)];
    if (actual === undefined)
        return [notATable(expected.table, object.kind)];
    return [
        ...compareTable(expected.table, actual),
        ...compareColumns(inspection, actual),
        ...compareForeignKeys(inspection, actual),
        ...compareChecks(inspection),
        ...compareIndexes(inspection),
    ];
}
function missingTable({ name }) {
    return { part: "table", name, expected: "a table", actual: null, verdict: "missing" };
}
function notATable({ name }, kind) {
    return { part: "table", name, expected: "a table", actual: (0,introspect/* kindText */.uS)(kind), verdict: "different" };
}
function compareTable(expected, actual) {
    const kind = ({ withoutRowid, strict }) => `a table${withoutRowid ? " WITHOUT ROWID" : ""}${strict ? " STRICT" : ""}`;
    const parts = [
        { part: "table", name: expected.name, ...judged(kind(expected), kind(actual)) },
    ];
    if (actual.triggers.length > 0) {
        parts.push({
            part: "table",
            name: expected.name,
            expected: null,
            actual: `triggers ${actual.triggers.join(", ")}`,
            verdict: "accepted",
            note: "Triggers are left as they are.",
        });
    }
    return parts;
}
function compareColumns({ expected: { table: expected }, behaviour }, actual) {
    const find = (columns, name) => columns.find((column) => (0,database_names/* sameName */.q)(column.name, name));
    const actualText = (column) => {
        const collation = behaviour?.collations[(0,database_names/* foldName */.zN)(column.name)] ?? "BINARY";
        return `${columnText(column)}${collation === "BINARY" ? "" : ` COLLATE ${collation}`}`;
    };
    const ours = expected.columns.map((column) => {
        const found = find(actual.columns, column.name);
        const both = judged(columnText(column), found ? actualText(found) : null);
        return { part: "column", name: column.name, ...both };
    });
    const extra = actual.columns.filter((column) => !find(expected.columns, column.name));
    return [...ours, ...compareOrder(expected, actual), ...extra.map(judgeExtraColumn)];
}
/** An INSERT without column names counts on the order; columns of another name in between do not matter here. */
function compareOrder(expected, actual) {
    const names = expected.columns.map(({ name }) => name);
    const order = actual.columns.flatMap(({ name }) => names.find((it) => (0,database_names/* sameName */.q)(it, name)) ?? []);
    const wanted = names.filter((name) => order.includes(name));
    if (order.join() === wanted.join())
        return [];
    return [
        {
            part: "table",
            name: expected.name,
            expected: wanted.join(", "),
            actual: order.join(", "),
            verdict: "different",
        },
    ];
}
function judgeExtraColumn(column) {
    const base = { part: "column", name: column.name, expected: null, actual: columnText(column) };
    const canBeLeftOut = column.generated || ((!column.notNull || column.default !== null) && column.primaryKey === 0);
    return canBeLeftOut
        ? { ...base, verdict: "accepted", note: "An extra column that an insert may leave out." }
        : { ...base, verdict: "different", note: "Every insert has to name this column." };
}
function compareForeignKeys(inspection, actual) {
    const { mode, expected, leftOut } = inspection;
    const unmatched = new Set(actual.foreignKeys);
    const take = (wanted) => {
        const found = [...unmatched].find((it) => (0,database_names/* sameName */.q)(it.columns.join(), wanted.columns.join()));
        if (found)
            unmatched.delete(found);
        return found;
    };
    const declared = expected.table.foreignKeys.map((wanted) => {
        const found = take(wanted);
        const base = {
            part: "foreign key",
            name: wanted.columns.join(", "),
            expected: foreignKeyText(wanted),
        };
        if (found)
            return { ...base, ...judged(foreignKeyText(wanted), foreignKeyText(found), database_names/* foldName */.zN) };
        return mode === "always"
            ? { ...base, actual: null, verdict: "different" }
            : {
                ...base,
                actual: null,
                verdict: "accepted",
                note: "Not declared in this table, which is accepted.",
            };
    });
    const left = leftOut.flatMap(({ foreignKey }) => {
        const found = take(foreignKey);
        return found
            ? [
                judgeExtraForeignKey(found, inspection, (0,database_names/* foldName */.zN)(foreignKeyText(found)) === (0,database_names/* foldName */.zN)(foreignKeyText(foreignKey))),
            ]
            : [];
    });
    const isOurs = ({ columns }) => columns.some((name) => expected.table.columns.some((column) => (0,database_names/* sameName */.q)(column.name, name)));
    const extra = [...unmatched].map((found) => judgeExtraForeignKey(found, inspection, !isOurs(found)));
    return [...declared, ...left, ...extra];
}
function judgeExtraForeignKey(found, { broken }, isHarmless) {
    const base = {
        part: "foreign key",
        name: found.columns.join(", "),
        expected: null,
        actual: foreignKeyText(found),
    };
    if (broken.includes(found)) {
        const note = "Its parent cannot carry it: every insert fails while foreign keys are on.";
        return { ...base, verdict: "different", note };
    }
    return isHarmless
        ? { ...base, verdict: "accepted", note: "An extra foreign key." }
        : { ...base, verdict: "different" };
}
function compareChecks({ behaviour, expected }) {
    if (behaviour === undefined)
        return [];
    if (behaviour.insertRefused !== null) {
        return [
            {
                part: "check",
                name: expected.table.name,
                expected: "a row of the migration's columns is accepted",
                actual: behaviour.insertRefused,
                verdict: "different",
            },
        ];
    }
    const name = expected.table.name;
    return [
        ...behaviour.checks.map((check) => ({
            part: "check",
            name: check.column,
            ...judged(`IN (${check.allowed.join(", ")})`, checkText(check)),
        })),
        ...behaviour.silentlyTaken.map((what) => ({
            part: "check",
            name,
            expected: "an error",
            actual: what,
            verdict: "different",
        })),
    ];
}
function checkText({ allowed, wronglyAccepted, wronglyRefused }) {
    const list = (values) => values
        .slice(0, 3)
        .map((value) => `'${value}'`)
        .join(", ");
    const faults = [
        ...(wronglyAccepted.length > 0 ? [`accepts ${list(wronglyAccepted)}`] : []),
        ...(wronglyRefused.length > 0 ? [`refuses ${list(wronglyRefused)}`] : []),
    ];
    return faults.length > 0 ? faults.join("; ") : `IN (${allowed.join(", ")})`;
}
function compareIndexes({ expected, actual, indexNames }) {
    const wanted = expected.indexes.map((index, position) => {
        const base = { part: "index", name: index.name, expected: indexText(index) };
        const found = actual?.indexes.find(({ name }) => (0,database_names/* sameName */.q)(name, index.name));
        if (found)
            return { ...base, ...judged(indexText(index), indexText(found), database_names/* foldName */.zN) };
        const holder = indexNames[position];
        if (holder === undefined)
            return { ...base, actual: null, verdict: "missing" };
        const owner = holder.kind === "index" ? `an index on ${holder.table}` : (0,introspect/* kindText */.uS)(holder.kind);
        return { ...base, actual: owner, verdict: "different", note: "The name is taken." };
    });
    const extra = (actual?.indexes ?? [])
        .filter(({ name, origin }) => origin !== "pk" && !expected.indexes.some((index) => (0,database_names/* sameName */.q)(index.name, name)))
        .map((index) => {
        const base = { part: "index", name: index.name, expected: null, actual: indexText(index) };
        return index.unique
            ? {
                ...base,
                verdict: "different",
                note: "It would refuse incidents that the migration's table takes.",
            }
            : { ...base, verdict: "accepted", note: "An extra index." };
    });
    return [...wanted, ...extra];
}
function judged(expected, actual, fold = (text) => text) {
    const isSame = actual !== null && fold(expected) === fold(actual);
    return { expected, actual, verdict: isSame ? "same" : "different" };
}
function columnText(column) {
    return [
        column.type.toUpperCase(),
        ...(column.notNull ? ["NOT NULL"] : []),
        ...(column.default === null ? [] : [`DEFAULT ${defaultText(column.default)}`]),
        ...(column.primaryKey > 0
            ? [column.primaryKey === 1 ? "PRIMARY KEY" : `PRIMARY KEY part ${column.primaryKey}`]
            : []),
        ...(column.generated ? ["GENERATED"] : []),
    ].join(" ");
}
/** Keywords and outer parentheses make no difference; what stands in quotes does. */
function defaultText(sql) {
    const bare = sql.replace(/^\(+([^()]*)\)+$/, "$1").trim();
    return bare.includes("'") ? bare : bare.toUpperCase();
}
function foreignKeyText({ columns, parent, parentColumns, onDelete, onUpdate }) {
    const to = parentColumns.length === 0 ? "" : `(${parentColumns.join(", ")})`;
    const update = onUpdate === "NO ACTION" ? "" : ` ON UPDATE ${onUpdate}`;
    return `(${columns.join(", ")}) REFERENCES ${parent}${to} ON DELETE ${onDelete}${update}`;
}
function indexText({ columns, unique, partial, special }) {
    const flags = [
        ...(unique ? ["unique"] : []),
        ...(partial ? ["partial"] : []),
        ...(special ? ["DESC or COLLATE"] : []),
    ];
    return `(${columns.map((name) => name ?? "expression").join(", ")})${flags.map((flag) => ` ${flag}`).join("")}`;
}

;// CONCATENATED MODULE: ./build/src/migration/plan.js

/** Decides what to do about a database as `inspect` found it. Pure. */
function plan(inspection) {
    const { expected, actual, leftOut } = inspection;
    const comparison = compareSchema(inspection);
    const facts = {
        comparison,
        foreignKeys: actual?.foreignKeys ?? expected.table.foreignKeys,
        leftOut: leftOut.filter(({ foreignKey }) => !actual?.foreignKeys.some((it) => it.columns.join() === foreignKey.columns.join())),
    };
    if (comparison.some(({ verdict }) => verdict === "different"))
        return { ...facts, action: "drift", statements: [] };
    const missing = new Set(comparison.filter(({ verdict }) => verdict === "missing").map(({ name }) => name));
    const statements = [
        ...(missing.has(expected.table.name) ? [expected.createTable] : []),
        ...expected.indexes.filter(({ name }) => missing.has(name)).map(({ createIndex }) => createIndex),
    ];
    return { ...facts, action: statements.length > 0 ? "change" : "nothing", statements };
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
