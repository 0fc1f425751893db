import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  ACTIONS_READ_TOKEN,
  type ArtifactService,
  NO_ACTIONS_READ_TOKEN,
  startArtifactService,
} from "../support/artifact-service.ts";
import { dump, execute, newWorkspace, query, sha256 } from "../support/databases.ts";
import { type ActionRun, runAction } from "../support/program.ts";

let service: ArtifactService;
beforeAll(async () => {
  service = await startArtifactService();
});
afterAll(() => service.stop());

type Env = Record<string, string>;

const restore = (inputs: Record<string, string>, workspace: string, env: Env): Promise<ActionRun> =>
  runAction(inputs, workspace, env, "restore");

/** A workspace that was migrated in a workflow run of its own, with the artifact uploaded. */
async function migratedIn(env: Env) {
  const { workspace, db } = newWorkspace();
  const before = dump(db);
  const { outputs } = await runAction({}, workspace, env);
  return { workspace, db, before, artifact: outputs["artifact-name"] ?? "", runId: env.GITHUB_RUN_ID ?? "" };
}

describe("a restore in a workflow", () => {
  test("puts the artifact of the same run back without a token, and uploads the state before", async () => {
    const env = service.newRun();
    const { workspace, db, before, artifact } = await migratedIn(env);
    const after = dump(db);

    const run = await restore({}, workspace, env);

    expect(run.exitCode).toBe(0);
    expect(dump(db)).toEqual(before);
    expect(run.outputs).toMatchObject({
      status: "restored",
      restored: "true",
      changed: "true",
      verified: "true",
    });
    expect(run.outputs["safety-backup-path"]).toMatch(/aipm\.db\.backup_before_restore_\d{8}_\d{6}$/);
    expect(dump(run.outputs["safety-backup-path"] ?? "")).toEqual(after);
    expect(run.outputs["safety-backup-sha256"]).toBe(sha256(run.outputs["safety-backup-path"] ?? ""));
    expect(run.report.backup).toMatchObject({ name: artifact, sha256: run.outputs["backup-sha256"] });
    const stored = service.artifacts().find(({ name }) => name === run.outputs["artifact-name"]);
    expect(run.outputs["artifact-id"]).toBe(String(stored?.id));
    expect(run.summary.split("\n")[0]).toMatch(
      /^## ✅ Restored: <code>data&#47;aipm&#46;db<\/code> holds what /,
    );
    expect(run.summary).toContain("| <code>incidents</code> | 0 | — | **the table goes** |");
    expect(run.summary).toContain("**To undo this restore**");
  });

  test("puts the artifact of another run back, and a second restore undoes it", async () => {
    const { workspace, db, before, runId } = await migratedIn(service.newRun());
    const after = dump(db);
    const env = service.newRun();

    const inputs = { "run-id": runId, "github-token": ACTIONS_READ_TOKEN };
    const run = await restore(inputs, workspace, env);
    expect(run.outputs).toMatchObject({ status: "restored", verified: "true" });
    expect(dump(db)).toEqual(before);

    const undone = await restore({ "artifact-name": run.outputs["artifact-name"] ?? "" }, workspace, env);
    expect(undone.outputs).toMatchObject({ status: "restored", verified: "true" });
    expect(dump(db)).toEqual(after);
  });

  test("a dry run shows what would be lost, and changes and uploads nothing", async () => {
    const env = service.newRun();
    const { workspace, db } = await migratedIn(env);
    execute(
      db,
      "INSERT INTO incidents (incident_id, category, description) VALUES ('INC_001', 'OTHER', 'x')",
    );
    const digest = sha256(db);
    const uploads = service.artifacts().length;

    const run = await restore({ "dry-run": "true" }, workspace, env);

    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({
      status: "would-restore",
      restored: "false",
      "rows-lost": "1",
      "artifact-id": "",
    });
    expect(run.summary).toContain("and lose 1 row. Nothing was changed");
    expect(run.stdout).toContain("::notice title=Restore::Dry run");
    expect(sha256(db)).toBe(digest);
    expect(service.artifacts()).toHaveLength(uploads);
  });

  test("a file is restored without any artifact service; the state before stays on disk, with a warning", async () => {
    const env = service.newRun();
    const { workspace, db, before, artifact } = await migratedIn(env);
    const run = await restore({ backup: `data/${artifact}` }, workspace, {});
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ status: "restored", "artifact-id": "" });
    expect(run.stdout).toContain("::warning::This runner offers no artifact service");
    expect(dump(db)).toEqual(before);
  });

  test("a failed upload fails the step, and says where the state before lies", async () => {
    const env = service.newRun();
    const { workspace, db, before, artifact } = await migratedIn(env);
    service.setFailure("upload");
    try {
      const run = await restore({ backup: `data/${artifact}` }, workspace, env);
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: "restored", changed: "true" });
      expect(run.report.error.code).toBe("UPLOAD_FAILED");
      expect(run.report.error.message).toContain(run.outputs["safety-backup-path"]);
      expect(dump(db)).toEqual(before);
    } finally {
      service.setFailure("none");
    }
  });
});

