import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Failure } from "../../src/failure.ts";
import { type MigrateInputs, readMigrateInputs } from "../../src/github/inputs.ts";
import { newDirectory, readAction } from "../support/program.ts";

let workspace: string;
beforeEach(() => {
  workspace = newDirectory();
  vi.stubEnv("GITHUB_WORKSPACE", workspace);
  give(readAction().defaults);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test("the defaults of action.yml are a real run with backup, summary and upload", () => {
  const inputs = readMigrateInputs();
  expect(inputs).toMatchObject({ verbose: false, summary: true });
  expect(inputs.migrate).toMatchObject({
    db: "data/aipm.db",
    path: join(workspace, "data", "aipm.db"),
    dryRun: false,
    force: false,
    noBackup: false,
    noWorkerCheck: false,
    foreignKeys: "auto",
    lockTimeout: 30,
    backupDir: null,
  });
  expect(uploadOf(inputs)).toMatchObject({
    uploadBackup: true,
    artifactName: null,
    retentionDays: null,
    compressionLevel: 6,
  });
});

test("each input arrives where it belongs", () => {
  give({
    db: " other/db.sqlite ",
    "dry-run": "true",
    force: "True",
    "no-backup": "TRUE",
    "no-worker-check": "true",
    verbose: "true",
    summary: "False",
    "foreign-keys": "never",
    "lock-timeout": "0",
    "backup-dir": "backups",
    "upload-backup": "false",
    "artifact-name": "my backup (1)",
    "retention-days": "400",
    "compression-level": "0",
  });
  const inputs = readMigrateInputs();
  expect(inputs).toMatchObject({ verbose: true, summary: false });
  expect(inputs.migrate).toMatchObject({
    db: "other/db.sqlite",
    path: join(workspace, "other", "db.sqlite"),
    dryRun: true,
    force: true,
    noBackup: true,
    noWorkerCheck: true,
    foreignKeys: "never",
    lockTimeout: 0,
    backupDir: join(workspace, "backups"),
  });
  expect(uploadOf(inputs)).toMatchObject({
    uploadBackup: false,
    artifactName: "my backup (1)",
    retentionDays: 400,
    compressionLevel: 0,
  });
});

describe("an input that is empty has its default", () => {
  test("lock-timeout", () => {
    give({ "lock-timeout": "" });
    expect(readMigrateInputs().migrate.lockTimeout).toBe(30);
  });

  test("compression-level", () => {
    give({ "compression-level": "" });
    expect(uploadOf(readMigrateInputs())).toMatchObject({ compressionLevel: 6 });
  });
});

describe("a value that makes no sense is refused, named in the message", () => {
  const booleans = [
    "dry-run",
    "force",
    "no-backup",
    "no-worker-check",
    "verbose",
    "upload-backup",
    "summary",
  ];
  test.each(
    booleans.flatMap((name) => [
      [name, ""],
      [name, "yes"],
      [name, "1"],
    ]),
  )("%s: '%s'", (name, value) => {
    give({ [name]: value });
    const { code, message, hint } = refusal();
    expect(code).toBe("INVALID_INPUT");
    expect(message).toBe(`The input ${name} is '${value}', which is neither true nor false.`);
    expect(hint).toContain(`Set ${name} to true or false`);
  });

  test.each([
    ["lock-timeout", "-1"],
    ["lock-timeout", "86401"],
    ["lock-timeout", "1e3"],
    ["lock-timeout", "0x10"],
    ["lock-timeout", "1.5"],
    ["lock-timeout", "30s"],
    ["retention-days", "0"],
    ["retention-days", "401"],
    ["retention-days", "Infinity"],
    ["compression-level", "10"],
    ["compression-level", "fast"],
  ])("%s: '%s'", (name, value) => {
    give({ [name]: value });
    const { code, message } = refusal();
    expect(code).toBe("INVALID_INPUT");
    expect(message).toMatch(/^The input [a-z-]+ is '[^']+', which is no whole number from \d+ to \d+\.$/);
    expect(message).toContain(`${name} is '${value}'`);
  });

  test.each(["Auto", "", "none", "auto,never"])("foreign-keys: '%s'", (value) => {
    give({ "foreign-keys": value });
    const { code, message } = refusal();
    expect(code).toBe("INVALID_INPUT");
    expect(message).toContain(`The input foreign-keys is '${value}', which is none of auto, always, never`);
  });

  test.each(["a/b", "a\\b", 'a"b', "a:b", "a<b", "a>b", "a|b", "a*b", "a?b", "a\nb", "a\rb"])(
    "artifact-name: %j",
    (value) => {
      give({ "artifact-name": value });
      expect(refusal()).toMatchObject({
        code: "INVALID_INPUT",
        message: expect.stringContaining("artifact-name"),
      });
    },
  );

  test("db: ''", () => {
    give({ db: "" });
    expect(refusal()).toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringContaining("The input db is empty"),
    });
  });

  test.each(["db", "backup-dir"])("%s that leads out of the workspace", (name) => {
    give({ [name]: "../elsewhere" });
    expect(refusal()).toMatchObject({
      code: "PATH_OUTSIDE_WORKSPACE",
      message: expect.stringContaining(`The input ${name} is '../elsewhere'`),
    });
  });
});

test("without GITHUB_WORKSPACE paths count from where the program runs", () => {
  vi.stubEnv("GITHUB_WORKSPACE", "");
  expect(readMigrateInputs().migrate.path).toBe(resolve("data", "aipm.db"));
});

test("the manifest says from which commit and run a backup comes, as far as the environment tells", () => {
  for (const name of ["REPOSITORY", "SHA", "REF", "RUN_ID", "RUN_ATTEMPT", "WORKFLOW", "JOB"])
    vi.stubEnv(`GITHUB_${name}`, "");
  vi.stubEnv("GITHUB_REPOSITORY", "octo-org/octo-repo");
  vi.stubEnv("GITHUB_SHA", "0123456789abcdef");
  expect(readMigrateInputs().migrate.provenance).toEqual({
    repository: "octo-org/octo-repo",
    commit: "0123456789abcdef",
  });
});

function give(inputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(inputs)) vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
}

function refusal(): Failure {
  try {
    readMigrateInputs();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("The inputs were not refused.");
}

function uploadOf(inputs: MigrateInputs): MigrateInputs["upload"] {
  return inputs.upload;
}
