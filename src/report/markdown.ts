import { oneLine } from "./plain.ts";

/**
 * A stranger's text as Markdown that shows just that text. Every ASCII punctuation mark becomes a
 * numeric reference, which no Markdown construct can begin with
 * (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references).
 */
export function text(data: string): string {
  return oneLine(data, 1000).replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** The same, in a fixed-width face; GitHub links no `@name` or `#1` inside it. */
export function code(data: string): string {
  return `<code>${text(data)}</code>`;
}

/** A table whose cells are Markdown already; no lines at all without rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line), ""];
}

/** SQL of our own as a block that no content can close early. */
export function sqlBlock(sql: string): string[] {
  const longest = Math.max(2, ...[...sql.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}sql`, sql, fence];
}

/** GitHub shows no summary of a step above this many bytes (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits). */
export const SUMMARY_LIMIT = 1024 * 1024 - 1;

/**
 * Markdown that fits into a step's summary: whole sections are left out from the end, with a note.
 *
 * @param sections Markdown, the most important first
 */
export function fitted(sections: readonly string[], limit = SUMMARY_LIMIT): string {
  const note = "_The summary was cut to GitHub's limit; the JSON report has everything._\n";
  const sizes = sections.map((section) => Buffer.byteLength(section) + 1);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= limit) return sections.join("\n");
  let room = limit - Buffer.byteLength(note);
  const kept = sections.filter((_, index) => {
    room -= sizes[index] ?? 0;
    return room >= 0;
  });
  return [...kept, note].join("\n");
}
