import Table from "cli-table3";
import { stringify } from "csv-stringify/sync";
import type { Category, Severity } from "../incidents/categories.ts";
import { asColumns, COLUMNS } from "../incidents/columns.ts";
import type { Incident } from "../incidents/incident.ts";
import type { IncidentFilter, IncidentLog } from "../incidents/incident-log.ts";
import { jsonText } from "../json-text.ts";
import { oneLine } from "../report/plain.ts";
import { type LogFlags, type Outcome, withLog } from "./with-log.ts";

/** Flags of `list`. */
export type ListFlags = LogFlags & {
  readonly category?: string;
  readonly severity?: string;
  readonly projectId?: string;
  readonly orderId?: string;
  readonly taskId?: string;
  readonly since?: string;
  readonly until?: string;
  readonly resolved?: boolean;
  readonly unresolved?: boolean;
  /** 0 is all. */
  readonly limit?: number;
  readonly csv?: boolean;
};

const SHOWN = 20;

/** `aipm-incidents-migrate list`: a table for people; JSON or CSV, written row by row, for programs. */
export function listCommand(flags: ListFlags): Promise<void> {
  return withLog("list", flags, { readonly: true }, (log) => {
    const { limit, ...filter } = filterOf(flags);
    if (flags.csv) return printCsv(log, filter, limit);
    if (flags.json) return printJson(log, flags.db, filter, limit);
    return table(log, filter, limit ?? (flags.limit === 0 ? undefined : SHOWN));
  });
}

function filterOf({ category, severity, limit, resolved, unresolved, ...flags }: ListFlags): IncidentFilter {
  return {
    category: category as Category | undefined, // checked by the log
    severity: severity as Severity | undefined,
    projectId: flags.projectId,
    orderId: flags.orderId,
    taskId: flags.taskId,
    since: flags.since,
    until: flags.until,
    resolved: resolved ? true : unresolved ? false : undefined,
    limit: limit === 0 ? undefined : limit,
  };
}

function printCsv(log: IncidentLog, filter: IncidentFilter, limit: number | undefined): undefined {
  // A cell that begins as a formula would be run by the spreadsheet that opens the file
  // (https://owasp.org/www-community/attacks/CSV_Injection): such a cell gets an apostrophe before it.
  const write = (cells: readonly string[]) =>
    process.stdout.write(stringify([[...cells]], { escape_formulas: true, record_delimiter: "\r\n" }));
  write(Object.keys(COLUMNS));
  for (const incident of log.each({ ...filter, limit })) {
    const cell = (value: string | null | readonly string[]) =>
      value === null
        ? ""
        : typeof value === "string"
          ? value
          : value.length === 0
            ? ""
            : JSON.stringify(value);
    write(Object.values(asColumns(incident)).map(cell));
  }
}

function printJson(
  log: IncidentLog,
  db: string,
  filter: IncidentFilter,
  limit: number | undefined,
): undefined {
  const head = { format: 1, command: "list", db, ...log.count(filter), warnings: log.warnings, error: null };
  process.stdout.write(`${jsonText(head).trimEnd().slice(0, -2)},\n  "incidents": [`);
  let separator = "\n    ";
  for (const incident of log.each({ ...filter, limit })) {
    process.stdout.write(`${separator}${jsonText(asColumns(incident), 0).trimEnd()}`);
    separator = ",\n    ";
  }
  process.stdout.write("\n  ]\n}\n");
}

function table(log: IncidentLog, filter: IncidentFilter, limit: number | undefined): Outcome {
  const incidents = log.list({ ...filter, limit });
  const { total, unresolved } = log.count(filter);
  if (incidents.length === 0) return { json: {}, text: ["No incidents."] };
  const shown = incidents.length < total ? `the newest ${incidents.length} of ${total}` : `${total}`;
  return {
    json: {},
    text: [...lines(incidents), `${shown}, ${unresolved} without a resolution. --limit 0 shows all.`],
  };
}

function lines(incidents: readonly Incident[]): string[] {
  const bare = { top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "" };
  const none = { "bottom-left": "", "bottom-right": "", left: "", "left-mid": "", mid: "", "mid-mid": "" };
  const table = new Table({
    head: ["ID", "TIME (UTC)", "SEVERITY", "CATEGORY", "BELONGS TO", "DESCRIPTION"],
    chars: { ...bare, ...none, right: "", "right-mid": "", middle: "  " },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  const room = Math.max(30, (process.stdout.columns ?? 160) - 90);
  for (const incident of incidents) {
    const { id, timestamp, severity, category, projectId, orderId, taskId, resolution, description } =
      incident;
    const owner = taskId ?? orderId ?? projectId ?? "";
    const mark = (resolution ?? "").trim() === "" ? "" : "✓ ";
    table.push([
      oneLine(id, 30),
      oneLine(timestamp, 25),
      severity,
      category,
      oneLine(owner, 24),
      `${mark}${oneLine(description, room)}`,
    ]);
  }
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}
