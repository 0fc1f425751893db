export const id = 308;
export const ids = [308];
export const modules = {

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

/***/ 48427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fV: () => (/* binding */ failedBeforeStart),
  _r: () => (/* binding */ migrate)
});

// UNUSED EXPORTS: backupName

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/database/connection.js + 1 modules
var connection = __webpack_require__(93118);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/src/database/digest.js



/**
 * SHA-256 of a file, as 64 lower-case hex digits, read in pieces. Never call it on a database that
 * this process has open: closing the file would drop SQLite's locks on it.
 */
async function sha256OfFile(path) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024 }), hash);
    return hash.digest("hex");
}

// EXTERNAL MODULE: ./build/src/database/integrity.js
var integrity = __webpack_require__(14332);
;// CONCATENATED MODULE: ./build/src/database/backup.js







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
        (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
        requireSpace(source, directory);
        removeDatabase(partial);
        // Made by us first, so that the copy is never readable by more people than the database is.
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(partial, "wx", (0,external_node_fs_.statSync)(sourcePath).mode & 0o777));
        await copy(source, partial, options);
        await verify(partial, source, sourcePath);
        const sha256 = await sha256OfFile(partial);
        signal?.throwIfAborted();
        flush(partial);
        const path = moveIntoPlace(partial, (0,external_node_path_.join)(directory, name));
        const { size } = (0,external_node_fs_.statSync)(path);
        const manifestPath = writeManifest(path, {
            ...options.facts,
            source: sourcePath,
            file: (0,external_node_path_.basename)(path),
            sha256,
            size,
        });
        return { path, manifestPath, sha256, size };
    }
    catch (error) {
        throw asBackupFailure(error, sourcePath, directory);
    }
    finally {
        removeDatabase(partial);
    }
}
/**
 * One name for each database, so that what a killed run left is replaced by the next. Nobody else uses
 * it meanwhile: whoever makes a backup holds the database's write lock.
 */
