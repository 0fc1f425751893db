import { resolve } from "node:path";
import { getInput } from "@actions/core";
import { Failure } from "../failure.ts";
import { FOREIGN_KEY_MODES, type ForeignKeyMode } from "../migration/foreign-keys.ts";
import type { MigrateOptions } from "../migration/migrate.ts";
import { runProvenance } from "./run-context.ts";
import { insideWorkspace } from "./workspace.ts";

/** The inputs of action.yml, checked and typed. */
export type MigrateInputs = {
  readonly migrate: MigrateOptions;
  readonly verbose: boolean;
  readonly uploadBackup: boolean;
  /** Null for the backup file's name. */
  readonly artifactName: string | null;
  /** Null for the repository's setting. */
  readonly retentionDays: number | null;
  /** 0 (none) to 9. */
  readonly compressionLevel: number;
  readonly summary: boolean;
};

/**
 * Reads `INPUT_*` once; below this nothing knows of them.
 *
 * @throws Failure INVALID_INPUT, PATH_OUTSIDE_WORKSPACE
 */
export function readMigrateInputs(): MigrateInputs {
  const db = getInput("db");
  if (db === "")
    throw new Failure("INVALID_INPUT", "The input db is empty: it has to name the database file.");
  const backupDir = getInput("backup-dir");
  const workspace = resolve(process.env.GITHUB_WORKSPACE || ".");
  return {
    migrate: {
      db,
      path: insideWorkspace(workspace, db, "db"),
      dryRun: booleanInput("dry-run"),
      force: booleanInput("force"),
      noBackup: booleanInput("no-backup"),
      noWorkerCheck: booleanInput("no-worker-check"),
      foreignKeys: foreignKeysInput(),
      lockTimeout: numberInput("lock-timeout", 0, 86_400) ?? 0,
      backupDir: backupDir === "" ? null : insideWorkspace(workspace, backupDir, "backup-dir"),
      provenance: runProvenance(),
    },
    verbose: booleanInput("verbose"),
    uploadBackup: booleanInput("upload-backup"),
    artifactName: artifactNameInput(),
    retentionDays: numberInput("retention-days", 1, 400),
    compressionLevel: numberInput("compression-level", 0, 9) ?? 6,
    summary: booleanInput("summary"),
  };
}

function booleanInput(name: string): boolean {
  const value = getInput(name);
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw new Failure(
    "INVALID_INPUT",
    `The input ${name} is '${value}', which is neither true nor false.`,
    `Set ${name} to true or false, or leave it out. An expression that can be empty needs a fallback, such as \${{ inputs.value || false }}.`,
  );
}

function foreignKeysInput(): ForeignKeyMode {
  const value = getInput("foreign-keys");
  const mode = FOREIGN_KEY_MODES.find((it) => it === value);
  if (mode !== undefined) return mode;
  throw new Failure(
    "INVALID_INPUT",
    `The input foreign-keys is '${value}', which is none of ${FOREIGN_KEY_MODES.join(", ")}.`,
  );
}

/** Null when the input is empty. */
function numberInput(name: string, least: number, most: number): number | null {
  const value = getInput(name);
  if (value === "") return null;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new Failure(
    "INVALID_INPUT",
    `The input ${name} is '${value}', which is no whole number from ${least} to ${most}.`,
  );
}

/** The characters that the artifact service refuses, refused before anything is migrated. */
function artifactNameInput(): string | null {
  const value = getInput("artifact-name");
  if (!/["<>|*?:\\/\r\n]/.test(value)) return value === "" ? null : value;
  throw new Failure(
    "INVALID_INPUT",
    `The input artifact-name is '${value}'; it may not contain any of " : < > | * ? \\ / or a line break.`,
  );
}
