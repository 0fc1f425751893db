export const id = 369;
export const ids = [369];
export const modules = {

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

/***/ 40369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recordAction: () => (/* binding */ recordAction)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 11 modules
var core = __webpack_require__(91659);
// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/incidents/categories.js
var categories = __webpack_require__(96633);
// EXTERNAL MODULE: ./build/src/incidents/incident.js + 1 modules
var incidents_incident = __webpack_require__(65855);
// EXTERNAL MODULE: ./build/src/incidents/open-log.js + 5 modules
var open_log = __webpack_require__(95407);
// EXTERNAL MODULE: ./build/src/json-text.js
var json_text = __webpack_require__(11707);
// EXTERNAL MODULE: ./build/src/report/plain.js
var plain = __webpack_require__(84268);
// EXTERNAL MODULE: ./build/src/report/recorded.js
var report_recorded = __webpack_require__(1062);
// EXTERNAL MODULE: ./build/src/github/describe-run.js
var describe_run = __webpack_require__(49824);
;// CONCATENATED MODULE: ./build/src/github/failed-steps.js

/**
 * The failed steps in `${{ toJSON(steps) }}`, in their order: an object of steps by id, each with `outcome`
 * (before continue-on-error) and `conclusion` (after it). Only steps with an id are in it
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#steps-context).
 *
 * @returns null where the input is empty
 * @throws Failure INVALID_INPUT for anything else
 */
function failedSteps(input) {
    if (input.trim() === "")
        return null;
    const steps = parse(input);
    if (typeof steps !== "object" || steps === null || Array.isArray(steps))
        throw notSteps("no JSON object");
    return Object.entries(steps).flatMap(([id, step]) => {
        if (typeof step !== "object" || step === null)
            throw notSteps(`no step under ${id}`);
        const { outcome, conclusion } = step;
        return outcome === "failure" ? [{ id, wentOn: conclusion === "success" }] : [];
    });
}
function parse(input) {
    try {
        return JSON.parse(input);
    }
    catch {
        throw notSteps("no JSON");
    }
}
function notSteps(what) {
    return new failure/* Failure */.HR("INVALID_INPUT", `The input steps has ${what}.`, `Write it exactly so: steps: \${{ toJSON(steps) }}`);
}

// EXTERNAL MODULE: ./build/src/github/inputs.js + 1 modules
var inputs = __webpack_require__(32179);
// EXTERNAL MODULE: ./build/src/github/log.js
var log = __webpack_require__(15543);
// EXTERNAL MODULE: ./build/src/github/read-input.js
var read_input = __webpack_require__(8848);
// EXTERNAL MODULE: ./build/src/github/step-report.js
var step_report = __webpack_require__(66890);
;// CONCATENATED MODULE: ./build/src/github/record-action.js

















/** Writes one incident, or one for each failed step, and reports; sets the process's exit code. */
async function recordAction() {
    let inputs;
    let recorded = [];
    let again = "";
    let error = null;
    const warnings = [];
    try {
        inputs = readInputs();
        warnings.push(...inputs.warnings);
        if (inputs.incidents.length > 0) {
            const { incidents } = inputs;
            const written = await record(inputs, warnings);
            recorded = written.map((it, index) => ({ ...it, description: incidents[index]?.description ?? "" }));
            again = commandToRecordAgain(inputs);
        }
        else
            (0,core/* info */.pq)("No step failed, so there is nothing to record.");
    }
    catch (thrown) {
        error = (0,failure/* asFailure */.h_)(thrown).facts;
        // What could not be written is at least in the log.
        for (const { description } of inputs?.incidents ?? [])
            (0,log/* logData */.n)(`Not recorded: ${(0,plain/* oneLine */.TN)(description, 2000)}`);
    }
    if (recorded.length > 0)
        (0,log/* logData */.n)(recorded.map((it) => `Recorded ${(0,report_recorded/* recordedText */.ih)(it, it.description)}`).join("\n"));
    for (const text of warnings)
        (0,core/* warning */.$e)((0,plain/* oneLine */.TN)(text, 4000));
    (0,step_report/* reportStep */.$)({
        error,
        summary: (inputs?.summary ?? true) && (recorded.length > 0 || error !== null)
            ? (0,report_recorded/* recordedSummary */.vI)(recorded, warnings, error)
            : null,
        outputs: {
            "incident-id": recorded[0]?.id ?? "",
            "incident-ids": JSON.stringify(recorded.map(({ id }) => id)),
            "record-again": again,
        },
        json: [
            (0,json_text/* jsonText */.s)({ format: 1, command: "record", db: (0,core/* getInput */.V4)("db"), incidents: recorded, warnings, error }),
        ],
    });
}
async function record({ path, lockTimeout, strict, incidents }, warnings) {
    const log = await (0,open_log.openIncidentLog)(path, { lockTimeout, strict });
    let recorded;
    try {
        recorded = await log.createAll(incidents, (index) => incidents.length > 1 ? `incident ${index + 1}` : "");
        warnings.push(...log.warnings);
    }
    finally {
        log.close();
    }
    for (const { id, warnings: dropped } of recorded)
        warnings.push(...dropped.map((text) => `${id}: ${text}`));
    if (((0,external_node_fs_.statSync)(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
        warnings.push("The incident still stands in the database's -wal file, because another process has it open: do not commit the database file to Git before that process has closed it.");
    }
    return recorded;
}
/**
 * A shell command that writes the same incidents to a database that was fetched anew, because another run
 * pushed first. On the runner's Node.js, for the one on the PATH may be too old.
 */
function commandToRecordAgain({ path, incidents }) {
    const directory = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), "aipm-incidents-migrate-"));
    const file = (0,external_node_path_.join)(directory, "incidents.jsonl");
    const timestamp = new Date().toISOString();
    const lines = incidents.map((incident) => {
        const { category, rule: _, ...checked } = (0,incidents_incident/* checkIncident */.tw)({ timestamp, ...incident });
        return `${JSON.stringify({ category, ...checked })}\n`;
    });
    (0,external_node_fs_.writeFileSync)(file, lines.join(""));
    const cli = (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ""), "cli.js");
    return [process.execPath, cli, "record", "--db", path, "--from", file].map(plain/* quoteArgument */.on).join(" ");
}
/** @throws Failure INVALID_INPUT, PATH_OUTSIDE_WORKSPACE */
function readInputs() {
    const description = (0,core/* getInput */.V4)("description");
    const steps = failedSteps((0,core/* getInput */.V4)("steps"));
    const jobFailed = (0,core/* getInput */.V4)("job-status") === "failure";
    const common = {
        category: (0,categories/* chosen */.FV)("input category", (0,core/* getInput */.V4)("category") || "auto", [...categories/* CATEGORIES */.R6, "auto"]),
        severity: (0,categories/* chosen */.FV)("input severity", (0,core/* getInput */.V4)("severity") || "MEDIUM", categories/* SEVERITIES */.oC),
        projectId: (0,core/* getInput */.V4)("project-id"),
        orderId: (0,core/* getInput */.V4)("order-id"),
        taskId: (0,core/* getInput */.V4)("task-id"),
        rootCause: (0,core/* getInput */.V4)("root-cause"),
        resolution: (0,core/* getInput */.V4)("resolution"),
        affectedRecords: (0,incidents_incident/* recordList */._u)((0,core/* getInput */.V4)("affected-records")),
    };
    const unnamed = steps?.length === 0 && jobFailed;
    const about = steps === null || unnamed
        ? [incidentOfRun(description)]
        : steps.map((step) => incidentOfStep(step, description));
    return {
        path: (0,inputs/* workspacePath */.X5)((0,read_input/* requiredInput */.YF)("db"), "db"),
        lockTimeout: (0,read_input/* numberInput */.QR)("lock-timeout", 0, 86_400) ?? 0,
        strict: (0,read_input/* booleanInput */.tE)("strict"),
        summary: (0,read_input/* booleanInput */.tE)("summary"),
        incidents: about.map((it) => ({ ...common, ...it })),
        warnings: unnamed
            ? [
                "The job failed, and none of the steps in the input steps did: GitHub lists only steps that have an id. Give your steps an id to get an incident for each that fails.",
            ]
            : [],
    };
}
function incidentOfRun(description) {
    if (description !== "")
        return { description, evidence: [description] };
    return { description: (0,describe_run/* describeRun */.v)("failed"), evidence: [process.env.GITHUB_JOB ?? ""] };
}
function incidentOfStep({ id, wentOn }, description) {
    const step = `step ${id} failed${wentOn ? ", and the job went on (continue-on-error)" : ""}`;
    const run = (0,describe_run/* describeRun */.v)(step);
    return {
        description: description === "" ? run : `${description}\n\n${run}`,
        evidence: description === "" ? [id] : [description, id],
    };
}


