export const id = 910;
export const ids = [910];
export const modules = {

/***/ 371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ restoreHeadline)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7279);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84268);


/**
 * The answer in one sentence.
 *
 * @param show renders what comes from a stranger, such as the path
 */
function restoreHeadline(report, show) {
    const { status, error, options, backup, changed, database } = report;
    const db = show(options.db);
    const title = error === null ? "" : `: ${_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .FAILURES */ .EM[error.code].title}`;
    if (status === "failed" || backup === null) {
        if (changed)
            return `Restored, but not as the backup is${title} (${db})`;
        return `${options.dryRun ? "Dry run failed" : "Not restored"}${title} (${db}). Nothing was changed`;
    }
    const name = show(backup.name);
    if (status === "unchanged")
        return `Nothing to do: ${db} holds what ${name} holds`;
    if (status === "would-restore") {
        const verb = database.existed ? "replace the content of" : "create";
        return `Dry run: would ${verb} ${db} with ${name}${losses(report)}. Nothing was changed`;
    }
    const verified = report.verified ? ", verified" : "";
    return `Restored: ${db} holds what ${name} holds${verified}${title === "" ? "" : `. But${title}`}`;
}
function losses({ changes }) {
    if (changes === null || changes.rowsLost === 0)
        return "";
    return ` and lose ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(changes.rowsLost, "row")}`;
}


/***/ }),

/***/ 97627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ restoreSummary)
/* harmony export */ });
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17210);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70075);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84268);
/* harmony import */ var _restore_headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(371);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46286);





/** The job summary: the answer first, then what changes table by table, facts and checks, the way back. */
function restoreSummary(report) {
    const sections = [
        [`## ${_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .SIGNS */ .B2[(0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .sign */ ._)(report)]} ${(0,_restore_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreHeadline */ .d)(report, _markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)}`, ""],
        (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .errorSection */ .K6)(report),
        (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .warningSection */ .i5)(report),
        changesSection(report),
        factsSection(report),
        (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .checksSection */ .N$)(report),
        (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .workersSection */ .ry)(report),
        undoSection(report),
    ];
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .fitted */ .$5)(sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")))}\n`;
}
const SHOWN = 200;
function changesSection({ changes, status }) {
    if (changes === null || !changes.any || status === "failed")
        return [];
    const done = status === "restored";
    const changed = changes.tables.filter(({ verdict }) => verdict !== "same");
    const same = changes.tables.length - changed.length;
    return [
        done ? "### What changed" : "### What would change",
        "",
        ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(["Table", done ? "Rows before" : "Rows now", "Rows in the backup", "What it means"], changed
            .slice(0, SHOWN)
            .map((it) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(it.table), rows(it.rowsNow), rows(it.rowsInBackup), meaning(it)])),
        ...(changed.length > SHOWN ? [`And ${changed.length - SHOWN} more tables.`, ""] : []),
        ...(same > 0 ? [`Tables that hold the same rows now and in the backup: ${same}.`, ""] : []),
        ...objectList(done ? "Went" : "Would go", changes.objectsThatGo),
        ...objectList(done ? "Came" : "Would come", changes.objectsThatCome),
    ];
}
function rows(count) {
    return count === null ? "—" : String(count);
}
function meaning({ verdict, rowsNow, rowsInBackup, columnsThatGo, columnsThatCome }) {
    const difference = (rowsInBackup ?? 0) - (rowsNow ?? 0);
    const parts = [
        ...(verdict === "goes" ? ["**the table goes**"] : []),
        ...(verdict === "comes" ? ["the table comes"] : []),
        ...(verdict === "different" && rowsNow === null ? ["the rows now cannot be read"] : []),
        ...(verdict === "different" && rowsNow !== null && difference < 0
            ? [`**${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(-difference, "row")} fewer**`]
            : []),
        ...(verdict === "different" && rowsNow !== null && difference > 0
            ? [`${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(difference, "row")} more`]
            : []),
        ...(verdict === "different" && difference === 0 && columnsThatGo.length + columnsThatCome.length === 0
            ? ["rows differ"]
            : []),
        ...(columnsThatGo.length > 0 ? [`**columns that go**: ${columnsThatGo.map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY).join(", ")}`] : []),
        ...(columnsThatCome.length > 0 ? [`columns that come: ${columnsThatCome.map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY).join(", ")}`] : []),
    ];
    return parts.join("; ");
}
function objectList(title, names) {
    if (names.length === 0)
        return [];
    const more = names.length > SHOWN ? `, and ${names.length - SHOWN} more` : "";
    return [`${title}: ${names.slice(0, SHOWN).map(_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY).join(", ")}${more}.`, ""];
}
function factsSection({ backup, database, safetyBackup, artifact, duration }) {
    if (backup === null)
        return [];
    const facts = [
        ["From", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(backup.from)],
        ["Made", backup.createdAt === null ? "unknown" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(backup.createdAt)],
        ["SHA-256", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(backup.sha256)],
        ["Database", database.existed ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(database.path) : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(database.path)}, which was gone`],
    ];
    if (safetyBackup !== null) {
        facts.push(["Safety backup", `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(safetyBackup.path)}, ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(safetyBackup.size)}`]);
        facts.push(["Safety backup's SHA-256", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(safetyBackup.sha256)]);
    }
    if (artifact !== null)
        facts.push(["Artifact", (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactLink */ .VP)(artifact)]);
    facts.push(["Took", `${(duration / 1000).toFixed(2)} s`]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(["Backup", `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(backup.name)}, ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(backup.size)}`], facts);
}
function undoSection({ safetyBackup, artifact }) {
    if (safetyBackup === null)
        return [];
    const from = artifact === null
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(safetyBackup.path)
        : `this run's id and <code>artifact-name: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(artifact.name)}</code>`;
    return [`**To undo this restore**, restore again from ${from}.`, ""];
}


/***/ }),

/***/ 66904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ backupsText),
/* harmony export */   s: () => (/* binding */ restoreText)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84268);
/* harmony import */ var _restore_headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(371);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74913);



/**
 * The report for a terminal or a log, without a closing newline.
 *
 * @param verbose names the tables that stay the same too
 */
