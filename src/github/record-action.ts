import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { getInput, info, warning } from "@actions/core";
import { asFailure, type FailureFacts } from "../failure.ts";
import { CATEGORIES, chosen, SEVERITIES } from "../incidents/categories.ts";
import { checkIncident, type NewIncident, type Recorded, recordList } from "../incidents/incident.ts";
import { openIncidentLog } from "../incidents/open-log.ts";
import { jsonText } from "../json-text.ts";
import { oneLine, quoteArgument } from "../report/plain.ts";
import { recordedSummary, recordedText } from "../report/recorded.ts";
import { describeRun } from "./describe-run.ts";
import { type FailedStep, failedSteps } from "./failed-steps.ts";
import { workspacePath } from "./inputs.ts";
import { logData } from "./log.ts";
import { booleanInput, numberInput, requiredInput } from "./read-input.ts";
import { reportStep } from "./step-report.ts";

type RecordInputs = {
  readonly path: string;
  readonly lockTimeout: number;
  readonly strict: boolean;
  readonly summary: boolean;
  /** Empty when there is nothing to record. */
  readonly incidents: readonly NewIncident[];
  readonly warnings: readonly string[];
};

/** Writes one incident, or one for each failed step, and reports; sets the process's exit code. */
export async function recordAction(): Promise<void> {
  let inputs: RecordInputs | undefined;
  let recorded: readonly (Recorded & { readonly description: string })[] = [];
  let again = "";
  let error: FailureFacts | null = null;
  const warnings: string[] = [];
  try {
    inputs = readInputs();
    warnings.push(...inputs.warnings);
    if (inputs.incidents.length > 0) {
      const { incidents } = inputs;
      const written = await record(inputs, warnings);
      recorded = written.map((it, index) => ({ ...it, description: incidents[index]?.description ?? "" }));
      again = commandToRecordAgain(inputs);
    } else info("No step failed, so there is nothing to record.");
  } catch (thrown) {
    error = asFailure(thrown).facts;
    // What could not be written is at least in the log.
    for (const { description } of inputs?.incidents ?? [])
      logData(`Not recorded: ${oneLine(description, 2000)}`);
  }
  if (recorded.length > 0)
    logData(recorded.map((it) => `Recorded ${recordedText(it, it.description)}`).join("\n"));
  for (const text of warnings) warning(oneLine(text, 4000));
  reportStep({
    error,
    summary:
      (inputs?.summary ?? true) && (recorded.length > 0 || error !== null)
        ? recordedSummary(recorded, warnings, error)
        : null,
    outputs: {
      "incident-id": recorded[0]?.id ?? "",
      "incident-ids": JSON.stringify(recorded.map(({ id }) => id)),
      "record-again": again,
    },
    json: [
      jsonText({ format: 1, command: "record", db: getInput("db"), incidents: recorded, warnings, error }),
    ],
  });
}

async function record(
  { path, lockTimeout, strict, incidents }: RecordInputs,
  warnings: string[],
): Promise<Recorded[]> {
  const log = await openIncidentLog(path, { lockTimeout, strict });
  let recorded: Recorded[];
  try {
    recorded = await log.createAll(incidents, (index) =>
      incidents.length > 1 ? `incident ${index + 1}` : "",
    );
    warnings.push(...log.warnings);
  } finally {
    log.close();
  }
  for (const { id, warnings: dropped } of recorded) warnings.push(...dropped.map((text) => `${id}: ${text}`));
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    warnings.push(
      "The incident still stands in the database's -wal file, because another process has it open: do not commit the database file to Git before that process has closed it.",
    );
  }
  return recorded;
}

/**
 * A shell command that writes the same incidents to a database that was fetched anew, because another run
 * pushed first. On the runner's Node.js, for the one on the PATH may be too old.
 */
function commandToRecordAgain({ path, incidents }: RecordInputs): string {
  const directory = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), "aipm-incidents-migrate-"));
  const file = join(directory, "incidents.jsonl");
  const timestamp = new Date().toISOString();
  const lines = incidents.map((incident) => {
    const { category, rule: _, ...checked } = checkIncident({ timestamp, ...incident });
    return `${JSON.stringify({ category, ...checked })}\n`;
  });
  writeFileSync(file, lines.join(""));
  const cli = join(dirname(process.argv[1] ?? ""), "cli.js");
  return [process.execPath, cli, "record", "--db", path, "--from", file].map(quoteArgument).join(" ");
}

/** @throws Failure INVALID_INPUT, PATH_OUTSIDE_WORKSPACE */
function readInputs(): RecordInputs {
  const description = getInput("description");
  const steps = failedSteps(getInput("steps"));
  const jobFailed = getInput("job-status") === "failure";
  const common = {
    category: chosen("input category", getInput("category") || "auto", [...CATEGORIES, "auto"] as const),
    severity: chosen("input severity", getInput("severity") || "MEDIUM", SEVERITIES),
    projectId: getInput("project-id"),
    orderId: getInput("order-id"),
    taskId: getInput("task-id"),
    rootCause: getInput("root-cause"),
    resolution: getInput("resolution"),
    affectedRecords: recordList(getInput("affected-records")),
  };
  const unnamed = steps?.length === 0 && jobFailed;
  const about =
    steps === null || unnamed
      ? [incidentOfRun(description)]
      : steps.map((step) => incidentOfStep(step, description));
  return {
    path: workspacePath(requiredInput("db"), "db"),
    lockTimeout: numberInput("lock-timeout", 0, 86_400) ?? 0,
    strict: booleanInput("strict"),
    summary: booleanInput("summary"),
    incidents: about.map((it) => ({ ...common, ...it })),
    warnings: unnamed
      ? [
          "The job failed, and none of the steps in the input steps did: GitHub lists only steps that have an id. Give your steps an id to get an incident for each that fails.",
        ]
      : [],
  };
}

type About = Pick<NewIncident, "description" | "evidence">;

function incidentOfRun(description: string): About {
  if (description !== "") return { description, evidence: [description] };
  return { description: describeRun("failed"), evidence: [process.env.GITHUB_JOB ?? ""] };
}

function incidentOfStep({ id, wentOn }: FailedStep, description: string): About {
  const step = `step ${id} failed${wentOn ? ", and the job went on (continue-on-error)" : ""}`;
  const run = describeRun(step);
  return {
    description: description === "" ? run : `${description}\n\n${run}`,
    evidence: description === "" ? [id] : [description, id],
  };
}
