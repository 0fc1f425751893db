import { CATEGORIES, type Category, SEVERITIES, type Severity } from "./categories.ts";

/** What a restricted column means when nothing fits. */
export const OTHERWISE = { severity: "MEDIUM", category: "OTHER" } as const satisfies {
  severity: Severity;
  category: Category;
};

/**
 * Other words that tables in the field use, by what they mean; compared without case, with `_` for
 * spaces and hyphens.
 */
export const OTHER_WORDS: {
  readonly severity: Readonly<Record<Severity, readonly string[]>>;
  readonly category: Readonly<Record<Category, readonly string[]>>;
} = {
  severity: {
    HIGH: [
      "critical",
      "crit",
      "fatal",
      "blocker",
      "urgent",
      "severe",
      "major",
      "error",
      "p0",
      "sev1",
      "高",
      "重大",
    ],
    MEDIUM: ["med", "mid", "moderate", "normal", "warning", "warn", "p1", "p2", "sev2", "中"],
    LOW: ["minor", "trivial", "info", "information", "notice", "debug", "p3", "sev3", "低", "軽微"],
  },
  category: {
    MIGRATION_ERROR: ["migration", "migration_failure", "schema_error"],
    CASCADE_DELETE: ["cascade", "cascading_delete"],
    CONSTRAINT_VIOLATION: [
      "constraint",
      "constraint_error",
      "foreign_key",
      "foreign_key_violation",
      "unique",
    ],
    DATA_INTEGRITY: ["integrity", "integrity_error", "data", "data_error", "corruption"],
    CONCURRENCY_ERROR: ["concurrency", "race_condition", "race", "conflict", "deadlock"],
    FILE_LOCK_ERROR: ["file_lock", "lock", "lock_error", "file_locked"],
    WORKER_FAILURE: ["worker", "worker_error", "task_failure", "timeout"],
    REVIEW_ERROR: ["review", "review_failure"],
    SYSTEM_ERROR: ["system", "system_failure", "environment", "infrastructure"],
    OTHER: ["misc", "miscellaneous", "unknown", "none"],
  },
};

/** A restricted column's value as what it means; `exact` when it already is one of the allowed words. */
export type Meaning<Word extends string> = { readonly word: Word; readonly exact: boolean };

/** What a stored severity means: itself, another word for one, or MEDIUM when nothing fits. */
export const severityOf = (stored: string): Meaning<Severity> =>
  meaningOf(stored, SEVERITIES, OTHER_WORDS.severity, OTHERWISE.severity);

/** What a stored category means: itself, another word for one, or OTHER when nothing fits. */
export const categoryOf = (stored: string): Meaning<Category> =>
  meaningOf(stored, CATEGORIES, OTHER_WORDS.category, OTHERWISE.category);

function meaningOf<Word extends string>(
  stored: string,
  words: readonly Word[],
  others: Readonly<Record<Word, readonly string[]>>,
  otherwise: Word,
): Meaning<Word> {
  const exact = words.find((word) => word === stored);
  if (exact !== undefined) return { word: exact, exact: true };
  const plain = stored.trim().toLowerCase().replace(/[ -]/g, "_");
  const meant = words.find((word) => word.toLowerCase() === plain || others[word].includes(plain));
  return { word: meant ?? otherwise, exact: false };
}