function restoreText(report, verbose, paint = (_, text) => text) {
    const { backup, safetyBackup, artifact } = report;
    return [
        ...(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .commonLines */ .fm)(report, (0,_restore_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .restoreHeadline */ .d)(report, _plain_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN), paint),
        ...changeLines(report, verbose),
        ...(report.workers === null ? [] : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .workerLines */ .Kl)(report.workers)),
        ...(backup === null
            ? []
            : [`  Backup: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(backup.from, 4096)} (${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(backup.size)}, SHA-256 ${backup.sha256})`]),
        ...(safetyBackup === null ? [] : [`  Safety backup: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(safetyBackup.path, 4096)}`]),
        ...(artifact === null ? [] : [`  Artifact: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(artifact.name)} ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(artifact.url, 1000)}`]),
    ].join("\n");
}
const SHOWN = 200;
function changeLines({ changes }, verbose) {
    if (changes === null)
        return [];
    const rows = (count) => (count === null ? "no rows" : (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(count, "row"));
    const tables = changes.tables
        .filter(({ verdict }) => verbose || verdict !== "same")
        .map(({ table, rowsNow, rowsInBackup, verdict, columnsThatGo, columnsThatCome }) => `table ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(table)}: ${rows(rowsNow)} → ${rows(rowsInBackup)}${{ same: ", the same", different: "", goes: ", the table goes", comes: ", the table comes" }[verdict]}${columns("go", columnsThatGo)}${columns("come", columnsThatCome)}`);
    const objects = [
        ...changes.objectsThatGo.map((name) => `${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(name)} goes`),
        ...changes.objectsThatCome.map((name) => `${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(name)} comes`),
    ];
    const lines = [...tables, ...objects].map((line) => `    ${line}`);
    return lines.length > SHOWN ? [...lines.slice(0, SHOWN), `    and ${lines.length - SHOWN} more`] : lines;
}
function columns(verb, names) {
    return names.length === 0 ? "" : `, columns that ${verb}: ${names.map((name) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(name)).join(", ")}`;
}
/** The backups beside a database for a terminal, the newest first. */
function backupsText(db, found, paint = (_, text) => text) {
    const [newest] = found;
    if (newest === undefined)
        return `There are no backups of ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(db)} beside it.`;
    const lines = found.map(({ path, size, secondsOld, verified, problem }) => {
        const verdict = verified
            ? paint("passed", "✓ verified")
            : paint("failed", `✗ ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(problem ?? "", 500)}`);
        return `  ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(path, 4096)}\n    ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(size)}, ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAgo */ .n4)(secondsOld)}, ${verdict}`;
    });
    return [
        `Backups of ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(db)}, the newest first:`,
        ...lines,
        "",
        "To put one back: aipm-incidents-migrate restore <file>",
    ].join("\n");
}


/***/ }),

/***/ 53082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ backupsBeside),
/* harmony export */   h: () => (/* binding */ isNamedLikeBackup)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7279);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7543);




/**
 * Finds the backups in the directory of a database, the newest first, and checks each as a restore would.
 *
 * @param db absolute path of the database, which need not be there
 */
async function backupsBeside(db, now = Date.now()) {
    const found = [];
    for (const path of backupPaths(db)) {
        const { size, mtimeMs } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        const created = timeInName(path) ?? mtimeMs;
        const problem = await problemOf(path);
        found.push({
            path,
            size,
            createdAt: new Date(created).toISOString(),
            secondsOld: Math.floor((now - created) / 1000),
            verified: problem === null,
            problem,
        });
    }
    return found.sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.path.localeCompare(a.path));
}
/** Whether a file or an artifact is named as this tool names the backups of that database. */
function isNamedLikeBackup(name, db) {
    const start = `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(db)}.backup_`;
    return name.startsWith(start) && !/(\.manifest\.json|-wal|-shm|-journal)$/.test(name.slice(start.length));
}
function backupPaths(db) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(db);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(directory, { throwIfNoEntry: false })?.isDirectory())
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true })
        .filter((item) => item.isFile() && isNamedLikeBackup(item.name, db))
        .map((item) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, item.name));
}
function timeInName(path) {
    const [, ...parts] = /_(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)(?:_\d+)?$/.exec(path) ?? [];
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
    return parts.length === 0 ? undefined : Date.UTC(year, month - 1, day, hour, minute, second);
}
/** Each is checked as a copy, because to open a backup in WAL mode would make files beside it. */
async function problemOf(path) {
    try {
        await (0,_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .withScratch */ .h)((scratch) => (0,_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .stage */ .d)({ path, shown: path }, scratch));
        return null;
    }
    catch (error) {
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error).message;
    }
}


/***/ }),

/***/ 67507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ isSameDatabase),
/* harmony export */   MV: () => (/* binding */ MANIFEST_LIMIT),
/* harmony export */   WI: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7279);



// A manifest has some hundred bytes; a stranger's may have any number.
const MANIFEST_LIMIT = 64 * 1024;
/**
 * Reads the manifest that was written beside a backup; undefined where there is none.
 *
 * @throws Failure BACKUP_UNUSABLE when it cannot be understood
 */
function readManifest(path) {
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    if (stat === undefined)
        return undefined;
    const unusable = (why) => new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("BACKUP_UNUSABLE", `The manifest ${path} ${why}.`);
    if (!stat.isFile() || stat.size > MANIFEST_LIMIT)
        throw unusable("is no file of a manifest's size");
    return parseManifest((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8"), unusable);
}
function parseManifest(text, unusable) {
    let fields;
    try {
        fields = Object(JSON.parse(text));
    }
    catch {
        throw unusable("is not JSON");
    }
    const { sha256, size } = fields;
    if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256))
        throw unusable("has no sha256");
    if (!Number.isSafeInteger(size))
        throw unusable("has no size");
    const textOf = (name) => (typeof fields[name] === "string" ? fields[name] : null);
    return {
        sha256,
        size: size,
        source: textOf("source"),
        createdAt: textOf("createdAt"),
        repository: textOf("repository"),
        run: textOf("run"),
    };
}
/**
 * Whether a manifest's path names the same database as ours. The backup may come from another machine, so
 * beside the same absolute path it is enough that theirs ends as ours does below the repository
 * (`…/x/data/aipm.db` and `data/aipm.db`). A database outside of it is known by its directory's and its
 * own name.
 *
 * @param source of the manifest, in the spelling of its system
 * @param path of our database, absolute
 * @param root the workspace or the current directory, absolute
 */
function isSameDatabase(source, path, root) {
    const theirs = segmentsOf(source);
    const ours = segmentsOf(path);
    const below = segmentsOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path));
    const known = below[0] === ".." || below.length >= ours.length ? ours.slice(-2) : below;
    return theirs.join("/") === ours.join("/") || theirs.slice(-known.length).join("/") === known.join("/");
}
function segmentsOf(path) {
    const isWindows = /^[a-z]:[\\/]|^\\\\/i.test(path) || process.platform === "win32";
    return (isWindows ? path.replaceAll("\\", "/") : path).split("/").filter((it) => it !== "");
}


/***/ }),

