import type { MigrationReport } from "../migration/migration-report.ts";
import type { JsonValue, MappedKind } from "../migration/repair-mapping.ts";
import { headline, sign } from "./headline.ts";
import { code, fitted, sqlBlock, table, text } from "./markdown.ts";
import { formatBytes, quoteArgument } from "./plain.ts";
import {
  artifactLink,
  checksSection,
  errorSection,
  SIGNS,
  warningSection,
  workersSection,
} from "./sections.ts";

/** The job summary: the answer first, then the reason, facts and checks, the SQL folded away. */
export function migrationSummary(report: MigrationReport): string {
  const sections = [
    [`## ${SIGNS[sign(report)]} ${headline(report, code)}`, ""],
    errorSection(report),
    warningSection(report),
    factsSection(report),
    rollbackSection(report),
    checksSection(report),
    repairSection(report),
    leftOutSection(report),
    workersSection(report),
    differencesSection(report),
    acceptedSection(report),
    sqlSection(report),
  ];
  // Closed by an empty line: what the next command appends to the same file has to begin a new block.
  return `${fitted(sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")))}\n`;
}

function factsSection({
  database,
  migration,
  backup,
  artifact,
  foreignKeys,
  duration,
}: MigrationReport): string[] {
  const head = [
    "Migration",
    `${code(migration.name)} ${migration.version}, schema ${migration.schemaVersion}`,
  ];
  const facts: [string, string][] = [["Database", [code(database.path), ...fileFacts(database)].join(", ")]];
  if (foreignKeys.declared.length > 0)
    facts.push(["Foreign keys", foreignKeys.declared.map(code).join(", ")]);
  if (backup !== null) {
    facts.push(["Backup", `${code(backup.path)}, ${formatBytes(backup.size)}`]);
    facts.push(["Backup's SHA-256", code(backup.sha256)]);
  }
  if (artifact !== null) facts.push(["Artifact", artifactLink(artifact)]);
  facts.push(["Took", `${(duration / 1000).toFixed(2)} s`]);
  return table(head, facts);
}

function fileFacts({ size, journalMode, sqliteVersion }: MigrationReport["database"]): string[] {
  return [
    ...(size === null ? [] : [formatBytes(size)]),
    ...(journalMode === null ? [] : [journalMode === "wal" ? "WAL mode" : "rollback journal"]),
    ...(sqliteVersion === null ? [] : [`SQLite ${sqliteVersion}`]),
  ];
}

function repairSection({ repair, options, backup }: MigrationReport): string[] {
  if (repair === null) return [];
  const { kinds, keptColumns, dropped } = repair;
  return [
    "### What becomes of the rows",
    "",
    `All ${repair.rows} rows arrive. ${options.dryRun ? "These values would be mapped" : "These values were mapped"}, the originals are in the JSON report${backup ? " and in the backup" : ""}:`,
    "",
    ...(kinds.length === 0 ? ["- none", ""] : []),
    ...table(
      ["Mapping", "Rows"],
      kinds.map(({ kind, count }) => [text(kind), String(count)]),
    ),
    ...(keptColumns.length > 0 ? [`Columns kept at the end: ${keptColumns.map(code).join(", ")}.`, ""] : []),
    ...dropped.map((sentence) => `- ${text(sentence)}`),
    ...(dropped.length > 0 ? [""] : []),
    ...kinds.flatMap(exampleLines),
  ];
}

function exampleLines({ kind, count, examples }: MappedKind): string[] {
  const cell = (value: JsonValue) =>
    value === null ? "NULL" : code(typeof value === "object" ? `x'${value.hex}'` : String(value));
  return [
    `<details><summary>Examples: ${text(kind)} (${examples.length} of ${count})</summary>`,
    "",
    ...table(
      ["Row", "From", "To"],
      examples.map(({ rowid, from, to }) => [String(rowid), cell(from), cell(to)]),
    ),
    "</details>",
    "",
  ];
}

function leftOutSection({ foreignKeys: { leftOut }, options }: MigrationReport): string[] {
  if (leftOut.length === 0) return [];
  const why =
    options.foreignKeys === "auto" ? "Declared, they would make every insert into the table fail. " : "";
  return [
    "### Foreign keys left out",
    "",
    `${why}Without them the column still holds the id, but SQLite does not check it, nor clear it when the parent row is deleted.`,
    "",
    ...table(
      ["Column", "Would reference", "Why it is left out"],
      leftOut.map(({ column, parent, reason }) => [code(column), code(parent), text(reason)]),
    ),
  ];
}

function differencesSection({ comparison, repair }: MigrationReport): string[] {
  if (!comparison.some(({ verdict }) => verdict === "different")) return [];
  const signs = { same: "✅", accepted: "✅", missing: "➕", different: "❌" };
  return [
    repair === null ? "### Expected and actual schema" : "### The schema as it was found",
    "",
    ...table(
      ["", "Part", "Name", "Expected", "Actual"],
      comparison
        .slice(0, 200)
        .map(({ part, name, expected, actual, verdict, note }) => [
          signs[verdict],
          part,
          code(name),
          expected === null ? "—" : code(expected),
          [actual === null ? "—" : code(actual), ...(note === undefined ? [] : [text(note)])].join("<br>"),
        ]),
    ),
  ];
}

function acceptedSection({ comparison }: MigrationReport): string[] {
  if (comparison.some(({ verdict }) => verdict === "different")) return []; // told in the table above
  const accepted = comparison.filter(({ verdict }) => verdict === "accepted");
  if (accepted.length === 0) return [];
  return [
    "### Accepted as it is",
    "",
    ...accepted.slice(0, 200).map(({ part, name, note }) => `- ${part} ${code(name)}: ${text(note ?? "")}`),
    "",
  ];
}

function sqlSection({ statements, options, status }: MigrationReport): string[] {
  if (statements.length === 0) return [];
  const title =
    status === "applied"
      ? "SQL that was run"
      : options.dryRun
        ? "SQL that would be run"
        : "SQL that was planned";
  return [
    `<details><summary>${title}</summary>`,
    "",
    ...sqlBlock(statements.map((statement) => `${statement};`).join("\n\n")),
    "",
    "</details>",
    "",
  ];
}

function rollbackSection({ backup, artifact, options }: MigrationReport): string[] {
  if (backup === null) return [];
  const from =
    artifact === null
      ? code(`aipm-incidents-migrate restore --db ${quoteArgument(options.db)} ${quoteArgument(backup.path)}`)
      : `the action <code>restore</code> with this run's id and <code>artifact-name: ${text(artifact.name)}</code>`;
  return [`**To roll back** ${code(options.db)}: ${from}.`, ""];
}
