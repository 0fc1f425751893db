export const id = 578;
export const ids = [578];
export const modules = {

/***/ 43578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  newIncident: () => (/* binding */ newIncident),
  recordCommand: () => (/* binding */ recordCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/failure.js
var failure = __webpack_require__(7279);
// EXTERNAL MODULE: ./build/src/incidents/incident.js + 1 modules
var incidents_incident = __webpack_require__(65855);
// EXTERNAL MODULE: ./build/src/report/plain.js
var plain = __webpack_require__(84268);
// EXTERNAL MODULE: ./build/src/incidents/categories.js
var categories = __webpack_require__(96633);
// EXTERNAL MODULE: ./build/src/incidents/columns.js
var columns = __webpack_require__(84382);
;// CONCATENATED MODULE: ./build/src/incidents/json-lines.js





const LONGEST_LINE = 16 * 1024 * 1024;
const ALLOTTED = ["incident_id", "created_at"];
const KEYS = Object.entries(columns/* COLUMNS */.c).filter(([column]) => !ALLOTTED.includes(column));
/**
 * Writes incidents that come as JSON Lines (https://jsonlines.org), one object a line under the table's
 * column names, all in one transaction: when a line is bad nothing is written, and every bad one is told.
 * Empty lines are none. Memory holds one line and the ids.
 *
 * @param input bytes, UTF-8
 * @param onBad is told each bad line, its number from 1 and what is wrong with it
 * @throws Failure INVALID_LINES, and as `IncidentLog.createAll`
 */
async function recordLines(log, input, onBad) {
    const lines = []; // of each good incident
    let bad = 0;
    async function* incidents() {
        let number = 0;
        for await (const line of splitLines(input)) {
            number += 1;
            const incident = read(line);
            if (incident === undefined)
                continue;
            if (incident instanceof failure/* Failure */.HR) {
                bad += 1;
                onBad(number, incident.message);
                continue;
            }
            lines.push(number);
            yield incident;
        }
        if (bad > 0) {
            throw new failure/* Failure */.HR("INVALID_LINES", `${bad} of ${bad + lines.length} lines ${bad === 1 ? "is" : "are"} no incident. Nothing was written.`);
        }
        if (lines.length === 0)
            throw new failure/* Failure */.HR("INVALID_INPUT", "The input has no line with an incident.");
    }
    return log.createAll(incidents(), (index) => `line ${lines[index]}`);
}
/** Undefined for an empty line. */
function read(line) {
    try {
        if (line === "too long")
            throw new failure/* Failure */.HR("INVALID_LINES", `It is longer than ${LONGEST_LINE} bytes.`);
        const text = decode(line);
        if (text.trim() === "")
            return undefined;
        const incident = asIncident(parse(text));
        (0,incidents_incident/* checkIncident */.tw)(incident);
        return incident;
    }
    catch (error) {
        return (0,failure/* asFailure */.h_)(error);
    }
}
function decode(line) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(line);
    }
    catch {
        throw new failure/* Failure */.HR("INVALID_LINES", "It is not UTF-8.");
    }
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new failure/* Failure */.HR("INVALID_LINES", `It is no JSON: ${(0,plain/* oneLine */.TN)(error.message)}.`);
    }
}
/** Takes `project_id`, `project-id` and `projectId` for the same; a key that is none of ours is a mistake. */
function asIncident(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        throw new failure/* Failure */.HR("INVALID_LINES", "It is no JSON object.");
    const incident = {};
    for (const [key, content] of Object.entries(value)) {
        const column = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll("-", "_");
        const [, field] = KEYS.find(([it]) => it === column) ?? [];
        if (field === undefined)
            throw unknownKey(key, column);
        if (Object.hasOwn(incident, field))
            throw new failure/* Failure */.HR("INVALID_LINES", `It names ${column} twice.`);
        incident[field] = content;
    }
    return { category: "auto", ...incident };
}
function unknownKey(key, column) {
    if (ALLOTTED.includes(column))
        return new failure/* Failure */.HR("INVALID_LINES", `It has ${column}, which the log gives out.`);
    const names = KEYS.map(([name]) => name);
    const near = (0,categories/* nearest */.pA)(key, names);
    return new failure/* Failure */.HR("INVALID_LINES", `It has an unknown key ${(0,plain/* oneLine */.TN)(key)}${near ? `, did you mean ${near}` : ""}; known are ${names.join(", ")}.`);
}
/** Lines without their `\n`. Only that byte ends one: U+2028 may stand inside a JSON string. */
async function* splitLines(input) {
    let parts = [];
    let length = 0;
    const line = () => {
        const whole = length > LONGEST_LINE ? "too long" : Buffer.concat(parts);
        parts = [];
        length = 0;
        return whole;
    };
    const take = (part) => {
        length += part.length;
        if (length > LONGEST_LINE)
            parts = [];
        else
            parts.push(part);
    };
    for await (const chunk of input) {
        let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
            take(rest.subarray(0, end));
            yield line();
            rest = rest.subarray(end + 1);
        }
        if (rest.length > 0)
            take(rest);
    }
    if (length > 0)
        yield line();
}

