export const id = 160;
export const ids = [160];
export const modules = {

/***/ 45489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ OTHERWISE),
/* harmony export */   Qd: () => (/* binding */ categoryOf),
/* harmony export */   vc: () => (/* binding */ OTHER_WORDS),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _categories_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96633);

/** What a restricted column means when nothing fits. */
const OTHERWISE = { severity: "MEDIUM", category: "OTHER" };
/**
 * Other words that tables in the field use, by what they mean; compared without case, with `_` for
 * spaces and hyphens.
 */
const OTHER_WORDS = {
    severity: {
        HIGH: [
            "critical",
            "crit",
            "fatal",
            "blocker",
            "urgent",
            "severe",
            "major",
            "error",
            "p0",
            "sev1",
            "高",
            "重大",
        ],
        MEDIUM: ["med", "mid", "moderate", "normal", "warning", "warn", "p1", "p2", "sev2", "中"],
        LOW: ["minor", "trivial", "info", "information", "notice", "debug", "p3", "sev3", "低", "軽微"],
    },
    category: {
        MIGRATION_ERROR: ["migration", "migration_failure", "schema_error"],
        CASCADE_DELETE: ["cascade", "cascading_delete"],
        CONSTRAINT_VIOLATION: [
            "constraint",
            "constraint_error",
            "foreign_key",
            "foreign_key_violation",
            "unique",
        ],
        DATA_INTEGRITY: ["integrity", "integrity_error", "data", "data_error", "corruption"],
        CONCURRENCY_ERROR: ["concurrency", "race_condition", "race", "conflict", "deadlock"],
        FILE_LOCK_ERROR: ["file_lock", "lock", "lock_error", "file_locked"],
        WORKER_FAILURE: ["worker", "worker_error", "task_failure", "timeout"],
        REVIEW_ERROR: ["review", "review_failure"],
        SYSTEM_ERROR: ["system", "system_failure", "environment", "infrastructure"],
        OTHER: ["misc", "miscellaneous", "unknown", "none"],
    },
};
/** What a stored severity means: itself, another word for one, or MEDIUM when nothing fits. */
const severityOf = (stored) => meaningOf(stored, _categories_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC, OTHER_WORDS.severity, OTHERWISE.severity);
/** What a stored category means: itself, another word for one, or OTHER when nothing fits. */
const categoryOf = (stored) => meaningOf(stored, _categories_js__WEBPACK_IMPORTED_MODULE_0__/* .CATEGORIES */ .R6, OTHER_WORDS.category, OTHERWISE.category);
function meaningOf(stored, words, others, otherwise) {
    const exact = words.find((word) => word === stored);
    if (exact !== undefined)
        return { word: exact, exact: true };
    const plain = stored.trim().toLowerCase().replace(/[ -]/g, "_");
    const meant = words.find((word) => word.toLowerCase() === plain || others[word].includes(plain));
    return { word: meant ?? otherwise, exact: false };
}


/***/ }),

