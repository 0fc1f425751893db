/** Exit codes of the command line, the contract of `--help` and the README. */
export declare const EXIT: {
    readonly done: 0;
    readonly failed: 1;
    readonly usage: 2;
    readonly workersRunning: 3;
    readonly schemaDrift: 4;
    readonly locked: 5;
};
type Entry = {
    readonly exitCode: (typeof EXIT)[keyof typeof EXIT];
    /** Title of the annotation, a few words. */
    readonly title: string;
    /** What to do, when the place that fails knows nothing better. */
    readonly hint: string;
};
/** Every way in which this tool refuses or fails. The code is stable; the texts may improve. */
export declare const FAILURES: {
    readonly INVALID_INPUT: Entry;
    readonly PATH_OUTSIDE_WORKSPACE: Entry;
    readonly UNSUPPORTED_PLATFORM: Entry;
    readonly DATABASE_NOT_FOUND: Entry;
    readonly DATABASE_IS_DIRECTORY: Entry;
    readonly GIT_LFS_POINTER: Entry;
    readonly NOT_A_DATABASE: Entry;
    readonly DATABASE_CORRUPT: Entry;
    readonly DATABASE_READ_ONLY: Entry;
    readonly DATABASE_LOCKED: Entry;
    readonly WORKERS_RUNNING: Entry;
    readonly SCHEMA_DRIFT: Entry;
    readonly NOT_REPAIRABLE: Entry;
    readonly NOT_APPLIED: Entry;
    readonly INCIDENT_NOT_FOUND: Entry;
    readonly UNKNOWN_REFERENCE: Entry;
    readonly INVALID_LINES: Entry;
    readonly NO_SPACE: Entry;
    readonly BACKUP_FAILED: Entry;
    readonly FOREIGN_KEY_VIOLATION: Entry;
    readonly VERIFICATION_FAILED: Entry;
    readonly UPLOAD_FAILED: Entry;
    readonly BACKUP_NOT_FOUND: Entry;
    readonly BACKUP_AMBIGUOUS: Entry;
    readonly BACKUP_UNUSABLE: Entry;
    readonly BACKUP_UNSAFE: Entry;
    readonly BACKUP_OF_ANOTHER_DATABASE: Entry;
    readonly ARTIFACT_EXPIRED: Entry;
    readonly ARTIFACT_FORBIDDEN: Entry;
    readonly ARTIFACT_UNAVAILABLE: Entry;
    readonly DATABASE_CHANGED: Entry;
    readonly HIGH_RISK: Entry;
    readonly INCREASING_TREND: Entry;
    readonly INTERRUPTED: Entry;
    readonly UNEXPECTED: Entry;
};
/** Stable name of a failure: in annotations, the JSON report and the documentation. */
export type FailureCode = keyof typeof FAILURES;
/** A failure as plain data, as it stands in the JSON report. */
export type FailureFacts = {
    readonly code: FailureCode;
    readonly message: string;
    readonly hint: string;
};
/**
 * The one error type of this tool.
 *
 * @example throw new Failure("DATABASE_NOT_FOUND", "There is no file data/aipm.db.")
 */
export declare class Failure extends Error {
    readonly code: FailureCode;
    readonly hint: string;
    constructor(code: FailureCode, message: string, hint?: string);
    get facts(): FailureFacts;
}
/** Any thrown value as a Failure; what is none of ours becomes UNEXPECTED. */
export declare function asFailure(error: unknown): Failure;
/** The process exit code (0 to 5) that belongs to a failure; 0 for none. */
export declare function exitCodeOf(failure: FailureFacts | null): number;
export {};
