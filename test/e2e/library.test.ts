import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { newMigratedWorkspace, query } from "../support/databases.ts";

const examples = globSync("dist/types/**/*.d.ts").flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/ \* ```ts\n([\s\S]*?) \* ```/g)].map(([, lines = ""]) =>
    lines.replace(/^ *\* ?/gm, ""),
  ),
);

describe("the examples in the doc comments", () => {
  test("are there", () => expect(examples.length).toBeGreaterThanOrEqual(6));

  test.each(examples.map((code) => [code.split("\n").find((line) => line.includes("log.")) ?? "", code]))(
    "%s runs as it stands",
    async (_, code) => {
      const { workspace } = await newProject();
      writeFileSync(join(workspace, "example.mts"), code);
      const said = execFileSync(process.execPath, ["--no-warnings", "example.mts"], {
        cwd: workspace,
        encoding: "utf8",
      });
      expect(
        said.includes("INC_") ||
          said.includes("incidents") ||
          said.includes("open") ||
          said.includes("cron") ||
          said === "",
      ).toBe(true);
    },
  );

  test("are typed as they stand, for a program that is compiled strictly", async () => {
    const { workspace } = await newProject();
    for (const [index, code] of examples.entries())
      writeFileSync(join(workspace, `example-${index}.mts`), code);
    writeFileSync(
      join(workspace, "wrong.mts"),
      `import { openIncidentLog } from "aipm-incidents-migrate";
       const log = await openIncidentLog("data/aipm.db");
       // @ts-expect-error this is no category
       await log.create({ category: "NOPE", description: "x" });`,
    );
    const options = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--types",
      "node",
      "--typeRoots",
      resolve("node_modules/@types"),
    ];
    const files = globSync("*.mts", { cwd: workspace });
    execFileSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), ...options, ...files], {
      cwd: workspace,
      stdio: "pipe",
    });
  });
});

test("importing the library starts nothing and loads none of the workflow side", async () => {
  const { workspace, db } = await newProject();
  const code = `import * as library from "aipm-incidents-migrate";
    console.log(JSON.stringify([Object.keys(library), process.getActiveResourcesInfo().filter((it) => !/Pipe|TTY|File/.test(it))]))`;
  writeFileSync(join(workspace, "only.mjs"), code);
  const said = execFileSync(process.execPath, ["only.mjs"], { cwd: workspace, encoding: "utf8" });
  expect(JSON.parse(said)).toEqual([["CATEGORIES", "Failure", "SEVERITIES", "openIncidentLog"], []]);
  const index = readFileSync("dist/index.js", "utf8");
  expect(index).not.toContain("GITHUB_OUTPUT");
  expect(query(db, "SELECT * FROM incidents")).toEqual([]);
});

/** A migrated workspace in which the package is installed. */
async function newProject() {
  const made = await newMigratedWorkspace();
  mkdirSync(join(made.workspace, "node_modules"));
  symlinkSync(resolve("."), join(made.workspace, "node_modules", "aipm-incidents-migrate"), "junction");
  return made;
}
