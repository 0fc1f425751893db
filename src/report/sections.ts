import type { Artifact, Check, MigrationReport } from "../migration/migration-report.ts";
import { table, text } from "./markdown.ts";
import { formatAgo, formatBytes } from "./plain.ts";

// What the job summaries of all actions have in common.

/** A check's outcome at a glance. */
export const SIGNS = { passed: "✅", warning: "⚠️", failed: "❌", skipped: "⏭️" } as const satisfies Record<
  Check["status"],
  string
>;

/** What went wrong, and what to do. */
export function errorSection({ error }: Pick<MigrationReport, "error">): string[] {
  if (error === null) return [];
  return [`**${error.code}**: ${text(error.message)}`, "", `**What to do**: ${text(error.hint)}`, ""];
}

export function warningSection({ warnings }: Pick<MigrationReport, "warnings">): string[] {
  return warnings.flatMap((warning) => [`> ⚠️ ${text(warning)}`, ""]);
}

export function checksSection({ checks }: Pick<MigrationReport, "checks">): string[] {
  return table(
    ["", "Check", "Result"],
    checks.map(({ name, status, detail }) => [SIGNS[status], name, text(detail)]),
  );
}

export function workersSection({ workers }: Pick<MigrationReport, "workers">): string[] {
  if (workers === null || workers.count === 0) return [];
  const more = workers.count - workers.running.length;
  const cell = (value: string | null) => (value === null ? "" : text(value));
  return [
    "### Running workers",
    "",
    ...table(
      ["Task", "Project", "Title", "Assignee", "Updated"],
      workers.running.map((it) => [
        cell(it.task),
        cell(it.project),
        cell(it.title),
        cell(it.assignee),
        formatAgo(it.secondsSinceUpdate),
      ]),
    ),
    ...(more > 0 ? [`And ${more} more.`, ""] : []),
  ];
}

/** Its name with a link to its page, and its size. */
export function artifactLink({ url, name, size }: Artifact): string {
  return `<a href="${text(url)}">${text(name)}</a>, ${formatBytes(size)}`;
}
