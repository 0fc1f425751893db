export const id = 913;
export const ids = [913,847];
export const modules = {

/***/ 33833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ annotateWarnings)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91659);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84268);


/** A warning annotation for each warning of a report and each check that warns. */
function annotateWarnings(report) {
    for (const text of report.warnings)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)((0,_report_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text, 4000));
    for (const check of report.checks) {
        if (check.status === "warning")
            (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e)((0,_report_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(check.detail, 4000), { title: check.name });
    }
}


/***/ }),

/***/ 96191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Db: () => (/* binding */ serverWithoutArtifacts),
/* harmony export */   OH: () => (/* binding */ artifactServiceMissing),
/* harmony export */   Y4: () => (/* binding */ keepBackup)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91659);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7279);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20846);




/**
 * Uploads a backup and its manifest as one artifact, after saying who can see it. Without an artifact
 * service the backup stays on disk, which is a warning.
 *
 * @param done what has happened already and stays, for the message: `The migration is applied`
 * @throws Failure UPLOAD_FAILED, which says where the backup lies
 */
async function keepBackup(backup, options, done) {
    const missing = artifactServiceMissing();
    if (missing !== undefined) {
        const warning = `${missing}, so the backup was not uploaded; it stays on this runner's disk at ${backup.path}.`;
        return { artifact: null, warning };
    }
    if ((0,_run_context_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryIsPublic */ .Kc)()) {
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm)("This repository is public: anyone who is signed in to GitHub can download the backup artifact, and it holds the whole database. Set upload-backup to false to keep it on the runner.", { title: "Backup artifact is public" });
    }
    // The client prints the name; `##[…]` in it would be a command to the runner.
    const wanted = options.artifactName ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(backup.path).replaceAll("##[", "___");
    for (let attempt = 1;; attempt++) {
        const name = attempt === 1 ? wanted : `${wanted}_${attempt}`;
        try {
            return { artifact: await upload(backup, name, options), warning: null };
        }
        catch (error) {
            // Jobs of one run share the names, and two may back up an aipm.db in the same second.
            const isTaken = /\(409\)|already exists/.test(error.message);
            if (isTaken && options.artifactName === null && attempt < MOST_NAMES)
                continue;
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("UPLOAD_FAILED", `${done}, but its backup could not be uploaded as ${name}: ${error.message}. The backup lies at ${backup.path}.`);
        }
    }
}
const MOST_NAMES = 20;
/** Why no artifact can be stored from here, nor read from this run; undefined when one can. */
function artifactServiceMissing() {
    const { ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL } = process.env;
    const server = serverWithoutArtifacts();
    if (server !== undefined)
        return server;
    if (!ACTIONS_RUNTIME_TOKEN || !ACTIONS_RESULTS_URL)
        return "This runner offers no artifact service";
    return undefined;
}
/** Why this GitHub has no artifacts for the client that we use; undefined when it has. */
function serverWithoutArtifacts() {
    const { hostname } = new URL(process.env.GITHUB_SERVER_URL || "https://github.com");
    if (hostname === "github.com" || /\.(ghe\.com|localhost)$/i.test(hostname))
        return undefined;
    return "GitHub Enterprise Server does not offer the artifact service that this action uses";
}
async function upload({ path, manifestPath }, name, { retentionDays, compressionLevel }) {
    // Takes longer to load than everything else together, so only here.
    const { DefaultArtifactClient } = await __webpack_require__.e(/* import() */ 44).then(__webpack_require__.bind(__webpack_require__, 19044));
    const options = { compressionLevel, ...(retentionDays === null ? {} : { retentionDays }) };
    const client = new DefaultArtifactClient();
    const { id, digest, size } = await client.uploadArtifact(name, [path, manifestPath], (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), options);
    if (id === undefined)
        throw new Error("the artifact service returned no id");
    return {
        id,
        name,
        url: `${(0,_run_context_js__WEBPACK_IMPORTED_MODULE_3__/* .runUrl */ .Vp)()}/artifacts/${id}`,
        digest: digest === undefined ? null : `sha256:${digest}`,
        size: size ?? 0,
    };
}


