/** Exit codes of the command line, the contract of `--help` and the README. */
export const EXIT = { done: 0, failed: 1, usage: 2, workersRunning: 3, schemaDrift: 4, locked: 5 } as const;

type Entry = {
  readonly exitCode: (typeof EXIT)[keyof typeof EXIT];
  /** Title of the annotation, a few words. */
  readonly title: string;
  /** What to do, when the place that fails knows nothing better. */
  readonly hint: string;
};

const entry = (title: string, hint: string, exitCode: Entry["exitCode"] = EXIT.failed): Entry => ({
  exitCode,
  title,
  hint,
});

/** Every way in which this tool refuses or fails. The code is stable; the texts may improve. */
export const FAILURES = {
  INVALID_INPUT: entry(
    "Invalid input",
    "Correct the input named above; the README lists all of them.",
    EXIT.usage,
  ),
  PATH_OUTSIDE_WORKSPACE: entry(
    "Path outside the workspace",
    "Name a path inside the repository, or an absolute path if you do mean a file elsewhere.",
    EXIT.usage,
  ),
  UNSUPPORTED_PLATFORM: entry(
    "Unsupported platform",
    "Run on Linux (glibc or musl), macOS or Windows, x64 or arm64.",
    EXIT.usage,
  ),
  DATABASE_NOT_FOUND: entry(
    "Database not found",
    "Check the path and that an earlier step checked the repository out.",
  ),
  DATABASE_IS_DIRECTORY: entry("Database is a directory", "Name the database file itself."),
  GIT_LFS_POINTER: entry(
    "Git LFS pointer instead of a database",
    "Fetch the file itself: set lfs: true on actions/checkout, or run git lfs pull.",
  ),
  NOT_A_DATABASE: entry(
    "Not a SQLite database",
    "Check that the path names the SQLite file; an encrypted database cannot be read either.",
  ),
  DATABASE_CORRUPT: entry(
    "Database is corrupt",
    "Restore a backup, or rescue what is readable: sqlite3 broken.db .recover | sqlite3 rescued.db",
  ),
  DATABASE_READ_ONLY: entry(
    "Database is read-only",
    "Give this user write permission on the file and on its directory (SQLite writes a journal there).",
  ),
  DATABASE_LOCKED: entry(
    "Database is locked",
    "Try again when the other process has finished, or wait longer with a higher lock-timeout.",
    EXIT.locked,
  ),
  WORKERS_RUNNING: entry(
    "Workers are running",
    "Wait until they finish, or go on all the same with force.",
    EXIT.workersRunning,
  ),
  SCHEMA_DRIFT: entry(
    "Schema drift",
    "Run with on-drift set to repair: it rebuilds the table with its rows, and a dry run shows beforehand what becomes of them.",
    EXIT.schemaDrift,
  ),
  NOT_REPAIRABLE: entry(
    "Schema drift that cannot be repaired",
    "Nothing was changed. Remove what is named above by hand, then run again.",
    EXIT.schemaDrift,
  ),
  NOT_APPLIED: entry("Migration not applied", "Run migrate; with dry-run first to see what it would do."),
  INCIDENT_NOT_FOUND: entry("No such incident", "List the ids with aipm-incidents-migrate list."),
  UNKNOWN_REFERENCE: entry(
    "Unknown reference",
    "Correct the id, or leave strict out: the incident is then written without the reference.",
  ),
  INVALID_LINES: entry(
    "Invalid lines",
    "Nothing was written. Correct the lines named above, then run again.",
  ),
  NO_SPACE: entry("No space left", "Free some space, or put the backup on another disk with backup-dir."),
  BACKUP_FAILED: entry(
    "Backup failed",
    "Nothing was changed. Check that the backup directory exists and can be written.",
  ),
  FOREIGN_KEY_VIOLATION: entry(
    "Foreign key violation",
    "Nothing was changed. Repair the rows named above, then run again.",
  ),
  VERIFICATION_FAILED: entry(
    "Verification failed",
    "Nothing was changed. Please report this with the JSON report attached.",
  ),
  UPLOAD_FAILED: entry(
    "Backup upload failed",
    "What was done stays. Save the backup from disk in a later step, or run again with upload-backup: false.",
  ),
  BACKUP_NOT_FOUND: entry(
    "Backup not found",
    "Name a backup that is there; the job summary of the run that made it names its artifact.",
  ),
  BACKUP_AMBIGUOUS: entry("More than one backup", "Say which one is meant."),
  BACKUP_UNUSABLE: entry(
    "Backup is unusable",
    "Nothing was changed. Download it again, or take another backup.",
  ),
  BACKUP_UNSAFE: entry(
    "Backup is unsafe",
    "Nothing was changed. No artifact of this tool looks like this: find out who made it.",
  ),
  BACKUP_OF_ANOTHER_DATABASE: entry(
    "Backup of another database",
    "Correct db or the backup; if they do belong together, restore with force.",
  ),
  ARTIFACT_EXPIRED: entry(
    "Artifact has expired",
    "Take a younger backup. Artifacts live as long as retention-days, or the repository's setting, says.",
  ),
  ARTIFACT_FORBIDDEN: entry(
    "No permission to read artifacts",
    "Give the job `permissions: actions: read`, or set github-token to a token that has it on that repository.",
  ),
  ARTIFACT_UNAVAILABLE: entry(
    "Artifact cannot be fetched",
    "Nothing was changed. Run again, or download the artifact by hand and name the file in backup.",
  ),
  DATABASE_CHANGED: entry(
    "Database changed during the restore",
    "Nothing was changed. Stop what writes to the database, or run again.",
    EXIT.locked,
  ),
  HIGH_RISK: entry(
    "Failures at high risk",
    "Do what the report recommends, or raise threshold; fail-on: never only reports.",
  ),
  INCREASING_TREND: entry(
    "Failures are increasing",
    "Do what the report recommends; fail-on: never only reports.",
  ),
  INTERRUPTED: entry("Interrupted", "Nothing was changed. Run again."),
  UNEXPECTED: entry(
    "Unexpected error",
    "Nothing was committed by the failing step. Please report this with the JSON report attached.",
  ),
} as const satisfies Record<string, Entry>;

/** Stable name of a failure: in annotations, the JSON report and the documentation. */
export type FailureCode = keyof typeof FAILURES;

/** A failure as plain data, as it stands in the JSON report. */
export type FailureFacts = { readonly code: FailureCode; readonly message: string; readonly hint: string };

/**
 * The one error type of this tool.
 *
 * @example throw new Failure("DATABASE_NOT_FOUND", "There is no file data/aipm.db.")
 */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly hint: string;

  constructor(code: FailureCode, message: string, hint: string = FAILURES[code].hint) {
    super(message);
    this.name = "Failure";
    this.code = code;
    this.hint = hint;
  }

  get facts(): FailureFacts {
    return { code: this.code, message: this.message, hint: this.hint };
  }
}

/** Any thrown value as a Failure; what is none of ours becomes UNEXPECTED. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure("UNEXPECTED", error instanceof Error ? error.message : String(error));
}

/** The process exit code (0 to 5) that belongs to a failure; 0 for none. */
export function exitCodeOf(failure: FailureFacts | null): number {
  return failure === null ? EXIT.done : FAILURES[failure.code].exitCode;
}
