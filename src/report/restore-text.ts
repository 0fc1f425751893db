import type { FoundBackup } from "../restore/backups-beside.ts";
import type { RestoreReport } from "../restore/restore-report.ts";
import { formatAgo, formatBytes, oneLine, plural } from "./plain.ts";
import { restoreHeadline } from "./restore-headline.ts";
import { commonLines, type Paint, workerLines } from "./text.ts";

/**
 * The report for a terminal or a log, without a closing newline.
 *
 * @param verbose names the tables that stay the same too
 */
export function restoreText(
  report: RestoreReport,
  verbose: boolean,
  paint: Paint = (_, text) => text,
): string {
  const { backup, safetyBackup, artifact } = report;
  return [
    ...commonLines(report, restoreHeadline(report, oneLine), paint),
    ...changeLines(report, verbose),
    ...(report.workers === null ? [] : workerLines(report.workers)),
    ...(backup === null
      ? []
      : [`  Backup: ${oneLine(backup.from, 4096)} (${formatBytes(backup.size)}, SHA-256 ${backup.sha256})`]),
    ...(safetyBackup === null ? [] : [`  Safety backup: ${oneLine(safetyBackup.path, 4096)}`]),
    ...(artifact === null ? [] : [`  Artifact: ${oneLine(artifact.name)} ${oneLine(artifact.url, 1000)}`]),
  ].join("\n");
}

const SHOWN = 200;

function changeLines({ changes }: RestoreReport, verbose: boolean): string[] {
  if (changes === null) return [];
  const rows = (count: number | null) => (count === null ? "no rows" : plural(count, "row"));
  const tables = changes.tables
    .filter(({ verdict }) => verbose || verdict !== "same")
    .map(
      ({ table, rowsNow, rowsInBackup, verdict, columnsThatGo, columnsThatCome }) =>
        `table ${oneLine(table)}: ${rows(rowsNow)} → ${rows(rowsInBackup)}${
          { same: ", the same", different: "", goes: ", the table goes", comes: ", the table comes" }[verdict]
        }${columns("go", columnsThatGo)}${columns("come", columnsThatCome)}`,
    );
  const objects = [
    ...changes.objectsThatGo.map((name) => `${oneLine(name)} goes`),
    ...changes.objectsThatCome.map((name) => `${oneLine(name)} comes`),
  ];
  const lines = [...tables, ...objects].map((line) => `    ${line}`);
  return lines.length > SHOWN ? [...lines.slice(0, SHOWN), `    and ${lines.length - SHOWN} more`] : lines;
}

function columns(verb: string, names: readonly string[]): string {
  return names.length === 0 ? "" : `, columns that ${verb}: ${names.map((name) => oneLine(name)).join(", ")}`;
}

/** The backups beside a database for a terminal, the newest first. */
export function backupsText(
  db: string,
  found: readonly FoundBackup[],
  paint: Paint = (_, text) => text,
): string {
  const [newest] = found;
  if (newest === undefined) return `There are no backups of ${oneLine(db)} beside it.`;
  const lines = found.map(({ path, size, secondsOld, verified, problem }) => {
    const verdict = verified
      ? paint("passed", "✓ verified")
      : paint("failed", `✗ ${oneLine(problem ?? "", 500)}`);
    return `  ${oneLine(path, 4096)}\n    ${formatBytes(size)}, ${formatAgo(secondsOld)}, ${verdict}`;
  });
  return [
    `Backups of ${oneLine(db)}, the newest first:`,
    ...lines,
    "",
    "To put one back: aipm-incidents-migrate restore <file>",
  ].join("\n");
}
