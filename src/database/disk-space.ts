import { statfsSync } from "node:fs";
import { Failure } from "../failure.ts";

/** Whether the file system refused a write for want of room. */
export function isDiskFull(error: unknown): boolean {
  const { code } = Object(error) as NodeJS.ErrnoException;
  return code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG";
}

/** An error of the file system that says there is no room, as NO_SPACE; anything else as it is. */
export function namedDiskError(error: unknown, directory: string): unknown {
  if (!isDiskFull(error)) return error;
  return new Failure("NO_SPACE", `The disk of ${directory} is full. Nothing was changed.`);
}

/**
 * Refuses what cannot fit, before anything is written.
 *
 * @param what needs the room: `The backup`
 * @param bytes how much
 * @throws Failure NO_SPACE
 */
export function requireRoom(what: string, bytes: number, directory: string): void {
  const { bavail, bsize } = statfsSync(directory);
  if (bavail * bsize >= bytes) return;
  throw new Failure(
    "NO_SPACE",
    `${what} needs ${bytes} bytes and the disk of ${directory} has ${bavail * bsize} left. Nothing was changed.`,
  );
}
