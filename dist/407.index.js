export const id = 407;
export const ids = [407];
export const modules = {

/***/ 65855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tw: () => (/* binding */ checkIncident),
  mR: () => (/* binding */ optionalText),
  t7: () => (/* binding */ optionalTimestamp),
  _u: () => (/* binding */ recordList)
});

// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/incidents/categories.js
var categories = __webpack_require__(96633);
;// CONCATENATED MODULE: ./build/src/incidents/classify.js
/** The first rule that fits decides, so the more telling come first. */
const RULES = [
    {
        name: "cascade",
        category: "CASCADE_DELETE",
        codes: [],
        pattern: /\bcascad(e|ed|es|ing)\b.{0,40}\bdelet|\bdelet\w*\b.{0,40}\bcascad(e|ed|es|ing)\b/is,
    },
    {
        name: "constraint",
        category: "CONSTRAINT_VIOLATION",
        codes: ["FOREIGN_KEY_VIOLATION", "UNKNOWN_REFERENCE"],
        pattern: /\bconstraint (failed|violat)|violates .{0,40}constraint|foreign key (mismatch|violation)|SQLITE_CONSTRAINT|duplicate key|\bIntegrityError\b/i,
    },
    {
        name: "database-locked",
        category: "CONCURRENCY_ERROR",
        codes: ["DATABASE_LOCKED", "DATABASE_CHANGED", "WORKERS_RUNNING"],
        pattern: /database (table |schema )?is locked|SQLITE_(BUSY|LOCKED)|\bdeadlock|race condition|lock (wait )?timeout|serialization failure/i,
    },
    {
        name: "file-lock",
        category: "FILE_LOCK_ERROR",
        codes: [],
        pattern: /\bEBUSY\b|\block ?file|\.lock\b|file is locked|\bflock\b|resource busy|being used by another process|text file busy|\bETXTBSY\b/i,
    },
    {
        name: "integrity",
        category: "DATA_INTEGRITY",
        codes: [
            "DATABASE_CORRUPT",
            "NOT_A_DATABASE",
            "GIT_LFS_POINTER",
            "VERIFICATION_FAILED",
            "BACKUP_UNUSABLE",
            "BACKUP_UNSAFE",
        ],
        pattern: /malformed|corrupt|file is not a database|\bintegrity|quick_check|checksum|digest mismatch|SQLITE_(CORRUPT|NOTADB)/i,
    },
    {
        name: "migration",
        category: "MIGRATION_ERROR",
        codes: ["SCHEMA_DRIFT", "NOT_REPAIRABLE", "NOT_APPLIED", "BACKUP_FAILED", "UPLOAD_FAILED"],
        pattern: /\bmigrat|schema (drift|version)|no such (table|column)|duplicate column/i,
    },
    {
        name: "killed",
        category: "WORKER_FAILURE",
        codes: ["INTERRUPTED"],
        pattern: /\b(killed|terminated) by\b|^killed$|\bkilled\b|\bSIG(KILL|TERM|INT|HUP|ABRT|SEGV|BUS|ILL|FPE|XCPU)\b|segmentation fault|core dumped/im,
    },
    {
        name: "timeout",
        category: "WORKER_FAILURE",
        codes: [],
        pattern: /\btimed[ -]?out\b|\btime-?out\b|\btimeout(error| expired| exceeded| after)?\b|deadline exceeded|maximum execution time/i,
    },
    {
        name: "out-of-memory",
        category: "WORKER_FAILURE",
        codes: [],
        pattern: /out of memory|\bOOM\b|\bENOMEM\b|\bMemoryError\b|cannot allocate memory|heap limit/i,
    },
    {
        name: "review",
        category: "REVIEW_ERROR",
        codes: [],
        pattern: /\breview(er|s|ed|ing)?\b|\brejected by\b/i,
    },
    {
        name: "system",
        category: "SYSTEM_ERROR",
        codes: [
            "NO_SPACE",
            "DATABASE_READ_ONLY",
            "DATABASE_NOT_FOUND",
            "DATABASE_IS_DIRECTORY",
            "BACKUP_NOT_FOUND",
            "BACKUP_AMBIGUOUS",
            "BACKUP_OF_ANOTHER_DATABASE",
            "ARTIFACT_EXPIRED",
            "ARTIFACT_FORBIDDEN",
            "ARTIFACT_UNAVAILABLE",
            "UNSUPPORTED_PLATFORM",
            "PATH_OUTSIDE_WORKSPACE",
        ],
        pattern: /no space left|\b(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|ENOENT|EIO|EMFILE|ENFILE|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)\b|permission denied|command not found|no such file or directory|connection (refused|reset)|could not resolve host|read-only file system|disk (is )?full/i,
    },
    {
        name: "worker",
        category: "WORKER_FAILURE",
        codes: [],
        pattern: /\bworkers?\b|\bTraceback \(most recent call last\)|unhandled (exception|rejection|error)|\bpanicked at\b/i,
    },
    {
        name: "usage",
        category: "OTHER",
        codes: ["INVALID_INPUT", "INVALID_LINES", "INCIDENT_NOT_FOUND", "HIGH_RISK", "INCREASING_TREND"],
        pattern: /(?!)/,
    },
];
// A failure says what it is near its beginning or its end, and nobody has to wait for a regular expression.
const LOOKED_AT = 8_000;
/**
 * The category of a failure, by the first rule of RULES that fits the first of the texts that any rule
 * fits. One of our own error codes in a text decides before the rest of it does.
 *
 * @param texts what is known, the most telling first: a message, the last lines of stderr
 */
