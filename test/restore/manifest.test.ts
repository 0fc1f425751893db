import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isSameDatabase, readManifest } from "../../src/restore/manifest.ts";
import { newDirectory } from "../support/program.ts";

describe.skipIf(process.platform === "win32")("a backup is of this database when its manifest names", () => {
  test.each([
    ["the same path", "/srv/x/data/aipm.db", "/srv/x/data/aipm.db", "/srv/x", true],
    [
      "the same path in a checkout on another runner",
      "/home/runner/work/x/x/data/aipm.db",
      "/w/data/aipm.db",
      "/w",
      true,
    ],
    ["the same path on a Windows runner", "D:\\a\\x\\x\\data\\aipm.db", "/w/data/aipm.db", "/w", true],
    [
      "a file of that name in another directory",
      "/home/runner/work/x/x/b/data/aipm.db",
      "/w/a/data/aipm.db",
      "/w",
      false,
    ],
    ["another file", "/home/runner/work/x/x/data/other.db", "/w/data/aipm.db", "/w", false],
    ["a name that ends alike", "/home/runner/work/x/x/mydata/aipm.db", "/w/data/aipm.db", "/w", false],
    [
      "the same directory and name, for one outside",
      "/home/runner/x/data/aipm.db",
      "/srv/pm/data/aipm.db",
      "/home/me",
      true,
    ],
    [
      "another directory, for one outside",
      "/home/runner/x/db/aipm.db",
      "/srv/pm/data/aipm.db",
      "/home/me",
      false,
    ],
    ["nothing", "", "/w/data/aipm.db", "/w", false],
  ])("%s", (_, source, path, root, expected) => {
    expect(isSameDatabase(source, path, root)).toBe(expected);
  });
});

test.each([
  "",
  "no json",
  "[]",
  "null",
  '{"size":1}',
  '{"sha256":"x","size":1}',
  `{"sha256":"${"a".repeat(64)}"}`,
])("the manifest %j is an error, not a missing one", (text) => {
  const path = join(newDirectory(), "m.json");
  writeFileSync(path, text);
  expect(() => readManifest(path)).toThrow(/manifest/);
  expect(readManifest(`${path}.none`)).toBeUndefined();
});