/***/ }),

/***/ 1062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ incidentText),
/* harmony export */   ih: () => (/* binding */ recordedText),
/* harmony export */   vI: () => (/* binding */ recordedSummary)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70075);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84268);


/**
 * `INC_007 WORKER_FAILURE HIGH (rule killed): what happened`, on one line.
 *
 * @param description its first line is shown; nothing when left out
 */
function recordedText({ id, category, rule, severity }, description = "") {
    const why = rule === null ? "" : ` (rule ${rule})`;
    const what = description === "" ? "" : `: ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(description.split("\n", 1)[0] ?? "", 200)}`;
    return `${id} ${category} ${severity}${why}${what}`;
}
/** All of an incident, a line for each part that is there; long texts keep their own lines, indented. */
function incidentText(incident) {
    const parts = [
        ["Project", incident.projectId],
        ["Order", incident.orderId],
        ["Task", incident.taskId],
        ["Affected", incident.affectedRecords.join(", ") || null],
        ["Recorded", incident.createdAt === incident.timestamp ? null : `${incident.createdAt} UTC`],
        ["Description", incident.description],
        ["Root cause", incident.rootCause],
        ["Resolution", incident.resolution],
    ];
    const { id, timestamp, category, severity, resolution } = incident;
    const state = (resolution ?? "").trim() === "" ? "open" : "resolved";
    return [
        `${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(id)}  ${category}  ${severity}  ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(timestamp)} UTC  ${state}`,
        ...parts.flatMap(([name, value]) => (value === null ? [] : part(name, value))),
    ];
}
function part(name, value) {
    const lines = value.split(/\r?\n/).map((line) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(line, 2000));
    return lines.length === 1
        ? [`  ${name}: ${lines[0]}`]
        : [`  ${name}:`, ...lines.map((line) => `    ${line}`)];
}
/** The job summary of a step that wrote incidents, or could not. */
function recordedSummary(recorded, warnings, error) {
    const sign = error !== null ? "❌" : warnings.length > 0 ? "⚠️" : "✅";
    const title = error === null ? `Recorded ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(recorded.length, "incident")}` : "No incident was recorded";
    const sections = [
        [`## ${sign} ${title}`, ""],
        error === null
            ? []
            : [`**${error.code}**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(error.message)}`, "", `**What to do**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(error.hint)}`, ""],
        warnings.flatMap((warning) => [`> ⚠️ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(warning)}`, ""]),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(["Incident", "Category", "Severity", "What happened"], recorded.map(({ id, category, rule, severity, description }) => [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id),
            `${category}${rule === null ? "" : ` (rule ${rule})`}`,
            severity,
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(description),
        ])),
    ];
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .fitted */ .$5)(sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")))}\n`;
}


/***/ })

};