function classify(...texts) {
    const rule = texts.reduce((found, text) => found ?? ruleFor(text), undefined);
    return { category: rule?.category ?? "OTHER", rule: rule?.name ?? null };
}
function ruleFor(text) {
    const looked = text.length <= 2 * LOOKED_AT ? text : `${text.slice(0, LOOKED_AT)}\n${text.slice(-LOOKED_AT)}`;
    const names = (code) => new RegExp(`\\b${code}\\b`).test(looked);
    return RULES.find(({ codes }) => codes.some(names)) ?? RULES.find(({ pattern }) => pattern.test(looked));
}

// EXTERNAL MODULE: ./build/src/incidents/timestamp.js
var incidents_timestamp = __webpack_require__(1833);
;// CONCATENATED MODULE: ./build/src/incidents/incident.js




/**
 * Checks what a caller, a flag, an input or a line of JSON says about an incident.
 *
 * @throws Failure INVALID_INPUT that names the field
 */
function checkIncident(incident) {
    const description = optionalText("description", incident.description);
    if (description === null)
        throw new failure/* Failure */.HR("INVALID_INPUT", "The description is empty.");
    const found = incident.category === "auto" ? classify(...(incident.evidence ?? [description])) : null;
    return {
        category: found?.category ?? (0,categories/* chosen */.FV)("category", incident.category, categories/* CATEGORIES */.R6),
        rule: found?.rule ?? null,
        severity: (0,categories/* chosen */.FV)("severity", incident.severity ?? "MEDIUM", categories/* SEVERITIES */.oC),
        description,
        projectId: optionalText("project id", incident.projectId),
        orderId: optionalText("order id", incident.orderId),
        taskId: optionalText("task id", incident.taskId),
        rootCause: optionalText("root cause", incident.rootCause),
        resolution: optionalText("resolution", incident.resolution),
        affectedRecords: textList(incident.affectedRecords),
        timestamp: optionalTimestamp("timestamp", incident.timestamp),
    };
}
/** Null for what is left out or blank. SQLite's text functions end at a NUL, so none gets in. */
function optionalText(name, value) {
    if (value === undefined || value === null)
        return null;
    if (typeof value !== "string")
        throw new failure/* Failure */.HR("INVALID_INPUT", `The ${name} is ${JSON.stringify(value)}, which is no text.`);
    const text = value.toWellFormed().replaceAll("\0", "\ufffd").trim();
    return text === "" ? null : text;
}
/** @throws Failure INVALID_INPUT */
function optionalTimestamp(name, value) {
    if (value === undefined || value === null || value === "")
        return null;
    const timestamp = typeof value === "string" || value instanceof Date ? (0,incidents_timestamp/* sqliteTimestamp */.l)(value) : undefined;
    if (timestamp !== undefined)
        return timestamp;
    throw new failure/* Failure */.HR("INVALID_INPUT", `The ${name} is ${JSON.stringify(value)}, which is no time such as 2026-02-06T19:19:22Z or 2026-02-06 19:19:22.`);
}
/** A list as a flag or an input spells it: a JSON array, or ids with commas or line breaks between them. */
function recordList(text) {
    if (!text.trim().startsWith("["))
        return text
            .split(/[,\r\n]+/)
            .map((id) => id.trim())
            .filter(Boolean);
    try {
        return textList(JSON.parse(text));
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            throw error;
        throw new failure/* Failure */.HR("INVALID_INPUT", `The affected records begin as a JSON array and are none: ${error.message}.`);
    }
}
function textList(value) {
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value))
        throw new failure/* Failure */.HR("INVALID_INPUT", `The affected records are ${JSON.stringify(value)}, which is no list.`);
    const texts = value.flatMap((item) => optionalText("affected record", item) ?? []);
    return [...new Set(texts)];
}