/***/ 20009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ failedBeforeStart),
  _: () => (/* binding */ migrate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/database/backup.js
var backup = __webpack_require__(42257);
// EXTERNAL MODULE: ./build/src/database/connection.js + 1 modules
var connection = __webpack_require__(93118);
// EXTERNAL MODULE: ./build/src/database/digest.js
var digest = __webpack_require__(3991);
// EXTERNAL MODULE: ./build/src/database/file.js
var database_file = __webpack_require__(60409);
// EXTERNAL MODULE: ./build/src/database/integrity.js
var integrity = __webpack_require__(14332);
// EXTERNAL MODULE: ./build/src/database/lock.js
var lock = __webpack_require__(79412);
// EXTERNAL MODULE: ./build/src/database/wal.js
var wal = __webpack_require__(7143);
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
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/src/database/introspect.js
var introspect = __webpack_require__(91312);
// EXTERNAL MODULE: ./build/src/database/names.js
var database_names = __webpack_require__(84255);
;// CONCATENATED MODULE: ./build/src/migration/repair-dependents.js

/**
 * What in the schema names `table` and can be compiled as things are. Compiling a statement finds every
 * table and column that it, its views and its triggers use; nothing is run.
 */
function compilingDependents(db, table) {
    const rows = db
        .prepare(`SELECT type, name, tbl_name FROM main.sqlite_schema
       WHERE type IN ('view', 'trigger') AND instr(lower(sql), lower(?)) > 0 ORDER BY type, name`)
        .all(table);
    return rows
        .map(({ type, name, tbl_name }) => ({
        name: `${type} ${name}`,
        statements: type === "view" ? [`SELECT * FROM ${(0,database_names/* quoteName */.AB)(name)}`] : writesTo(db, tbl_name),
    }))
        .filter((dependent) => whyNotCompiling(db, dependent) === undefined);
}
/** Those that no longer compile, each with SQLite's reason. */
function brokenBy(db, dependents) {
    return dependents.flatMap((dependent) => {
        const reason = whyNotCompiling(db, dependent);
        return reason === undefined ? [] : [`${dependent.name} would no longer work: ${reason}`];
    });
}
function writesTo(db, table) {
    const column = db
        .prepare("SELECT name FROM pragma_table_info(?, 'main') LIMIT 1")
        .pluck()
        .get(table);
    const name = (0,database_names/* quoteName */.AB)(table);
    const update = column === undefined ? [] : [`UPDATE ${name} SET ${(0,database_names/* quoteName */.AB)(column)} = ${(0,database_names/* quoteName */.AB)(column)}`];
    return [`INSERT INTO ${name} DEFAULT VALUES`, `DELETE FROM ${name}`, ...update];
}
function whyNotCompiling(db, { statements }) {
    try {
        for (const statement of statements)
            db.prepare(statement);
        return undefined;
    }
    catch (error) {
        return error.message;
    }
}

// EXTERNAL MODULE: ./build/src/incidents/vocabulary.js
var vocabulary = __webpack_require__(45489);
// EXTERNAL MODULE: ./build/src/migration/checks.js
var checks = __webpack_require__(76649);
;// CONCATENATED MODULE: ./build/src/migration/repair-rules.js



/** What becomes of a row without a description. */
const NO_DESCRIPTION = "(no description was recorded)";
/** The temporary tables of a rebuild: synonyms, and ids for rows that have none of their own. */
const WORDS = "temp.incident_words";
const NEW_IDS = "temp.new_incident_ids";
// The same by any name, because the SQL file says which columns are restricted, and to what.
const otherWords = vocabulary/* OTHER_WORDS */.vc;
const otherwiseOf = vocabulary/* OTHERWISE */.Dx;
/**
 * The rules for one rebuild, in the order in which they are tried.
 *
 * @param present the migration's columns that the old table has
 * @param references the foreign keys whose parents can be looked up
 * @param rowid what names the old row in SQL, such as `o.rowid`
 */
function repairRules(expected, present, references, rowid) {
    const idColumn = expected.table.columns.find(({ primaryKey }) => primaryKey > 0)?.name ?? "";
    const needsValue = (name) => present.has(name) ||
        expected.table.columns.some((it) => it.name === name && it.notNull && it.default === null);
    const restricted = (0,checks/* allowedValues */.h)(expected.createTable).filter(({ column }) => needsValue(column));
    return [
        {
            column: idColumn,
            kind: present.has(idColumn) ? "NULL or duplicate id" : "no id",
            when: `${rowid} IN (SELECT row_id FROM ${NEW_IDS})`,
            to: `(SELECT new_id FROM ${NEW_IDS} WHERE row_id = ${rowid})`,
        },
        ...restricted.flatMap(({ column, allowed }) => restrictedRules(column, allowed, present.has(column))),
        ...descriptionRules(present.has("description")),
        ...(present.has("affected_records") ? [arrayRule("affected_records")] : []),
        ...references.filter(({ columns }) => columns.every((it) => present.has(it))).map(referenceRule),
        ...[...present].flatMap(castRules),
    ];
}
/** The column's value in the new table, as SQL over the old row. */
function newValue(column, rules, present) {
    const old = present.has(column) ? `o.${(0,database_names/* quoteName */.AB)(column)}` : "NULL";
    const own = rules.filter((rule) => rule.column === column);
    if (own.length === 0)
        return old;
    return `CASE ${own.map(({ when, to }) => `WHEN ${when} THEN ${to}`).join(" ")} ELSE ${old} END`;
}
function restrictedRules(column, allowed, isPresent) {
    const otherwise = sqlText(otherwiseOf[column] ?? allowed[0] ?? "");
    if (!isPresent)
        return [{ column, kind: `no ${column}`, when: "TRUE", to: otherwise }];
    const value = `o.${(0,database_names/* quoteName */.AB)(column)}`;
    const word = `replace(replace(lower(trim(CAST(${value} AS TEXT))), ' ', '_'), '-', '_')`;
    const known = `FROM ${WORDS} WHERE field = ${sqlText(column)} AND word = ${word}`;
    const admitted = `typeof(${value}) = 'text' AND ${value} COLLATE BINARY IN (${allowed.map(sqlText).join(", ")})`;
    return [
        { column, kind: `${column} NULL`, when: `${value} IS NULL`, to: otherwise },
        {
            column,
            kind: `${column} by case or synonym`,
            when: `NOT (${admitted}) AND EXISTS (SELECT 1 ${known})`,
            to: `(SELECT meaning ${known})`,
        },
        { column, kind: `${column} unknown`, when: `NOT (${admitted})`, to: otherwise },
    ];
}
/** Statements that make the temporary table of synonyms, which the rules look into. */
function wordStatements(expected) {
    const rows = (0,checks/* allowedValues */.h)(expected.createTable).flatMap(({ column, allowed }) => allowed.flatMap((meaning) => [meaning.toLowerCase(), ...(otherWords[column]?.[meaning] ?? [])].map((word) => [
        column,
        word,
        meaning,
    ])));
    return [
        `CREATE TABLE ${WORDS} (field TEXT, word TEXT, meaning TEXT, PRIMARY KEY (field, word))`,
        `INSERT INTO ${WORDS} VALUES\n  ${rows.map((row) => `(${row.map(sqlText).join(", ")})`).join(",\n  ")}`,
    ];
}
function descriptionRules(isPresent) {
    const to = sqlText(NO_DESCRIPTION);
    if (!isPresent)
        return [{ column: "description", kind: "no description", when: "TRUE", to }];
    const when = "o.description IS NULL OR trim(CAST(o.description AS TEXT), char(9, 10, 13, 32)) = ''";
    return [{ column: "description", kind: "description NULL or empty", when, to }];
}
function arrayRule(column) {
    const value = `o.${(0,database_names/* quoteName */.AB)(column)}`;
    // CASE, because SQLite may evaluate the sides of AND in any order, and json_type fails on what is no JSON.
    const isArray = `CASE WHEN typeof(${value}) = 'text' AND json_valid(${value}) THEN json_type(${value}) = 'array' ELSE FALSE END`;
    return {
        column,
        kind: `${column} that is no JSON array`,
        when: `${value} IS NOT NULL AND NOT (${isArray})`,
        to: `CASE CAST(${value} AS TEXT) WHEN '' THEN '[]' ELSE json_array(CAST(${value} AS TEXT)) END`,
    };
}
function referenceRule({ columns, parent, parentColumns }) {
    const [column = ""] = columns;
    const value = `CAST(o.${(0,database_names/* quoteName */.AB)(column)} AS TEXT)`;
    const key = (0,database_names/* quoteName */.AB)(parentColumns[0] ?? "id");
    return {
        column,
        kind: `${column} that names no row of ${parent}`,
        when: `o.${(0,database_names/* quoteName */.AB)(column)} IS NOT NULL AND NOT EXISTS
      (SELECT 1 FROM ${(0,database_names/* quoteName */.AB)(parent)} AS p WHERE p.${key} = ${value})`,
        to: "NULL",
    };
}
/** Values that change their storage class, where that could lose something or bytes become text. */
function castRules(column) {
    const value = `o.${(0,database_names/* quoteName */.AB)(column)}`;
    const to = `CAST(${value} AS TEXT)`;
    // A DATETIME column holds numbers as they are; the others hold text.
    return column === "timestamp" || column === "created_at"
        ? [{ column, kind: `${column} as bytes`, when: `typeof(${value}) = 'blob'`, to }]
        : [{ column, kind: `${column} as bytes or fraction`, when: `typeof(${value}) IN ('blob', 'real')`, to }];
}
function sqlText(text) {
    return `'${text.replaceAll("'", "''")}'`;
}

;// CONCATENATED MODULE: ./build/src/migration/repair-mapping.js


const EXAMPLES = 10;
const EXAMPLE_LENGTH = 200;
/** Goes through the rows that a rule fits, hands each to `sink`, and counts. Changes nothing. */
function mapRows(db, source, sink) {
    const { table, rowid, rules, present } = source;
    const kinds = new Map();
    const columns = [...new Set(rules.map(({ column }) => column))].map((column) => ({
        column,
        rules: rules.filter((rule) => rule.column === column),
    }));
    let rowsMapped = 0;
    for (const [row, ...cells] of repair_mapping_select(db, table, rowid, columns, rules, present)) {
        const id = jsonValue(row);
        const mapped = columns.flatMap(({ column, rules: own }, index) => {
            const [which, from, to] = cells.slice(index * 3);
            const rule = which === null ? undefined : own[Number(which)];
            if (rule === undefined)
                return [];
            return [{ column, kind: rule.kind, from: jsonValue(from), to: jsonValue(to) }];
        });
        rowsMapped += 1;
        sink({ rowid: id, mapped });
        for (const { column, kind, from, to } of mapped) {
            const counted = kinds.get(kind) ?? { column, kind, count: 0, examples: [] };
            kinds.set(kind, counted);
            counted.count += 1;
            if (counted.examples.length < EXAMPLES) {
                counted.examples.push({ rowid: id, from: shortened(from), to: shortened(to) });
            }
        }
    }
    const rows = db
        .prepare(`SELECT count(*) FROM ${(0,database_names/* quoteName */.AB)(table)}`)
        .pluck()
        .get() ?? 0;
    return { rows, rowsMapped, kinds: [...kinds.values()].sort((a, b) => b.count - a.count) };
}
/** For each row that any rule fits: its number, then for each column which rule, the old and the new value. */
function repair_mapping_select(db, table, rowid, columns, rules, present) {
    const cells = columns.flatMap(({ column, rules: own }) => [
        `CASE ${own.map(({ when }, index) => `WHEN ${when} THEN ${index}`).join(" ")} END`,
        present.has(column) ? `o.${(0,database_names/* quoteName */.AB)(column)}` : "NULL",
        newValue(column, rules, present),
    ]);
    const any = rules.map(({ when }) => `(${when})`).join(" OR ");
    return db
        .prepare(`SELECT o.${rowid}, ${cells.join(", ")} FROM ${(0,database_names/* quoteName */.AB)(table)} AS o WHERE ${any}`)
        .raw()
        .safeIntegers()
        .iterate();
}
function jsonValue(value) {
    if (typeof value === "bigint")
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (value instanceof Uint8Array)
        return { hex: Buffer.from(value).toString("hex") };
    return value;
}
function shortened(value) {
    if (value !== null && typeof value === "object")
        return { hex: value.hex.slice(0, EXAMPLE_LENGTH) };
    return typeof value === "string" ? value.slice(0, EXAMPLE_LENGTH) : value;
}

;// CONCATENATED MODULE: ./build/src/migration/repair.js







/**
 * Decides whether a drifted table can be rebuilt, reading its rows where it has to.
 *
 * @throws Failure NOT_REPAIRABLE with every reason
 */
function planRebuild(db, inspection) {
    const { actual: old, expected, object } = inspection;
    if (old === undefined)
        throw notRepairable(object === undefined
            ? heldNames(inspection)
            : [`${expected.table.name} is ${(0,introspect/* kindText */.uS)(object.kind)}, not an ordinary table`]);
    const ours = new Map(expected.table.columns.map(({ name }) => [(0,database_names/* foldName */.zN)(name), name]));
    const present = new Set(old.columns.flatMap(({ name }) => ours.get((0,database_names/* foldName */.zN)(name)) ?? []));
    const extra = old.columns.filter(({ name }) => !ours.has((0,database_names/* foldName */.zN)(name)));
    const rowid = (0,introspect/* rowidName */.Dt)(old);
    const reasons = [
        ...heldNames(inspection),
        ...old.columns.filter(({ generated }) => generated).map(({ name }) => `column ${name} is generated`),
        ...(old.withoutRowid ? [`${old.name} is WITHOUT ROWID`] : []),
        ...(rowid === undefined ? [`${old.name} has columns named rowid, _rowid_ and oid`] : []),
    ];
    if (reasons.length > 0 || rowid === undefined)
        throw notRepairable(reasons);
    const unreadable = columnWithBytes(db, old, [...present]);
    if (unreadable !== undefined)
        throw notRepairable([`column ${unreadable} holds bytes that are no text`]);
    return { inspection, old, rowid, present, extra, dropped: droppedParts(old, extra) };
}
/**
 * Rebuilds the table inside the caller's transaction, foreign keys off, by the procedure that SQLite gives
 * for changes that ALTER TABLE cannot make (https://www.sqlite.org/lang_altertable.html#otheralter).
 *
 * @param sink takes the original values of each row that is mapped
 * @returns the repair, and the statements that were run, in order
 * @throws Failure NOT_REPAIRABLE when a value, a view or a trigger would not survive; the caller rolls back
 */
function rebuild(db, plan, sink) {
    const { inspection, old, present, extra } = plan;
    const { expected } = inspection;
    const statements = [];
    const run = (sql) => {
        statements.push(sql);
        db.prepare(sql).run();
    };
    const fresh = freeName(db, `${expected.table.name}_rebuilt`);
    const dependents = compilingDependents(db, old.name);
    const triggers = schemaSql(db, "trigger", old.name);
    const indexes = schemaSql(db, "index", old.name, keptIndexes(inspection, old));
    for (const sql of [...wordStatements(expected), ...newIdStatements(plan)])
        run(sql);
    const rules = repairRules(expected, present, referencesOf(db, inspection), `o.${plan.rowid}`);
    const mapped = mapRows(db, { table: old.name, rowid: plan.rowid, rules, present }, sink);
    run(expected.createTable.replace(/^CREATE TABLE IF NOT EXISTS \w+/, `CREATE TABLE ${(0,database_names/* quoteName */.AB)(fresh)}`));
    for (const column of extra)
        addColumn(db, plan, fresh, column, run);
    run(copyRows(plan, fresh, rules));
    compareContent(db, plan, fresh, rules);
    // Without this, RENAME would rewrite, or stumble over, views and triggers that name the table just dropped.
    db.pragma("legacy_alter_table = ON");
    try {
        run(`DROP TABLE ${(0,database_names/* quoteName */.AB)(old.name)}`);
        run(`ALTER TABLE ${(0,database_names/* quoteName */.AB)(fresh)} RENAME TO ${(0,database_names/* quoteName */.AB)(expected.table.name)}`);
    }
    finally {
        db.pragma("legacy_alter_table = OFF");
    }
    for (const { createIndex } of expected.indexes)
        run(createIndex);
    for (const sql of [...indexes, ...triggers])
        run(sql);
    for (const table of [WORDS, NEW_IDS])
        run(`DROP TABLE ${table}`);
    const broken = brokenBy(db, dependents);
    if (broken.length > 0)
        throw notRepairable(broken);
    const keptColumns = extra.map(({ name }) => name);
    return { repair: { ...mapped, keptColumns, dropped: plan.dropped }, statements };
}
function notRepairable(reasons) {
    return new failure/* Failure */.HR("NOT_REPAIRABLE", `The table cannot be repaired: ${reasons.join("; ")}. Nothing was changed.`);
}
function heldNames({ expected, indexNames }) {
    return expected.indexes.flatMap(({ name }, position) => {
        const holder = indexNames[position];
        if (holder === undefined || (holder.kind === "index" && (0,database_names/* sameName */.q)(holder.table, expected.table.name)))
            return [];
        return [
            `the name ${name} is held by ${holder.kind === "index" ? `an index on ${holder.table}` : (0,introspect/* kindText */.uS)(holder.kind)}`,
        ];
    });
}
/** The first column that holds bytes which no text has; they could neither be cast nor read by anyone. */
function columnWithBytes(db, { name }, columns) {
    const isText = (value) => value instanceof Uint8Array && (0,external_node_buffer_.isUtf8)(value) && !value.includes(0) ? 1 : 0;
    db.function("is_text", { deterministic: true, directOnly: true }, isText);
    const isBytes = (column) => `typeof(${(0,database_names/* quoteName */.AB)(column)}) = 'blob' AND NOT is_text(${(0,database_names/* quoteName */.AB)(column)})`;
    const find = (among) => db.prepare(`SELECT 1 FROM ${(0,database_names/* quoteName */.AB)(name)} WHERE ${among.map(isBytes).join(" OR ")} LIMIT 1`).get();
    if (columns.length === 0 || find(columns) === undefined)
        return undefined;
    return columns.find((column) => find([column]));
}
/** What of the old table the new one cannot have, for the reader to judge. */
function droppedParts(old, extra) {
    const hasClauses = extra.length > 0 && /\b(CHECK|COLLATE)\b/i.test(old.sql);
    return [
        ...extra
            .filter(({ notNull, default: value }) => notNull && value === null)
            .map(({ name }) => `Column ${name} may be NULL from now on, because an incident can be written without it.`),
        ...extra
            .filter(({ primaryKey }) => primaryKey > 0)
            .map(({ name }) => `Column ${name} is no longer part of the primary key.`),
        ...(hasClauses ? ["CHECK and COLLATE clauses of extra columns, if there were any, are gone."] : []),
        ...old.indexes
            .filter(({ unique, origin }) => unique && origin !== "pk")
            .map(({ name }) => `The unique index ${name} is gone, because it would refuse incidents.`),
    ];
}
/** Numbers for the rows without an id of their own: the first of those that share an id keeps it. */
function newIdStatements({ old, rowid, present, inspection: { expected } }) {
    const idColumn = expected.table.columns.find(({ primaryKey }) => primaryKey > 0)?.name ?? "";
    const table = (0,database_names/* quoteName */.AB)(old.name);
    const id = present.has(idColumn) ? `CAST(${(0,database_names/* quoteName */.AB)(idColumn)} AS TEXT)` : "NULL";
    return [
        `CREATE TABLE ${NEW_IDS} (row_id INTEGER PRIMARY KEY, new_id TEXT)`,
        `INSERT INTO ${NEW_IDS}
WITH
  numbered(row, id, place) AS (
    SELECT ${rowid}, ${id}, row_number() OVER (PARTITION BY ${id} ORDER BY ${rowid}) FROM ${table}),
  highest(number) AS (
    SELECT coalesce(max(CAST(substr(${id}, 5) AS INTEGER)), 0) FROM ${table}
    WHERE ${id} GLOB 'INC_[0-9]*' AND ${id} NOT GLOB 'INC_*[^0-9]*' AND length(${id}) <= 19)
SELECT row, format('INC_%03d', (SELECT number FROM highest) + row_number() OVER (ORDER BY row))
FROM numbered WHERE id IS NULL OR place > 1`,
    ];
}
/** The declared foreign keys whose parents have the column to look into. */
function referencesOf(db, { expected }) {
    return expected.table.foreignKeys.filter(({ parent, parentColumns }) => (0,introspect/* readTable */.xz)(db, parent)?.columns.some(({ name }) => (0,database_names/* sameName */.q)(name, parentColumns[0] ?? "id")));
}
function copyRows({ old, rowid, extra, present }, fresh, rules) {
    const ruled = new Set(rules.map(({ column }) => column));
    const columns = [...new Set([...present, ...ruled])];
    const names = [rowid, ...columns.map(database_names/* quoteName */.AB), ...extra.map(({ name }) => (0,database_names/* quoteName */.AB)(name))];
    const values = [
        `o.${rowid}`,
        ...columns.map((column) => newValue(column, rules, present)),
        ...extra.map(({ name }) => `o.${(0,database_names/* quoteName */.AB)(name)}`),
    ];
    return `INSERT INTO ${(0,database_names/* quoteName */.AB)(fresh)} (${names.join(", ")})
SELECT ${values.join(",\n  ")}
FROM ${(0,database_names/* quoteName */.AB)(old.name)} AS o ORDER BY o.${rowid}`;
}
/** As many rows as before, and where no rule fits the same content, compared inside SQLite. */
function compareContent(db, { old, rowid, extra, present }, fresh, rules) {
    const [before, after] = [old.name, fresh].map((table) => db
        .prepare(`SELECT count(*) FROM ${(0,database_names/* quoteName */.AB)(table)}`)
        .pluck()
        .get());
    if (before !== after)
        throw new failure/* Failure */.HR("VERIFICATION_FAILED", `The new table has ${after} rows, the old one ${before}.`);
    const pairs = `FROM ${(0,database_names/* quoteName */.AB)(old.name)} AS o JOIN ${(0,database_names/* quoteName */.AB)(fresh)} AS n ON n.${rowid} = o.${rowid}`;
    const columns = [...present, ...extra.map(({ name }) => name)];
    const differs = (column) => {
        const whens = rules.filter((rule) => rule.column === column).map(({ when }) => `(${when})`);
        const name = (0,database_names/* quoteName */.AB)(column);
        const changed = `NOT (${sameContent(`o.${name}`, `n.${name}`)})`;
        return whens.length === 0 ? changed : `${changed} AND coalesce(NOT (${whens.join(" OR ")}), TRUE)`;
    };
    const find = (among) => db
        .prepare(`SELECT 1 ${pairs} WHERE ${among.map((column) => `(${differs(column)})`).join(" OR ")} LIMIT 1`)
        .get();
    const changed = find(columns) === undefined ? [] : columns.filter((column) => find([column]));
    if (changed.length > 0) {
        throw notRepairable(changed.map((column) => `values of column ${column} would change by being copied`));
    }
}
/** Equal as text to the last character, or equal as numbers; an integer and its digits are the same. */
function sameContent(a, b) {
    const isNumber = (value) => `typeof(${value}) IN ('integer', 'real')`;
    return `CASE WHEN ${isNumber(a)} AND ${isNumber(b)} THEN ${a} = ${b}
    ELSE (typeof(${a}) = 'blob') = (typeof(${b}) = 'blob') AND CAST(${a} AS BLOB) IS CAST(${b} AS BLOB) END`;
}
function repair_definition({ name, type, notNull, default: value }) {
    const constraint = value === null ? "" : `${notNull ? " NOT NULL" : ""} DEFAULT (${value}\n)`;
    return `${(0,database_names/* quoteName */.AB)(name)} ${typeSql(type)}${constraint}`;
}
/** Adds an extra column, and looks whether it came out as it was. */
function addColumn(db, { inspection, old }, table, column, run) {
    try {
        run(`ALTER TABLE ${(0,database_names/* quoteName */.AB)(table)} ADD COLUMN ${repair_definition(column)}${reference(inspection, old, column)}`);
    }
    catch (error) {
        throw notRepairable([`column ${column.name} cannot be made again (${error.message})`]);
    }
    const made = (0,introspect/* readTable */.xz)(db, table)?.columns.at(-1);
    if (made?.name !== column.name || made.type !== column.type) {
        throw notRepairable([`column ${column.name} of type ${column.type} cannot be made again`]);
    }
}
/** A type is any text, in quotes; unquoted it could bring constraints along. */
function typeSql(type) {
    return /^([A-Z_]+(\(\d+(, ?\d+)?\))?)?$/i.test(type) ? type : (0,database_names/* quoteName */.AB)(type);
}
/** An extra column's own foreign key, where its parent can carry it. */
function reference({ broken }, old, { name }) {
    const own = old.foreignKeys.find((it) => it.columns.length === 1 && (0,database_names/* sameName */.q)(it.columns[0] ?? "", name));
    if (own === undefined || broken.includes(own))
        return "";
    const key = own.parentColumns.map(database_names/* quoteName */.AB).join();
    return ` REFERENCES ${(0,database_names/* quoteName */.AB)(own.parent)}${key && `(${key})`} ON DELETE ${own.onDelete} ON UPDATE ${own.onUpdate}`;
}
/** The old table's own indexes, by name, that the new one has as well. */
function keptIndexes({ expected }, old) {
    return old.indexes
        .filter(({ name, unique }) => !unique && !expected.indexes.some((index) => (0,database_names/* sameName */.q)(index.name, name)))
        .map(({ name }) => name);
}
function schemaSql(db, type, table, names) {
    return db
        .prepare(`SELECT name, sql FROM main.sqlite_schema
       WHERE type = ? AND tbl_name = ? COLLATE NOCASE AND sql IS NOT NULL ORDER BY rowid`)
        .all(type, table)
        .filter(({ name }) => names === undefined || names.includes(name))
        .map(({ sql }) => sql);
}
function freeName(db, wanted) {
    for (let attempt = 1;; attempt++) {
        const name = attempt === 1 ? wanted : `${wanted}_${attempt}`;
        if ((0,introspect/* findObject */.Z)(db, name) === undefined)
            return name;
    }
}

// EXTERNAL MODULE: ./build/src/migration/rows-file.js
var rows_file = __webpack_require__(97936);
// EXTERNAL MODULE: ./build/src/migration/worker-check.js + 1 modules
var worker_check = __webpack_require__(47563);
;// CONCATENATED MODULE: ./build/src/migration/migrate.js
















/**
 * Runs the incidents migration on one database, or in a dry run all of it but the backup, rolled back.
 * The database is afterwards either migrated and verified, or as it was. Never rejects: what went wrong
 * is the report's `error`.
 *
 * @param signal aborts the run at its next step, with a Failure as its reason; nothing stays changed
 */
async function migrate(options, observer, signal) {
    const migration = (0,definition/* incidentsMigration */.C)();
    return (0,draft_report/* reportOn */.Sb)("migrate", options, migration, async (draft) => {
        observer.onPhase("Checking the file");
        const file = (0,database_file/* inspectFile */.X)(options.path, { write: true });
        (0,draft_report/* describeFile */.CL)(draft, file);
        const run = { draft, file, options, observer, migration, signal };
        if (!options.dryRun)
            return withConnection(run);
        draft.database.sha256Before = await (0,digest/* sha256OfFile */.V)(file.path);
        try {
            await withConnection(run);
        }
        finally {
            await compareDigests(draft, file);
        }
    });
}
/** The report of a run that could not even begin, because its options were wrong. */
function failedBeforeStart(db, thrown) {
    const none = { dryRun: false, force: false, noBackup: false, noWorkerCheck: false, lockTimeout: 0 };
    const options = { ...none, db, path: db, foreignKeys: "auto", onDrift: "fail" };
    return (0,draft_report/* reportOn */.Sb)("migrate", options, (0,definition/* incidentsMigration */.C)(), async () => {
        throw thrown;
    });
}
async function withConnection(run) {
    const { draft, file, options, observer, signal } = run;
    const lockTimeout = options.lockTimeout * 1000;
    // The last connection to close folds pages that a crash left in the WAL into the file. Unless the run
    // commits, the file has to stay as it is: a reader that closes last leaves them where they are.
    const guard = file.hasUncheckpointedWal ? await (0,connection/* openForReading */.sb)(file, lockTimeout) : undefined;
    try {
        guard?.pragma("schema_version");
        const db = await (0,connection/* openForWriting */.Qh)(file, lockTimeout, signal);
        try {
            db.pragma(`busy_timeout = ${Math.min(lock/* LOCK_SLICE */.dJ, lockTimeout)}`);
            draft.database.sqliteVersion = db.prepare("SELECT sqlite_version()").pluck().get() ?? null;
            observer.onPhase("Checking the database");
            // A real run would refuse a backup that does not pass the longer check; a dry run has to say so.
            const pragma = options.dryRun && !options.noBackup ? "integrity_check" : "quick_check";
            await (0,lock/* waitingForLock */.mg)(() => (0,integrity/* checkIntegrity */._D)(db, file.path, pragma), lockTimeout, signal);
            (0,draft_report/* addCheck */.wf)(draft, "Integrity", "passed", `${pragma} found nothing.`);
            await inTransaction(run, db);
            if (draft.changed) {
                guard?.close();
                (0,draft_report/* describeFolding */.RK)(draft, (0,wal/* foldWal */.E)(db));
            }
            else if (file.hasUncheckpointedWal && !options.dryRun)
                draft.warnings.push(IN_WAL);
        }
        finally {
            db.close();
        }
    }
    finally {
        guard?.close();
    }
}
async function inTransaction(run, db) {
    const { draft, options, observer, signal } = run;
    const lockTimeout = options.lockTimeout * 1000;
    // A no-op inside a transaction, so it comes first: https://www.sqlite.org/pragma.html#pragma_foreign_keys
    const foreignKeys = db.pragma("foreign_keys", { simple: true });
    db.pragma("foreign_keys = OFF");
    try {
        observer.onPhase("Waiting for the write lock");
        await (0,lock/* beginImmediate */.td)(db, lockTimeout, signal);
        await migrateLocked(run, db);
        signal?.throwIfAborted();
        const commit = draft.statements.length > 0 && !options.dryRun;
        observer.onPhase(commit ? "Committing" : "Rolling back");
        await (0,lock/* waitingForLock */.mg)(() => db.exec(commit ? "COMMIT" : "ROLLBACK"), lockTimeout, signal);
        draft.changed = commit;
    }
    finally {
        if (db.inTransaction)
            db.exec("ROLLBACK");
        db.pragma(`foreign_keys = ${foreignKeys}`);
        if (!draft.changed && draft.backup !== null) {
            // It holds what the database still is; whoever tries again and again would fill the disk with them.
            (0,backup/* removeBackup */.TC)(draft.backup);
            draft.backup = null;
        }
    }
}
async function migrateLocked(run, db) {
    const { draft, options, observer, migration, signal } = run;
    observer.onPhase("Comparing the schema");
    const inspection = await (0,inspect/* inspect */.N)(db, migration, options.foreignKeys);
    const found = (0,plan/* plan */.e)(inspection);
    (0,draft_report/* describePlan */.df)(draft, found);
    const repair = found.action === "drift" && options.onDrift === "repair" ? planRebuild(db, inspection) : undefined;
    if (repair === undefined)
        (0,draft_report/* requireNoDrift */.UE)(found, migration.table);
    if (found.action === "nothing") {
        draft.status = "already-applied";
        (0,draft_report/* describeForeignKeys */.aY)(draft, (0,integrity/* checkForeignKeys */.FC)(db));
        (0,draft_report/* describeVerified */.UH)(draft, found);
        return;
    }
    (0,worker_check/* checkWorkers */.u)(draft, options, db);
    const before = (0,integrity/* checkForeignKeys */.FC)(db);
    await makeBackup(run);
    observer.onPhase(repair ? "Rebuilding the table" : "Running the statements");
    if (repair)
        repairTable(draft, repair, db);
    else
        for (const statement of found.statements)
            db.prepare(statement).run();
    signal?.throwIfAborted();
    observer.onPhase("Verifying");
    const after = (0,integrity/* checkForeignKeys */.FC)(db);
    const ours = (0,integrity/* newViolations */.d2)(before, after);
    const unchecked = after.unchecked.filter(({ table }) => table !== migration.table && !before.unchecked.some((it) => it.table === table));
    if (unchecked.length > 0) {
        const tables = unchecked.map(({ table, reason }) => `${table} (${reason})`);
        throw new failure/* Failure */.HR("NOT_REPAIRABLE", `The foreign keys of ${tables.join(", ")} would no longer work. Nothing was changed.`);
    }
    if (ours.length > 0) {
        const rows = ours.map(({ table, parent, rows }) => `${rows} in ${table} that name no row of ${parent}`);
        throw new failure/* Failure */.HR("FOREIGN_KEY_VIOLATION", `The migration would leave rows without a parent: ${rows.join(", ")}.`);
    }
    (0,draft_report/* describeForeignKeys */.aY)(draft, after);
    const reached = (0,plan/* plan */.e)(await (0,inspect/* inspect */.N)(db, migration, options.foreignKeys));
    (0,draft_report/* describeVerified */.UH)(draft, reached);
    draft.status = options.dryRun ? "would-apply" : "applied";
}
function repairTable(draft, planned, db) {
    const file = (0,rows_file/* createRowsFile */.i$)();
    try {
        const { repair, statements } = rebuild(db, planned, file.sink);
        draft.repair = { ...repair, rowsFile: file.path };
        draft.statements = statements;
        (0,draft_report/* addCheck */.wf)(draft, "Rows", "passed", `${repair.rows} before and after; what no mapping touched is the same.`);
    }
    catch (error) {
        (0,rows_file/* removeRowsFile */.qJ)(file.path);
        throw error;
    }
    finally {
        file.close();
    }
}
/**
 * The backup comes from a second connection: SQLite cannot back up from one with an open transaction,
 * and this one holds the lock that keeps the state still.
 */
async function makeBackup({ draft, file, options, observer, migration, signal }) {
    if (options.dryRun || options.noBackup) {
        (0,draft_report/* addCheck */.wf)(draft, "Backup", "skipped", options.dryRun ? "A dry run makes none." : "no-backup is set.");
        return;
    }
    observer.onPhase("Backing up");
    const source = await (0,connection/* openForReading */.sb)(file, options.lockTimeout * 1000);
    try {
        draft.backup = await (0,backup/* backUp */.vm)(source, file.path, {
            directory: options.backupDir ?? (0,external_node_path_.dirname)(file.path),
            name: (0,backup/* backupName */.aw)(file.path, migration.name, new Date(draft.startedAt)),
            facts: {
                createdAt: new Date().toISOString(),
                sqliteVersion: draft.database.sqliteVersion,
                migration: draft.migration,
                ...options.provenance,
            },
            onProgress: observer.onBackupProgress,
            lockTimeout: options.lockTimeout * 1000,
            signal,
        });
    }
    finally {
        source.close();
    }
    (0,draft_report/* addCheck */.wf)(draft, "Backup", "passed", "Copied under the lock, passed integrity_check, digested.");
}
const IN_WAL = "The database's -wal file holds changes that the database file lacks: open and close the database once more before you commit the file to Git.";
async function compareDigests(draft, file) {
    draft.database.sha256After = await (0,digest/* sha256OfFile */.V)(file.path);
    if (draft.database.sha256After === draft.database.sha256Before) {
        (0,draft_report/* addCheck */.wf)(draft, "File unchanged", "passed", `SHA-256 before and after: ${draft.database.sha256After}`);
        return;
    }
    const why = file.hasHotJournal
        ? "SQLite rolled back what a crashed process had left half done; the dry run itself kept nothing."
        : "Another process wrote to the file during the dry run.";
    (0,draft_report/* addCheck */.wf)(draft, "File unchanged", "warning", why);
}


/***/ }),

