import { dirname } from "node:path";
import type { Backup } from "../database/backup.ts";
import { Failure } from "../failure.ts";
import type { Artifact } from "../migration/migration-report.ts";
import { runUrl } from "./run-context.ts";

export type UploadOptions = {
  readonly name: string;
  readonly retentionDays: number | null;
  readonly compressionLevel: number;
};

/** Why no artifact can be uploaded from here; undefined when one can. */
export function artifactServiceMissing(): string | undefined {
  const { GITHUB_SERVER_URL, ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL } = process.env;
  const { hostname } = new URL(GITHUB_SERVER_URL || "https://github.com");
  if (hostname !== "github.com" && !/\.(ghe\.com|localhost)$/i.test(hostname)) {
    return "GitHub Enterprise Server does not offer the artifact service that this action uses";
  }
  if (!ACTIONS_RUNTIME_TOKEN || !ACTIONS_RESULTS_URL) return "This runner offers no artifact service";
  return undefined;
}

/**
 * Uploads a backup and its manifest as one artifact.
 *
 * @throws Failure UPLOAD_FAILED, which says where the backup lies
 */
export async function uploadBackup(
  { path, manifestPath }: Backup,
  { name, retentionDays, compressionLevel }: UploadOptions,
): Promise<Artifact> {
  try {
    // Takes longer to load than everything else together, so only here.
    const { DefaultArtifactClient } = await import("@actions/artifact");
    const { id, digest, size } = await new DefaultArtifactClient().uploadArtifact(
      name,
      [path, manifestPath],
      dirname(path),
      { compressionLevel, ...(retentionDays === null ? {} : { retentionDays }) },
    );
    if (id === undefined) throw new Error("the artifact service returned no id");
    return {
      id,
      name,
      url: `${runUrl()}/artifacts/${id}`,
      digest: digest === undefined ? null : `sha256:${digest}`,
      size: size ?? 0,
    };
  } catch (error) {
    throw new Failure(
      "UPLOAD_FAILED",
      `The migration is applied, but its backup could not be uploaded as ${name}: ${(error as Error).message}. The backup lies at ${path}.`,
    );
  }
}
