import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runCli } from "../../src/cli/program.ts";
import { readAction } from "../support/program.ts";

// What the commands are called with is the question here, not what they do.
const commands = vi.hoisted(() => ({ migrateCommand: vi.fn(), verifyCommand: vi.fn() }));
vi.mock("../../src/cli/migrate-command.ts", () => commands);
vi.mock("../../src/cli/verify-command.ts", () => commands);

let output: string;
beforeEach(() => {
  output = "";
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => {
      output += text;
      return true;
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const command of Object.values(commands)) command.mockReset();
  process.exitCode = undefined;
});

describe("without flags", () => {
  test("the command is migrate, with the defaults of action.yml", async () => {
    await run();
    const [[{ json, ...flags }]] = commands.migrateCommand.mock.calls as [[Record<string, unknown>]];
    expect(json).toBe(false);
    const { defaults } = readAction();
    for (const [flag, value] of Object.entries(flags)) {
      const name = flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const isInverted = `no-${name}` in defaults;
      expect(`${name}: ${isInverted ? !value : value}`).toBe(
        `${name}: ${defaults[isInverted ? `no-${name}` : name]}`,
      );
    }
    expect(Object.keys(flags)).toEqual(
      expect.arrayContaining(["db", "backup", "workerCheck", "lockTimeout"]),
    );
  });

  test("the backup stands beside the database and no summary is written, as with empty inputs", async () => {
    await run();
    expect(commands.migrateCommand.mock.calls[0]?.[0]).not.toHaveProperty("backupDir");
    expect(commands.migrateCommand.mock.calls[0]?.[0]).not.toHaveProperty("summary");
  });

  test("verify looks at the same database in the same way", async () => {
    await run("migrate");
    await run("verify");
    expect(commands.migrateCommand.mock.calls[0]?.[0]).toMatchObject(
      commands.verifyCommand.mock.calls[0]?.[0],
    );
  });
});

test("the specification's flags are understood", async () => {
  await run("--dry-run", "--force", "--no-backup", "--no-worker-check", "-v", "--db", "other.db");
  expect(commands.migrateCommand.mock.calls[0]?.[0]).toMatchObject({
    dryRun: true,
    force: true,
    backup: false,
    workerCheck: false,
    verbose: true,
    db: "other.db",
  });
});

describe("wrong use ends with exit code 2, says what is wrong and runs nothing", () => {
  test.each([
    [["--dry-rum"], "unknown option '--dry-rum'"],
    [["migrat"], "migrat"],
    [["verify", "--force"], "unknown option '--force'"],
    [["--db"], "argument missing"],
    [["--foreign-keys", "some"], "Allowed choices are auto, always, never"],
    [["--lock-timeout", "1.5"], "It must be a whole number from 0 to 86400."],
    [["--lock-timeout", "-1"], "--lock-timeout"],
    [["--lock-timeout", ""], "It must be a whole number from 0 to 86400."],
    [["--lock-timeout", "86401"], "It must be a whole number from 0 to 86400."],
  ])("%j", async (args, text) => {
    await run(...args);
    expect(process.exitCode).toBe(2);
    expect(output).toContain(text);
    expect(commands.migrateCommand).not.toHaveBeenCalled();
    expect(commands.verifyCommand).not.toHaveBeenCalled();
  });
});

describe("asking for help", () => {
  test.each([["--help"], ["migrate", "--help"], ["verify", "--help"]])(
    "%s %s ends well and tells the exit codes",
    async (...args) => {
      await run(...args);
      expect(process.exitCode).toBe(0);
      for (const code of [0, 1, 2, 3, 4, 5]) expect(output).toMatch(new RegExp(`^  ${code}  \\w`, "m"));
    },
  );

  test("--version prints the version alone", async () => {
    await run("--version");
    expect(output).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

function run(...args: string[]): Promise<void> {
  return runCli(["node", "aipm-incidents-migrate", ...args]);
}