/***/ 55913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ reportJson)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11707);
/* harmony import */ var _rows_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97936);



/**
 * The report as JSON text, piece by piece: the mapped rows of a repair go from their file into
 * `repair.mappedRows` without ever being in memory together. The file is gone afterwards, so this can be
 * read once.
 */
function* reportJson(report) {
    if (report.repair === null) {
        yield (0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s)(report);
        return;
    }
    const { rowsFile, ...repair } = report.repair;
    const marker = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const whole = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonText */ .s)({ ...report, repair: { ...repair, mappedRows: marker } });
    const [head, tail] = whole.split(`"${marker}"`);
    yield `${head}[`;
    yield* (0,_rows_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readRowsFile */ .eb)(rowsFile);
    yield `]${tail}`;
    (0,_rows_file_js__WEBPACK_IMPORTED_MODULE_1__/* .removeRowsFile */ .qJ)(rowsFile);
}


/***/ }),

/***/ 97936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eb: () => (/* binding */ readRowsFile),
/* harmony export */   i$: () => (/* binding */ createRowsFile),
/* harmony export */   qJ: () => (/* binding */ removeRowsFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11707);




const BUFFERED = 64 * 1024;
/** A new file in the directory for temporary files. */
function createRowsFile() {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "aipm-mapped-rows-")), "rows");
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "wx");
    let waiting = "";
    let separator = "";
    const flush = () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, waiting);
        waiting = "";
    };
    return {
        path,
        sink(row) {
            waiting += `${separator}${(0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonText */ .s)(row, 0).trimEnd()}`;
            separator = ",\n";
            if (waiting.length > BUFFERED)
                flush();
        },
        close() {
            flush();
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        },
    };
}
/** The rows as the inside of a JSON array, piece by piece. */
function* readRowsFile(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "r");
    try {
        const buffer = Buffer.alloc(BUFFERED);
        for (let length = -1; length !== 0;) {
            length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer);
            yield Uint8Array.prototype.slice.call(buffer, 0, length);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function removeRowsFile(path) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, force: true });
}


