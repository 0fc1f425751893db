import { resolve } from "node:path";
import { getInput } from "@actions/core";
import { Failure } from "../failure.ts";
import type { RestoreOptions } from "../restore/restore.ts";
import { readUploadInputs, type UploadInputs, workspacePath } from "./inputs.ts";
import { booleanInput, numberInput, requiredInput } from "./read-input.ts";
import { runProvenance } from "./run-context.ts";

/** The artifact that is meant, as far as the inputs say. */
export type WantedArtifact = {
  /** Null for the newest that is named like a backup of the database. */
  readonly name: string | null;
  readonly runId: number;
  /** `owner/name`. */
  readonly repository: string;
  /** Whether it is of the run that is running, which needs no token. */
  readonly isOfThisRun: boolean;
  readonly token: string;
};

/** The inputs of restore/action.yml, checked and typed. */
export type RestoreInputs = {
  readonly restore: RestoreOptions;
  readonly from: { readonly file: string; readonly shown: string } | { readonly artifact: WantedArtifact };
  readonly upload: UploadInputs;
  readonly verbose: boolean;
  readonly summary: boolean;
};

/**
 * Reads `INPUT_*` once; below this nothing knows of them.
 *
 * @throws Failure INVALID_INPUT, PATH_OUTSIDE_WORKSPACE
 */
export function readRestoreInputs(): RestoreInputs {
  const db = requiredInput("db");
  const backupDir = getInput("backup-dir");
  const upload = readUploadInputs();
  return {
    restore: {
      db,
      path: workspacePath(db, "db"),
      root: resolve(process.env.GITHUB_WORKSPACE || "."),
      dryRun: booleanInput("dry-run"),
      force: booleanInput("force"),
      noWorkerCheck: booleanInput("no-worker-check"),
      lockTimeout: numberInput("lock-timeout", 0, 86_400) ?? 0,
      backupDir: backupDir === "" ? null : workspacePath(backupDir, "backup-dir"),
      provenance: runProvenance(),
    },
    from: sourceInputs(upload.artifactName),
    // In this action artifact-name names what is restored; the safety backup's artifact has its file's name.
    upload: { ...upload, artifactName: null },
    verbose: booleanInput("verbose"),
    summary: booleanInput("summary"),
  };
}

function sourceInputs(name: string | null): RestoreInputs["from"] {
  const backup = getInput("backup");
  const runId = numberInput("run-id", 1, Number.MAX_SAFE_INTEGER);
  if (backup === "") return { artifact: wantedArtifact(name, runId) };
  if (name !== null || runId !== null) {
    throw new Failure(
      "INVALID_INPUT",
      "The input backup names a file, and run-id or artifact-name an artifact; only one of them can be restored.",
    );
  }
  return { file: workspacePath(backup, "backup"), shown: backup };
}

function wantedArtifact(name: string | null, runId: number | null): WantedArtifact {
  const { GITHUB_RUN_ID, GITHUB_REPOSITORY = "" } = process.env;
  const repository = getInput("repository") || GITHUB_REPOSITORY;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new Failure("INVALID_INPUT", `The input repository is '${repository}', which is not owner/name.`);
  }
  const isHere = repository.toLowerCase() === GITHUB_REPOSITORY.toLowerCase();
  if (runId === null && !isHere) {
    throw new Failure("INVALID_INPUT", `The input run-id is empty: which run of ${repository} is meant?`);
  }
  const id = runId ?? Number(GITHUB_RUN_ID);
  return {
    name,
    runId: id,
    repository,
    isOfThisRun: isHere && String(id) === GITHUB_RUN_ID,
    token: getInput("github-token"),
  };
}