/***/ }),

/***/ 95407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openIncidentLog: () => (/* binding */ openIncidentLog)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/database/connection.js + 1 modules
var connection = __webpack_require__(93118);
// EXTERNAL MODULE: ./build/src/database/file.js
var file = __webpack_require__(60409);
// EXTERNAL MODULE: ./build/src/database/lock.js
var lock = __webpack_require__(79412);
// EXTERNAL MODULE: ./build/src/database/sqlite-error.js
var sqlite_error = __webpack_require__(97760);
// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/migration/definition.js
var definition = __webpack_require__(70029);
// EXTERNAL MODULE: ./build/src/database/names.js
var names = __webpack_require__(84255);
;// CONCATENATED MODULE: ./build/src/incidents/allot-id.js

/**
 * Reads the highest number that any id of the form `INC_<digits>` has, with one pass over the primary
 * key's index. As text the ids are out of order from INC_1000 on and longer ones stand among shorter, so
 * nothing but a pass can tell that there is no higher one. It belongs before the write lock.
 *
 * @param rowid name by which the table's rowid can be read
 */
function readMark(db, rowid) {
    const newest = db
        .prepare(`SELECT ${(0,names/* quoteName */.AB)(rowid)} AS row, incident_id AS id FROM incidents ORDER BY ${(0,names/* quoteName */.AB)(rowid)} DESC LIMIT 100`)
        .safeIntegers()
        .all();
    const first = newest[0];
    // At the end of its range SQLite takes rowids at random: newer is then not greater.
    if (first === undefined || first.row > 2n ** 62n)
        return undefined;
    const likely = newest.reduce((highest, { id }) => higher(highest, numberOf(id)), 0n);
    return { ...first, highest: highestNumber(db, likely) };
}
/**
 * The highest number there is, 0 for none, to be asked under the write lock: looks only at rows newer
 * than the mark's, or at all where the mark's row is not what it was.
 */
function highestSince(db, rowid, mark) {
    if (mark === undefined || rowid === undefined)
        return highestNumber(db);
    let highest = mark.highest;
    let stands = false;
    for (const { row, id } of db.prepare(newerRowsSql(rowid)).safeIntegers().iterate(mark.row)) {
        stands ||= row === mark.row && id === mark.id;
        if (!stands)
            break;
        highest = higher(highest, numberOf(id));
    }
    return stands ? highest : highestNumber(db);
}
/** `INC_001`, …, `INC_999`, `INC_1000`. */
function idOf(number) {
    return `INC_${number.toString().padStart(3, "0")}`;
}
/** The rows from the mark's on: a search by rowid. Exported for the test of its query plan. */
function newerRowsSql(rowid) {
    return `SELECT ${(0,names/* quoteName */.AB)(rowid)} AS row, incident_id AS id FROM incidents
    WHERE ${(0,names/* quoteName */.AB)(rowid)} >= ? ORDER BY ${(0,names/* quoteName */.AB)(rowid)}`;
}
/**
 * The id with the highest number above one of `length` bytes and text `id`: a range of the primary key's
 * index, in which what cannot be higher is left after its length was read. Exported for the test of its
 * query plan.
 */