/***/ 12054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ failedBeforeStart),
  P: () => (/* binding */ restore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/database/backup.js
var backup = __webpack_require__(42257);
;// CONCATENATED MODULE: ./build/src/database/commit-counter.js

// https://www.sqlite.org/fileformat2.html#file_change_counter
const CHANGE_COUNTER_AT = 24;
// iChange, in the byte order of the machine: https://www.sqlite.org/walformat.html#the_wal_index_header
const WAL_CHANGE_COUNTER_AT = 8;
/**
 * Reads SQLite's own counters from the files, because under an exclusive lock no connection can ask for
 * `PRAGMA data_version`. The files stay open until `close`: to close one while a connection of this process
 * is open would drop that connection's locks (https://www.sqlite.org/howtocorrupt.html). So open it after a
 * connection has read from the database, and close it after the last connection.
 *
 * @param journalMode of the database as it is now
 */
function openCommitCounter(path, journalMode) {
    const index = `${path}-shm`;
    const inWal = journalMode === "wal" && (0,external_node_fs_.existsSync)(index);
    const file = (0,external_node_fs_.openSync)(inWal ? index : path, "r");
    const bytes = Buffer.alloc(4);
    const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
    return {
        read() {
            (0,external_node_fs_.readSync)(file, bytes, 0, 4, inWal ? WAL_CHANGE_COUNTER_AT : CHANGE_COUNTER_AT);
            return inWal && littleEndian ? bytes.readUInt32LE() : bytes.readUInt32BE();
        },
        close: () => (0,external_node_fs_.closeSync)(file),
    };
}
/** The counter's value after one more commit. */
const next = (count) => (count + 1) % 2 ** 32;

// EXTERNAL MODULE: ./build/src/database/connection.js + 1 modules
var connection = __webpack_require__(93118);
// EXTERNAL MODULE: ./build/src/database/names.js
var names = __webpack_require__(84255);
// EXTERNAL MODULE: ./build/src/database/sqlite-error.js
var sqlite_error = __webpack_require__(97760);
;// CONCATENATED MODULE: ./build/src/database/content.js


/**
 * Reads what a database holds. Views, virtual tables and computed columns are named but not read, because
 * that would run a stranger's code.
 *
 * @param schema `main`, or the name of an attached database
 */
function readContent(db, schema) {
    const pragma = (name) => db.pragma(`${schema}.${name}`, { simple: true });
    return {
        tables: readTables(db, schema),
        schema: db
            .prepare(`SELECT type, name, sql FROM ${schema}.sqlite_schema ORDER BY type, name`)
            .all(),
        userVersion: pragma("user_version"),
        applicationId: pragma("application_id"),
        encoding: db.pragma("encoding", { simple: true }),
    };
}
function readTables(db, schema) {
    return db
        .prepare(`SELECT name, wr FROM pragma_table_list WHERE schema = ? AND type IN ('table', 'shadow')
       AND name NOT IN ('sqlite_schema', 'sqlite_temp_schema') ORDER BY name`)
        .all(schema)
        .map(({ name, wr }) => {
        const columns = db
            .prepare("SELECT name, pk, hidden FROM pragma_table_xinfo(?, ?) ORDER BY cid")
            .all(name, schema);
        const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
        return {
            name,
            columns: columns.filter(({ hidden }) => hidden === 0).map((column) => column.name),
            primaryKey: wr === 1 ? key.map((column) => column.name) : [],
            rows: countRows(db, schema, name),
        };
    });
}
function countRows(db, schema, table) {
    try {
        return (db
            .prepare(`SELECT count(*) FROM ${schema}.${(0,names/* quoteName */.AB)(table)}`)
            .pluck()
            .get() ?? null);
    }
    catch (error) {
        if (!isDamage(error))
            throw error;
        return null;
    }
}
/** Whether an error of SQLite's says that the content, not the way to it, is at fault. */
function isDamage(error) {
    return /^SQLITE_(CORRUPT|ERROR|NOTADB|IOERR_SHORT_READ)/.test((0,sqlite_error/* sqliteCode */.a)(error) ?? "");
}
// An expression may nest 1000 deep, and each column takes two steps of that.
const COLUMNS_AT_ONCE = 200;
/**
 * Whether a table of `main` and its namesake of an attached database hold the same rows: the same keys
 * (rowids too), and in each column the same value of the same type, bytes compared with bytes.
 *
 * @param table as `readContent` gave it; its columns have to be the same in both
 */
function sameRows(db, attached, table) {
    const name = (0,names/* quoteName */.AB)(table.name);
    const key = keyOf(table);
    if (key === undefined)
        return sameRowsWithoutKey(db, attached, table);
    const on = key.map((column) => `b.${column} = a.${column}`).join(" AND ");
    for (let start = 0; start === 0 || start < table.columns.length; start += COLUMNS_AT_ONCE) {
        const differs = table.columns
            .slice(start, start + COLUMNS_AT_ONCE)
            .map(names/* quoteName */.AB)
            .map((column) => `a.${column} IS NOT b.${column} COLLATE BINARY OR typeof(a.${column}) <> typeof(b.${column})`);
        const found = db
            .prepare(`SELECT EXISTS (SELECT 1 FROM main.${name} AS a LEFT JOIN ${attached}.${name} AS b ON ${on}
         WHERE ${[`b.${key[0]} IS NULL`, ...differs].join(" OR ")})`)
            .pluck()
            .get();
        if (found !== 0)
            return false;
    }
    return true;
}
/** Quoted column names that find a row; undefined where columns hide all three names of the rowid. */
function keyOf({ columns, primaryKey }) {
    if (primaryKey.length > 0)
        return primaryKey.map(names/* quoteName */.AB);
    const taken = new Set(columns.map((column) => column.toLowerCase()));
    const rowid = ["rowid", "_rowid_", "oid"].find((name) => !taken.has(name));
    return rowid === undefined ? undefined : [rowid];
}
function sameRowsWithoutKey(db, attached, { name, columns }) {
    const list = columns.map((column) => `${(0,names/* quoteName */.AB)(column)}, typeof(${(0,names/* quoteName */.AB)(column)})`).join(", ");
    const rowsOf = (schema) => `SELECT ${list} FROM ${schema}.${(0,names/* quoteName */.AB)(name)}`;
    const differs = `SELECT EXISTS (${rowsOf("main")} EXCEPT ${rowsOf(attached)})
    OR EXISTS (${rowsOf(attached)} EXCEPT ${rowsOf("main")})`;
    return db.prepare(differs).pluck().get() === 0;
}

// EXTERNAL MODULE: ./build/src/database/disk-space.js
var disk_space = __webpack_require__(953);
// EXTERNAL MODULE: ./build/src/database/file.js
var database_file = __webpack_require__(60409);
// EXTERNAL MODULE: ./build/src/database/integrity.js
var integrity = __webpack_require__(14332);
// EXTERNAL MODULE: ./build/src/database/lock.js
var lock = __webpack_require__(79412);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/failure.js
var src_failure = __webpack_require__(7279);
;// CONCATENATED MODULE: ./build/src/database/restore.js







// SQLite copies this much between two looks at the signal.
const STEP_BYTES = 4 * 1024 * 1024;
/**
 * Writes one database's content into another that others may have open, with SQLite's online backup
 * (https://www.sqlite.org/backup.html) into the live file: one write transaction from the first page to the
 * last, so that readers see all of the old or all of the new, a kill is rolled back like any other
 * transaction, and no journal of the old content is left over. The database keeps its journal mode.
 *
 * The backup takes its lock with a connection of its own, so ours is given back first. What others write
 * in that moment is found before a page is copied.
 *
 * @returns `changed` when somebody wrote meanwhile: nothing is done, the caller may begin again
 * @throws errors of SQLite's, the signal's reason, Failure DATABASE_LOCKED; nothing is changed then
 */
async function replaceContent(replacement) {
    const { path, lock, isUnchanged, lockTimeout } = replacement;
    const deadline = Date.now() + lockTimeout;
    for (let tries = 0;; tries++) {
        const outcome = await attempt(replacement, 2 - (tries % 3));
        if (outcome !== "busy")
            return outcome;
        if (Date.now() > deadline) {
            throw new src_failure/* Failure */.HR("DATABASE_LOCKED", `${path} is being read or written by another process all the time.`);
        }
        // Readers that come one after the other would keep a backup out for ever. This waits until the last has
        // gone, and lets no other in meanwhile.
        if (lock.inTransaction)
            lock.exec("ROLLBACK");
        lock.exec("BEGIN EXCLUSIVE");
        if (!isUnchanged()) {
            lock.exec("ROLLBACK");
            return "changed";
        }
    }
}
/** @param wait how many looks at the file system the lock is kept after the backup has begun */
async function attempt({ path, lock, source, isUnchanged, signal }, wait) {
    const pageSize = source.pragma("page_size", { simple: true });
    let begun = false;
    let settled = false;
    let changed = false;
    const copy = source
        .backup(path, {
        // Called first when no page has been copied and the lock is held.
        progress() {
            signal?.throwIfAborted();
            if (!begun && !isUnchanged()) {
                changed = true;
                throw new Error("somebody wrote");
            }
            begun = true;
            return Math.max(1, Math.floor(STEP_BYTES / pageSize));
        },
    })
        .finally(() => {
        settled = true;
    });
    copy.catch(() => { }); // it is awaited below
    // The backup looks for the directory and for the file before it asks for the lock. Ours is given back only
    // then, which leaves others next to no time between the two; where that was too late (ours kept the backup
    // out), it is given back a look earlier the next time.
    for (let look = 0; look < wait; look++)
        await (0,promises_.access)(path);
    if (!settled)
        lock.exec("ROLLBACK");
    try {
        await copy;
    }
    catch (error) {
        if (changed)
            return "changed";
        const code = (0,sqlite_error/* sqliteCode */.a)(error) ?? "";
        if (/^SQLITE_(BUSY|LOCKED)/.test(code))
            return "busy";
        // The binding keeps back which of SQLite's I/O errors it was.
        if (code !== "SQLITE_IOERR")
            throw error;
        throw new src_failure/* Failure */.HR("NO_SPACE", `${path} could not be written (${error.message}): its disk is full, over its quota, or failing. Nothing was changed.`);
    }
    // Refused for a lock, the promise resolves with nothing done (https://www.sqlite.org/c3ref/backup_finish.html).
    return begun ? "replaced" : "busy";
}
/**
 * Makes a database where there is none, in one step: it has its name only when it is whole and on disk. A
 * `-wal` or `-journal` that the lost one left is set aside first, because SQLite would replay it
 * (https://www.sqlite.org/howtocorrupt.html, "unlinking or renaming").
 *
 * @param source a database file that nobody has open, without a `-wal` or `-journal` of its own
 * @param stamp goes into the names of what is set aside
 * @returns paths of what was set aside
 * @throws Failure DATABASE_CHANGED when a database has appeared meanwhile, or errors of the file system
 */
function createDatabase(path, source, stamp) {
    const directory = (0,external_node_path_.dirname)(path);
    (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
    const partial = (0,external_node_path_.join)(directory, `.${(0,external_node_path_.basename)(path)}.${(0,external_node_crypto_.randomUUID)().slice(0, 8)}.partial`);
    try {
        (0,external_node_fs_.copyFileSync)(source, partial, external_node_fs_.constants.COPYFILE_EXCL);
        (0,backup/* flush */.bX)(partial);
        const aside = setAside(path, stamp);
        if (!(0,backup/* linkIntoPlace */.iJ)(partial, path)) {
            throw new src_failure/* Failure */.HR("DATABASE_CHANGED", `${path} was not there, and has appeared during the restore.`);
        }
        flushDirectory(directory);
        return aside;
    }
    finally {
        (0,external_node_fs_.rmSync)(partial, { force: true });
    }
}
function setAside(path, stamp) {
    (0,external_node_fs_.rmSync)(`${path}-shm`, { force: true }); // holds nothing that is not in the -wal
    return ["-wal", "-journal"].flatMap((suffix) => {
        if (!(0,external_node_fs_.existsSync)(path + suffix))
            return [];
        const aside = `${path}.left_over_${stamp}${suffix}`;
        (0,external_node_fs_.renameSync)(path + suffix, aside);
        return [aside];
    });
}
/** Makes the new name itself survive a power cut, where the system has a way to. */
function flushDirectory(directory) {
    if (process.platform === "win32")
        return;
    const file = (0,external_node_fs_.openSync)(directory, "r");
    try {
        (0,external_node_fs_.fsyncSync)(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

// EXTERNAL MODULE: ./build/src/database/wal.js
var wal = __webpack_require__(7143);
// EXTERNAL MODULE: ./build/src/migration/draft-report.js
var draft_report = __webpack_require__(85976);
// EXTERNAL MODULE: ./build/src/migration/worker-check.js + 1 modules
var worker_check = __webpack_require__(47563);
// EXTERNAL MODULE: ./build/src/tool.js + 1 modules
var tool = __webpack_require__(18964);
;// CONCATENATED MODULE: ./build/src/restore/losses.js
/**
 * Compares the database as it is with the backup. Pure, but for `sameRows`.
 *
 * @param now undefined where there is no database
 * @param sameRows asked for tables that have the same columns and as many rows
 */
function compareContents(now, backup, sameRows) {
    const tables = compareTables(now?.tables ?? [], backup.tables, sameRows);
    const objectsThatGo = difference(now?.schema ?? [], backup.schema);
    const objectsThatCome = difference(backup.schema, now?.schema ?? []);
    const head = ({ userVersion, applicationId, encoding }) => [userVersion, applicationId, encoding].join();
    return {
        any: now === undefined ||
            head(now) !== head(backup) ||
            difference(now.schema, backup.schema, true).length +
                difference(backup.schema, now.schema, true).length >
                0 ||
            tables.some(({ verdict }) => verdict !== "same"),
        tables,
        objectsThatGo,
        objectsThatCome,
        rowsLost: tables.reduce((sum, it) => sum + Math.max(0, (it.rowsNow ?? 0) - (it.rowsInBackup ?? 0)), 0),
    };
}
function compareTables(now, backup, sameRows) {
    const nowByName = new Map(now.map((table) => [table.name, table]));
    const backupByName = new Map(backup.map((table) => [table.name, table]));
    return [...new Set([...nowByName.keys(), ...backupByName.keys()])].sort().map((name) => {
        const ours = nowByName.get(name);
        const theirs = backupByName.get(name);
        const columnsThatGo = ours && theirs ? without(ours.columns, theirs.columns) : [];
        const columnsThatCome = ours && theirs ? without(theirs.columns, ours.columns) : [];
        return {
            table: name,
            rowsNow: ours?.rows ?? null,
            rowsInBackup: theirs?.rows ?? null,
            verdict: verdictOn(ours, theirs, sameRows),
            columnsThatGo,
            columnsThatCome,
        };
    });
}
function verdictOn(ours, theirs, sameRows) {
    if (theirs === undefined)
        return "goes";
    if (ours === undefined)
        return "comes";
    const comparable = ours.columns.join("\n") === theirs.columns.join("\n") &&
        ours.primaryKey.join("\n") === theirs.primaryKey.join("\n") &&
        ours.rows !== null &&
        ours.rows === theirs.rows;
    return comparable && sameRows(theirs) ? "same" : "different";
}
function without(all, others) {
    return all.filter((it) => !others.includes(it));
}
/** Entries of `all` that `others` has not, or has otherwise; without tables and constraints' indexes. */
function difference(all, others, withTables = false) {
    const key = ({ type, name, sql }) => JSON.stringify([type, name, sql]);
    const known = new Set(others.map(key));
    return all
        .filter((entry) => withTables || (entry.type !== "table" && entry.sql !== null))
        .filter((entry) => !known.has(key(entry)))
        .map(({ type, name }) => `${type} ${name}`);
}

// EXTERNAL MODULE: ./build/src/restore/manifest.js
var restore_manifest = __webpack_require__(67507);
// EXTERNAL MODULE: ./build/src/restore/stage.js + 1 modules
var stage = __webpack_require__(7543);
;// CONCATENATED MODULE: ./build/src/restore/restore.js




















/**
 * Puts a backup back: the database then holds what the backup holds, or what it held before. Never
 * rejects: what went wrong is the report's `error`.
 *
 * @param find gives the backup, given a directory that is gone when the run ends; what it throws ends the run
 * @param signal aborts the run at its next step, with a Failure as its reason; nothing stays changed
 */
async function restore(options, find, observer, signal) {
    const draft = newDraft(options);
    await (0,draft_report/* complete */.My)(draft, options.path, () => (0,stage/* withScratch */.h)(async (scratch) => {
        observer.onPhase("Finding the backup");
        const source = await find(scratch);
        signal?.throwIfAborted();
        requireTwoFiles(source, options);
        observer.onPhase("Checking the backup");
        const staged = await (0,stage/* stage */.d)(source, scratch);
        describeBackup(draft, staged, source);
        requireSameDatabase(draft, options, staged);
        signal?.throwIfAborted();
        const run = { draft, options, staged, observer, signal };
        await ((0,external_node_fs_.statSync)(options.path, { throwIfNoEntry: false }) === undefined ? create(run) : replace(run));
    }));
    return draft;
}
/** A database is no backup of itself: it would be read without its locks. */
function requireTwoFiles({ path, shown }, options) {
    const [ours, theirs] = [options.path, path].map((it) => (0,external_node_fs_.statSync)(it, { throwIfNoEntry: false }));
    if (ours === undefined || ours.ino !== theirs?.ino || ours.dev !== theirs.dev)
        return;
    throw new src_failure/* Failure */.HR("INVALID_INPUT", `${shown} is the database itself, not a backup of it.`);
}
/** The report of a run that could not even begin, because its options were wrong. */
function failedBeforeStart(db, thrown) {
    const none = { dryRun: false, force: false, noWorkerCheck: false, lockTimeout: 0 };
    const draft = newDraft({ ...none, db, path: db, root: ".", backupDir: null, provenance: {} });
    draft.error = (0,src_failure/* asFailure */.h_)(thrown).facts;
    return draft;
}
function newDraft({ db, dryRun, force, noWorkerCheck, lockTimeout, path }) {
    return {
        format: 1,
        command: "restore",
        tool: tool/* TOOL */.j,
        status: "failed",
        changed: false,
        verified: false,
        options: { db, dryRun, force, noWorkerCheck, lockTimeout },
        database: { path, existed: false, size: null, journalMode: null, sqliteVersion: null },
        backup: null,
        changes: null,
        workers: null,
        checks: [],
        warnings: [],
        safetyBackup: null,
        artifact: null,
        error: null,
        startedAt: new Date().toISOString(),
        duration: 0,
    };
}
function describeBackup(draft, { name, sha256, size, manifest }, { shown }) {
    draft.backup = { name, from: shown, sha256, size, createdAt: manifest?.createdAt ?? null };
    if (manifest === undefined) {
        (0,draft_report/* addCheck */.wf)(draft, "Digest", "warning", "The backup has no manifest, so nothing tells whether it is as it was made.");
    }
    else {
        (0,draft_report/* addCheck */.wf)(draft, "Digest", "passed", "Size and SHA-256 are those of the manifest.");
    }
    (0,draft_report/* addCheck */.wf)(draft, "Backup's integrity", "passed", "It is a SQLite database and passes integrity_check.");
}
function requireSameDatabase(draft, { path, root, force }, { manifest }) {
    const source = manifest?.source ?? null;
    if (source === null) {
        (0,draft_report/* addCheck */.wf)(draft, "Same database", "warning", "Nothing tells of which database this is a backup.");
        return;
    }
    if ((0,restore_manifest/* isSameDatabase */.Gp)(source, path, root)) {
        (0,draft_report/* addCheck */.wf)(draft, "Same database", "passed", `The manifest names ${source}.`);
        return;
    }
    const sentence = `This is a backup of ${source}, not of ${path}.`;
    if (!force) {
        (0,draft_report/* addCheck */.wf)(draft, "Same database", "failed", sentence);
        throw new src_failure/* Failure */.HR("BACKUP_OF_ANOTHER_DATABASE", `${sentence} Nothing was changed.`);
    }
    (0,draft_report/* addCheck */.wf)(draft, "Same database", "warning", `${sentence} force is set.`);
}
/** There is no database: the backup becomes it. */
async function create(run) {
    const { draft, options, staged, observer } = run;
    observer.onPhase("Creating the database");
    (0,draft_report/* addCheck */.wf)(draft, "Workers", "skipped", "There is no database.");
    const source = await (0,connection/* openForWriting */.Qh)(staged, 0);
    try {
        draft.database.sqliteVersion = versionOf(source);
        draft.changes = compareContents(undefined, readContent(source, "main"), () => false);
        // The backup is what the lost database was, so it has its journal mode too.
        if (staged.journalMode === "wal")
            source.pragma("journal_mode = WAL");
    }
    finally {
        source.close();
    }
    if (options.dryRun) {
        draft.status = "would-restore";
        return;
    }
    (0,draft_report/* addCheck */.wf)(draft, "Safety backup", "skipped", "There is nothing to back up.");
    const aside = createIn((0,external_node_path_.dirname)(options.path), () => createDatabase(options.path, staged.path, (0,backup/* stampOf */.Zs)(new Date(draft.startedAt))));
    draft.changed = true;
    for (const path of aside) {
        draft.warnings.push(`The lost database had left a file, which would have been replayed onto the new content; it is now at ${path}.`);
    }
    draft.status = "restored";
    observer.onPhase("Verifying");
    await verify(run, () => true);
}
function createIn(directory, work) {
    try {
        return work();
    }
    catch (error) {
        throw (0,disk_space/* namedDiskError */.xh)(error, directory);
    }
}
const CANNOT_BE_OPENED = ["NOT_A_DATABASE", "DATABASE_CORRUPT"];
/** There is a database: its content is replaced under its locks. */
async function replace(run) {
    const { draft, options } = run;
    draft.database.existed = true;
    try {
        const path = (0,external_node_fs_.realpathSync)(options.path); // SQLite names -wal and -shm by it
        const file = (0,database_file/* inspectFile */.X)(path, { write: !options.dryRun });
        draft.database.size = file.size;
        draft.database.journalMode = file.journalMode;
        await withLive(run, file);
    }
    catch (error) {
        const failure = (0,src_failure/* asFailure */.h_)(error);
        if (!CANNOT_BE_OPENED.includes(failure.code) || draft.changed)
            throw error;
        throw new src_failure/* Failure */.HR(failure.code, `${failure.message} SQLite cannot write into it, so it was left as it is.`, "Is the path right? Then move the file away, with its -wal and -journal, and run again: a database that is gone is created.");
    }
}
async function withLive(run, file) {
    const { draft, options, staged } = run;
    const live = await openLive(file, options);
    const source = await (0,connection/* openForWriting */.Qh)(staged, options.lockTimeout * 1000);
    let counter;
    try {
        draft.database.sqliteVersion = versionOf(live);
        live.pragma("user_version"); // the first read: rolls back a hot journal, opens the -wal
        if (!options.dryRun)
            matchPageSize(run, live, source);
        const attached = tryToAttach(live, staged);
        counter = openCommitCounter(file.path, modeOf(live));
        const locked = { ...run, file, live, source, attached, counter };
        await (options.dryRun ? preview(locked) : replaceOrRepeat(locked));
    }
    finally {
        live.close();
        source.close();
        counter?.close();
    }
}
function preview(run) {
    const { draft, live } = run;
    live.exec("BEGIN"); // one state for all that follows
    inspectLive(run);
    draft.status = draft.changes?.any ? "would-restore" : "unchanged";
    draft.verified = draft.status === "unchanged";
    (0,draft_report/* addCheck */.wf)(draft, "Safety backup", "skipped", "A dry run makes none.");
}
/** In a dry run nothing is written, except that SQLite rolls back what a crashed process left half done. */
function openLive(file, { dryRun, lockTimeout }) {
    const hasJournal = ((0,external_node_fs_.statSync)(`${file.path}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
    const open = dryRun && !hasJournal ? connection/* openForReading */.sb : connection/* openForWriting */.Qh;
    return open(file, lockTimeout * 1000);
}
/**
 * SQLite refuses to write pages of another size into a database in WAL mode. Where nobody else has it
 * open it can leave WAL mode, with the content that it has.
 */
function matchPageSize({ draft, options }, live, source) {
    const [ours, theirs] = [live, source].map((db) => db.pragma("page_size", { simple: true }));
    if (ours === theirs || modeOf(live) !== "wal")
        return;
    try {
        live.pragma("journal_mode = DELETE");
    }
    catch {
        throw new src_failure/* Failure */.HR("DATABASE_LOCKED", `${options.db} has pages of ${ours} bytes and the backup of ${theirs}. In WAL mode that can be changed only while no other process has the database open, and one has. Nothing was changed.`);
    }
    draft.warnings.push(`The database has left WAL mode, because its pages had ${ours} bytes and the backup's have ${theirs}. To turn it on again: sqlite3 ${options.db} "PRAGMA journal_mode = WAL"`);
}
// Each time costs a safety backup. Who still writes after this many does not stop writing.
const MOST_ATTEMPTS = 10;
async function replaceOrRepeat(run) {
    const { draft, observer, live } = run;
    const already = [...draft.checks];
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
        draft.checks.splice(0, draft.checks.length, ...already);
        try {
            if ((await backUpAndReplace(run)) !== "changed")
                return;
        }
        catch (error) {
            if (!draft.changed)
                dropSafetyBackup(draft);
            throw error;
        }
        finally {
            if (live.inTransaction)
                live.exec("ROLLBACK");
        }
        dropSafetyBackup(draft);
        observer.onPhase("Another process has written meanwhile: once more from the lock on");
    }
    throw new src_failure/* Failure */.HR("DATABASE_CHANGED", `Another process wrote to ${draft.options.db} between the safety backup and the restore, ${MOST_ATTEMPTS} times in a row.`);
}
/** It shows a state that was not replaced, so it would only mislead. */
function dropSafetyBackup(draft) {
    if (draft.safetyBackup === null)
        return;
    (0,backup/* removeBackup */.TC)(draft.safetyBackup);
    draft.safetyBackup = null;
}
/** Checks, safety backup and restore are about one state: nobody else can write, or it is found out. */
async function backUpAndReplace(run) {
    const { draft, options, observer, signal, file, live, source, counter } = run;
    observer.onPhase("Waiting for the write lock");
    await (0,lock/* beginImmediate */.td)(live, options.lockTimeout * 1000, signal);
    const count = counter.read();
    observer.onPhase("Comparing the database with the backup");
    inspectLive(run);
    if (!draft.changes?.any) {
        draft.status = "unchanged";
        draft.verified = true;
        return "unchanged";
    }
    draft.safetyBackup = await makeSafetyBackup(run);
    signal?.throwIfAborted();
    observer.onPhase("Restoring");
    const outcome = await replaceContent({
        path: file.path,
        lock: live,
        source,
        isUnchanged: () => counter.read() === count,
        lockTimeout: options.lockTimeout * 1000,
        signal,
    });
    if (outcome === "changed")
        return outcome;
    draft.changed = true;
    draft.status = "restored";
    describeSafetyBackup(draft);
    observer.onPhase("Verifying");
    await verify(run, () => counter.read() === next(count));
    (0,draft_report/* describeFolding */.RK)(draft, (0,wal/* foldWal */.E)(live));
    return outcome;
}
function describeSafetyBackup(draft) {
    const [status, detail] = draft.safetyBackup?.intact
        ? ["passed", "Copied under the lock, passed integrity_check, digested."]
        : ["warning", "Copied under the lock, with the damage that the database had."];
    (0,draft_report/* addCheck */.wf)(draft, "Safety backup", status, detail);
}
/** Looks at the database in the transaction that the caller has begun. */
function inspectLive(run) {
    const { draft, options, live } = run;
    const isIntact = describeIntegrity(draft, live);
    try {
        (0,worker_check/* checkWorkers */.u)(draft, options, live);
    }
    catch (error) {
        if (!isDamage(error))
            throw error;
        (0,draft_report/* addCheck */.wf)(draft, "Workers", "warning", "It cannot be told whether workers are running: the database is damaged.");
    }
    const changes = compare(run);
    draft.changes = isIntact ? changes : { ...changes, any: true };
}
/** Damage is no obstacle: restoring is the cure. */
function describeIntegrity(draft, live) {
    try {
        (0,integrity/* checkIntegrity */._D)(live, draft.options.db, "quick_check");
        (0,draft_report/* addCheck */.wf)(draft, "Integrity before", "passed", "quick_check found nothing.");
        return true;
    }
    catch (error) {
        if (!isDamage(error) && (0,src_failure/* asFailure */.h_)(error).code !== "DATABASE_CORRUPT")
            throw error;
        (0,draft_report/* addCheck */.wf)(draft, "Integrity before", "warning", `The database is damaged: ${error.message}`);
        return false;
    }
}
const ATTACHED = "backup";
/** False where SQLite cannot have both in one connection: another text encoding, a damaged schema. */
function tryToAttach(db, { path }) {
    try {
        db.prepare(`ATTACH ? AS ${ATTACHED}`).run(path);
        return true;
    }
    catch (error) {
        if (!isDamage(error))
            throw error;
        return false;
    }
}
function compare({ live, source, attached }) {
    return compareContents(readWhatIsLeft(live), readContent(source, "main"), (table) => attached && hasSameRows(live, table));
}
function readWhatIsLeft(live) {
    try {
        return readContent(live, "main");
    }
    catch (error) {
        if (!isDamage(error))
            throw error;
        return { tables: [], schema: [], userVersion: 0, applicationId: 0, encoding: "" };
    }
}
function hasSameRows(live, table) {
    try {
        return sameRows(live, ATTACHED, table);
    }
    catch (error) {
        if (!isDamage(error))
            throw error;
        return false;
    }
}
async function makeSafetyBackup({ draft, options, observer, signal, file }) {
    observer.onPhase("Backing up the database as it is now");
    const source = await (0,connection/* openForReading */.sb)(file, options.lockTimeout * 1000);
    try {
        return await (0,backup/* backUp */.vm)(source, options.path, {
            directory: options.backupDir ?? (0,external_node_path_.dirname)(options.path),
            name: (0,backup/* backupName */.aw)(options.path, "before_restore", new Date(draft.startedAt)),
            facts: {
                createdAt: new Date().toISOString(),
                sqliteVersion: draft.database.sqliteVersion,
                beforeRestoreOf: draft.backup,
                ...options.provenance,
            },
            evenIfDamaged: true,
            onProgress: observer.onBackupProgress,
            lockTimeout: options.lockTimeout * 1000,
            signal,
        });
    }
    finally {
        source.close();
    }
}
/**
 * Reads back what now stands in the database, with a connection that knows nothing of it yet.
 *
 * @param nobodyElseWrote since the restore; asked once what is read can no longer change
 * @throws Failure VERIFICATION_FAILED
 */
async function verify({ draft, options, staged }, nobodyElseWrote) {
    const live = await (0,connection/* openForWriting */.Qh)(options, options.lockTimeout * 1000);
    const source = await (0,connection/* openForWriting */.Qh)(staged, 0);
    try {
        const attached = tryToAttach(live, staged);
        live.exec("BEGIN");
        (0,integrity/* checkIntegrity */._D)(live, options.db, "integrity_check");
        const isOurs = nobodyElseWrote();
        (0,draft_report/* addCheck */.wf)(draft, "Integrity after", "passed", "integrity_check found nothing.");
        const left = compare({ live, source, attached });
        if (!left.any) {
            (0,draft_report/* addCheck */.wf)(draft, "Content", "passed", "Every table holds the rows of the backup.");
            draft.verified = true;
        }
        else if (isOurs) {
            (0,draft_report/* addCheck */.wf)(draft, "Content", "failed", `Not as in the backup: ${namesOf(left)}.`);
            throw new src_failure/* Failure */.HR("VERIFICATION_FAILED", `After the restore this is not as in the backup: ${namesOf(left)}.`);
        }
        else {
            const sentence = `Another process has written since the restore, so this cannot be compared: ${namesOf(left)}.`;
            (0,draft_report/* addCheck */.wf)(draft, "Content", "warning", sentence);
        }
    }
    catch (error) {
        const { code, message } = (0,src_failure/* asFailure */.h_)((0,sqlite_error/* namedSqliteError */.M)(options.path, error));
        if (code === "VERIFICATION_FAILED" || code === "DATABASE_CORRUPT")
            draft.status = "failed";
        throw new src_failure/* Failure */.HR(code, message, undoHint(draft));
    }
    finally {
        source.close();
        live.close();
    }
}
function undoHint({ safetyBackup }) {
    if (safetyBackup === null)
        return "Please report this with the JSON report attached.";
    return `The database has the new content. What it had before is in ${safetyBackup.path}: restore that. Please report this with the JSON report attached.`;
}
function namesOf({ tables, objectsThatGo, objectsThatCome }) {
    const changed = tables.filter(({ verdict }) => verdict !== "same").map(({ table }) => `table ${table}`);
    const all = [...changed, ...objectsThatGo, ...objectsThatCome];
    return all.length === 0 ? "the header" : all.slice(0, 10).join(", ");
}
function versionOf(db) {
    return db.prepare("SELECT sqlite_version()").pluck().get() ?? null;
}
function modeOf(db) {
    return db.pragma("main.journal_mode", { simple: true }) === "wal" ? "wal" : "rollback";
}


/***/ }),

/***/ 7543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ stage),
  h: () => (/* binding */ withScratch)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/src/database/backup.js
var backup = __webpack_require__(42257);
// EXTERNAL MODULE: ./build/src/database/connection.js + 1 modules
var connection = __webpack_require__(93118);
// EXTERNAL MODULE: ./build/src/database/digest.js
var digest = __webpack_require__(3991);
// EXTERNAL MODULE: ./build/src/database/disk-space.js
var disk_space = __webpack_require__(953);
// EXTERNAL MODULE: ./build/src/database/file.js
var file = __webpack_require__(60409);
// EXTERNAL MODULE: ./build/src/database/integrity.js
var integrity = __webpack_require__(14332);
// EXTERNAL MODULE: ./build/src/database/sqlite-error.js
var sqlite_error = __webpack_require__(97760);
// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/restore/manifest.js
var restore_manifest = __webpack_require__(67507);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/restore/unzip.js








const MANIFEST = ".manifest.json";
const MOST_ENTRIES = 1000;
// A real database shrinks to a fifth or a tenth, one of empty pages to a thousandth.
const ALWAYS_ALLOWED = 1024 * 1024 * 1024;
const MOST_EXPANSION = 100;
/**
 * Takes the backup and its manifest out of an artifact's zip, and nothing else: under fixed names, so that
 * no name in the zip becomes a path. A zip with anything hostile in it is refused as a whole.
 *
 * @param directory an empty one, for the two files
 * @throws Failure BACKUP_UNSAFE (paths, links, a bomb), BACKUP_UNUSABLE (corrupt, encrypted, no backup in it),
 *   BACKUP_AMBIGUOUS, NO_SPACE
 */
async function unzipBackup(zip, shown, directory) {
    const { openPromise, validateFileName } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    let file;
    try {
        // Names are decoded here and not there, so that one that is unsafe is told from a zip that is corrupt.
        file = await openPromise(zip, { decodeStrings: false, autoClose: false });
        const items = [];
        for await (const entry of file.eachEntry()) {
            const name = String(entry.fileName);
            requireSafe(name, entry, items.length, validateFileName);
            items.push({ name, entry });
        }
        const files = items.filter(({ name }) => !name.endsWith("/"));
        const { name, entry } = theBackup(files, shown);
        const manifest = files.find((item) => item.name === name + MANIFEST);
        const result = {
            backup: (0,external_node_path_.join)(directory, "backup.db"),
            manifest: (0,external_node_path_.join)(directory, `backup.db${MANIFEST}`),
        };
        requireSize(entry, directory);
        await extract(file, entry, result.backup);
        if (manifest === undefined)
            return { backup: result.backup, manifest: null, name };
        if (manifest.entry.uncompressedSize > restore_manifest/* MANIFEST_LIMIT */.MV) {
            throw new failure/* Failure */.HR("BACKUP_UNSAFE", `The manifest in ${shown} is larger than any manifest is.`);
        }
        await extract(file, manifest.entry, result.manifest);
        return { ...result, name };
    }
    catch (error) {
        throw asZipFailure(error, shown);
    }
    finally {
        file?.close();
    }
}
/** The first bytes of a zip with entries, or of one without. */
function isZip(firstBytes) {
    return ["PK\u0003\u0004", "PK\u0005\u0006"].includes(firstBytes.toString("latin1"));
}
const FILE_TYPE = 0o170_000;
const ORDINARY = [0, 0o100_000, 0o040_000];
function requireSafe(name, entry, before, validateFileName) {
    const refuse = (why) => new failure/* Failure */.HR("BACKUP_UNSAFE", `The zip ${why}. Nothing was unpacked.`);
    if (before >= MOST_ENTRIES)
        throw refuse(`holds more than ${MOST_ENTRIES} files`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
    if (/[\u0000-\u001f\\]/.test(name) || validateFileName(name) !== null) {
        throw refuse(`holds a file whose name is a path that leads out of it: ${name}`);
    }
    // https://libzip.org/documentation/zip_file_get_external_attributes.html: the upper half is a Unix mode
    if (!ORDINARY.includes((entry.externalFileAttributes >>> 16) & FILE_TYPE)) {
        throw refuse(`holds ${name}, a symbolic link or a device`);
    }
}
/** The one with a manifest; else the one that is named like a backup; else the only file. */
function theBackup(files, shown) {
    const names = new Set(files.map(({ name }) => name));
    const others = files.filter(({ name }) => !name.endsWith(MANIFEST));
    const candidates = [
        others.filter(({ name }) => names.has(name + MANIFEST)),
        others.filter(({ name }) => /\.backup_[^/]+_\d{8}_\d{6}(_\d+)?$/.test((0,external_node_path_.basename)(name))),
        others,
    ].find((found) => found.length > 0);
    const [only, second] = candidates ?? [];
    if (only === undefined)
        throw new failure/* Failure */.HR("BACKUP_UNUSABLE", `The zip ${shown} holds no backup.`);
    if (second === undefined)
        return only;
    const found = (candidates ?? []).slice(0, 5).map(({ name }) => name);
    throw new failure/* Failure */.HR("BACKUP_AMBIGUOUS", `The zip ${shown} holds ${candidates?.length} files that could be the backup: ${found.join(", ")}.`, "Unpack it, and name the file.");
}
function requireSize({ uncompressedSize, compressedSize }, directory) {
    const allowed = Math.max(ALWAYS_ALLOWED, compressedSize * MOST_EXPANSION);
    if (uncompressedSize > allowed) {
        throw new failure/* Failure */.HR("BACKUP_UNSAFE", `The zip says that ${compressedSize} bytes of it become ${uncompressedSize}, which no database does. Nothing was unpacked.`, "If it is right all the same, unpack it, and name the file.");
    }
    (0,disk_space/* requireRoom */.hr)("The backup", uncompressedSize, directory);
}
/** What is more than the zip says of its size ends the reading there (yauzl's `validateEntrySizes`). */
async function extract(file, entry, path) {
    if (entry.isEncrypted())
        throw new failure/* Failure */.HR("BACKUP_UNUSABLE", "The zip is encrypted.");
    let checksum = 0;
    const sum = new external_node_stream_.Transform({
        transform(chunk, _, done) {
            checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
            done(null, chunk);
        },
    });
    const content = await file.openReadStreamPromise(entry);
    await (0,promises_.pipeline)(content, sum, (0,external_node_fs_.createWriteStream)(path, { flags: "wx" }));
    if (checksum !== entry.crc32)
        throw new Error("a file in it does not have its checksum");
}
function asZipFailure(error, shown) {
    if (error instanceof failure/* Failure */.HR)
        return error;
    const { code, message } = error;
    // Errors of the file system have a code in capitals; those of the zip and of zlib are what is left.
    if (typeof code === "string" && /^E[A-Z]+$/.test(code))
        return error;
    return new failure/* Failure */.HR("BACKUP_UNUSABLE", `The zip ${shown} is corrupt: ${message}.`);
}

;// CONCATENATED MODULE: ./build/src/restore/stage.js
















/** Runs `work` with a directory of its own, which is gone afterwards. */
async function withScratch(work) {
    const directory = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), "aipm-restore-"));
    try {
        return await work(directory);
    }
    catch (error) {
        throw (0,disk_space/* namedDiskError */.xh)(error, directory);
    }
    finally {
        (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
    }
}
/**
 * Copies or unpacks a backup into `directory` and checks everything about it that can be checked without
 * the database: its size and digest against the manifest, that it is a database, `integrity_check`.
 *
 * @throws Failure BACKUP_NOT_FOUND, BACKUP_UNUSABLE, BACKUP_UNSAFE, BACKUP_AMBIGUOUS, NO_SPACE
 */
async function stage(source, directory) {
    const staged = await bring(source, directory);
    requireDigest(staged, source.shown);
    try {
        const { journalMode } = (0,file/* inspectFile */.X)(staged.path, { write: true });
        await requireIntegrity(staged.path, source.shown);
        return { ...staged, journalMode };
    }
    catch (error) {
        throw asUnusable(error, source.shown, staged.path);
    }
}
async function bring({ path, shown }, directory) {
    const firstBytes = readFirstBytes(path, shown);
    if (!isZip(firstBytes)) {
        (0,disk_space/* requireRoom */.hr)(`A copy of ${shown}`, (0,external_node_fs_.statSync)(path).size, directory);
        return copyFile(path, shown, (0,external_node_path_.join)(directory, "backup.db"));
    }
    const { backup, manifest, name } = await unzipBackup(path, shown, directory);
    return {
        path: backup,
        name,
        sha256: await (0,digest/* sha256OfFile */.V)(backup),
        size: (0,external_node_fs_.statSync)(backup).size,
        manifest: manifest === null ? undefined : (0,restore_manifest/* readManifest */.WI)(manifest),
    };
}
function readFirstBytes(path, shown) {
    const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (stat === undefined)
        throw new failure/* Failure */.HR("BACKUP_NOT_FOUND", `There is no file ${shown}.`);
    if (!stat.isFile())
        throw new failure/* Failure */.HR("BACKUP_NOT_FOUND", `${shown} is not a file.`);
    const bytes = Buffer.alloc(4);
    const file = (0,external_node_fs_.openSync)(path, "r");
    try {
        return bytes.subarray(0, (0,external_node_fs_.readSync)(file, bytes, 0, 4, 0));
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
async function copyFile(path, shown, target) {
    for (const suffix of ["-wal", "-journal"]) {
        if (((0,external_node_fs_.statSync)(path + suffix, { throwIfNoEntry: false })?.size ?? 0) === 0)
            continue;
        throw new failure/* Failure */.HR("BACKUP_UNUSABLE", `${shown} is in use, or was when a process ended: there is a ${suffix} file beside it, without which it is not whole.`, "Close the process that uses it, or open it once with sqlite3; a backup that this tool made never has one.");
    }
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let size = 0;
    const digest = new external_node_stream_.Transform({
        transform(chunk, _, done) {
            hash.update(chunk);
            size += chunk.length;
            done(null, chunk);
        },
    });
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024 }), digest, 
    // The mode is that of the database, should the copy become it.
    (0,external_node_fs_.createWriteStream)(target, { flags: "wx", mode: (0,external_node_fs_.statSync)(path).mode & 0o777 }));
    return {
        path: target,
        name: (0,external_node_path_.basename)(path),
        sha256: hash.digest("hex"),
        size,
        manifest: (0,restore_manifest/* readManifest */.WI)((0,backup/* manifestPathOf */.Au)(path)),
    };
}
function requireDigest({ sha256, size, manifest }, shown) {
    if (manifest === undefined)
        return;
    if (manifest.size !== size) {
        throw new failure/* Failure */.HR("BACKUP_UNUSABLE", `${shown} has ${size} bytes and its manifest says ${manifest.size}.`);
    }
    if (manifest.sha256 !== sha256) {
        throw new failure/* Failure */.HR("BACKUP_UNUSABLE", `${shown} has the SHA-256 ${sha256} and its manifest says ${manifest.sha256}: it is not the backup that was made.`);
    }
}
/** Leaves the copy in rollback journal mode, so that there is one file and nothing beside it. */
async function requireIntegrity(path, shown) {
    const db = await (0,connection/* openForWriting */.Qh)({ path }, 0);
    try {
        (0,integrity/* checkIntegrity */._D)(db, shown, "integrity_check");
        db.pragma("journal_mode = DELETE");
    }
    finally {
        db.close();
    }
}
const ABOUT_CONTENT = ["DATABASE_CORRUPT", "NOT_A_DATABASE", "GIT_LFS_POINTER"];
function asUnusable(error, shown, path) {
    const isFailure = error instanceof failure/* Failure */.HR;
    if (isFailure
        ? !ABOUT_CONTENT.includes(error.code)
        : !/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test((0,sqlite_error/* sqliteCode */.a)(error) ?? ""))
        return error;
    const why = error.message.replaceAll(path, shown).replace(/\.$/, "");
    const isForeign = /NOTADB|NOT_A_DATABASE/.test(error.code);
    const kind = isForeign ? " It is another kind of file, or encrypted." : "";
    return new failure/* Failure */.HR("BACKUP_UNUSABLE", `The backup ${shown} cannot be restored: ${why}.${kind}`);
}


/***/ })

};
