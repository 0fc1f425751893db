export const id = 238;
export const ids = [238];
export const modules = {

/***/ 38238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  logObserver: () => (/* binding */ logObserver),
  migrateAction: () => (/* binding */ migrateAction)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/interruption.js
var interruption = __webpack_require__(19230);
// EXTERNAL MODULE: ./build/src/migration/migrate.js + 7 modules
var migrate = __webpack_require__(69620);
// EXTERNAL MODULE: ./build/src/migration/report-json.js
var report_json = __webpack_require__(55913);
// EXTERNAL MODULE: ./build/src/report/headline.js
var headline = __webpack_require__(17210);
// EXTERNAL MODULE: ./build/src/report/plain.js
var plain = __webpack_require__(84268);
// EXTERNAL MODULE: ./build/src/report/summary.js
var summary = __webpack_require__(73320);
// EXTERNAL MODULE: ./build/src/report/tenths.js
var tenths = __webpack_require__(58298);
// EXTERNAL MODULE: ./build/src/report/text.js
var report_text = __webpack_require__(74913);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/github/run-context.js
var run_context = __webpack_require__(20846);
;// CONCATENATED MODULE: ./build/src/github/artifact.js




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
    if ((0,run_context/* repositoryIsPublic */.Kc)()) {
        (0,core/* notice */.lm)("This repository is public: anyone who is signed in to GitHub can download the backup artifact, and it holds the whole database. Set upload-backup to false to keep it on the runner.", { title: "Backup artifact is public" });
    }
    // The client prints the name; `##[…]` in it would be a command to the runner.
    const wanted = options.artifactName ?? (0,external_node_path_.basename)(backup.path).replaceAll("##[", "___");
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
            throw new failure/* Failure */.HR("UPLOAD_FAILED", `${done}, but its backup could not be uploaded as ${name}: ${error.message}. The backup lies at ${backup.path}.`);
        }
    }
}
const MOST_NAMES = 20;
/** Why no artifact can be stored from here; undefined when one can. */
function artifactServiceMissing() {
    const { GITHUB_SERVER_URL, ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL } = process.env;
    const { hostname } = new URL(GITHUB_SERVER_URL || "https://github.com");
    if (hostname !== "github.com" && !/\.(ghe\.com|localhost)$/i.test(hostname)) {
        return "GitHub Enterprise Server does not offer the artifact service that this action uses";
    }
    if (!ACTIONS_RUNTIME_TOKEN || !ACTIONS_RESULTS_URL)
        return "This runner offers no artifact service";
    return undefined;
}
async function upload({ path, manifestPath }, name, { retentionDays, compressionLevel }) {
    // Takes longer to load than everything else together, so only here.
    const { DefaultArtifactClient } = await __webpack_require__.e(/* import() */ 180).then(__webpack_require__.bind(__webpack_require__, 72180));
    const options = { compressionLevel, ...(retentionDays === null ? {} : { retentionDays }) };
    const client = new DefaultArtifactClient();
    const { id, digest, size } = await client.uploadArtifact(name, [path, manifestPath], (0,external_node_path_.dirname)(path), options);
    if (id === undefined)
        throw new Error("the artifact service returned no id");
    return {
        id,
        name,
        url: `${(0,run_context/* runUrl */.Vp)()}/artifacts/${id}`,
        digest: digest === undefined ? null : `sha256:${digest}`,
        size: size ?? 0,
    };
}

// EXTERNAL MODULE: ./build/src/github/describe-run.js
var describe_run = __webpack_require__(49824);
// EXTERNAL MODULE: ./build/src/github/inputs.js + 1 modules
var github_inputs = __webpack_require__(32179);
// EXTERNAL MODULE: ./build/src/github/log.js
var log = __webpack_require__(15543);
// EXTERNAL MODULE: ./build/src/github/step-report.js
var step_report = __webpack_require__(66890);
;// CONCATENATED MODULE: ./build/src/github/migrate-action.js















/** Reads the inputs, migrates, uploads the backup, and reports; sets the process's exit code. */
async function migrateAction() {
    let inputs;
    let report;
    try {
        inputs = (0,github_inputs/* readMigrateInputs */.HC)();
        report = await withArtifact(await run(inputs), inputs.upload);
        if (inputs.recordFailure && report.error !== null) {
            const { recordFailure } = await Promise.all(/* import() */[__webpack_require__.e(522), __webpack_require__.e(783)]).then(__webpack_require__.bind(__webpack_require__, 11783));
            report = await recordFailure(report, (0,describe_run/* describeRun */.v)());
        }
    }
    catch (thrown) {
        report = await (0,migrate/* failedBeforeStart */.fV)((0,core/* getInput */.V4)("db"), thrown);
    }
    (0,log/* logData */.n)((0,report_text/* migrationText */.m)(report, inputs?.verbose ?? false));
    annotate(report);
    (0,step_report/* reportStep */.$)({
        error: report.error,
        summary: (inputs?.summary ?? true) ? (0,summary/* migrationSummary */.j)(report) : null,
        outputs: outputsOf(report),
        json: (0,report_json/* reportJson */.l)(report),
    });
}
function run({ migrate: options, verbose }) {
    return (0,interruption/* interruptible */.I)((signal) => (0,migrate/* migrate */._r)(options, logObserver(verbose), signal));
}
/** For the log: phases when asked for, and of a backup that takes long a line for each tenth. */
function logObserver(verbose) {
    const started = Date.now();
    const tell = (0,tenths/* tenths */.T)(core/* info */.pq);
    return {
        onPhase: (phase) => verbose && (0,core/* info */.pq)(`${phase} (${Date.now() - started} ms)`),
        onBackupProgress: ({ done, total }) => Date.now() - started > 1000 && tell(done, total),
    };
}
async function withArtifact(report, upload) {
    if (report.backup === null || report.status === "failed" || !upload.uploadBackup)
        return report;
    try {
        const { artifact, warning } = await keepBackup(report.backup, upload, "The migration is applied");
        return { ...report, artifact, warnings: [...report.warnings, ...(warning === null ? [] : [warning])] };
    }
    catch (thrown) {
        return { ...report, error: (0,failure/* asFailure */.h_)(thrown).facts };
    }
}
function annotate(report) {
    for (const text of report.warnings)
        (0,core/* warning */.$e)((0,plain/* oneLine */.TN)(text, 4000));
    for (const check of report.checks) {
        if (check.status === "warning")
            (0,core/* warning */.$e)((0,plain/* oneLine */.TN)(check.detail, 4000), { title: check.name });
    }
    if (report.status === "would-apply")
        (0,core/* notice */.lm)(`${(0,headline/* headline */.P)(report, plain/* oneLine */.TN)}.`, { title: "Incidents migration" });
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
