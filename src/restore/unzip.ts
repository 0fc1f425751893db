import { createWriteStream } from "node:fs";
import { basename, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { requireRoom } from "../database/disk-space.ts";
import { Failure } from "../failure.ts";
import { MANIFEST_LIMIT } from "./manifest.ts";

/** A backup taken out of a zip, under names of our own. */
export type Unzipped = {
  readonly backup: string;
  /** Null where the zip holds none. */
  readonly manifest: string | null;
  /** The backup's name in the zip. For showing only. */
  readonly name: string;
};

type Item = { readonly name: string; readonly entry: Entry };

const MANIFEST = ".manifest.json";
const MOST_ENTRIES = 1000;
// A real database shrinks to a fifth or a tenth, one of empty pages to a thousandth.
const ALWAYS_ALLOWED = 1024 * 1024 * 1024;
const MOST_EXPANSION = 100;

/**
 * Takes the backup and its manifest out of an artifact's zip, and nothing else: under fixed names, so that
 * no name in the zip becomes a path. A zip with anything hostile in it is refused as a whole.
 *
 * @param directory an empty one, for the two files
 * @throws Failure BACKUP_UNSAFE (paths, links, a bomb), BACKUP_UNUSABLE (corrupt, encrypted, no backup in it),
 *   BACKUP_AMBIGUOUS, NO_SPACE
 */
export async function unzipBackup(zip: string, shown: string, directory: string): Promise<Unzipped> {
  const { openPromise, validateFileName } = await import("yauzl");
  let file: ZipFile | undefined;
  try {
    // Names are decoded here and not there, so that one that is unsafe is told from a zip that is corrupt.
    file = await openPromise(zip, { decodeStrings: false, autoClose: false });
    const items: Item[] = [];
    for await (const entry of file.eachEntry()) {
      const name = String(entry.fileName);
      requireSafe(name, entry, items.length, validateFileName);
      items.push({ name, entry });
    }
    const files = items.filter(({ name }) => !name.endsWith("/"));
    const { name, entry } = theBackup(files, shown);
    const manifest = files.find((item) => item.name === name + MANIFEST);
    const result = {
      backup: join(directory, "backup.db"),
      manifest: join(directory, `backup.db${MANIFEST}`),
    };
    requireSize(entry, directory);
    await extract(file, entry, result.backup);
    if (manifest === undefined) return { backup: result.backup, manifest: null, name };
    if (manifest.entry.uncompressedSize > MANIFEST_LIMIT) {
      throw new Failure("BACKUP_UNSAFE", `The manifest in ${shown} is larger than any manifest is.`);
    }
    await extract(file, manifest.entry, result.manifest);
    return { ...result, name };
  } catch (error) {
    throw asZipFailure(error, shown);
  } finally {
    file?.close();
  }
}

/** The first bytes of a zip with entries, or of one without. */
export function isZip(firstBytes: Buffer): boolean {
  return ["PK\u0003\u0004", "PK\u0005\u0006"].includes(firstBytes.toString("latin1"));
}

const FILE_TYPE = 0o170_000;
const ORDINARY = [0, 0o100_000, 0o040_000];

function requireSafe(
  name: string,
  entry: Entry,
  before: number,
  validateFileName: (name: string) => string | null,
): void {
  const refuse = (why: string) => new Failure("BACKUP_UNSAFE", `The zip ${why}. Nothing was unpacked.`);
  if (before >= MOST_ENTRIES) throw refuse(`holds more than ${MOST_ENTRIES} files`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  if (/[\u0000-\u001f\\]/.test(name) || validateFileName(name) !== null) {
    throw refuse(`holds a file whose name is a path that leads out of it: ${name}`);
  }
  // https://libzip.org/documentation/zip_file_get_external_attributes.html: the upper half is a Unix mode
  if (!ORDINARY.includes((entry.externalFileAttributes >>> 16) & FILE_TYPE)) {
    throw refuse(`holds ${name}, a symbolic link or a device`);
  }
}

/** The one with a manifest; else the one that is named like a backup; else the only file. */
function theBackup(files: readonly Item[], shown: string): Item {
  const names = new Set(files.map(({ name }) => name));
  const others = files.filter(({ name }) => !name.endsWith(MANIFEST));
  const candidates = [
    others.filter(({ name }) => names.has(name + MANIFEST)),
    others.filter(({ name }) => /\.backup_[^/]+_\d{8}_\d{6}(_\d+)?$/.test(basename(name))),
    others,
  ].find((found) => found.length > 0);
  const [only, second] = candidates ?? [];
  if (only === undefined) throw new Failure("BACKUP_UNUSABLE", `The zip ${shown} holds no backup.`);
  if (second === undefined) return only;
  const found = (candidates ?? []).slice(0, 5).map(({ name }) => name);
  throw new Failure(
    "BACKUP_AMBIGUOUS",
    `The zip ${shown} holds ${candidates?.length} files that could be the backup: ${found.join(", ")}.`,
    "Unpack it, and name the file.",
  );
}

function requireSize({ uncompressedSize, compressedSize }: Entry, directory: string): void {
  const allowed = Math.max(ALWAYS_ALLOWED, compressedSize * MOST_EXPANSION);
  if (uncompressedSize > allowed) {
    throw new Failure(
      "BACKUP_UNSAFE",
      `The zip says that ${compressedSize} bytes of it become ${uncompressedSize}, which no database does. Nothing was unpacked.`,
      "If it is right all the same, unpack it, and name the file.",
    );
  }
  requireRoom("The backup", uncompressedSize, directory);
}

/** What is more than the zip says of its size ends the reading there (yauzl's `validateEntrySizes`). */
async function extract(file: ZipFile, entry: Entry, path: string): Promise<void> {
  if (entry.isEncrypted()) throw new Failure("BACKUP_UNUSABLE", "The zip is encrypted.");
  let checksum = 0;
  const sum = new Transform({
    transform(chunk: Buffer, _, done) {
      checksum = crc32(chunk, checksum);
      done(null, chunk);
    },
  });
  const content = await file.openReadStreamPromise(entry);
  await pipeline(content, sum, createWriteStream(path, { flags: "wx" }));
  if (checksum !== entry.crc32) throw new Error("a file in it does not have its checksum");
}

function asZipFailure(error: unknown, shown: string): unknown {
  if (error instanceof Failure) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  // Errors of the file system have a code in capitals; those of the zip and of zlib are what is left.
  if (typeof code === "string" && /^E[A-Z]+$/.test(code)) return error;
  return new Failure("BACKUP_UNUSABLE", `The zip ${shown} is corrupt: ${message}.`);
}
