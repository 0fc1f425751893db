import type { FailureCode } from "../failure.ts";
import type { Category } from "./categories.ts";

/** One rule of `auto`: its name in the output, the category, our own codes, and the texts that fit. */
export type Rule = {
  readonly name: string;
  readonly category: Category;
  readonly codes: readonly FailureCode[];
  readonly pattern: RegExp;
};

/** The first rule that fits decides, so the more telling come first. */
export const RULES: readonly Rule[] = [
  {
    name: "cascade",
    category: "CASCADE_DELETE",
    codes: [],
    pattern: /\bcascad(e|ed|es|ing)\b.{0,40}\bdelet|\bdelet\w*\b.{0,40}\bcascad(e|ed|es|ing)\b/is,
  },
  {
    name: "constraint",
    category: "CONSTRAINT_VIOLATION",
    codes: ["FOREIGN_KEY_VIOLATION", "UNKNOWN_REFERENCE"],
    pattern:
      /\bconstraint (failed|violat)|violates .{0,40}constraint|foreign key (mismatch|violation)|SQLITE_CONSTRAINT|duplicate key|\bIntegrityError\b/i,
  },
  {
    name: "database-locked",
    category: "CONCURRENCY_ERROR",
    codes: ["DATABASE_LOCKED", "DATABASE_CHANGED", "WORKERS_RUNNING"],
    pattern:
      /database (table |schema )?is locked|SQLITE_(BUSY|LOCKED)|\bdeadlock|race condition|lock (wait )?timeout|serialization failure/i,
  },
  {
    name: "file-lock",
    category: "FILE_LOCK_ERROR",
    codes: [],
    pattern:
      /\bEBUSY\b|\block ?file|\.lock\b|file is locked|\bflock\b|resource busy|being used by another process|text file busy|\bETXTBSY\b/i,
  },
  {
    name: "integrity",
    category: "DATA_INTEGRITY",
    codes: [
      "DATABASE_CORRUPT",
      "NOT_A_DATABASE",
      "GIT_LFS_POINTER",
      "VERIFICATION_FAILED",
      "BACKUP_UNUSABLE",
      "BACKUP_UNSAFE",
    ],
    pattern:
      /malformed|corrupt|file is not a database|\bintegrity|quick_check|checksum|digest mismatch|SQLITE_(CORRUPT|NOTADB)/i,
  },
  {
    name: "migration",
    category: "MIGRATION_ERROR",
    codes: ["SCHEMA_DRIFT", "NOT_REPAIRABLE", "NOT_APPLIED", "BACKUP_FAILED", "UPLOAD_FAILED"],
    pattern: /\bmigrat|schema (drift|version)|no such (table|column)|duplicate column/i,
  },
  {
    name: "killed",
    category: "WORKER_FAILURE",
    codes: ["INTERRUPTED"],
    pattern:
      /\b(killed|terminated) by\b|^killed$|\bkilled\b|\bSIG(KILL|TERM|INT|HUP|ABRT|SEGV|BUS|ILL|FPE|XCPU)\b|segmentation fault|core dumped/im,
  },
  {
    name: "timeout",
    category: "WORKER_FAILURE",
    codes: [],
    pattern:
      /\btimed[ -]?out\b|\btime-?out\b|\btimeout(error| expired| exceeded| after)?\b|deadline exceeded|maximum execution time/i,
  },
  {
    name: "out-of-memory",
    category: "WORKER_FAILURE",
    codes: [],
    pattern: /out of memory|\bOOM\b|\bENOMEM\b|\bMemoryError\b|cannot allocate memory|heap limit/i,
  },
  {
    name: "review",
    category: "REVIEW_ERROR",
    codes: [],
    pattern: /\breview(er|s|ed|ing)?\b|\brejected by\b/i,
  },
  {
    name: "system",
    category: "SYSTEM_ERROR",
    codes: [
      "NO_SPACE",
      "DATABASE_READ_ONLY",
      "DATABASE_NOT_FOUND",
      "DATABASE_IS_DIRECTORY",
      "BACKUP_NOT_FOUND",
      "BACKUP_AMBIGUOUS",
      "BACKUP_OF_ANOTHER_DATABASE",
      "ARTIFACT_EXPIRED",
      "ARTIFACT_FORBIDDEN",
      "ARTIFACT_UNAVAILABLE",
      "UNSUPPORTED_PLATFORM",
      "PATH_OUTSIDE_WORKSPACE",
    ],
    pattern:
      /no space left|\b(ENOSPC|EDQUOT|EACCES|EPERM|EROFS|ENOENT|EIO|EMFILE|ENFILE|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)\b|permission denied|command not found|no such file or directory|connection (refused|reset)|could not resolve host|read-only file system|disk (is )?full/i,
  },
  {
    name: "worker",
    category: "WORKER_FAILURE",
    codes: [],
    pattern:
      /\bworkers?\b|\bTraceback \(most recent call last\)|unhandled (exception|rejection|error)|\bpanicked at\b/i,
  },
  {
    name: "usage",
    category: "OTHER",
    codes: ["INVALID_INPUT", "INVALID_LINES", "INCIDENT_NOT_FOUND", "HIGH_RISK", "INCREASING_TREND"],
    pattern: /(?!)/,
  },
];

/** What `auto` found. */
export type Classified = {
  readonly category: Category;
  /** Null where no rule fitted and the category is OTHER. */
  readonly rule: string | null;
};

// A failure says what it is near its beginning or its end, and nobody has to wait for a regular expression.
const LOOKED_AT = 8_000;

/**
 * The category of a failure, by the first rule of RULES that fits the first of the texts that any rule
 * fits. One of our own error codes in a text decides before the rest of it does.
 *
 * @param texts what is known, the most telling first: a message, the last lines of stderr
 */
export function classify(...texts: readonly string[]): Classified {
  const rule = texts.reduce<Rule | undefined>((found, text) => found ?? ruleFor(text), undefined);
  return { category: rule?.category ?? "OTHER", rule: rule?.name ?? null };
}

function ruleFor(text: string): Rule | undefined {
  const looked =
    text.length <= 2 * LOOKED_AT ? text : `${text.slice(0, LOOKED_AT)}\n${text.slice(-LOOKED_AT)}`;
  const names = (code: string) => new RegExp(`\\b${code}\\b`).test(looked);
  return RULES.find(({ codes }) => codes.some(names)) ?? RULES.find(({ pattern }) => pattern.test(looked));
}