function partialPath(sourcePath, directory) {
    const id = (0,external_node_crypto_.createHash)("sha256").update(sourcePath).digest("hex").slice(0, 8);
    return (0,external_node_path_.join)(directory, `.${(0,external_node_path_.basename)(sourcePath)}.${id}.partial`);
}
function removeDatabase(path) {
    for (const suffix of ["", "-journal", "-wal", "-shm"])
        (0,external_node_fs_.rmSync)(path + suffix, { force: true });
}
/** Throws NO_SPACE when the disk of `directory` cannot hold a copy, before anything is written. */
function requireSpace(source, directory) {
    const needed = pragmaNumber(source, "page_count") * pragmaNumber(source, "page_size");
    const { bavail, bsize } = (0,external_node_fs_.statfsSync)(directory);
    if (bavail * bsize < needed) {
        throw new failure/* Failure */.HR("NO_SPACE", `The backup needs ${needed} bytes and the disk of ${directory} has ${bavail * bsize} left. Nothing was changed.`);
    }
}
async function copy(source, target, { onProgress, signal }) {
    const pageSize = pragmaNumber(source, "page_size");
    await source.backup(target, {
        progress({ totalPages, remainingPages }) {
            signal?.throwIfAborted();
            onProgress({ done: (totalPages - remainingPages) * pageSize, total: totalPages * pageSize });
            return Math.max(1, Math.floor(STEP_BYTES / pageSize));
        },
    });
}
/** A backup that met SQLITE_BUSY resolves without having copied anything: believe only what can be read. */
async function verify(path, source, sourcePath) {
    const copy = await (0,connection/* openForWriting */.Qh)({ path }, 0);
    try {
        const [copied, expected] = [copy, source].map((db) => pragmaNumber(db, "page_count"));
        if (copied === 0) {
            throw new failure/* Failure */.HR("DATABASE_LOCKED", `${sourcePath} was locked while it was being backed up. Nothing was changed.`);
        }
        if (copied !== expected) {
            throw new failure/* Failure */.HR("BACKUP_FAILED", `The backup has ${copied} pages and ${sourcePath} has ${expected}.`);
        }
        (0,integrity/* checkIntegrity */._D)(copy, `The backup of ${sourcePath}`, "integrity_check");
    }
    finally {
        copy.close();
    }
}
function pragmaNumber(db, pragma) {
    return db.pragma(pragma, { simple: true });
}
function flush(path) {
    const file = (0,external_node_fs_.openSync)(path, "r+");
    try {
        (0,external_node_fs_.fsyncSync)(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** Gives the file its name without ever replacing another: a hard link fails where a rename would overwrite. */
function moveIntoPlace(partial, wanted) {
    for (let attempt = 1;; attempt++) {
        const path = attempt === 1 ? wanted : `${wanted}_${attempt}`;
        try {
            (0,external_node_fs_.linkSync)(partial, path);
            return path;
        }
        catch (error) {
            const code = error.code;
            if (code === "EEXIST")
                continue;
            // Some file systems know no hard links (FAT, some network mounts).
            if ((0,external_node_fs_.existsSync)(path))
                continue;
            (0,external_node_fs_.renameSync)(partial, path);
            return path;
        }
    }
}
function writeManifest(backupPath, manifest) {
    const path = manifestPathOf(backupPath);
    (0,external_node_fs_.rmSync)(path, { force: true });
    (0,external_node_fs_.writeFileSync)(path, `${JSON.stringify(manifest, null, 2)}\n`, { flag: "wx" });
    return path;
}
function asBackupFailure(error, sourcePath, directory) {
    const isAboutTheCopy = /^SQLITE_(FULL|IOERR|CANTOPEN|READONLY)/.test((0,connection/* sqliteCode */.ac)(error) ?? "");
    const known = isAboutTheCopy ? error : (0,connection/* namedSqliteError */.M7)(sourcePath, error);
    if (known instanceof failure/* Failure */.HR)
        return known;
    const { code, message } = error;
    if (code === "ENOSPC" || code === "EDQUOT" || code === "SQLITE_FULL") {
        return new failure/* Failure */.HR("NO_SPACE", `The disk of ${directory} is full. Nothing was changed.`);
    }
    return new failure/* Failure */.HR("BACKUP_FAILED", `No backup could be written to ${directory}: ${message}. Nothing was changed.`);
}

// EXTERNAL MODULE: ./build/src/database/file.js
var database_file = __webpack_require__(60409);
// EXTERNAL MODULE: ./build/src/migration/definition.js
var definition = __webpack_require__(70029);
// EXTERNAL MODULE: ./build/src/migration/draft-report.js
var draft_report = __webpack_require__(85976);
// EXTERNAL MODULE: ./build/src/migration/inspect.js + 2 modules
var inspect = __webpack_require__(95238);
// EXTERNAL MODULE: ./build/src/migration/plan.js + 1 modules
var plan = __webpack_require__(33137);
// EXTERNAL MODULE: ./build/src/database/introspect.js
var introspect = __webpack_require__(91312);
// EXTERNAL MODULE: ./build/src/database/quote-name.js
var quote_name = __webpack_require__(51903);
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
        return unknown(`tasks is a ${object.kind}, not an ordinary table.`);
    const stored = new Set(table.columns.filter((it) => !it.generated).map((it) => it.name.toLowerCase()));
    if (!stored.has("status"))
        return unknown("The table tasks has no column status.");
    const text = (column) => stored.has(column) ? `substr(CAST(${(0,quote_name/* quoteName */.A)(column)} AS TEXT), 1, ${TEXT_LENGTH})` : "NULL";
    const age = stored.has("updated_at") ? "unixepoch('now') - unixepoch(updated_at)" : "NULL";
    const from = `FROM ${(0,quote_name/* quoteName */.A)(table.name)} WHERE status = 'IN_PROGRESS'`;
    const running = db
        .prepare(`SELECT ${text("id")} AS task, ${text("project_id")} AS project, ${text("title")} AS title,
       ${text("assignee")} AS assignee, ${text("updated_at")} AS updatedAt, ${age} AS secondsSinceUpdate
       ${from} LIMIT ${SHOWN}`)
        .all();
    const count = db.prepare(`SELECT count(*) ${from}`).pluck().get() ?? 0;
    return { count, running, unknown: null };
}

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
        draft.database.sha256Before = await sha256OfFile(file.path);
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
    const options = { ...none, db, path: db, foreignKeys: "auto" };
    return (0,draft_report/* reportOn */.Sb)("migrate", options, (0,definition/* incidentsMigration */.C)(), async () => {
        throw thrown;
    });
}
async function withConnection(run) {
    const { draft, file, observer } = run;
    const lockTimeout = run.options.lockTimeout * 1000;
    // The last connection to close folds pages that a crash left in the WAL into the file. Unless the run
    // commits, the file has to stay as it is: a reader that closes last leaves them where they are.
    const guard = file.hasUncheckpointedWal ? await (0,connection/* openForReading */.sb)(file, lockTimeout) : undefined;
    guard?.pragma("schema_version");
    const db = await (0,connection/* openForWriting */.Qh)(file, lockTimeout);
    try {
        draft.database.sqliteVersion = db.prepare("SELECT sqlite_version()").pluck().get() ?? null;
        observer.onPhase("Checking the database");
        (0,integrity/* checkIntegrity */._D)(db, file.path, "quick_check");
        (0,draft_report/* addCheck */.wf)(draft, "Integrity", "passed", "quick_check found nothing.");
        await inTransaction(run, db);
        if (draft.changed) {
            guard?.close();
            foldWal(draft, db);
        }
    }
    finally {
        db.close();
        guard?.close();
    }
}
async function inTransaction(run, db) {
    const { draft, options, observer, signal } = run;
    // A no-op inside a transaction, so it comes first: https://www.sqlite.org/pragma.html#pragma_foreign_keys
    const foreignKeys = db.pragma("foreign_keys", { simple: true });
    db.pragma("foreign_keys = OFF");
    try {
        observer.onPhase("Waiting for the write lock");
        db.exec("BEGIN IMMEDIATE");
        await migrateLocked(run, db);
        signal?.throwIfAborted();
        const commit = draft.statements.length > 0 && !options.dryRun;
        observer.onPhase(commit ? "Committing" : "Rolling back");
        db.exec(commit ? "COMMIT" : "ROLLBACK");
        draft.changed = commit;
    }
    finally {
        if (db.inTransaction)
            db.exec("ROLLBACK");
        db.pragma(`foreign_keys = ${foreignKeys}`);
    }
}
async function migrateLocked(run, db) {
    const { draft, options, observer, migration, signal } = run;
    observer.onPhase("Comparing the schema");
    const found = (0,plan/* plan */.e)(await (0,inspect/* inspect */.N)(db, migration, options.foreignKeys));
    (0,draft_report/* describePlan */.df)(draft, found);
    (0,draft_report/* requireNoDrift */.UE)(found, migration.table);
    if (found.action === "nothing") {
        draft.status = "already-applied";
        (0,draft_report/* describeForeignKeys */.aY)(draft, (0,integrity/* checkForeignKeys */.FC)(db));
        (0,draft_report/* describeVerified */.UH)(draft, found);
        return;
    }
    checkWorkers(draft, options, db);
    const before = (0,integrity/* checkForeignKeys */.FC)(db);
    await makeBackup(run);
    observer.onPhase("Running the statements");
    for (const statement of found.statements)
        db.prepare(statement).run();
    signal?.throwIfAborted();
    observer.onPhase("Verifying");
    const after = (0,integrity/* checkForeignKeys */.FC)(db);
    const ours = (0,integrity/* newViolations */.d2)(before, after);
    if (ours.length > 0) {
        const rows = ours.map(({ table, parent, rows }) => `${rows} in ${table} that name no row of ${parent}`);
        throw new failure/* Failure */.HR("FOREIGN_KEY_VIOLATION", `The migration would leave rows without a parent: ${rows.join(", ")}.`);
    }
    (0,draft_report/* describeForeignKeys */.aY)(draft, after);
    const reached = (0,plan/* plan */.e)(await (0,inspect/* inspect */.N)(db, migration, options.foreignKeys));
    (0,draft_report/* describeVerified */.UH)(draft, reached);
    draft.status = options.dryRun ? "would-apply" : "applied";
}
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
        draft.backup = await backUp(source, file.path, {
            directory: options.backupDir ?? (0,external_node_path_.dirname)(file.path),
            name: backupName((0,external_node_path_.basename)(file.path), migration.name, new Date(draft.startedAt)),
            facts: {
                createdAt: new Date().toISOString(),
                sqliteVersion: draft.database.sqliteVersion,
                migration: draft.migration,
                ...options.provenance,
            },
            onProgress: observer.onBackupProgress,
            signal,
        });
    }
    finally {
        source.close();
    }
    (0,draft_report/* addCheck */.wf)(draft, "Backup", "passed", "Copied under the lock, passed integrity_check, digested.");
}
/** `<db>.backup_add_incidents_table_YYYYMMDD_HHMMSS`, in UTC. */
function backupName(database, migration, now) {
    const [day = "", time = ""] = now.toISOString().replace(/[-:]/g, "").split(/[T.]/);
    return `${database}.backup_${migration}_${day}_${time}`;
}
/**
 * What was committed may still stand in `-wal`; who then commits the file alone to Git commits the old
 * state. https://www.sqlite.org/wal.html#ckpt
 */