/***/ }),

/***/ 73320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ migrationSummary)
/* harmony export */ });
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17210);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70075);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84268);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46286);




/** The job summary: the answer first, then the reason, facts and checks, the SQL folded away. */
function migrationSummary(report) {
    const sections = [
        [`## ${_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .SIGNS */ .B2[(0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .sign */ ._)(report)]} ${(0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .headline */ .P)(report, _markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)}`, ""],
        (0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .errorSection */ .K6)(report),
        (0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .warningSection */ .i5)(report),
        factsSection(report),
        rollbackSection(report),
        (0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .checksSection */ .N$)(report),
        repairSection(report),
        leftOutSection(report),
        (0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .workersSection */ .ry)(report),
        differencesSection(report),
        acceptedSection(report),
        sqlSection(report),
    ];
    // Closed by an empty line: what the next command appends to the same file has to begin a new block.
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .fitted */ .$5)(sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")))}\n`;
}
function factsSection({ database, migration, backup, artifact, foreignKeys, duration, }) {
    const head = [
        "Migration",
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(migration.name)} ${migration.version}, schema ${migration.schemaVersion}`,
    ];
    const facts = [["Database", [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(database.path), ...fileFacts(database)].join(", ")]];
    if (foreignKeys.declared.length > 0)
        facts.push(["Foreign keys", foreignKeys.declared.map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY).join(", ")]);
    if (backup !== null) {
        facts.push(["Backup", `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(backup.path)}, ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(backup.size)}`]);
        facts.push(["Backup's SHA-256", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(backup.sha256)]);
    }
    if (artifact !== null)
        facts.push(["Artifact", (0,_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactLink */ .VP)(artifact)]);
    facts.push(["Took", `${(duration / 1000).toFixed(2)} s`]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(head, facts);
}
function fileFacts({ size, journalMode, sqliteVersion }) {
    return [
        ...(size === null ? [] : [(0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(size)]),
        ...(journalMode === null ? [] : [journalMode === "wal" ? "WAL mode" : "rollback journal"]),
        ...(sqliteVersion === null ? [] : [`SQLite ${sqliteVersion}`]),
    ];
}
function repairSection({ repair, options, backup }) {
    if (repair === null)
        return [];
    const { kinds, keptColumns, dropped } = repair;
    return [
        "### What becomes of the rows",
        "",
        `All ${repair.rows} rows arrive. ${options.dryRun ? "These values would be mapped" : "These values were mapped"}, the originals are in the JSON report${backup ? " and in the backup" : ""}:`,
        "",
        ...(kinds.length === 0 ? ["- none", ""] : []),
        ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["Mapping", "Rows"], kinds.map(({ kind, count }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(kind), String(count)])),
        ...(keptColumns.length > 0 ? [`Columns kept at the end: ${keptColumns.map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY).join(", ")}.`, ""] : []),
        ...dropped.map((sentence) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(sentence)}`),
        ...(dropped.length > 0 ? [""] : []),
        ...kinds.flatMap(exampleLines),
    ];
}
function exampleLines({ kind, count, examples }) {
    const cell = (value) => value === null ? "NULL" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(typeof value === "object" ? `x'${value.hex}'` : String(value));
    return [
        `<details><summary>Examples: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(kind)} (${examples.length} of ${count})</summary>`,
        "",
        ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["Row", "From", "To"], examples.map(({ rowid, from, to }) => [String(rowid), cell(from), cell(to)])),
        "</details>",
        "",
    ];
}
function leftOutSection({ foreignKeys: { leftOut }, options }) {
    if (leftOut.length === 0)
        return [];
    const why = options.foreignKeys === "auto" ? "Declared, they would make every insert into the table fail. " : "";
    return [
        "### Foreign keys left out",
        "",
        `${why}Without them the column still holds the id, but SQLite does not check it, nor clear it when the parent row is deleted.`,
        "",
        ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["Column", "Would reference", "Why it is left out"], leftOut.map(({ column, parent, reason }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(column), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(parent), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reason)])),
    ];
}
function differencesSection({ comparison, repair }) {
    if (!comparison.some(({ verdict }) => verdict === "different"))
        return [];
    const signs = { same: "✅", accepted: "✅", missing: "➕", different: "❌" };
    return [
        repair === null ? "### Expected and actual schema" : "### The schema as it was found",
        "",
        ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(["", "Part", "Name", "Expected", "Actual"], comparison
            .slice(0, 200)
            .map(({ part, name, expected, actual, verdict, note }) => [
            signs[verdict],
            part,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name),
            expected === null ? "—" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(expected),
            [actual === null ? "—" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(actual), ...(note === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(note)])].join("<br>"),
        ])),
    ];
}
function acceptedSection({ comparison }) {
    if (comparison.some(({ verdict }) => verdict === "different"))
        return []; // told in the table above
    const accepted = comparison.filter(({ verdict }) => verdict === "accepted");
    if (accepted.length === 0)
        return [];
    return [
        "### Accepted as it is",
        "",
        ...accepted.slice(0, 200).map(({ part, name, note }) => `- ${part} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(note ?? "")}`),
        "",
    ];
}
function sqlSection({ statements, options, status }) {
    if (statements.length === 0)
        return [];
    const title = status === "applied"
        ? "SQL that was run"
        : options.dryRun
            ? "SQL that would be run"
            : "SQL that was planned";
    return [
        `<details><summary>${title}</summary>`,
        "",
        ...(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .sqlBlock */ .oR)(statements.map((statement) => `${statement};`).join("\n\n")),
        "",
        "</details>",
        "",
    ];
}
function rollbackSection({ backup, artifact, options }) {
    if (backup === null)
        return [];
    const from = artifact === null
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`aipm-incidents-migrate restore --db ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteArgument */ .on)(options.db)} ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteArgument */ .on)(backup.path)}`)
        : `the action <code>restore</code> with this run's id and <code>artifact-name: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(artifact.name)}</code>`;
    return [`**To roll back** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(options.db)}: ${from}.`, ""];
}


/***/ })

};