// EXTERNAL MODULE: ./build/src/report/recorded.js
var recorded = __webpack_require__(1062);
// EXTERNAL MODULE: ./build/src/cli/with-log.js
var with_log = __webpack_require__(45181);
;// CONCATENATED MODULE: ./build/src/cli/record-command.js







/** `aipm-incidents-migrate record`: one incident from flags, or many from JSON Lines. */
function recordCommand(flags) {
    const from = flags.from ?? (saysNothing(flags) && !process.stdin.isTTY ? "-" : undefined);
    return (0,with_log/* withLog */.X)("record", flags, { strict: flags.strict }, async (log) => {
        const incidents = from === undefined ? [await log.create(newIncident(flags))] : await fromLines(log, from, flags);
        return {
            json: { incidents },
            text: incidents.map((it) => (0,recorded/* recordedText */.ih)(it, from === undefined ? flags.description : "")),
            warnings: incidents.flatMap(({ id, warnings }) => warnings.map((warning) => `${id}: ${warning}`)),
        };
    });
}
/** What the flags say of an incident; `recordList` reads each value of `--affected-records`. */
function newIncident(flags) {
    return {
        category: (flags.category ?? "auto"),
        description: flags.description ?? "",
        severity: (flags.severity ?? "MEDIUM"),
        projectId: flags.projectId ?? null,
        orderId: flags.orderId ?? null,
        taskId: flags.taskId ?? null,
        rootCause: flags.rootCause ?? null,
        resolution: flags.resolution ?? null,
        affectedRecords: (flags.affectedRecords ?? []).flatMap(incidents_incident/* recordList */._u),
        timestamp: flags.timestamp ?? null,
    };
}
const SAYING = [
    "description",
    "category",
    "severity",
    "projectId",
    "orderId",
    "taskId",
    "rootCause",
    "resolution",
    "affectedRecords",
    "timestamp",
];
function saysNothing(flags) {
    return SAYING.every((name) => flags[name] === undefined);
}
function fromLines(log, from, flags) {
    if (!saysNothing(flags)) {
        throw new failure/* Failure */.HR("INVALID_INPUT", "Each line of --from says all about its incident; leave the flags that describe one out.");
    }
    const onBad = (line, reason) => process.stderr.write(`line ${line}: ${(0,plain/* oneLine */.TN)(reason, 1000)}\n`);
    return recordLines(log, from === "-" ? process.stdin : readable(from), onBad);
}
async function* readable(path) {
    try {
        yield* (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024 });
    }
    catch (error) {
        throw new failure/* Failure */.HR("INVALID_INPUT", `${path} cannot be read: ${error.message}.`);
    }
}


/***/ }),

/***/ 49342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   O9: () => (/* binding */ finish),
/* harmony export */   fe: () => (/* binding */ appendSummary),
/* harmony export */   yy: () => (/* binding */ print),
/* harmony export */   zc: () => (/* binding */ terminalPaint)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7279);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84268);




const COLOURS = { passed: "green", warning: "yellow", failed: "red", skipped: "dim" };
/**
 * In a workflow's `run:` step our output is read by the runner, which takes `##[…]` anywhere in a line for a
 * command; lines that begin with `::` we print none.
 */
function withoutCommands(text) {
    return text.replaceAll("##[", "# #[");
}
/**
 * Appends a report as Markdown to a file. The run is over by then: a file that cannot be written must not
 * take the report with it.
 */
