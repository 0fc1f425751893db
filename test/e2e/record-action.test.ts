import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  DRIFTED_TABLE,
  dump,
  execute,
  newMigratedWorkspace,
  newWorkspace,
  query,
} from "../support/databases.ts";
import { newDirectory, runAction } from "../support/program.ts";

const RUN = {
  GITHUB_WORKFLOW: "Nightly",
  GITHUB_JOB: "work",
  GITHUB_RUN_ATTEMPT: "2",
  GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
  GITHUB_ACTOR: "octocat",
};

const record = (inputs: Record<string, string>, workspace: string) =>
  runAction({ "job-status": "failure", ...inputs }, workspace, RUN, "record");

test("an incident with all its inputs is written, and its id is an output", async () => {
  const { workspace, db } = await newMigratedWorkspace();
  const run = await record(
    {
      category: "REVIEW_ERROR",
      severity: "HIGH",
      description: "The review never ended",
      "project-id": "AI_PM_PJ",
      "order-id": "ORDER_088",
      "task-id": "TASK_901",
      "root-cause": "nobody was assigned",
      resolution: "assigned",
      "affected-records": "TASK_902, TASK_903\nTASK_904",
    },
    workspace,
  );
  expect(run).toMatchObject({
    exitCode: 0,
    outputs: { "incident-id": "INC_001", "incident-ids": '["INC_001"]' },
  });
  expect(query(db, "SELECT * FROM incidents")).toMatchObject([
    {
      category: "REVIEW_ERROR",
      severity: "HIGH",
      project_id: "AI_PM_PJ",
      order_id: "ORDER_088",
      task_id: "TASK_901",
      root_cause: "nobody was assigned",
      resolution: "assigned",
      affected_records: '["TASK_902","TASK_903","TASK_904"]',
    },
  ]);
  expect(run.report).toMatchObject({
    format: 1,
    command: "record",
    error: null,
    incidents: [{ id: "INC_001" }],
  });
});

test("without a description it describes the run: workflow, job, attempt, commit, actor and link", async () => {
  const { workspace } = await newMigratedWorkspace();
  const { report, summary } = await record({}, workspace);
  expect(report.incidents[0].description).toBe(
    "Workflow Nightly, job work, failed (attempt 2, commit 0123456789abcdef0123456789abcdef01234567, by octocat). https://github.com/octo-org/octo-repo/actions/runs/1/attempts/2",
  );
  expect(summary).toContain("## ✅ Recorded 1 incident");
  expect(summary).toContain("<code>INC&#95;001</code>");
});

describe("given toJSON(steps)", () => {
  const steps = JSON.stringify({
    checkout: { outputs: {}, outcome: "success", conclusion: "success" },
    migrate_db: { outputs: { status: "failed" }, outcome: "failure", conclusion: "failure" },
    lint: { outputs: {}, outcome: "failure", conclusion: "success" },
    later: { outputs: {}, outcome: "skipped", conclusion: "skipped" },
    stopped: { outputs: {}, outcome: "cancelled", conclusion: "cancelled" },
  });

  test("it writes one incident for each step that failed, those with continue-on-error too", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const run = await record({ steps }, workspace);
    expect(run.outputs["incident-ids"]).toBe('["INC_001","INC_002"]');
    expect(query(db, "SELECT category, description FROM incidents ORDER BY rowid")).toEqual([
      {
        category: "MIGRATION_ERROR",
        description: expect.stringMatching(
          /^Workflow Nightly, job work, step migrate_db failed \(attempt 2, .*\/runs\/1\/attempts\/2$/,
        ),
      },
      {
        category: "OTHER",
        description: expect.stringContaining("step lint failed, and the job went on (continue-on-error)"),
      },
    ]);
    expect(run.stdout).toContain("INC_001 MIGRATION_ERROR MEDIUM (rule migration)");
  });

  test("a description stands before what is known of the step", async () => {
    const { workspace } = await newMigratedWorkspace();
    const { report } = await record({ steps, description: "database is locked" }, workspace);
    expect(report.incidents[0]).toMatchObject({
      category: "CONCURRENCY_ERROR",
      rule: "database-locked",
      description: expect.stringMatching(/^database is locked\n\nWorkflow Nightly, .*step migrate_db failed/),
    });
  });

  test("in which no step failed it writes nothing, unless the job failed: then one, and says why", async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const fine = '{"a":{"outcome":"success","conclusion":"success","outputs":{}}}';
    const nothing = await record({ steps: fine, "job-status": "success" }, workspace);
    expect(nothing).toMatchObject({
      exitCode: 0,
      outputs: { "incident-id": "", "incident-ids": "[]" },
      summary: "",
    });
    expect(query(db, "SELECT * FROM incidents")).toEqual([]);
    const unnamed = await record({ steps: fine }, workspace);
    expect(unnamed.outputs["incident-ids"]).toBe('["INC_001"]');
    expect(unnamed.stdout).toContain("::warning::The job failed, and none of the steps");
  });

  test.each(["{", "[]", "null", '"x"', '{"a":7}'])("%s is refused with the line to write", async (wrong) => {
    const { workspace, db } = await newMigratedWorkspace();
    const run = await record({ steps: wrong }, workspace);
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toContain(`steps: \${{ toJSON(steps) }}`);
    expect(query(db, "SELECT * FROM incidents")).toEqual([]);
  });
});

