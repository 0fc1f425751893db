/** The categories that the table's CHECK allows; a test compares this list with the migration's SQL. */
export declare const CATEGORIES: readonly ["MIGRATION_ERROR", "CASCADE_DELETE", "CONSTRAINT_VIOLATION", "DATA_INTEGRITY", "CONCURRENCY_ERROR", "FILE_LOCK_ERROR", "WORKER_FAILURE", "REVIEW_ERROR", "SYSTEM_ERROR", "OTHER"];
/** What kind of thing went wrong. */
export type Category = (typeof CATEGORIES)[number];
/** The severities that the table's CHECK allows, the gravest first. */
export declare const SEVERITIES: readonly ["HIGH", "MEDIUM", "LOW"];
/** How bad it is. */
export type Severity = (typeof SEVERITIES)[number];
/**
 * `value` as one of `choices`.
 *
 * @param name of what is chosen, for the message
 * @throws Failure INVALID_INPUT with the list and the nearest match
 */
export declare function chosen<Choice extends string>(name: string, value: unknown, choices: readonly Choice[]): Choice;
/** The choice that is most like `value`, in any case of letters; undefined when none is much like it. */
export declare function nearest(value: string, choices: readonly string[]): string | undefined;