const HIGHEST_SQL = `
  SELECT incident_id FROM incidents
  WHERE incident_id >= 'INC_0' AND incident_id < 'INC_:'
    AND octet_length(incident_id) >= :length
    AND (octet_length(incident_id) > :length OR incident_id > :id)
    AND incident_id NOT GLOB 'INC_*[^0-9]*' AND length(incident_id) = octet_length(incident_id)
  ORDER BY length(ltrim(substr(incident_id, 5), '0')) DESC, ltrim(substr(incident_id, 5), '0') DESC LIMIT 1`;
/** @param known a number that some id has; the nearer to the highest, the quicker */
function highestNumber(db, known = 0n) {
    const id = `INC_${known}`;
    const found = db.prepare(HIGHEST_SQL).pluck().get({ id, length: id.length });
    return higher(known, numberOf(found));
}
/** The number of an id of exactly the form `INC_<digits>`, however many; undefined for any other. */
function numberOf(id) {
    const digits = typeof id === "string" ? /^INC_([0-9]+)$/.exec(id)?.[1] : undefined;
    return digits === undefined ? undefined : BigInt(digits);
}
function higher(a, b) {
    return b !== undefined && b > a ? b : a;
}

// EXTERNAL MODULE: ./build/src/incidents/categories.js
var categories = __webpack_require__(96633);
// EXTERNAL MODULE: ./build/src/incidents/incident.js + 1 modules
var incidents_incident = __webpack_require__(65855);
// EXTERNAL MODULE: ./build/src/incidents/timestamp.js
var timestamp = __webpack_require__(1833);
;// CONCATENATED MODULE: ./build/src/incidents/find-incidents.js




// Both forms of time, with a space and with a T, and with a zone: as text they would be out of order.
const TIME = "CASE WHEN typeof(timestamp) = 'text' THEN julianday(timestamp) END";
const RESOLVED = "trim(coalesce(resolution, '')) <> ''";
const readable = (column) => `coalesce(CASE WHEN typeof(${column}) = 'text' THEN datetime(${column}) END, CAST(${column} AS TEXT), '')`;
const SELECT = `
  SELECT coalesce(incident_id, '') AS id, ${readable("timestamp")} AS timestamp, project_id AS projectId,
    order_id AS orderId, task_id AS taskId, category, severity, description, root_cause AS rootCause,
    resolution, affected_records AS affectedRecords, ${readable("created_at")} AS createdAt
  FROM incidents`;