function foldWal(draft, db) {
    if (draft.database.journalMode !== "wal")
        return;
    try {
        db.pragma("busy_timeout = 1000");
        const [result] = db.pragma("wal_checkpoint(TRUNCATE)");
        if (result?.busy === 0)
            return;
    }
    catch {
        // The change is committed all the same; the warning tells where it stands.
    }
    draft.warnings.push("The change still stands in the database's -wal file, because another process has it open: do not commit the database file to Git before that process has closed it.");
}
async function compareDigests(draft, file) {
    draft.database.sha256After = await sha256OfFile(file.path);
    if (draft.database.sha256After === draft.database.sha256Before) {
        (0,draft_report/* addCheck */.wf)(draft, "File unchanged", "passed", `SHA-256 before and after: ${draft.database.sha256After}`);
        return;
    }
    (0,draft_report/* addCheck */.wf)(draft, "File unchanged", "warning", "Another process wrote to the file during the dry run.");
}


/***/ }),

/***/ 35011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ migrationSummary)
});

// EXTERNAL MODULE: ./build/src/report/headline.js
var headline = __webpack_require__(17210);
// EXTERNAL MODULE: ./build/src/report/plain.js
var plain = __webpack_require__(84268);
;// CONCATENATED MODULE: ./build/src/report/markdown.js

