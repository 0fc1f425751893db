import type { Check, MigrationReport } from "../migration/migration-report.ts";
import type { Workers } from "../migration/workers.ts";
import { headline, sign } from "./headline.ts";
import { formatAgo, formatBytes, oneLine } from "./plain.ts";

/** Paints a sign or a word; a terminal's colours, or nothing. */
export type Paint = (status: Check["status"], text: string) => string;

const SIGNS = { passed: "✓", warning: "!", failed: "✗", skipped: "-" } as const satisfies Record<
  Check["status"],
  string
>;

/**
 * The report for a terminal or a log, without a closing newline.
 *
 * @param verbose adds the SQL and the whole comparison of the schema
 */
export function migrationText(
  report: MigrationReport,
  verbose: boolean,
  paint: Paint = (_, text) => text,
): string {
  const mark = (status: Check["status"]) => paint(status, SIGNS[status]);
  const { backup, artifact } = report;
  return [
    ...commonLines(report, headline(report, oneLine), paint),
    ...report.foreignKeys.leftOut.map(
      ({ column, parent, reason }) =>
        `  ${mark("skipped")} Foreign key left out: ${oneLine(column)} → ${oneLine(parent)}. ${oneLine(reason)}`,
    ),
    ...(report.workers === null ? [] : workerLines(report.workers)),
    ...repairLines(report),
    ...comparisonLines(report, verbose, mark),
    ...(verbose || report.options.dryRun ? report.statements.flatMap(statementLines) : []),
    ...(backup === null
      ? []
      : [`  Backup: ${oneLine(backup.path, 4096)} (${formatBytes(backup.size)}, SHA-256 ${backup.sha256})`]),
    ...(artifact === null ? [] : [`  Artifact: ${oneLine(artifact.name)} ${oneLine(artifact.url, 1000)}`]),
  ].join("\n");
}

/** What the text of every report begins with: the answer, what went wrong, warnings, checks. */
export function commonLines(report: Parameters<typeof sign>[0], headline: string, paint: Paint): string[] {
  const { error } = report;
  const mark = (status: Check["status"]) => paint(status, SIGNS[status]);
  return [
    `${mark(sign(report))} ${headline}.`,
    ...(error === null
      ? []
      : [
          `  ${paint("failed", error.code)}: ${oneLine(error.message, 2000)}`,
          `  What to do: ${oneLine(error.hint, 1000)}`,
        ]),
    ...report.warnings.map((warning) => `${mark("warning")} ${oneLine(warning, 1000)}`),
    ...report.checks.map(({ name, status, detail }) => `  ${mark(status)} ${name}: ${oneLine(detail, 1000)}`),
  ];
}

/** A line for each running worker. */
export function workerLines(workers: Workers): string[] {
  const more = workers.count - workers.running.length;
  const lines = workers.running.map(({ task, project, title, assignee, secondsSinceUpdate }) => {
    const who = assignee === null ? "" : ` by ${oneLine(assignee)}`;
    const where = project === null ? "" : ` (${oneLine(project)})`;
    return `    ${oneLine(task ?? "unnamed task")}${where} ${oneLine(title ?? "")}${who}, updated ${formatAgo(secondsSinceUpdate)}`;
  });
  return more > 0 ? [...lines, `    and ${more} more`] : lines;
}

function repairLines({ repair }: MigrationReport): string[] {
  if (repair === null) return [];
  return [
    ...repair.kinds.map(({ kind, count }) => `    ${count} × ${oneLine(kind)}`),
    ...repair.dropped.map((sentence) => `    ${oneLine(sentence)}`),
  ];
}

function comparisonLines(
  { comparison, repair }: MigrationReport,
  verbose: boolean,
  mark: (status: Check["status"]) => string,
): string[] {
  if (repair !== null && !verbose) return []; // as it was found; what became of it is told above
  const signs = { same: "passed", accepted: "passed", missing: "skipped", different: "failed" } as const;
  return comparison
    .filter(({ verdict }) => verbose || verdict === "different" || verdict === "accepted")
    .slice(0, 200)
    .map(({ part, name, expected, actual, verdict, note }) => {
      const both =
        verdict === "same"
          ? (actual ?? "")
          : `expected ${expected ?? "nothing"}, found ${actual ?? "nothing"}`;
      return `    ${mark(signs[verdict])} ${part} ${oneLine(name)}: ${oneLine(both)}${note ? ` (${oneLine(note)})` : ""}`;
    });
}

function statementLines(statement: string): string[] {
  return `${statement};`.split("\n").map((line) => `    ${oneLine(line, 10_000)}`);
}
