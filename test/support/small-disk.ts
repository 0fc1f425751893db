import { execFileSync, spawnSync } from "node:child_process";
import { newDirectory } from "./program.ts";

/** Whether this machine lets a test have a disk of its own. */
export const hasSmallDisks = (): boolean => {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const directory = newDirectory();
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=4096", "none", directory]).status !== 0) return false;
  execFileSync("umount", [directory]);
  return true;
};

/** Runs `work` with a disk of `size` bytes, and takes the disk away again whatever happens. */
export async function withSmallDisk<T>(size: number, work: (directory: string) => Promise<T>): Promise<T> {
  const directory = newDirectory();
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "none", directory]);
  try {
    return await work(directory);
  } finally {
    execFileSync("umount", [directory]);
  }
}
