import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { insideWorkspace } from "../../src/github/workspace.ts";
import { newDirectory } from "../support/program.ts";

const POSIX = process.platform !== "win32";

let root: string;
let workspace: string;
beforeAll(() => {
  root = newDirectory();
  workspace = join(root, "workspace");
  mkdirSync(join(workspace, "data"), { recursive: true });
  mkdirSync(join(root, "outside"));
  mkdirSync(join(root, "workspace-2"));
  writeFileSync(join(workspace, "data", "aipm.db"), "");
  writeFileSync(join(root, "outside", "secret.db"), "");
  if (!POSIX) return;
  const link = (target: string, ...path: string[]) => symlinkSync(target, join(workspace, ...path));
  link("../outside", "to-outside");
  link("../outside/secret.db", "to-secret.db");
  link("../../outside/new.db", "data", "to-nothing.db");
  link("data", "to-data");
  link("to-outside", "to-a-link");
  link("new-data", "to-new-data");
});

describe("a path inside the workspace is taken as it is", () => {
  test.each([
    "data/aipm.db",
    "./data/aipm.db",
    "data/../data/aipm.db",
    "new/dir/new.db",
    ".",
    "..data/x.db",
    "data/..x",
  ])("%s", (path) => {
    expect(insideWorkspace(workspace, path, "db")).toBe(resolve(workspace, path));
  });

  test.runIf(POSIX).each(["to-data/aipm.db", "to-data/new/new.db", "to-new-data/x.db"])(
    "%s, through a link that stays inside",
    (path) => {
      expect(insideWorkspace(workspace, path, "db")).toBe(resolve(workspace, path));
    },
  );

  test.runIf(POSIX)("in a workspace that is itself named by a link", () => {
    const link = join(newDirectory(), "link");
    symlinkSync(workspace, link);
    expect(insideWorkspace(link, "data/aipm.db", "db")).toBe(join(link, "data/aipm.db"));
    expect(() => insideWorkspace(link, "to-secret.db", "db")).toThrow("leads out");
  });
});

test("an absolute path is the workflow author's own choice", () => {
  const path = join(root, "outside", "secret.db");
  expect(insideWorkspace(workspace, path, "db")).toBe(path);
});

describe("a relative path that leads out is refused", () => {
  const refused = (path: string) => {
    expect(() => insideWorkspace(workspace, path, "backup-dir")).toThrow(
      expect.objectContaining({
        code: "PATH_OUTSIDE_WORKSPACE",
        message: `The input backup-dir is '${path}', which leads out of the workspace ${workspace}.`,
      }),
    );
  };

  test.each([
    "..",
    "../outside/secret.db",
    "data/../../outside",
    "../workspace-2/x.db",
    "../../../../../../etc/passwd",
  ])("%s", refused);

  test
    .runIf(POSIX)
    .each([
      "to-outside",
      "to-outside/secret.db",
      "to-outside/new/new.db",
      "to-secret.db",
      "to-a-link/secret.db",
      "data/to-nothing.db",
    ])("%s, a symbolic link that somebody committed", refused);
});
