import { readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newMigratedWorkspace, newWorkspace, query } from "../support/databases.ts";
import { runCli, start } from "../support/program.ts";

type Row = { category: string; severity: string; task_id: string | null; description: string };

/** A command of its own: Node.js with a script, so that the tests need no shell. */
const node = (script: string) => ["--", process.execPath, "-e", script];

test("a command that succeeds passes its output through and leaves no incident", async () => {
  const { workspace, db } = await newMigratedWorkspace();
  const script =
    "process.stdin.on('data', (it) => process.stdout.write('got ' + it)); process.stderr.write('note\\n')";
  const { child, ended } = start("cli.js", ["run", ...node(script)], { cwd: workspace });
  child.stdin.end("input");
  expect(await ended).toEqual({ exitCode: 0, stdout: "got input", stderr: "note\n" });
  expect(incidents(db)).toEqual([]);
});

describe("a command that fails", () => {
  test("ends with its own exit code, and leaves an incident with command, code, duration and stderr", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const script = "console.log('out'); console.error('one\\nsqlite3: database is locked'); process.exit(42)";
    const run = await runCli(
      ["run", "--task-id", "TASK_901", "--severity", "HIGH", ...node(script)],
      workspace,
    );
    expect(run.exitCode).toBe(42);
    expect(run.stdout).toBe("out\n");
    expect(run.stderr).toMatch(
      /^one\nsqlite3: database is locked\nRecorded INC_001 CONCURRENCY_ERROR HIGH \(rule database-locked\): /,
    );
    const [incident] = incidents(db);
    expect(incident).toMatchObject({ category: "CONCURRENCY_ERROR", severity: "HIGH", task_id: "TASK_901" });
    expect(incident?.description).toMatch(
      /process\.exit\(42\).*: exit code 42 after \d+\.\d s\n\nLast lines of stderr:\none\nsqlite3: database is locked$/s,
    );
  });

  test("takes its own flags, those of ours included", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const script = join(workspace, "args.mjs");
    writeFileSync(script, "console.log(process.argv.slice(2).join()); process.exit(1)");
    const run = await runCli(["run", process.execPath, script, "--db", "x", "--help", "--", "-v"], workspace);
    expect(run.stdout).toBe("--db,x,--help,--,-v\n");
    expect(incidents(db)).toHaveLength(1);
  });

  test("that cannot be found ends with 127, as in a shell", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const run = await runCli(["run", "--", "no-such-command"], workspace);
    expect(run.exitCode).toBe(127);
    expect(run.stderr).toContain("no-such-command: command not found");
    expect(incidents(db)[0]?.category).toBe("SYSTEM_ERROR");
  });

  test("and prints megabytes keeps every byte and a short incident", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const script = `const line = 'ü'.repeat(999) + '\\n';
      for (let i = 0; i < 5000; i++) require('fs').writeSync(2, line);
      console.error('the last line'); process.exitCode = 9`;
    const run = await runCli(["run", ...node(script)], workspace);
    expect(run.exitCode).toBe(9);
    const own = run.stderr.slice(0, run.stderr.indexOf("Recorded "));
    expect(own).toBe(`${`${"ü".repeat(999)}\n`.repeat(5000)}the last line\n`);
    const description = incidents(db)[0]?.description ?? "";
    expect(description.endsWith("\nthe last line")).toBe(true);
    expect(description.length).toBeLessThan(6000);
    expect(description).not.toContain("\ufffd");
  });

  test("and leaves a daemon behind that holds its stderr does not wait for it", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const daemon = "setTimeout(() => {}, 60000); process.on('SIGTERM', () => process.exit())";
    const script = `const { spawn } = require('child_process');
      const it = spawn(process.execPath, ['-e', ${JSON.stringify(daemon)}], { detached: true, stdio: ['ignore', 'ignore', 'inherit'] });
      it.unref(); require('fs').writeFileSync('pid', String(it.pid)); process.exit(5)`;
    const run = await runCli(["run", ...node(script)], workspace);
    process.kill(Number(readFileSync(join(workspace, "pid"), "utf8")));
    expect(run.exitCode).toBe(5);
    expect(incidents(db)).toHaveLength(1);
  });

  test("has its secrets masked: the environment's, its arguments', and those that it registers", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const script = `console.log('::add-mask::registered1'); console.error('::add-mask::registered2');
      console.error('registered1 registered2', process.env.DEPLOY_TOKEN, Buffer.from(process.env.DEPLOY_TOKEN).toString('base64'), 'arg-secret'); process.exit(1)`;
    const { ended } = start("cli.js", ["run", ...node(script), "--", "--password", "arg-secret"], {
      cwd: workspace,
      env: { DEPLOY_TOKEN: "deploy-secret", GITHUB_ACTIONS: "true" },
    });
    const run = await ended;
    expect(run.stdout).toBe("::add-mask::registered1\n");
    const description = incidents(db)[0]?.description ?? "";
    for (const secret of ["registered1", "registered2", "deploy-secret", "ZGVwbG95", "arg-secret"])
      expect(description).not.toContain(secret);
    expect(description).toMatch(/\n\*\*\* \*\*\* \*\*\* \*\*\* \*\*\*$/);
    expect(run.stderr.slice(run.stderr.indexOf("Recorded "))).not.toContain("arg-secret");
  });
});

