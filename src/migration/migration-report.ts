import type { Backup } from "../database/backup.ts";
import type { FailureFacts } from "../failure.ts";
import type { Comparison } from "./compare-schema.ts";
import type { ForeignKeyMode } from "./foreign-keys.ts";
import type { Repair } from "./repair.ts";
import type { Workers } from "./workers.ts";

/** `fail` refuses a table of another shape, `repair` rebuilds it with its rows. */
export const DRIFT_MODES = ["fail", "repair"] as const;
export type DriftMode = (typeof DRIFT_MODES)[number];

/** The artifact that holds the backup. */
export type Artifact = {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  /** `sha256:` and 64 hex digits, of the zip; null where the service gives none. */
  readonly digest: string | null;
  /** Bytes of the zip. */
  readonly size: number;
};

/** One thing that was looked at, and how it turned out. */
export type Check = {
  readonly name: string;
  readonly status: "passed" | "failed" | "warning" | "skipped";
  readonly detail: string;
};

/**
 * Everything about one run, as it stands in the JSON report. The shape is part of the interface:
 * fields are added, never renamed; `format` counts up if that ever has to change.
 */
export type MigrationReport = {
  readonly format: 1;
  readonly command: "migrate" | "verify";
  readonly tool: { readonly name: string; readonly version: string };
  readonly migration: { readonly name: string; readonly version: string; readonly schemaVersion: string };
  readonly status: "applied" | "already-applied" | "would-apply" | "failed";
  /** The database is another than before. */
  readonly changed: boolean;
  /** Every part of the schema was looked at and stands as it should. */
  readonly verified: boolean;
  readonly options: {
    readonly db: string;
    readonly dryRun: boolean;
    readonly force: boolean;
    readonly noBackup: boolean;
    readonly noWorkerCheck: boolean;
    readonly foreignKeys: ForeignKeyMode;
    readonly onDrift: DriftMode;
    /** Seconds. */
    readonly lockTimeout: number;
  };
  readonly database: {
    readonly path: string;
    /** Bytes, before the run; null where there is no such file. */
    readonly size: number | null;
    readonly journalMode: "rollback" | "wal" | null;
    readonly sqliteVersion: string | null;
    /** Of the file before and after a dry run; null in other runs. */
    readonly sha256Before: string | null;
    readonly sha256After: string | null;
  };
  readonly workers: Workers | null;
  readonly foreignKeys: {
    readonly declared: readonly string[];
    readonly leftOut: readonly {
      readonly column: string;
      readonly parent: string;
      readonly reason: string;
    }[];
  };
  /** What was run, or in a dry run what would be; in order. */
  readonly statements: readonly string[];
  /** The schema as it was found, part by part. */
  readonly comparison: readonly Comparison[];
  readonly checks: readonly Check[];
  readonly warnings: readonly string[];
  /** What became of the rows of a table that was rebuilt; null when none was. */
  readonly repair: (Repair & { readonly rowsFile: string }) | null;
  readonly backup: Backup | null;
  readonly artifact: Artifact | null;
  /** Id of the incident that records the failure, where that was asked for and possible. */
  readonly incident: string | null;
  readonly error: FailureFacts | null;
  /** UTC, ISO 8601. */
  readonly startedAt: string;
  /** Milliseconds. */
  readonly duration: number;
};