/** Reads incidents one by one, the newest first; of the same second the one with the higher id. */
function* findIncidents(db, filter) {
    const { where, values } = conditions(filter);
    const limit = limitOf(filter);
    const rows = db
        .prepare(`${SELECT} ${where} ORDER BY ${TIME} DESC NULLS LAST, length(incident_id) DESC, incident_id DESC LIMIT :limit`)
        .iterate({ ...values, limit });
    for (const row of rows)
        yield asIncident(row);
}
/** The incident with exactly this id. */
function findIncident(db, id) {
    const row = db.prepare(`${SELECT} WHERE incident_id = ?`).get(id);
    return row && asIncident(row);
}
/** Counts what a filter finds; its limit does not matter. */
function countIncidents(db, filter) {
    const { where, values } = conditions(filter);
    const groups = db
        .prepare(`SELECT category, severity, count(*) AS rows, count(*) FILTER (WHERE NOT (${RESOLVED})) AS unresolved
       FROM incidents ${where} GROUP BY category, severity`)
        .all(values);
    const sum = (of, field = "rows") => of.reduce((total, group) => total + group[field], 0);
    const by = (key, choices) => Object.fromEntries(choices
        .map((choice) => [choice, sum(groups.filter((group) => group[key] === choice))])
        .filter(([, rows]) => rows > 0));
    return {
        total: sum(groups),
        unresolved: sum(groups, "unresolved"),
        byCategory: by("category", categories/* CATEGORIES */.R6),
        bySeverity: by("severity", categories/* SEVERITIES */.oC),
    };
}
function conditions(filter) {
    const { category, severity, projectId, orderId, taskId, resolved } = filter;
    const since = (0,incidents_incident/* optionalTimestamp */.t7)("since", filter.since);
    const until = (0,incidents_incident/* optionalTimestamp */.t7)("until", filter.until);
    const wholeDay = filter.until !== undefined && (0,timestamp/* isDay */.N)(filter.until);
    const parts = [
        ["category = :p0", category && (0,categories/* chosen */.FV)("category", category, categories/* CATEGORIES */.R6)],
        ["severity = :p1", severity && (0,categories/* chosen */.FV)("severity", severity, categories/* SEVERITIES */.oC)],
        ["project_id = :p2", projectId],
        ["order_id = :p3", orderId],
        ["task_id = :p4", taskId],
        [`${TIME} >= julianday(:p5)`, since],
        // To the end of the second, or of the day, that was named.
        [`${TIME} < julianday(:p6, '+1 ${wholeDay ? "day" : "second"}')`, until],
    ];
    const given = parts.flatMap(([sql, value], index) => value === undefined || value === null ? [] : [{ sql, key: `p${index}`, value }]);
    const sql = [
        ...given.map((part) => part.sql),
        ...(resolved === undefined ? [] : [resolved ? RESOLVED : `NOT (${RESOLVED})`]),
    ];
    return {
        where: sql.length === 0 ? "" : `WHERE ${sql.join(" AND ")}`,
        values: Object.fromEntries(given.map(({ key, value }) => [key, value])),
    };
}
function limitOf({ limit }) {
    if (limit === undefined)
        return -1;
    if (Number.isSafeInteger(limit) && limit >= 0)
        return limit;
    throw new failure/* Failure */.HR("INVALID_INPUT", `The limit is ${limit}, which is no whole number from 0.`);
}
function asIncident(row) {
    return { ...row, affectedRecords: textsOf(row.affectedRecords) };
}
/** Other programs may have written something else than a JSON array of text: what it is is shown. */
function textsOf(stored) {
    if (stored === null || stored === "")
        return [];
    try {
        const list = JSON.parse(String(stored));
        if (Array.isArray(list))
            return list.map((item) => (typeof item === "string" ? item : JSON.stringify(item)));
    }
    catch {
        // falls through to the text as it stands
    }
    return [String(stored)];
}

// EXTERNAL MODULE: ./build/src/report/plain.js
var plain = __webpack_require__(84268);
;// CONCATENATED MODULE: ./build/src/incidents/references.js


const FIELDS = { project_id: "projectId", order_id: "orderId", task_id: "taskId" };
/**
 * Makes a check of an incident's references, under the write lock of `db`. An id that names no row, where
 * the table has a foreign key, would make SQLite refuse the incident: it moves to the affected records.
 */
function referenceCheck(db, references) {
    const checks = references.map((reference) => ({
        ...reference,
        field: FIELDS[reference.column],
        find: db
            .prepare(`SELECT 1 FROM main.${(0,names/* quoteName */.AB)(reference.parent)} WHERE ${(0,names/* quoteName */.AB)(reference.parentColumn)} = ?`)
            .pluck(),
    }));
    return (incident) => {
        const dropped = checks.flatMap(({ field, column, parent, find }) => {
            const id = incident[field];
            return id === null || find.get(id) !== undefined ? [] : [{ field, column, parent, id }];
        });
        if (dropped.length === 0)
            return { incident, dropped: [] };
        const affectedRecords = [...new Set([...incident.affectedRecords, ...dropped.map(({ id }) => id)])];
        const cleared = Object.fromEntries(dropped.map(({ field }) => [field, null]));
        return {
            incident: { ...incident, ...cleared, affectedRecords },
            dropped: dropped.map(({ column, parent, id }) => `${column} ${(0,plain/* oneLine */.TN)(id)} names no row of ${(0,plain/* oneLine */.TN)(parent)}`),
        };
    };
}

