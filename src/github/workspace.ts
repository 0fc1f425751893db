import { readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { Failure } from "../failure.ts";

const MOST_LINKS = 40;

/**
 * The absolute path of an input. A relative one may not lead out of the workspace, neither by `..` nor
 * by a symbolic link, because whoever opens a pull request can commit such a link; an absolute one is
 * the workflow author's own choice.
 *
 * @param input name of the input, for the message
 * @throws Failure PATH_OUTSIDE_WORKSPACE
 */
export function insideWorkspace(workspace: string, path: string, input: string): string {
  if (isAbsolute(path)) return resolve(path);
  const absolute = resolve(workspace, path);
  const way = relative(realPath(workspace), realPath(absolute));
  if (way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new Failure(
      "PATH_OUTSIDE_WORKSPACE",
      `The input ${input} is '${path}', which leads out of the workspace ${workspace}.`,
    );
  }
  return absolute;
}

/** Where a path really is; what does not exist yet is taken as it is spelled. */
function realPath(path: string, followed = 0): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    if (parent === path) return path;
    const target = linkTarget(path);
    if (target === undefined || followed > MOST_LINKS)
      return join(realPath(parent, followed), basename(path));
    return realPath(resolve(realPath(parent, followed), target), followed + 1);
  }
}

/** Where a symbolic link points to, be there something or not; undefined for anything else. */
function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
