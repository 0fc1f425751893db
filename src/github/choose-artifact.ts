import { Failure } from "../failure.ts";
import { isNamedLikeBackup } from "../restore/backups-beside.ts";
import type { WantedArtifact } from "./restore-inputs.ts";

/** An artifact as the service lists it. */
export type ListedArtifact = {
  readonly id: number;
  readonly name: string;
  /** Bytes of the zip. */
  readonly size: number;
  readonly createdAt?: Date | undefined;
  /** `sha256:` and 64 hex digits. */
  readonly digest?: string | undefined;
};

const NAMED = 20;

/**
 * The artifact that is meant: the newest of its name, or the newest that is named like a backup of the
 * database. Pure.
 *
 * @param db path of the database
 * @throws Failure BACKUP_NOT_FOUND, naming those there are; BACKUP_AMBIGUOUS for two of the same age
 */
export function chooseArtifact(
  listed: readonly ListedArtifact[],
  { name, runId, repository }: Pick<WantedArtifact, "name" | "runId" | "repository">,
  db: string,
): ListedArtifact {
  const isMeant = (it: ListedArtifact) => (name === null ? isNamedLikeBackup(it.name, db) : it.name === name);
  const [newest, second] = listed.filter(isMeant).sort((a, b) => age(b) - age(a));
  const run = `Run ${runId} of ${repository}`;
  if (newest === undefined) {
    const wanted = name === null ? `that is named like a backup of ${db}` : `named ${name}`;
    throw new Failure("BACKUP_NOT_FOUND", `${run} has no artifact ${wanted}. ${thoseThereAre(listed)}`);
  }
  if (second !== undefined && age(second) === age(newest)) {
    throw new Failure(
      "BACKUP_AMBIGUOUS",
      `${run} has two artifacts of the same age that could be meant: ${newest.name} (id ${newest.id}) and ${second.name} (id ${second.id}).`,
      newest.name === second.name
        ? "Download the right one by hand, and name the file in backup."
        : "Name one of them in artifact-name.",
    );
  }
  return newest;
}

function age({ createdAt }: ListedArtifact): number {
  return createdAt?.getTime() ?? 0;
}

function thoseThereAre(listed: readonly ListedArtifact[]): string {
  if (listed.length === 0) return "It has none at all; artifacts that have expired are not listed.";
  const names = listed.slice(0, NAMED).map(({ name }) => name);
  const more = listed.length > NAMED ? `, and ${listed.length - NAMED} more` : "";
  return `It has: ${names.join(", ")}${more}.`;
}