/**
 * A stranger's text as Markdown that shows just that text. Every ASCII punctuation mark becomes a
 * numeric reference, which no Markdown construct can begin with
 * (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references).
 */
function markdown_text(data) {
    return (0,plain/* oneLine */.TN)(data, 1000).replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
/** The same, in a fixed-width face; GitHub links no `@name` or `#1` inside it. */
function code(data) {
    return `<code>${markdown_text(data)}</code>`;
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

;// CONCATENATED MODULE: ./build/src/report/summary.js



const SIGNS = { passed: "✅", warning: "⚠️", failed: "❌", skipped: "⏭️" };
/** The job summary: the answer first, then the reason, facts and checks, the SQL folded away. */
function migrationSummary(report) {
    const sections = [
        [`## ${SIGNS[(0,headline/* sign */._)(report)]} ${(0,headline/* headline */.P)(report, code)}`, ""],
        errorSection(report),
        warningSection(report),
        factsSection(report),
        checksSection(report),
        leftOutSection(report),
        workersSection(report),
        differencesSection(report),
        acceptedSection(report),
        sqlSection(report),
        rollbackSection(report),
    ];
    // Closed by an empty line: what the next command appends to the same file has to begin a new block.
    return `${fitted(sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")))}\n`;
}
function errorSection({ error }) {
    if (error === null)
        return [];
    return [`**${error.code}**: ${markdown_text(error.message)}`, "", `**What to do**: ${markdown_text(error.hint)}`, ""];
}
function warningSection({ warnings }) {
    return warnings.flatMap((warning) => [`> ⚠️ ${markdown_text(warning)}`, ""]);
}
function factsSection({ database, migration, backup, artifact, foreignKeys, duration, }) {
    const head = [
        "Migration",
        `${code(migration.name)} ${migration.version}, schema ${migration.schemaVersion}`,
    ];
    const facts = [["Database", [code(database.path), ...fileFacts(database)].join(", ")]];
    if (foreignKeys.declared.length > 0)
        facts.push(["Foreign keys", foreignKeys.declared.map(code).join(", ")]);
    if (backup !== null) {
        facts.push(["Backup", `${code(backup.path)}, ${(0,plain/* formatBytes */.z3)(backup.size)}`]);
        facts.push(["Backup's SHA-256", code(backup.sha256)]);
    }
    if (artifact !== null) {
        facts.push([
            "Artifact",
            `<a href="${markdown_text(artifact.url)}">${markdown_text(artifact.name)}</a>, ${(0,plain/* formatBytes */.z3)(artifact.size)}`,
        ]);
    }
    facts.push(["Took", `${(duration / 1000).toFixed(2)} s`]);
    return table(head, facts);
}
function fileFacts({ size, journalMode, sqliteVersion }) {
    return [
        ...(size === null ? [] : [(0,plain/* formatBytes */.z3)(size)]),
        ...(journalMode === null ? [] : [journalMode === "wal" ? "WAL mode" : "rollback journal"]),
        ...(sqliteVersion === null ? [] : [`SQLite ${sqliteVersion}`]),
    ];
}
function checksSection({ checks }) {
    return table(["", "Check", "Result"], checks.map(({ name, status, detail }) => [SIGNS[status], name, markdown_text(detail)]));
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
        ...table(["Column", "Would reference", "Why it is left out"], leftOut.map(({ column, parent, reason }) => [code(column), code(parent), markdown_text(reason)])),
    ];
}
function workersSection({ workers }) {
    if (workers === null || workers.count === 0)
        return [];
    const more = workers.count - workers.running.length;
    const cell = (value) => (value === null ? "" : markdown_text(value));
    return [
        "### Running workers",
        "",
        ...table(["Task", "Project", "Title", "Assignee", "Updated"], workers.running.map((it) => [
            cell(it.task),
            cell(it.project),
            cell(it.title),
            cell(it.assignee),
            (0,plain/* formatAgo */.n4)(it.secondsSinceUpdate),
        ])),
        ...(more > 0 ? [`And ${more} more.`, ""] : []),
    ];
}
function differencesSection({ comparison }) {
    if (!comparison.some(({ verdict }) => verdict === "different"))
        return [];
    const signs = { same: "✅", accepted: "✅", missing: "➕", different: "❌" };
    return [
        "### Expected and actual schema",
        "",
        ...table(["", "Part", "Name", "Expected", "Actual"], comparison
            .slice(0, 200)
            .map(({ part, name, expected, actual, verdict, note }) => [
            signs[verdict],
            part,
            code(name),
            expected === null ? "—" : code(expected),
            [actual === null ? "—" : code(actual), ...(note === undefined ? [] : [markdown_text(note)])].join("<br>"),
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
        ...accepted.slice(0, 200).map(({ part, name, note }) => `- ${part} ${code(name)}: ${markdown_text(note ?? "")}`),
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
        ...sqlBlock(statements.map((statement) => `${statement};`).join("\n\n")),
        "",
        "</details>",
        "",
    ];
}
function rollbackSection({ backup, artifact, options }) {
    if (backup === null)
        return [];
    const from = artifact === null
        ? `the backup ${code(backup.path)}`
        : `the backup from the artifact ${code(artifact.name)}`;
    return [`**To roll back**: with no process using the database, copy ${from} over ${code(options.db)}.`, ""];
}


/***/ })

};
