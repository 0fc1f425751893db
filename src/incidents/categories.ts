import { distance } from "fastest-levenshtein";
import { Failure } from "../failure.ts";

/** The categories that the table's CHECK allows; a test compares this list with the migration's SQL. */
export const CATEGORIES = [
  "MIGRATION_ERROR",
  "CASCADE_DELETE",
  "CONSTRAINT_VIOLATION",
  "DATA_INTEGRITY",
  "CONCURRENCY_ERROR",
  "FILE_LOCK_ERROR",
  "WORKER_FAILURE",
  "REVIEW_ERROR",
  "SYSTEM_ERROR",
  "OTHER",
] as const;
/** What kind of thing went wrong. */
export type Category = (typeof CATEGORIES)[number];

/** The severities that the table's CHECK allows, the gravest first. */
export const SEVERITIES = ["HIGH", "MEDIUM", "LOW"] as const;
/** How bad it is. */
export type Severity = (typeof SEVERITIES)[number];

/**
 * `value` as one of `choices`.
 *
 * @param name of what is chosen, for the message
 * @throws Failure INVALID_INPUT with the list and the nearest match
 */
export function chosen<Choice extends string>(
  name: string,
  value: unknown,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((it) => it === value);
  if (choice !== undefined) return choice;
  const near = typeof value === "string" ? nearest(value, choices) : undefined;
  const given = typeof value === "string" ? `'${value}'` : JSON.stringify(value);
  throw new Failure(
    "INVALID_INPUT",
    `The ${name} is ${given}, which is none of ${choices.join(", ")}.${near ? ` Did you mean ${near}?` : ""}`,
  );
}

/** The choice that is most like `value`, in any case of letters; undefined when none is much like it. */
export function nearest(value: string, choices: readonly string[]): string | undefined {
  const fold = (text: string) => text.slice(0, 100).toUpperCase().replace(/[-\s]/g, "_");
  return choices
    .map((choice) => {
      const isPart = value.length >= 4 && fold(choice).includes(fold(value));
      return { choice, edits: isPart ? 1 : distance(fold(value), fold(choice)) };
    })
    .filter(({ choice, edits }) => edits <= choice.length / 2)
    .sort((a, b) => a.edits - b.edits)[0]?.choice;
}