describe.runIf(process.platform !== "win32")("a signal", () => {
  test("that kills the command kills us the same way, after the incident was written", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const { child, ended } = start("cli.js", ["run", ...node("process.kill(process.pid, 'SIGKILL')")], {
      cwd: workspace,
    });
    await ended;
    expect(child.signalCode).toBe("SIGKILL");
    expect(incidents(db)[0]).toMatchObject({
      category: "WORKER_FAILURE",
      description: expect.stringMatching(/: killed by SIGKILL after /),
    });
  });

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "%s is passed on, and the command may answer it",
    async (name) => {
      const { workspace, db } = await newMigratedWorkspace();
      const script = `process.on('${name}', () => { console.error('cleaned up'); process.exit(3) });
      setInterval(() => {}, 1000); console.log('ready')`;
      const { child, ended } = start("cli.js", ["run", ...node(script)], { cwd: workspace });
      child.stdout.once("data", () => child.kill(name));
      const run = await ended;
      expect(run.exitCode).toBe(3);
      expect(run.stderr).toContain("cleaned up\n");
      expect(incidents(db)).toHaveLength(1);
    },
  );

  test("SIGTERM that the command does not answer ends both", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const { child, ended } = start(
      "cli.js",
      ["run", ...node("setInterval(() => {}, 1000); console.log('ready')")],
      {
        cwd: workspace,
      },
    );
    child.stdout.once("data", () => child.kill("SIGTERM"));
    await ended;
    expect(child.signalCode).toBe("SIGTERM");
    expect(incidents(db)[0]?.description).toContain("killed by SIGTERM");
  });

  test("that a shell has turned into an exit code is named", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const run = await runCli(["run", ...node(`process.exit(128 + ${constants.signals.SIGKILL})`)], workspace);
    expect(run.exitCode).toBe(137);
    expect(incidents(db)[0]).toMatchObject({
      category: "WORKER_FAILURE",
      description: expect.stringContaining("exit code 137 (as if killed by SIGKILL)"),
    });
  });
});

describe("when the incident cannot be written", () => {
  test("the command's exit code stays, and the incident stands on stderr for later", async () => {
    const { workspace } = newWorkspace();
    const run = await runCli(
      ["run", "--task-id", "TASK_901", ...node("console.error('killed'); process.exit(6)")],
      workspace,
    );
    expect(run.exitCode).toBe(6);
    expect(run.stderr).toContain("NOT_APPLIED");
    const line = run.stderr.trimEnd().split("\n").at(-1) ?? "";

    await runCli(["migrate", "--no-backup"], workspace);
    const { child, ended } = start("cli.js", ["record", "--from", "-"], { cwd: workspace });
    child.stdin.end(line);
    expect((await ended).stdout).toMatch(/^INC_001 WORKER_FAILURE MEDIUM$/m);
    expect(incidents(join(workspace, "data/aipm.db"))[0]).toMatchObject({ task_id: "TASK_901" });
  });

  test("a wrong category is told before the command runs", async () => {
    const { workspace } = await newMigratedWorkspace();
    const run = await runCli(["run", "--category", "WORKER", ...node("console.log('ran')")], workspace);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toContain("Did you mean WORKER_FAILURE?");
  });
});

function incidents(db: string): Row[] {
  return query<Row>(db, "SELECT category, severity, task_id, description FROM incidents ORDER BY rowid");
}
