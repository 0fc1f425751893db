export const id = 847;
export const ids = [847];
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


/***/ })

};