;// CONCATENATED MODULE: ./build/src/incidents/stage.js
const PAGE = 500;
let count = 0;
/**
 * Sets incidents aside in a temporary table of the connection, which SQLite keeps in a file of its own and
 * not in memory, and which takes no lock on the database (https://www.sqlite.org/tempfiles.html).
 */
function stage(db) {
    count += 1;
    const table = `temp.aipm_staged_${count}`;
    db.exec(`CREATE TABLE ${table} (number INTEGER PRIMARY KEY, incident TEXT NOT NULL)`);
    const insert = db.prepare(`INSERT INTO ${table} (incident) VALUES (?)`);
    const page = db.prepare(`SELECT number, incident FROM ${table} WHERE number > ? ORDER BY number LIMIT ${PAGE}`);
    return {
        add: (incident) => insert.run(JSON.stringify(incident)),
        *all() {
            let last = 0;
            for (let rows = page.all(last); rows.length > 0; rows = page.all(last)) {
                for (const { number, incident } of rows) {
                    last = number;
                    yield JSON.parse(incident);
                }
            }
        },
        drop() {
            if (db.open)
                db.exec(`DROP TABLE ${table}`);
        },
    };
}

// EXTERNAL MODULE: ./build/src/database/introspect.js
var introspect = __webpack_require__(91312);
// EXTERNAL MODULE: ./build/src/migration/draft-report.js
var draft_report = __webpack_require__(85976);
// EXTERNAL MODULE: ./build/src/migration/inspect.js + 1 modules
var inspect = __webpack_require__(83234);
// EXTERNAL MODULE: ./build/src/migration/plan.js + 1 modules
var plan = __webpack_require__(33137);
;// CONCATENATED MODULE: ./build/src/incidents/table.js






/** Columns of the table that name a row of another one. */
const REFERENCE_COLUMNS = ["project_id", "order_id", "task_id"];
/**
 * Compares the table with the migration, part by part, as migrate does; missing indexes and foreign keys
 * are no hindrance.
 *
 * @param db where a transaction holds one state for all the reading
 * @param path of the database, for the hint
 * @throws Failure NOT_APPLIED, SCHEMA_DRIFT; the hint is the command that helps
 */
async function verifyTable(db, path, migration) {
    const schemaVersion = schemaVersionOf(db);
    const command = `aipm-incidents-migrate migrate --db ${(0,plain/* quoteArgument */.on)(path)}`;
    const found = (0,plan/* plan */.e)(await (0,inspect/* inspect */.N)(db, migration, "auto"));
    (0,draft_report/* requireNoDrift */.UE)(found, migration.table, `Run ${command} --on-drift repair --dry-run to see what would become of its rows, then without --dry-run.`);
    const missing = found.comparison.filter(({ verdict }) => verdict === "missing");
    if (missing.some(({ part }) => part === "table")) {
        throw new failure/* Failure */.HR("NOT_APPLIED", `${path} has no table ${migration.table}.`, `Run ${command}, then this again.`);
    }
    const table = (0,introspect/* readTable */.xz)(db, migration.table);
    const indexes = missing.map(({ name }) => name).join(", ");
    return {
        schemaVersion,
        references: found.foreignKeys.flatMap(({ columns, parent, parentColumns }) => {
            const column = REFERENCE_COLUMNS.find((it) => columns.length === 1 && it === columns[0]?.toLowerCase());
            const [parentColumn] = parentColumns;
            return column && parentColumn ? [{ column, parent, parentColumn }] : [];
        }),
        rowid: (0,introspect/* rowidName */.Dt)(table),
        warnings: indexes === "" ? [] : [`${path} lacks ${indexes}; ${command} adds what is missing.`],
    };
}
/** Counts up with every change of the schema (https://www.sqlite.org/pragma.html#pragma_schema_version). */
function schemaVersionOf(db) {
    return db.pragma("schema_version", { simple: true });
}

;// CONCATENATED MODULE: ./build/src/incidents/open-log.js