/***/ }),

/***/ 49824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ describeRun)
/* harmony export */ });
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20846);

/**
 * One line about this run, for an incident's description: workflow, job, step, attempt, commit, actor and
 * the link, as far as the environment tells.
 *
 * @param step what is said of a step, such as `step build failed`
 */
function describeRun(step) {
    const { workflow, job, attempt, commit } = (0,_run_context_js__WEBPACK_IMPORTED_MODULE_0__/* .runProvenance */ .$R)();
    const actor = process.env.GITHUB_ACTOR;
    const where = [
        ...(workflow ? [`workflow ${workflow}`] : []),
        ...(job ? [`job ${job}`] : []),
        ...(step ? [step] : []),
    ].join(", ");
    const facts = [
        ...(attempt ? [`attempt ${attempt}`] : []),
        ...(commit ? [`commit ${commit}`] : []),
        ...(actor ? [`by ${actor}`] : []),
    ].join(", ");
    const link = process.env.GITHUB_RUN_ID ? ` ${(0,_run_context_js__WEBPACK_IMPORTED_MODULE_0__/* .runUrl */ .Vp)()}${attempt ? `/attempts/${attempt}` : ""}` : "";
    const sentence = `${where || "a workflow run"}${facts ? ` (${facts})` : ""}.`;
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${link}`;
}


/***/ }),

/***/ 29847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logObserver: () => (/* binding */ logObserver),
/* harmony export */   migrateAction: () => (/* binding */ migrateAction)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91659);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7279);
/* harmony import */ var _interruption_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19230);
/* harmony import */ var _migration_migrate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20009);
/* harmony import */ var _migration_report_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55913);
/* harmony import */ var _report_headline_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17210);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(84268);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73320);
/* harmony import */ var _report_tenths_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(58298);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74913);
/* harmony import */ var _annotate_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33833);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(96191);
/* harmony import */ var _describe_run_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(49824);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(32179);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(15543);
/* harmony import */ var _step_report_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(66890);
















/** Reads the inputs, migrates, uploads the backup, and reports; sets the process's exit code. */
async function migrateAction() {
    let inputs;
    let report;
    try {
        inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_11__/* .readMigrateInputs */ .HC)();
        report = await withArtifact(await run(inputs), inputs.upload);
        if (inputs.recordFailure && report.error !== null) {
            const { recordFailure } = await Promise.all(/* import() */[__webpack_require__.e(407), __webpack_require__.e(783)]).then(__webpack_require__.bind(__webpack_require__, 11783));
            report = await recordFailure(report, (0,_describe_run_js__WEBPACK_IMPORTED_MODULE_10__/* .describeRun */ .v)());
        }
    }
    catch (thrown) {
        report = await (0,_migration_migrate_js__WEBPACK_IMPORTED_MODULE_3__/* .failedBeforeStart */ .f)((0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getInput */ .V4)("db"), thrown);
    }
    (0,_log_js__WEBPACK_IMPORTED_MODULE_12__/* .logData */ .n)((0,_report_text_js__WEBPACK_IMPORTED_MODULE_7__/* .migrationText */ .me)(report, inputs?.verbose ?? false));
    annotate(report);
    (0,_step_report_js__WEBPACK_IMPORTED_MODULE_13__/* .reportStep */ .$)({
        error: report.error,
        summary: (inputs?.summary ?? true) ? (0,_report_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .migrationSummary */ .j)(report) : null,
        outputs: outputsOf(report),
        json: (0,_migration_report_json_js__WEBPACK_IMPORTED_MODULE_4__/* .reportJson */ .l)(report),
    });
}
function run({ migrate: options, verbose }) {
    return (0,_interruption_js__WEBPACK_IMPORTED_MODULE_2__/* .interruptible */ .I)((signal) => (0,_migration_migrate_js__WEBPACK_IMPORTED_MODULE_3__/* .migrate */ ._)(options, logObserver(verbose), signal));
}
/** For the log: phases when asked for, and of a backup that takes long a line for each tenth. */
function logObserver(verbose) {
    const started = Date.now();
    const tell = (0,_report_tenths_js__WEBPACK_IMPORTED_MODULE_14__/* .tenths */ .T)(_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq);
    return {
        onPhase: (phase) => verbose && (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq)(`${phase} (${Date.now() - started} ms)`),
        onBackupProgress: ({ done, total }) => Date.now() - started > 1000 && tell(done, total),
    };
}
async function withArtifact(report, upload) {
    if (report.backup === null || report.status === "failed" || !upload.uploadBackup)
        return report;
    try {
        const { artifact, warning } = await (0,_artifact_js__WEBPACK_IMPORTED_MODULE_9__/* .keepBackup */ .Y4)(report.backup, upload, "The migration is applied");
        return { ...report, artifact, warnings: [...report.warnings, ...(warning === null ? [] : [warning])] };
    }
    catch (thrown) {
        return { ...report, error: (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(thrown).facts };
    }
}
function annotate(report) {
    (0,_annotate_js__WEBPACK_IMPORTED_MODULE_8__/* .annotateWarnings */ .c)(report);
    if (report.status === "would-apply")
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm)(`${(0,_report_headline_js__WEBPACK_IMPORTED_MODULE_5__/* .headline */ .P)(report, _report_plain_js__WEBPACK_IMPORTED_MODULE_15__/* .oneLine */ .TN)}.`, { title: "Incidents migration" });
}
function outputsOf(report) {
    const { backup, artifact } = report;
    return {
        status: report.status,
        changed: report.changed,
        verified: report.verified,
        "schema-version": report.migration.schemaVersion,
        "backup-path": backup?.path ?? "",
        "backup-sha256": backup?.sha256 ?? "",
        "artifact-id": artifact?.id ?? "",
        "artifact-name": artifact?.name ?? "",
        "artifact-url": artifact?.url ?? "",
        "artifact-digest": artifact?.digest ?? "",
        repaired: report.repair !== null && report.changed,
        "rows-mapped": report.repair?.rowsMapped ?? 0,
        "incident-id": report.incident ?? "",
        "running-workers": report.workers?.count ?? 0,
    };
}


/***/ }),

/***/ 19913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreAction: () => (/* binding */ restoreAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/interruption.js
var interruption = __webpack_require__(19230);
// EXTERNAL MODULE: ./build/src/json-text.js
var json_text = __webpack_require__(11707);
// EXTERNAL MODULE: ./build/src/report/plain.js
var plain = __webpack_require__(84268);
// EXTERNAL MODULE: ./build/src/report/restore-headline.js
var restore_headline = __webpack_require__(371);
// EXTERNAL MODULE: ./build/src/report/restore-summary.js
var restore_summary = __webpack_require__(97627);
// EXTERNAL MODULE: ./build/src/report/restore-text.js
var restore_text = __webpack_require__(66904);
// EXTERNAL MODULE: ./build/src/restore/restore.js + 4 modules
var restore = __webpack_require__(12054);
// EXTERNAL MODULE: ./build/src/github/annotate.js
var annotate = __webpack_require__(33833);
// EXTERNAL MODULE: ./build/src/github/artifact.js
var github_artifact = __webpack_require__(96191);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/database/disk-space.js
var disk_space = __webpack_require__(953);
// EXTERNAL MODULE: ./build/src/restore/backups-beside.js
var backups_beside = __webpack_require__(53082);
;// CONCATENATED MODULE: ./build/src/github/choose-artifact.js


const NAMED = 20;
/**
 * The artifact that is meant: the newest of its name, or the newest that is named like a backup of the
 * database. Pure.
 *
 * @param db path of the database
 * @throws Failure BACKUP_NOT_FOUND, naming those there are; BACKUP_AMBIGUOUS for two of the same age
 */
function chooseArtifact(listed, { name, runId, repository }, db) {
    const isMeant = (it) => (name === null ? (0,backups_beside/* isNamedLikeBackup */.h)(it.name, db) : it.name === name);
    const [newest, second] = listed.filter(isMeant).sort((a, b) => age(b) - age(a));
    const run = `Run ${runId} of ${repository}`;
    if (newest === undefined) {
        const wanted = name === null ? `that is named like a backup of ${db}` : `named ${name}`;
        throw new failure/* Failure */.HR("BACKUP_NOT_FOUND", `${run} has no artifact ${wanted}. ${thoseThereAre(listed)}`);
    }
    if (second !== undefined && age(second) === age(newest)) {
        throw new failure/* Failure */.HR("BACKUP_AMBIGUOUS", `${run} has two artifacts of the same age that could be meant: ${newest.name} (id ${newest.id}) and ${second.name} (id ${second.id}).`, newest.name === second.name
            ? "Download the right one by hand, and name the file in backup."
            : "Name one of them in artifact-name.");
    }
    return newest;
}
function age({ createdAt }) {
    return createdAt?.getTime() ?? 0;
}
function thoseThereAre(listed) {
    if (listed.length === 0)
        return "It has none at all; artifacts that have expired are not listed.";
    const names = listed.slice(0, NAMED).map(({ name }) => name);
    const more = listed.length > NAMED ? `, and ${listed.length - NAMED} more` : "";
    return `It has: ${names.join(", ")}${more}.`;
}

;// CONCATENATED MODULE: ./build/src/github/fetch-artifact.js






/**
 * Downloads the artifact that is meant, as the zip that it is: unpacking is not left to the client, because
 * the zip may be a stranger's.
 *
 * @param directory where the zip goes
 * @throws Failure BACKUP_NOT_FOUND, BACKUP_AMBIGUOUS, BACKUP_UNUSABLE (its digest is not the service's),
 *   ARTIFACT_EXPIRED, ARTIFACT_FORBIDDEN, ARTIFACT_UNAVAILABLE, NO_SPACE
 */
async function fetchArtifact(wanted, db, directory) {
    const missing = wanted.isOfThisRun ? (0,github_artifact/* artifactServiceMissing */.OH)() : (0,github_artifact/* serverWithoutArtifacts */.Db)();
    if (missing !== undefined)
        throw new failure/* Failure */.HR("ARTIFACT_UNAVAILABLE", `${missing}.`);
    const find = findOptions(wanted);
    // Takes longer to load than everything else together, so only here.
    const { DefaultArtifactClient } = await __webpack_require__.e(/* import() */ 44).then(__webpack_require__.bind(__webpack_require__, 19044));
    const client = new DefaultArtifactClient();
    const { artifacts } = await client.listArtifacts(find).catch((error) => {
        throw asFetchFailure(error, wanted, `the artifacts of run ${wanted.runId}`);
    });
    const chosen = chooseArtifact(artifacts, wanted, db);
    const shown = `artifact ${chosen.name} of run ${wanted.runId} of ${wanted.repository}`;
    const target = (0,external_node_path_.join)(directory, "download");
    (0,external_node_fs_.mkdirSync)(target);
    (0,disk_space/* requireRoom */.hr)(`The ${shown}`, chosen.size, target);
    const options = { path: target, skipDecompress: true, ...find, ...expectedHash(chosen.digest) };
    const { digestMismatch } = await client.downloadArtifact(chosen.id, options).catch((error) => {
        throw asFetchFailure(error, wanted, `the ${shown}`);
    });
    if (digestMismatch) {
        throw new failure/* Failure */.HR("BACKUP_UNUSABLE", `What was downloaded as the ${shown} does not have its digest, ${chosen.digest}. Nothing was changed.`);
    }
    const [file] = (0,external_node_fs_.readdirSync)(target);
    if (file === undefined)
        throw new failure/* Failure */.HR("ARTIFACT_UNAVAILABLE", `The download of the ${shown} is empty.`);
    return { path: (0,external_node_path_.join)(target, file), shown };
}
/** The run itself is asked about its own artifacts, GitHub's public API about those of others. */
function findOptions({ isOfThisRun, runId, repository, token }) {
    if (isOfThisRun)
        return {};
    if (token === "") {
        throw new failure/* Failure */.HR("ARTIFACT_FORBIDDEN", `The input github-token is empty, and run ${runId} is not this run.`);
    }
    const [repositoryOwner = "", repositoryName = ""] = repository.split("/");
    return { findBy: { token, workflowRunId: runId, repositoryOwner, repositoryName } };
}
function expectedHash(digest) {
    return digest ? { expectedHash: digest } : {};
}
function asFetchFailure(error, { runId, repository }, what) {
    const { status, message } = error;
    switch (status) {
        case 410:
            return new failure/* Failure */.HR("ARTIFACT_EXPIRED", `GitHub has deleted ${what}: it has expired.`);
        case 404:
            return new failure/* Failure */.HR("BACKUP_NOT_FOUND", `${repository} has no run ${runId}, or this token cannot see it.`, "The run id is the number in the address of the run's page. For another repository, set repository, and github-token to a token that can read it.");
        case 401:
            return new failure/* Failure */.HR("ARTIFACT_FORBIDDEN", `GitHub does not accept github-token (${message}).`);
        case 403:
            if (/rate limit/i.test(message))
                break;
            return new failure/* Failure */.HR("ARTIFACT_FORBIDDEN", `github-token may not read ${what}: it lacks the permission actions: read on ${repository} (${message}).`);
    }
    return new failure/* Failure */.HR("ARTIFACT_UNAVAILABLE", `GitHub did not give ${what}: ${message}.`);
}

// EXTERNAL MODULE: ./build/src/github/log.js
var log = __webpack_require__(15543);
// EXTERNAL MODULE: ./build/src/github/migrate-action.js
var migrate_action = __webpack_require__(29847);
// EXTERNAL MODULE: ./build/src/github/inputs.js + 1 modules
var inputs = __webpack_require__(32179);
// EXTERNAL MODULE: ./build/src/github/read-input.js
var read_input = __webpack_require__(8848);
// EXTERNAL MODULE: ./build/src/github/run-context.js
var run_context = __webpack_require__(20846);
;// CONCATENATED MODULE: ./build/src/github/restore-inputs.js






/**
 * Reads `INPUT_*` once; below this nothing knows of them.
 *
 * @throws Failure INVALID_INPUT, PATH_OUTSIDE_WORKSPACE
 */
function readRestoreInputs() {
    const db = (0,read_input/* requiredInput */.YF)("db");
    const backupDir = (0,core/* getInput */.V4)("backup-dir");
    const upload = (0,inputs/* readUploadInputs */.J8)();
    return {
        restore: {
            db,
            path: (0,inputs/* workspacePath */.X5)(db, "db"),
            root: (0,external_node_path_.resolve)(process.env.GITHUB_WORKSPACE || "."),
            dryRun: (0,read_input/* booleanInput */.tE)("dry-run"),
            force: (0,read_input/* booleanInput */.tE)("force"),
            noWorkerCheck: (0,read_input/* booleanInput */.tE)("no-worker-check"),
            lockTimeout: (0,read_input/* numberInput */.QR)("lock-timeout", 0, 86_400) ?? 0,
            backupDir: backupDir === "" ? null : (0,inputs/* workspacePath */.X5)(backupDir, "backup-dir"),
            provenance: (0,run_context/* runProvenance */.$R)(),
        },
        from: sourceInputs(upload.artifactName),
        // In this action artifact-name names what is restored; the safety backup's artifact has its file's name.
        upload: { ...upload, artifactName: null },
        verbose: (0,read_input/* booleanInput */.tE)("verbose"),
        summary: (0,read_input/* booleanInput */.tE)("summary"),
    };
}
function sourceInputs(name) {
    const backup = (0,core/* getInput */.V4)("backup");
    const runId = (0,read_input/* numberInput */.QR)("run-id", 1, Number.MAX_SAFE_INTEGER);
    if (backup === "")
        return { artifact: wantedArtifact(name, runId) };
    if (name !== null || runId !== null) {
        throw new failure/* Failure */.HR("INVALID_INPUT", "The input backup names a file, and run-id or artifact-name an artifact; only one of them can be restored.");
    }
    return { file: (0,inputs/* workspacePath */.X5)(backup, "backup"), shown: backup };
}
function wantedArtifact(name, runId) {
    const { GITHUB_RUN_ID, GITHUB_REPOSITORY = "" } = process.env;
    const repository = (0,core/* getInput */.V4)("repository") || GITHUB_REPOSITORY;
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
        throw new failure/* Failure */.HR("INVALID_INPUT", `The input repository is '${repository}', which is not owner/name.`);
    }
    const isHere = repository.toLowerCase() === GITHUB_REPOSITORY.toLowerCase();
    if (runId === null && !isHere) {
        throw new failure/* Failure */.HR("INVALID_INPUT", `The input run-id is empty: which run of ${repository} is meant?`);
    }
    const id = runId ?? Number(GITHUB_RUN_ID);
    return {
        name,
        runId: id,
        repository,
        isOfThisRun: isHere && String(id) === GITHUB_RUN_ID,
        token: (0,core/* getInput */.V4)("github-token"),
    };
}

// EXTERNAL MODULE: ./build/src/github/step-report.js
var step_report = __webpack_require__(66890);
;// CONCATENATED MODULE: ./build/src/github/restore-action.js
















/** Reads the inputs, restores, uploads the safety backup, and reports; sets the process's exit code. */
async function restoreAction() {
    let inputs;
    let report;
    try {
        inputs = readRestoreInputs();
        report = await withArtifact(await run(inputs), inputs.upload);
    }
    catch (thrown) {
        report = (0,restore/* failedBeforeStart */.f)((0,core/* getInput */.V4)("db"), thrown);
    }
    (0,log/* logData */.n)((0,restore_text/* restoreText */.s)(report, inputs?.verbose ?? false));
    (0,annotate/* annotateWarnings */.c)(report);
    if (report.status === "would-restore")
        (0,core/* notice */.lm)(`${(0,restore_headline/* restoreHeadline */.d)(report, plain/* oneLine */.TN)}.`, { title: "Restore" });
    (0,step_report/* reportStep */.$)({
        error: report.error,
        summary: (inputs?.summary ?? true) ? (0,restore_summary/* restoreSummary */.r)(report) : null,
        outputs: outputsOf(report),
        json: [(0,json_text/* jsonText */.s)(report)],
    });
}
function run({ restore: options, from, verbose }) {
    const find = async (scratch) => "file" in from
        ? { path: from.file, shown: from.shown }
        : fetchArtifact(from.artifact, options.path, scratch);
    return (0,interruption/* interruptible */.I)((signal) => (0,restore/* restore */.P)(options, find, (0,migrate_action.logObserver)(verbose), signal));
}
async function withArtifact(report, upload) {
    if (report.safetyBackup === null || !report.changed || !upload.uploadBackup)
        return report;
    try {
        const { artifact, warning } = await (0,github_artifact/* keepBackup */.Y4)(report.safetyBackup, upload, "The backup is restored");
        return { ...report, artifact, warnings: [...report.warnings, ...(warning === null ? [] : [warning])] };
    }
    catch (thrown) {
        return { ...report, error: report.error ?? (0,failure/* asFailure */.h_)(thrown).facts };
    }
}
function outputsOf(report) {
    const { backup, safetyBackup, artifact } = report;
    return {
        status: report.status,
        restored: report.status === "restored",
        changed: report.changed,
        verified: report.verified,
        "backup-sha256": backup?.sha256 ?? "",
        "safety-backup-path": safetyBackup?.path ?? "",
        "safety-backup-sha256": safetyBackup?.sha256 ?? "",
        "artifact-id": artifact?.id ?? "",
        "artifact-name": artifact?.name ?? "",
        "artifact-url": artifact?.url ?? "",
        "artifact-digest": artifact?.digest ?? "",
        "rows-lost": report.changes?.rowsLost ?? 0,
        "running-workers": report.workers?.count ?? 0,
    };
}


/***/ })

};
