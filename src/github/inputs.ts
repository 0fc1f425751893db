import { basename, resolve } from "node:path";
import { getInput } from "@actions/core";
import { Failure } from "../failure.ts";
import { FOREIGN_KEY_MODES } from "../migration/foreign-keys.ts";
import type { MigrateOptions } from "../migration/migrate.ts";
import { DRIFT_MODES } from "../migration/migration-report.ts";
import { booleanInput, choiceInput, numberInput, requiredInput } from "./read-input.ts";
import { runProvenance } from "./run-context.ts";
import { insideWorkspace } from "./workspace.ts";

/** How a backup is uploaded. */
export type UploadInputs = {
  readonly uploadBackup: boolean;
  /** Null for the backup file's name. */
  readonly artifactName: string | null;
  /** Null for the repository's setting. */
  readonly retentionDays: number | null;
  /** 0 (none) to 9. */
  readonly compressionLevel: number;
};

/** The inputs of action.yml, checked and typed. */
export type MigrateInputs = {
  readonly migrate: MigrateOptions;
  readonly upload: UploadInputs;
  readonly verbose: boolean;
  readonly summary: boolean;
  /** Write an incident when the migration fails. */
  readonly recordFailure: boolean;
};

// https://github.com/actions/toolkit/blob/main/packages/artifact/docs/additional-information.md
const REFUSED_IN_ARTIFACTS = /["<>|*?:\r\n]/;

/**
 * Reads `INPUT_*` once; below this nothing knows of them.
 *
 * @throws Failure INVALID_INPUT, PATH_OUTSIDE_WORKSPACE
 */
export function readMigrateInputs(): MigrateInputs {
  const db = requiredInput("db");
  const backupDir = getInput("backup-dir");
  const upload = readUploadInputs();
  if (upload.uploadBackup && REFUSED_IN_ARTIFACTS.test(basename(db))) {
    throw new Failure(
      "INVALID_INPUT",
      `The artifact service takes no file named '${basename(db)}': none of " : < > | * ? or a line break.`,
      "Rename the database, or set upload-backup to false.",
    );
  }
  return {
    migrate: {
      db,
      path: workspacePath(db, "db"),
      dryRun: booleanInput("dry-run"),
      force: booleanInput("force"),
      noBackup: booleanInput("no-backup"),
      noWorkerCheck: booleanInput("no-worker-check"),
      foreignKeys: choiceInput("foreign-keys", FOREIGN_KEY_MODES),
      onDrift: choiceInput("on-drift", DRIFT_MODES),
      lockTimeout: numberInput("lock-timeout", 0, 86_400) ?? 30,
      backupDir: backupDir === "" ? null : workspacePath(backupDir, "backup-dir"),
      provenance: runProvenance(),
    },
    upload,
    verbose: booleanInput("verbose"),
    summary: booleanInput("summary"),
    recordFailure: booleanInput("record-failure"),
  };
}

/** @throws Failure INVALID_INPUT */
export function readUploadInputs(): UploadInputs {
  return {
    uploadBackup: booleanInput("upload-backup"),
    artifactName: artifactNameInput(),
    retentionDays: numberInput("retention-days", 1, 400),
    compressionLevel: numberInput("compression-level", 0, 9) ?? 6,
  };
}

/** The absolute path of an input, inside GITHUB_WORKSPACE where it is relative. */
export function workspacePath(path: string, input: string): string {
  return insideWorkspace(resolve(process.env.GITHUB_WORKSPACE || "."), path, input);
}

/** The characters that the artifact service refuses, refused before anything is migrated. */
function artifactNameInput(): string | null {
  const value = getInput("artifact-name");
  if (!REFUSED_IN_ARTIFACTS.test(value) && !/[\\/]/.test(value)) return value === "" ? null : value;
  throw new Failure(
    "INVALID_INPUT",
    `The input artifact-name is '${value}'; it may not contain any of " : < > | * ? \\ / or a line break.`,
  );
}
