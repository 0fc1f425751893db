import { basename, dirname } from "node:path";
import { notice } from "@actions/core";
import type { Backup } from "../database/backup.ts";
import { Failure } from "../failure.ts";
import type { Artifact } from "../migration/migration-report.ts";
import type { UploadInputs } from "./inputs.ts";
import { repositoryIsPublic, runUrl } from "./run-context.ts";

/** Either the artifact, or the reason why there is none. */
export type Kept =
  | { readonly artifact: Artifact; readonly warning: null }
  | { readonly artifact: null; readonly warning: string };

/**
 * Uploads a backup and its manifest as one artifact, after saying who can see it. Without an artifact
 * service the backup stays on disk, which is a warning.
 *
 * @param done what has happened already and stays, for the message: `The migration is applied`
 * @throws Failure UPLOAD_FAILED, which says where the backup lies
 */
export async function keepBackup(backup: Backup, options: UploadInputs, done: string): Promise<Kept> {
  const missing = artifactServiceMissing();
  if (missing !== undefined) {
    const warning = `${missing}, so the backup was not uploaded; it stays on this runner's disk at ${backup.path}.`;
    return { artifact: null, warning };
  }
  if (repositoryIsPublic()) {
    notice(
      "This repository is public: anyone who is signed in to GitHub can download the backup artifact, and it holds the whole database. Set upload-backup to false to keep it on the runner.",
      { title: "Backup artifact is public" },
    );
  }
  // The client prints the name; `##[…]` in it would be a command to the runner.
  const wanted = options.artifactName ?? basename(backup.path).replaceAll("##[", "___");
  for (let attempt = 1; ; attempt++) {
    const name = attempt === 1 ? wanted : `${wanted}_${attempt}`;
    try {
      return { artifact: await upload(backup, name, options), warning: null };
    } catch (error) {
      // Jobs of one run share the names, and two may back up an aipm.db in the same second.
      const isTaken = /\(409\)|already exists/.test((error as Error).message);
      if (isTaken && options.artifactName === null && attempt < MOST_NAMES) continue;
      throw new Failure(
        "UPLOAD_FAILED",
        `${done}, but its backup could not be uploaded as ${name}: ${(error as Error).message}. The backup lies at ${backup.path}.`,
      );
    }
  }
}

const MOST_NAMES = 20;

/** Why no artifact can be stored from here, nor read from this run; undefined when one can. */
export function artifactServiceMissing(): string | undefined {
  const { ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL } = process.env;
  const server = serverWithoutArtifacts();
  if (server !== undefined) return server;
  if (!ACTIONS_RUNTIME_TOKEN || !ACTIONS_RESULTS_URL) return "This runner offers no artifact service";
  return undefined;
}

/** Why this GitHub has no artifacts for the client that we use; undefined when it has. */
export function serverWithoutArtifacts(): string | undefined {
  const { hostname } = new URL(process.env.GITHUB_SERVER_URL || "https://github.com");
  if (hostname === "github.com" || /\.(ghe\.com|localhost)$/i.test(hostname)) return undefined;
  return "GitHub Enterprise Server does not offer the artifact service that this action uses";
}

async function upload(
  { path, manifestPath }: Backup,
  name: string,
  { retentionDays, compressionLevel }: UploadInputs,
): Promise<Artifact> {
  // Takes longer to load than everything else together, so only here.
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const options = { compressionLevel, ...(retentionDays === null ? {} : { retentionDays }) };
  const client = new DefaultArtifactClient();
  const { id, digest, size } = await client.uploadArtifact(
    name,
    [path, manifestPath],
    dirname(path),
    options,
  );
  if (id === undefined) throw new Error("the artifact service returned no id");
  return {
    id,
    name,
    url: `${runUrl()}/artifacts/${id}`,
    digest: digest === undefined ? null : `sha256:${digest}`,
    size: size ?? 0,
  };
}