function appendSummary(path, summary) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, summary);
    }
    catch (error) {
        const why = (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(error.message);
        process.stderr.write(`The summary was not written to ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(path)}: ${why}\n`);
    }
}
/** Prints the report, as JSON or as text, and sets the exit code that belongs to it. */
function finish(report, shown, { json, verbose }) {
    if (json)
        for (const piece of shown.json(report))
            process.stdout.write(piece);
    else
        print(shown.text(report, verbose, terminalPaint));
    process.exitCode = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOf */ .FO)(report.error);
}
/** styleText looks at the stream, NO_COLOR and FORCE_COLOR by itself. */
const terminalPaint = (status, text) => (0,node_util__WEBPACK_IMPORTED_MODULE_1__.styleText)(COLOURS[status], text, { stream: process.stdout });
/** Writes text to standard output, with a closing newline. */
function print(text) {
    process.stdout.write(`${withoutCommands(text)}\n`);
}


/***/ }),

/***/ 45181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sayFailure),
/* harmony export */   X: () => (/* binding */ withLog)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7279);
/* harmony import */ var _incidents_open_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95407);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11707);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84268);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49342);






/**
 * Opens the log, does `work` with it, prints what comes of it, and sets the exit code. With `--json` a
 * failure goes to stdout too, in the field `error`. Undefined for a command that has printed by itself.
 */
async function withLog(command, flags, options, work) {
    try {
        const log = await (0,_incidents_open_log_js__WEBPACK_IMPORTED_MODULE_2__.openIncidentLog)(flags.db, { lockTimeout: flags.lockTimeout, ...options });
        try {
            const outcome = await work(log);
            const warnings = [...log.warnings, ...(outcome?.warnings ?? [])];
            if (flags.json && outcome)
                print({ ...head(command, flags), ...outcome.json, warnings, error: null });
            else
                for (const line of outcome?.text ?? [])
                    process.stdout.write(`${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCommands */ .Df)(line)}\n`);
            for (const warning of warnings)
                say("!", "yellow", (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(warning, 2000));
        }
        finally {
            log.close();
        }
    }
    catch (thrown) {
        const { facts } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(thrown);
        if (flags.json)
            print({ ...head(command, flags), error: facts });
        sayFailure(facts);
        process.exitCode = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCodeOf */ .FO)(facts);
    }
}
/** A failure on stderr, as every command shows it. */
function sayFailure({ code, message, hint }) {
    say("✗", "red", `${code}: ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(message, 4000)}`);
    process.stderr.write(`  What to do: ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(hint, 1000)}\n`);
}
function say(sign, colour, line) {
    process.stderr.write(`${(0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(colour, sign, { stream: process.stderr })} ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutCommands */ .Df)(line)}\n`);
}
function head(command, { db }) {
    return { format: 1, command, db };
}
function print(json) {
    process.stdout.write((0,_json_text_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonText */ .s)(json));
}


/***/ }),

/***/ 84382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ COLUMNS),
/* harmony export */   k: () => (/* binding */ asColumns)
/* harmony export */ });
/** The table's columns, in its order, and the field of an incident that each one holds. */
const COLUMNS = {
    incident_id: "id",
    timestamp: "timestamp",
    project_id: "projectId",
    order_id: "orderId",
    task_id: "taskId",
    category: "category",
    severity: "severity",
    description: "description",
    root_cause: "rootCause",
    resolution: "resolution",
    affected_records: "affectedRecords",
    created_at: "createdAt",
};
/** An incident under the table's column names, as JSON and CSV show it. */
function asColumns(incident) {
    const entries = Object.entries(COLUMNS).map(([column, field]) => [column, incident[field]]);
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 11707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ jsonText)
/* harmony export */ });
/**
 * A value as JSON for people and machines, ended by a newline. Printed in a workflow, `##[…]` would be a
 * command to the runner; written as an escape it is the same JSON.
 */
function jsonText(value, indent = 2) {
    return `${JSON.stringify(value, null, indent).replaceAll("##[", "##\\u005b")}\n`;
}


/***/ }),

/***/ 70075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ fitted),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   oR: () => (/* binding */ sqlBlock),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export SUMMARY_LIMIT */
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84268);

/**
 * A stranger's text as Markdown that shows just that text. Every ASCII punctuation mark becomes a
 * numeric reference, which no Markdown construct can begin with
 * (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references).
 */
function text(data) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(data, 1000).replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
/** The same, in a fixed-width face; GitHub links no `@name` or `#1` inside it. */
function code(data) {
    return `<code>${text(data)}</code>`;
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