/** Opens the log, as `openIncidentLog` of the library tells. */
async function openIncidentLog(path, options = {}) {
    const { lockTimeout = 30, strict = false, readonly = false } = options;
    const absolute = (0,external_node_path_.resolve)(path);
    const held = holdFile(absolute, !readonly);
    let db;
    const release = () => {
        db?.close();
        held.release();
    };
    try {
        db = await (readonly ? connection/* openForReading */.sb : connection/* openForWriting */.Qh)(held.file, lockTimeout * 1000);
        // A no-op inside a transaction: https://www.sqlite.org/pragma.html#pragma_foreign_keys
        db.pragma("foreign_keys = ON");
        const table = await verified(db, path);
        const settled = { lockTimeout, strict, readonly };
        return logOf({ db, path, options: settled, table, mark: undefined, last: Promise.resolve() }, release);
    }
    catch (error) {
        release();
        throw (0,sqlite_error/* namedSqliteError */.M)(absolute, error);
    }
}
// What this process has open: a second look at such a file would drop SQLite's locks on it.
const open_log_open = new Map();
function holdFile(path, write) {
    const key = realPath(path);
    const held = open_log_open.get(key) ?? { file: (0,file/* inspectFile */.X)(path, { write }), count: 0 };
    held.count += 1;
    open_log_open.set(key, held);
    return {
        file: held.file,
        release() {
            held.count -= 1;
            if (held.count === 0)
                open_log_open.delete(key);
        },
    };
}
function realPath(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
}
async function verified(db, path) {
    db.exec("BEGIN");
    try {
        return await verifyTable(db, path, (0,definition/* incidentsMigration */.C)());
    }
    finally {
        db.exec("COMMIT"); // of nothing in the database; a staged incident stays
    }
}
function logOf(state, release) {
    const { db } = state;
    let isOpen = true;
    return {
        get warnings() {
            return state.table.warnings;
        },
        async create(incident) {
            const checked = (0,incidents_incident/* checkIncident */.tw)(incident);
            const [recorded] = await write(state, () => insertAll(state, [checked], () => ""));
            return recorded;
        },
        async createAll(incidents, nameOf = (index) => `incident ${index + 1}`) {
            const staged = stage(db);
            try {
                for await (const incident of incidents)
                    staged.add((0,incidents_incident/* checkIncident */.tw)(incident));
                return await write(state, () => insertAll(state, staged.all(), nameOf));
            }
            finally {
                staged.drop();
            }
        },
        async update(id, changes) {
            const rootCause = (0,incidents_incident/* optionalText */.mR)("root cause", changes.rootCause);
            const resolution = (0,incidents_incident/* optionalText */.mR)("resolution", changes.resolution);
            if (rootCause === null && resolution === null)
                throw new failure/* Failure */.HR("INVALID_INPUT", "There is neither a root cause nor a resolution to write.");
            return write(state, () => {
                const before = found(db, id);
                db.prepare(`UPDATE incidents SET root_cause = coalesce(?, root_cause), resolution = coalesce(?, resolution)
           WHERE incident_id = ?`).run(rootCause, resolution, id);
                return { before, after: found(db, id) };
            });
        },
        get: (id) => findIncident(db, id),
        list: (filter = {}) => [...findIncidents(db, filter)],
        each: (filter = {}) => findIncidents(db, filter),
        count: (filter = {}) => countIncidents(db, filter),
        close() {
            if (isOpen)
                release();
            isOpen = false;
        },
    };
}
/** Runs `work` under the write lock. It is all in one piece: nothing else of this process runs meanwhile. */
function write(state, work) {
    const run = state.last.then(() => writeNow(state, work));
    state.last = run.catch(() => undefined);
    return run;
}
async function writeNow(state, work) {
    const { db, path, options } = state;
    const deadline = Date.now() + options.lockTimeout * 1000;
    if (options.readonly)
        throw new failure/* Failure */.HR("DATABASE_READ_ONLY", `${path} was opened for reading.`);
    try {
        for (;;) {
            // The only pass over many rows, so before the lock; once for each log.
            state.mark ??= state.table.rowid === undefined ? undefined : markOf(db, state.table.rowid);
            const done = await (0,lock/* underWriteLock */.To)(db, deadline, () => schemaVersionOf(db) === state.table.schemaVersion ? { result: work() } : undefined);
            if (done !== undefined)
                return done.result;
            state.table = await verified(db, path);
        }
    }
    catch (error) {
        throw (0,sqlite_error/* namedSqliteError */.M)(path, error);
    }
}
function markOf(db, rowid) {
    db.exec("BEGIN");
    try {
        return readMark(db, rowid);
    }
    finally {
        db.exec("ROLLBACK");
    }
}
function insertAll(state, incidents, nameOf) {
    const { db, table, options } = state;
    const check = referenceCheck(db, table.references);
    const insert = db
        .prepare(`INSERT INTO incidents (incident_id, timestamp, project_id, order_id, task_id, category, severity,
         description, root_cause, resolution, affected_records, created_at)
       VALUES (:id, coalesce(:timestamp, CURRENT_TIMESTAMP), :projectId, :orderId, :taskId, :category,
         :severity, :description, :rootCause, :resolution, :affected, CURRENT_TIMESTAMP)`)
        .safeIntegers();
    let number = highestSince(db, table.rowid, state.mark);
    let row;
    const recorded = [];
    const refused = [];
    for (const given of incidents) {
        const { incident, dropped } = check(given);
        const sentence = dropped.join("; ");
        if (options.strict && dropped.length > 0) {
            refused.push([nameOf(recorded.length + refused.length), sentence].filter(Boolean).join(": "));
            continue;
        }
        number += 1n;
        const { affectedRecords, rule, ...columns } = incident;
        const affected = affectedRecords.length === 0 ? null : JSON.stringify(affectedRecords);
        const id = idOf(number);
        row = insert.run({ ...columns, id, affected }).lastInsertRowid;
        const { category, severity } = incident;
        const warnings = dropped.length > 0 ? [`${sentence}; it stands in affected_records instead.`] : [];
        recorded.push({ id, category, rule, severity, warnings });
    }
    if (refused.length > 0)
        throw new failure/* Failure */.HR("UNKNOWN_REFERENCE", `${listed(refused)}. Nothing was written.`);
    // Should the commit fail, no row bears this id, and the next look finds the mark's row gone.
    if (row !== undefined && table.rowid !== undefined)
        state.mark = { row: BigInt(row), id: idOf(number), highest: number };
    return recorded;
}
function listed(sentences) {
    const more = sentences.length - 20;
    return `${sentences.slice(0, 20).join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}
function found(db, id) {
    const incident = findIncident(db, id);
    if (incident === undefined)
        throw new failure/* Failure */.HR("INCIDENT_NOT_FOUND", `There is no incident ${id}.`);
    return incident;
}


/***/ }),

/***/ 1833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   l: () => (/* binding */ sqliteTimestamp)
/* harmony export */ });
const FORM = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/i;
/**
 * A point in time in SQLite's own form and in UTC, `YYYY-MM-DD HH:MM:SS`
 * (https://www.sqlite.org/lang_datefunc.html#time_values); undefined for what is no point in time.
 *
 * @param value that form, or ISO 8601, or a day alone (its beginning); without a zone it is UTC
 */
function sqliteTimestamp(value) {
    const date = typeof value === "string" ? parse(value) : value;
    if (date === undefined || Number.isNaN(date.getTime()))
        return undefined;
    return date.toISOString().slice(0, 19).replace("T", " ");
}
/** Whether `value` names a day and no time in it. */
function isDay(value) {
    return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value.trim());
}
function parse(value) {
    const [, day, minute = "00:00", second = "00", zone = "Z"] = FORM.exec(value.trim()) ?? [];
    if (day === undefined)
        return undefined;
    // JavaScript takes February 30 for March 2.
    if (Number.isNaN(Date.parse(`${day}T00:00:00Z`)))
        return undefined;
    if (new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day)
        return undefined;
    const offset = /^z$/i.test(zone) ? "Z" : zone.replace(/(\d{2})(\d{2})$/, "$1:$2");
    return new Date(`${day}T${minute}:${second}${offset}`);
}


/***/ })

};
