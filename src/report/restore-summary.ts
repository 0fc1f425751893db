import type { TableChange } from "../restore/losses.ts";
import type { RestoreReport } from "../restore/restore-report.ts";
import { sign } from "./headline.ts";
import { code, fitted, table, text } from "./markdown.ts";
import { formatBytes, plural } from "./plain.ts";
import { restoreHeadline } from "./restore-headline.ts";
import {
  artifactLink,
  checksSection,
  errorSection,
  SIGNS,
  warningSection,
  workersSection,
} from "./sections.ts";

/** The job summary: the answer first, then what changes table by table, facts and checks, the way back. */
export function restoreSummary(report: RestoreReport): string {
  const sections = [
    [`## ${SIGNS[sign(report)]} ${restoreHeadline(report, code)}`, ""],
    errorSection(report),
    warningSection(report),
    changesSection(report),
    factsSection(report),
    checksSection(report),
    workersSection(report),
    undoSection(report),
  ];
  return `${fitted(sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")))}\n`;
}

const SHOWN = 200;

function changesSection({ changes, status }: RestoreReport): string[] {
  if (changes === null || !changes.any || status === "failed") return [];
  const done = status === "restored";
  const changed = changes.tables.filter(({ verdict }) => verdict !== "same");
  const same = changes.tables.length - changed.length;
  return [
    done ? "### What changed" : "### What would change",
    "",
    ...table(
      ["Table", done ? "Rows before" : "Rows now", "Rows in the backup", "What it means"],
      changed
        .slice(0, SHOWN)
        .map((it) => [code(it.table), rows(it.rowsNow), rows(it.rowsInBackup), meaning(it)]),
    ),
    ...(changed.length > SHOWN ? [`And ${changed.length - SHOWN} more tables.`, ""] : []),
    ...(same > 0 ? [`Tables that hold the same rows now and in the backup: ${same}.`, ""] : []),
    ...objectList(done ? "Went" : "Would go", changes.objectsThatGo),
    ...objectList(done ? "Came" : "Would come", changes.objectsThatCome),
  ];
}

function rows(count: number | null): string {
  return count === null ? "—" : String(count);
}

function meaning({ verdict, rowsNow, rowsInBackup, columnsThatGo, columnsThatCome }: TableChange): string {
  const difference = (rowsInBackup ?? 0) - (rowsNow ?? 0);
  const parts = [
    ...(verdict === "goes" ? ["**the table goes**"] : []),
    ...(verdict === "comes" ? ["the table comes"] : []),
    ...(verdict === "different" && rowsNow === null ? ["the rows now cannot be read"] : []),
    ...(verdict === "different" && rowsNow !== null && difference < 0
      ? [`**${plural(-difference, "row")} fewer**`]
      : []),
    ...(verdict === "different" && rowsNow !== null && difference > 0
      ? [`${plural(difference, "row")} more`]
      : []),
    ...(verdict === "different" && difference === 0 && columnsThatGo.length + columnsThatCome.length === 0
      ? ["rows differ"]
      : []),
    ...(columnsThatGo.length > 0 ? [`**columns that go**: ${columnsThatGo.map(code).join(", ")}`] : []),
    ...(columnsThatCome.length > 0 ? [`columns that come: ${columnsThatCome.map(code).join(", ")}`] : []),
  ];
  return parts.join("; ");
}

function objectList(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > SHOWN ? `, and ${names.length - SHOWN} more` : "";
  return [`${title}: ${names.slice(0, SHOWN).map(code).join(", ")}${more}.`, ""];
}

function factsSection({ backup, database, safetyBackup, artifact, duration }: RestoreReport): string[] {
  if (backup === null) return [];
  const facts: [string, string][] = [
    ["From", text(backup.from)],
    ["Made", backup.createdAt === null ? "unknown" : text(backup.createdAt)],
    ["SHA-256", code(backup.sha256)],
    ["Database", database.existed ? code(database.path) : `${code(database.path)}, which was gone`],
  ];
  if (safetyBackup !== null) {
    facts.push(["Safety backup", `${code(safetyBackup.path)}, ${formatBytes(safetyBackup.size)}`]);
    facts.push(["Safety backup's SHA-256", code(safetyBackup.sha256)]);
  }
  if (artifact !== null) facts.push(["Artifact", artifactLink(artifact)]);
  facts.push(["Took", `${(duration / 1000).toFixed(2)} s`]);
  return table(["Backup", `${code(backup.name)}, ${formatBytes(backup.size)}`], facts);
}

function undoSection({ safetyBackup, artifact }: RestoreReport): string[] {
  if (safetyBackup === null) return [];
  const from =
    artifact === null
      ? code(safetyBackup.path)
      : `this run's id and <code>artifact-name: ${text(artifact.name)}</code>`;
  return [`**To undo this restore**, restore again from ${from}.`, ""];
}
