import type { Backup } from "../database/backup.ts";
import type { FailureFacts } from "../failure.ts";
import type { Artifact, Check } from "../migration/migration-report.ts";
import type { Workers } from "../migration/workers.ts";
import type { Changes } from "./losses.ts";

/**
 * Everything about one restore, as it stands in the JSON report. The shape is part of the interface: fields
 * are added, never renamed; `format` counts up if that ever has to change.
 */
export type RestoreReport = {
  readonly format: 1;
  readonly command: "restore";
  readonly tool: { readonly name: string; readonly version: string };
  /** `unchanged` when the database holds already what the backup holds. */
  readonly status: "restored" | "unchanged" | "would-restore" | "failed";
  /** The database is another than before. */
  readonly changed: boolean;
  /** The content was compared with the backup's and is the same. */
  readonly verified: boolean;
  readonly options: {
    readonly db: string;
    readonly dryRun: boolean;
    readonly force: boolean;
    readonly noWorkerCheck: boolean;
    /** Seconds. */
    readonly lockTimeout: number;
  };
  readonly database: {
    readonly path: string;
    /** False for one that was gone. */
    readonly existed: boolean;
    /** Bytes, before the run. */
    readonly size: number | null;
    readonly journalMode: "rollback" | "wal" | null;
    readonly sqliteVersion: string | null;
  };
  /** What is put back; null where it could not be read. */
  readonly backup: {
    /** File name where it was made. */
    readonly name: string;
    /** Where it was found: a path, or an artifact's name and run. */
    readonly from: string;
    /** 64 lower-case hex digits. */
    readonly sha256: string;
    /** Bytes. */
    readonly size: number;
    /** UTC, ISO 8601; null without a manifest. */
    readonly createdAt: string | null;
  } | null;
  readonly changes: Changes | null;
  readonly workers: Workers | null;
  readonly checks: readonly Check[];
  readonly warnings: readonly string[];
  /** The database as it was before; null where there was none, and where nothing was replaced. */
  readonly safetyBackup: Backup | null;
  /** That holds the safety backup. */
  readonly artifact: Artifact | null;
  readonly error: FailureFacts | null;
  /** UTC, ISO 8601. */
  readonly startedAt: string;
  /** Milliseconds. */
  readonly duration: number;
};