test("text of strangers becomes no workflow command, no Markdown and no SQL", async () => {
  const { workspace, db } = await newMigratedWorkspace();
  const evil =
    "'); DROP TABLE incidents; --\n::error::pwned\n<img src=x onerror=1> | [a](javascript:1) **b** @octocat";
  const steps = JSON.stringify({
    "x\n::error::pwned": { outcome: "failure" },
    __proto__x: { outcome: "success" },
  });
  const run = await record({ description: evil, steps, "task-id": "::error::pwned" }, workspace);
  expect(run.exitCode).toBe(0);
  expect(query<{ description: string }>(db, "SELECT description FROM incidents")[0]?.description).toContain(
    evil,
  );
  expect(run.summary).not.toMatch(/<img|\]\(|\*\*b|@octocat/);
  const outside = run.stdout.replace(/::stop-commands::(\S+)\n[\s\S]*?\n::\1::/g, "");
  expect(outside).not.toMatch(/^::error/m);
});

test("an id that names nothing is a warning, and with strict an error that writes nothing", async () => {
  const { workspace, db } = await newMigratedWorkspace();
  const run = await record({ "task-id": "TASK_0" }, workspace);
  expect(run.stdout).toContain("::warning::INC_001: task_id TASK_0 names no row of tasks");
  const strict = await record({ "task-id": "TASK_0", strict: "true" }, workspace);
  expect(strict).toMatchObject({ exitCode: 1, outputs: { "incident-id": "" } });
  expect(strict.stdout).toContain("::error title=Unknown reference (UNKNOWN_REFERENCE)::");
  expect(strict.stdout).toContain("Not recorded: Workflow Nightly, job work");
  expect(query(db, "SELECT * FROM incidents")).toHaveLength(1);
});

test.each([
  ["without the table", "", 1, "NOT_APPLIED"],
  ["with another table of its name", DRIFTED_TABLE, 4, "SCHEMA_DRIFT"],
])(
  "a database %s is left alone, and the annotation has the command that helps",
  async (_, sql, exitCode, code) => {
    const { workspace, db } = newWorkspace();
    execute(db, sql);
    const before = dump(db);
    const run = await record({}, workspace);
    expect(run.exitCode).toBe(exitCode);
    expect(run.stdout).toMatch(
      new RegExp(`^::error title=.*\\(${code}\\)::.*aipm-incidents-migrate migrate --db `, "m"),
    );
    expect(dump(db)).toEqual(before);
  },
);

const recipes = [...readFileSync("README.md", "utf8").matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  ([, yaml = ""]) =>
    parse(yaml) as {
      jobs: Record<string, { steps: { uses?: string; with?: object; if?: string; run?: string }[] }>;
    },
);
const steps = recipes.flatMap(({ jobs }) => Object.values(jobs ?? {}).flatMap((job) => job.steps));

describe("the recipes of the README", () => {
  test("for if: failure() works as it stands, with inputs that the action has", async () => {
    const step = steps.find(
      ({ uses, if: condition }) => uses?.endsWith("/record@v1") && condition?.includes("failure()"),
    );
    const { workspace, db } = await newMigratedWorkspace();
    const inputs = Object.fromEntries(
      Object.entries(step?.with ?? {}).map(([name, value]) => [name, String(value)]),
    );
    const known = Object.keys(parse(readFileSync("record/action.yml", "utf8")).inputs);
    expect(known).toEqual(expect.arrayContaining(Object.keys(inputs)));
    expect(inputs.steps).toBe(`\${{ toJSON(steps) }}`);
    const failed = '{"worker":{"outcome":"failure","conclusion":"failure","outputs":{}}}';
    const run = await record({ ...inputs, steps: failed }, workspace);
    expect(run.outputs["incident-id"]).toBe("INC_001");
    expect(query(db, "SELECT category FROM incidents")).toEqual([{ category: "WORKER_FAILURE" }]);
  });
});

