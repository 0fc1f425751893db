import type { FailureFacts } from "../failure.ts";
import type { Incident, Recorded } from "../incidents/incident.ts";
import { code, fitted, table, text } from "./markdown.ts";
import { oneLine, plural } from "./plain.ts";

/**
 * `INC_007 WORKER_FAILURE HIGH (rule killed): what happened`, on one line.
 *
 * @param description its first line is shown; nothing when left out
 */
export function recordedText({ id, category, rule, severity }: Recorded, description = ""): string {
  const why = rule === null ? "" : ` (rule ${rule})`;
  const what = description === "" ? "" : `: ${oneLine(description.split("\n", 1)[0] ?? "", 200)}`;
  return `${id} ${category} ${severity}${why}${what}`;
}

/** All of an incident, a line for each part that is there; long texts keep their own lines, indented. */
export function incidentText(incident: Incident): string[] {
  const parts: [string, string | null][] = [
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
    `${oneLine(id)}  ${category}  ${severity}  ${oneLine(timestamp)} UTC  ${state}`,
    ...parts.flatMap(([name, value]) => (value === null ? [] : part(name, value))),
  ];
}

function part(name: string, value: string): string[] {
  const lines = value.split(/\r?\n/).map((line) => oneLine(line, 2000));
  return lines.length === 1
    ? [`  ${name}: ${lines[0]}`]
    : [`  ${name}:`, ...lines.map((line) => `    ${line}`)];
}

/** The job summary of a step that wrote incidents, or could not. */
export function recordedSummary(
  recorded: readonly (Recorded & { readonly description: string })[],
  warnings: readonly string[],
  error: FailureFacts | null,
): string {
  const sign = error !== null ? "❌" : warnings.length > 0 ? "⚠️" : "✅";
  const title =
    error === null ? `Recorded ${plural(recorded.length, "incident")}` : "No incident was recorded";
  const sections = [
    [`## ${sign} ${title}`, ""],
    error === null
      ? []
      : [`**${error.code}**: ${text(error.message)}`, "", `**What to do**: ${text(error.hint)}`, ""],
    warnings.flatMap((warning) => [`> ⚠️ ${text(warning)}`, ""]),
    table(
      ["Incident", "Category", "Severity", "What happened"],
      recorded.map(({ id, category, rule, severity, description }) => [
        code(id),
        `${category}${rule === null ? "" : ` (rule ${rule})`}`,
        severity,
        text(description),
      ]),
    ),
  ];
  return `${fitted(sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")))}\n`;
}
