import { readFileSync, statSync } from "node:fs";
import { relative } from "node:path";
import { Failure } from "../failure.ts";

/** What a backup's manifest says, as far as restoring needs it. */
export type Manifest = {
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Absolute path of the database on the machine that made the backup; null where it is not told. */
  readonly source: string | null;
  /** UTC, ISO 8601; null where it is not told. */
  readonly createdAt: string | null;
  /** Of the workflow run that made it. */
  readonly repository: string | null;
  readonly run: string | null;
};

// A manifest has some hundred bytes; a stranger's may have any number.
export const MANIFEST_LIMIT = 64 * 1024;

/**
 * Reads the manifest that was written beside a backup; undefined where there is none.
 *
 * @throws Failure BACKUP_UNUSABLE when it cannot be understood
 */
export function readManifest(path: string): Manifest | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const unusable = (why: string) => new Failure("BACKUP_UNUSABLE", `The manifest ${path} ${why}.`);
  if (!stat.isFile() || stat.size > MANIFEST_LIMIT) throw unusable("is no file of a manifest's size");
  return parseManifest(readFileSync(path, "utf8"), unusable);
}

function parseManifest(text: string, unusable: (why: string) => Failure): Manifest {
  let fields: Record<string, unknown>;
  try {
    fields = Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    throw unusable("is not JSON");
  }
  const { sha256, size } = fields;
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) throw unusable("has no sha256");
  if (!Number.isSafeInteger(size)) throw unusable("has no size");
  const textOf = (name: string) => (typeof fields[name] === "string" ? (fields[name] as string) : null);
  return {
    sha256,
    size: size as number,
    source: textOf("source"),
    createdAt: textOf("createdAt"),
    repository: textOf("repository"),
    run: textOf("run"),
  };
}

/**
 * Whether a manifest's path names the same database as ours. The backup may come from another machine, so
 * beside the same absolute path it is enough that theirs ends as ours does below the repository
 * (`…/x/data/aipm.db` and `data/aipm.db`). A database outside of it is known by its directory's and its
 * own name.
 *
 * @param source of the manifest, in the spelling of its system
 * @param path of our database, absolute
 * @param root the workspace or the current directory, absolute
 */
export function isSameDatabase(source: string, path: string, root: string): boolean {
  const theirs = segmentsOf(source);
  const ours = segmentsOf(path);
  const below = segmentsOf(relative(root, path));
  const known = below[0] === ".." || below.length >= ours.length ? ours.slice(-2) : below;
  return theirs.join("/") === ours.join("/") || theirs.slice(-known.length).join("/") === known.join("/");
}

function segmentsOf(path: string): string[] {
  const isWindows = /^[a-z]:[\\/]|^\\\\/i.test(path) || process.platform === "win32";
  return (isWindows ? path.replaceAll("\\", "/") : path).split("/").filter((it) => it !== "");
}