const hasGit = spawnSync("git", ["--version"]).status === 0 && process.platform !== "win32";
test.runIf(hasGit)(
  "the recipe that keeps the database loses neither run's incident when another pushed first",
  async () => {
    const { workspace, db } = await newMigratedWorkspace();
    const remote = newDirectory();
    const other = newDirectory();
    const git = (cwd: string, ...args: string[]) => execFileSync("git", args, { cwd, stdio: "pipe" });
    const identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"];
    git(remote, "init", "--bare", "-q", "-b", "main");
    git(workspace, "init", "-q", "-b", "main");
    git(workspace, "add", ".");
    git(workspace, ...identity, "commit", "-qm", "start");
    git(workspace, "remote", "add", "origin", remote);
    git(workspace, "push", "-q", "origin", "main");
    git(other, "clone", "-q", remote, ".");

    const description = `ours: it's 100% "broken" $HOME`;
    const { outputs } = await record({ description, "task-id": "TASK_901" }, workspace);
    execute(
      join(other, "data/aipm.db"),
      "INSERT INTO incidents (incident_id, category, description) VALUES ('INC_001', 'OTHER', 'theirs')",
    );
    git(other, ...identity, "commit", "-qam", "theirs");
    git(other, "push", "-q", "origin", "main");

    const script = steps.find(({ run }) => run?.includes("$RECORD_AGAIN"))?.run ?? "exit 99";
    const { PATH = "" } = process.env;
    const env = {
      PATH,
      HOME: newDirectory(),
      GITHUB_REF_NAME: "main",
      IDS: "INC_001",
      RECORD_AGAIN: outputs["record-again"],
    };
    execFileSync("bash", ["-e", "-c", script], { cwd: workspace, env, stdio: "pipe" });

    git(other, "pull", "-q");
    expect(
      query(
        join(other, "data/aipm.db"),
        "SELECT incident_id, task_id, description FROM incidents ORDER BY rowid",
      ),
    ).toEqual([
      { incident_id: "INC_001", task_id: null, description: "theirs" },
      { incident_id: "INC_002", task_id: "TASK_901", description },
    ]);
    expect(query(db, "SELECT * FROM incidents")).toHaveLength(2);
  },
);

describe("record-failure of migrate", () => {
  const migrate = (inputs: Record<string, string>, workspace: string) =>
    runAction({ "upload-backup": "false", ...inputs }, workspace, RUN);

  test("writes an incident after the rollback, on a database that has the table", async () => {
    const { workspace, db } = await newMigratedWorkspace({ running: 1 });
    execute(db, "DROP INDEX idx_incidents_severity");
    const run = await migrate({ "record-failure": "true" }, workspace);
    expect(run.exitCode).toBe(3);
    expect(run.outputs).toMatchObject({ status: "failed", "incident-id": "INC_001", changed: "true" });
    expect(run.report.error.code).toBe("WORKERS_RUNNING");
    expect(run.summary).toContain(
      "Nothing was changed, except that incident <code>INC&#95;001</code> records it",
    );
    expect(query(db, "SELECT category, description FROM incidents")).toEqual([
      {
        category: "CONCURRENCY_ERROR",
        description: expect.stringMatching(
          /^migrate add_incidents_table failed: WORKERS_RUNNING: 1 task is IN_PROGRESS.*\n\nWorkflow Nightly, job work/s,
        ),
      },
    ]);
    expect(query(db, "SELECT name FROM sqlite_schema WHERE name = 'idx_incidents_severity'")).toEqual([]);
  });

  test("writes nothing when it is not asked for, in a dry run, and without the table", async () => {
    const { workspace, db } = await newMigratedWorkspace({ running: 1 });
    execute(db, "DROP INDEX idx_incidents_severity");
    expect((await migrate({}, workspace)).outputs["incident-id"]).toBe("");
    await migrate({ "record-failure": "true", "dry-run": "true", "lock-timeout": "0" }, workspace);
    expect(query(db, "SELECT * FROM incidents")).toEqual([]);
    const bare = newWorkspace({ running: 1 });
    const before = dump(bare.db);
    const run = await migrate({ "record-failure": "true" }, bare.workspace);
    expect(run).toMatchObject({ exitCode: 3, outputs: { "incident-id": "", changed: "false" } });
    expect(dump(bare.db)).toEqual(before);
  });

  test("keeps the failure what it was when no incident can be written either", async () => {
    const { workspace, db } = newWorkspace();
    execute(db, DRIFTED_TABLE);
    const before = dump(db);
    const run = await migrate({ "record-failure": "true" }, workspace);
    expect(run.exitCode).toBe(4);
    expect(run.report.error.code).toBe("SCHEMA_DRIFT");
    expect(run.stdout).toContain("::warning::The failure could not be recorded as an incident: SCHEMA_DRIFT");
    expect(dump(db)).toEqual(before);
    const missing = await migrate({ "record-failure": "true", db: join("data", "none.db") }, workspace);
    expect(missing.report.error.code).toBe("DATABASE_NOT_FOUND");
  });
});