describe("a restore in a workflow stops, with the database as it was,", () => {
  const OTHER_RUN = "17000000001";

  async function refusal(
    inputs: Record<string, string>,
    env: Env = service.newRun(),
  ): Promise<ActionRun["report"]> {
    const { workspace, db } = newWorkspace();
    const digest = sha256(db);
    const run = await restore(inputs, workspace, env);
    expect(run.exitCode).toBeGreaterThan(0);
    expect(run.outputs).toMatchObject({ status: "failed", restored: "false", changed: "false" });
    expect(run.stdout).toContain(`(${run.report.error.code})::`);
    expect(run.summary).toContain("Nothing was changed");
    expect(sha256(db)).toBe(digest);
    return run.report.error;
  }

  test("where there is no such run", async () => {
    const error = await refusal({ "run-id": "1", "github-token": ACTIONS_READ_TOKEN });
    expect(error).toMatchObject({ code: "BACKUP_NOT_FOUND" });
    expect(error.message).toContain("octo-org/octo-repo has no run 1");
  });

  test("where no artifact matches, and names those there are", async () => {
    const env = service.newRun();
    const { artifact } = await migratedIn(env);
    const error = await refusal({ db: "data/aipm.db", "artifact-name": "nothing" }, env);
    expect(error.code).toBe("BACKUP_NOT_FOUND");
    expect(error.message).toContain(`It has: ${artifact}.`);
  });

  test.each([
    [
      "lacks actions: read",
      NO_ACTIONS_READ_TOKEN,
      "lacks the permission actions: read on octo-org/octo-repo",
    ],
    ["is none of GitHub's", "expired", "GitHub does not accept github-token"],
    ["is empty", "", "github-token is empty"],
  ])("where the token %s, and names the permission", async (_, token, sentence) => {
    const error = await refusal({ "run-id": OTHER_RUN, "github-token": token });
    expect(error.code).toBe("ARTIFACT_FORBIDDEN");
    expect(error.message).toContain(sentence);
    expect(error.hint).toContain("actions: read");
  });

  test("where the artifact has expired", async () => {
    const { artifact, runId } = await migratedIn(service.newRun());
    service.expire(artifact);
    const error = await refusal({ "run-id": runId, "github-token": ACTIONS_READ_TOKEN });
    expect(error.code).toBe("ARTIFACT_EXPIRED");
  });

  test("where two artifacts are of the same age", async () => {
    const env = service.newRun();
    const first = await migratedIn(env);
    await restore({ backup: `data/${first.artifact}` }, first.workspace, env);
    const ours = service.artifacts().slice(-2);
    for (const artifact of ours) artifact.createdAt = new Date(0);
    const error = await refusal({}, env);
    expect(error.code).toBe("BACKUP_AMBIGUOUS");
    for (const { name } of ours) expect(error.message).toContain(name);
  });

  test("where what is downloaded is not what was uploaded", async () => {
    const env = service.newRun();
    await migratedIn(env);
    const stored = service.artifacts().at(-1);
    if (stored) stored.digest = `sha256:${"0".repeat(64)}`;
    const error = await refusal({}, env);
    expect(error.code).toBe("BACKUP_UNUSABLE");
    expect(error.message).toContain("does not have its digest");
  });

  test("where the artifact is of another database, until it is forced", async () => {
    const env = service.newRun();
    const { artifact, before } = await migratedIn(env);
    const { workspace } = newWorkspace();
    const db = join(workspace, "other", "aipm.db");
    execute(db, "CREATE TABLE t (x)");
    const refused = await restore({ db: "other/aipm.db", "artifact-name": artifact }, workspace, env);
    expect(refused.report.error.code).toBe("BACKUP_OF_ANOTHER_DATABASE");
    expect(query(db, "SELECT name FROM sqlite_schema")).toEqual([{ name: "t" }]);
    const forced = await restore(
      { db: "other/aipm.db", "artifact-name": artifact, force: "true" },
      workspace,
      env,
    );
    expect(forced.outputs.status).toBe("restored");
    expect(dump(db)).toEqual(before);
  });

  test.each([
    [{ "run-id": "latest" }, "run-id"],
    [{ repository: "https://github.com/org/repo" }, "repository"],
    [{ repository: "org/other" }, "run-id"],
    [{ backup: "a.db", "artifact-name": "b" }, "backup"],
    [{ backup: "../a.db" }, "backup"],
    [{ force: "maybe" }, "force"],
  ])("at the inputs %j", async (inputs, name) => {
    const error = await refusal(inputs);
    expect(error.code).toMatch(/^(INVALID_INPUT|PATH_OUTSIDE_WORKSPACE)$/);
    expect(error.message).toContain(`input ${name} `);
  });

  test("on GitHub Enterprise Server", async () => {
    const error = await refusal({}, { GITHUB_SERVER_URL: "https://github.example.com" });
    expect(error.code).toBe("ARTIFACT_UNAVAILABLE");
  });
});

test("names from a stranger's backup stay text in the summary and in the log", async () => {
  const { workspace, db } = newWorkspace();
  const backup = join(workspace, "b.db");
  execute(backup, `CREATE TABLE "<img src=x>|\n::error::evil" (a)`);
  writeFileSync(
    `${backup}.manifest.json`,
    JSON.stringify({
      sha256: sha256(backup),
      size: 8192,
      source: db,
      createdAt: "[x](javascript:1)\n::error::evil",
    }),
  );
  const run = await restore({ backup: "b.db", "upload-backup": "false" }, workspace, {});
  expect(run.outputs.status).toBe("restored");
  expect(run.summary).not.toMatch(/<img|\[x\]\(|^::error/m);
  expect(run.stdout).not.toMatch(/^::error::evil/m);
});
