import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { FindOptions } from "@actions/artifact";
import { requireRoom } from "../database/disk-space.ts";
import { Failure } from "../failure.ts";
import type { BackupSource } from "../restore/stage.ts";
import { artifactServiceMissing, serverWithoutArtifacts } from "./artifact.ts";
import { chooseArtifact } from "./choose-artifact.ts";
import type { WantedArtifact } from "./restore-inputs.ts";

/**
 * Downloads the artifact that is meant, as the zip that it is: unpacking is not left to the client, because
 * the zip may be a stranger's.
 *
 * @param directory where the zip goes
 * @throws Failure BACKUP_NOT_FOUND, BACKUP_AMBIGUOUS, BACKUP_UNUSABLE (its digest is not the service's),
 *   ARTIFACT_EXPIRED, ARTIFACT_FORBIDDEN, ARTIFACT_UNAVAILABLE, NO_SPACE
 */
export async function fetchArtifact(
  wanted: WantedArtifact,
  db: string,
  directory: string,
): Promise<BackupSource> {
  const missing = wanted.isOfThisRun ? artifactServiceMissing() : serverWithoutArtifacts();
  if (missing !== undefined) throw new Failure("ARTIFACT_UNAVAILABLE", `${missing}.`);
  const find = findOptions(wanted);
  // Takes longer to load than everything else together, so only here.
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const client = new DefaultArtifactClient();
  const { artifacts } = await client.listArtifacts(find).catch((error) => {
    throw asFetchFailure(error, wanted, `the artifacts of run ${wanted.runId}`);
  });
  const chosen = chooseArtifact(artifacts, wanted, db);
  const shown = `artifact ${chosen.name} of run ${wanted.runId} of ${wanted.repository}`;
  const target = join(directory, "download");
  mkdirSync(target);
  requireRoom(`The ${shown}`, chosen.size, target);
  const options = { path: target, skipDecompress: true, ...find, ...expectedHash(chosen.digest) };
  const { digestMismatch } = await client.downloadArtifact(chosen.id, options).catch((error) => {
    throw asFetchFailure(error, wanted, `the ${shown}`);
  });
  if (digestMismatch) {
    throw new Failure(
      "BACKUP_UNUSABLE",
      `What was downloaded as the ${shown} does not have its digest, ${chosen.digest}. Nothing was changed.`,
    );
  }
  const [file] = readdirSync(target);
  if (file === undefined) throw new Failure("ARTIFACT_UNAVAILABLE", `The download of the ${shown} is empty.`);
  return { path: join(target, file), shown };
}

/** The run itself is asked about its own artifacts, GitHub's public API about those of others. */
function findOptions({ isOfThisRun, runId, repository, token }: WantedArtifact): FindOptions {
  if (isOfThisRun) return {};
  if (token === "") {
    throw new Failure(
      "ARTIFACT_FORBIDDEN",
      `The input github-token is empty, and run ${runId} is not this run.`,
    );
  }
  const [repositoryOwner = "", repositoryName = ""] = repository.split("/");
  return { findBy: { token, workflowRunId: runId, repositoryOwner, repositoryName } };
}

function expectedHash(digest: string | undefined): { expectedHash?: string } {
  return digest ? { expectedHash: digest } : {};
}

function asFetchFailure(error: unknown, { runId, repository }: WantedArtifact, what: string): Failure {
  const { status, message } = error as Error & { readonly status?: number };
  switch (status) {
    case 410:
      return new Failure("ARTIFACT_EXPIRED", `GitHub has deleted ${what}: it has expired.`);
    case 404:
      return new Failure(
        "BACKUP_NOT_FOUND",
        `${repository} has no run ${runId}, or this token cannot see it.`,
        "The run id is the number in the address of the run's page. For another repository, set repository, and github-token to a token that can read it.",
      );
    case 401:
      return new Failure("ARTIFACT_FORBIDDEN", `GitHub does not accept github-token (${message}).`);
    case 403:
      if (/rate limit/i.test(message)) break;
      return new Failure(
        "ARTIFACT_FORBIDDEN",
        `github-token may not read ${what}: it lacks the permission actions: read on ${repository} (${message}).`,
      );
  }
  return new Failure("ARTIFACT_UNAVAILABLE", `GitHub did not give ${what}: ${message}.`);
}
