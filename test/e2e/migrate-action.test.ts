import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ArtifactService, startArtifactService } from "../support/artifact-service.ts";
import { dump, execute, newWorkspace, query, sha256 } from "../support/databases.ts";
import { newDirectory, runAction } from "../support/program.ts";

let service: ArtifactService;
beforeAll(async () => {
  service = await startArtifactService();
});
afterAll(() => service.stop());

describe("a real run in a workflow", () => {
  test("migrates, verifies, uploads the backup and says so", async () => {
    const { workspace, db } = newWorkspace();
    const before = dump(db);

    const run = await runAction({}, workspace, service.env);

    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({
      status: "applied",
      changed: "true",
      verified: "true",
      "schema-version": "1.1.0",
      "running-workers": "0",
    });
    expect(run.outputs["backup-path"]).toMatch(/aipm\.db\.backup_add_incidents_table_\d{8}_\d{6}$/);
    expect(run.outputs["backup-sha256"]).toBe(sha256(run.outputs["backup-path"] ?? ""));
    expect(dump(run.outputs["backup-path"] ?? "")).toEqual(before);
    expect(run.summary.split("\n")[0]).toBe(
      "## ✅ Applied: added table incidents and 6 indexes to <code>data&#47;aipm&#46;db</code>, verified",
    );
    expect(query(db, "SELECT name FROM pragma_table_info('incidents')")).toHaveLength(12);
    expect(query(db, "SELECT * FROM pragma_foreign_key_list('incidents')")).toHaveLength(3);
    expect(
      query(db, "SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE 'idx_incidents_%'"),
    ).toHaveLength(6);
  });

  test("the artifact holds the backup as it was before, and its manifest", async () => {
    const { workspace, db } = newWorkspace();
    const before = dump(db);

    const { outputs } = await runAction({ "artifact-name": "my-backup", "retention-days": "5" }, workspace, {
      ...service.env,
      GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    });

    expect(outputs["artifact-name"]).toBe("my-backup");
    const stored = service.artifacts().find(({ name }) => name === "my-backup");
    expect(outputs["artifact-id"]).toBe(String(stored?.id));
    expect(outputs["artifact-digest"]).toBe(stored?.digest);
    expect(outputs["artifact-url"]).toMatch(/\/actions\/runs\/\d+\/artifacts\/\d+$/);
    const days = (Number(stored?.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(4.9);
    expect(days).toBeLessThan(5.1);

    const files = unzip(await service.download("my-backup"));
    const backup = files.find((name) => /\.backup_add_incidents_table_\d{8}_\d{6}$/.test(name)) ?? "";
    expect(query(backup, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(dump(backup)).toEqual(before);
    const manifest = JSON.parse(readFileSync(`${backup}.manifest.json`, "utf8"));
    expect(manifest).toMatchObject({
      source: db,
      sha256: sha256(backup),
      size: readFileSync(backup).length,
      migration: { name: "add_incidents_table", version: "1.0.0", schemaVersion: "1.1.0" },
      repository: "octo-org/octo-repo",
      commit: "0123456789abcdef0123456789abcdef01234567",
    });
    expect(manifest.sqliteVersion).toMatch(/^3\./);
  });

  test("a second run changes nothing, makes no backup and no artifact, and says so", async () => {
    const { workspace, db } = newWorkspace();
    await runAction({ "upload-backup": "false" }, workspace);
    const digest = sha256(db);
    const uploads = service.artifacts().length;

    const run = await runAction({}, workspace, service.env);

    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({
      status: "already-applied",
      changed: "false",
      verified: "true",
      "backup-path": "",
    });
    expect(run.summary).toContain("Nothing to do");
    expect(sha256(db)).toBe(digest);
    expect(service.artifacts()).toHaveLength(uploads);
  });

  test("a failed upload fails the step, keeps the migration, and says where the backup lies", async () => {
    const { workspace, db } = newWorkspace();
    service.setFailure("upload");
    try {
      const run = await runAction({}, workspace, service.env);

      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: "applied", changed: "true", "artifact-id": "" });
      expect(run.report.error.code).toBe("UPLOAD_FAILED");
      expect(run.report.error.message).toContain(run.outputs["backup-path"]);
      expect(run.stdout).toContain("::error title=Backup upload failed (UPLOAD_FAILED)::");
      expect(run.summary).toContain("**UPLOAD&#95;FAILED**".replace("&#95;", "_"));
      expect(existsSync(run.outputs["backup-path"] ?? "")).toBe(true);
      expect(query(db, "SELECT count(*) AS n FROM incidents")).toEqual([{ n: 0 }]);
    } finally {
      service.setFailure("none");
    }
  });

  test.each([
    [
      "on GitHub Enterprise Server",
      { GITHUB_SERVER_URL: "https://github.example.com" },
      "GitHub Enterprise Server",
    ],
    ["without an artifact service", {}, "offers no artifact service"],
  ])("%s a warning says that the backup stays on disk, and the step goes on", async (_, env, text) => {
    const { workspace } = newWorkspace();
    const run = await runAction({}, workspace, env);
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ status: "applied", "artifact-id": "" });
    expect(run.stdout).toMatch(new RegExp(`::warning::.*${text}`));
    expect(existsSync(run.outputs["backup-path"] ?? "")).toBe(true);
  });

  test("jobs of one run that back up a database of one name each get an artifact of their own", async () => {
    const before = service.artifacts().length;
    const runs = await Promise.all([1, 2, 3].map(() => runAction({}, newWorkspace().workspace, service.env)));
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(new Set(runs.map(({ outputs }) => outputs["artifact-name"])).size).toBe(3);
    expect(service.artifacts()).toHaveLength(before + 3);
  });

  test("on a public repository a notice says who can download the artifact, before it is uploaded", async () => {
    const { workspace } = newWorkspace();
    const event = join(newDirectory(), "event.json");
    writeFileSync(event, JSON.stringify({ repository: { private: false } }));
    const run = await runAction({}, workspace, { ...service.env, GITHUB_EVENT_PATH: event });
    const notice = run.stdout.indexOf("::notice title=Backup artifact is public::");
    expect(notice).toBeGreaterThan(-1);
    expect(notice).toBeLessThan(run.stdout.indexOf("Uploading artifact"));
  });
});

describe("a dry run in a workflow", () => {
  test("shows what would happen and leaves the file byte for byte as it was", async () => {
    const { workspace, db } = newWorkspace({ running: 2 });
    const digest = sha256(db);

    const run = await runAction({ "dry-run": "true" }, workspace, service.env);

    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({
      status: "would-apply",
      changed: "false",
      verified: "true",
      "backup-path": "",
      "running-workers": "2",
    });
    expect(sha256(db)).toBe(digest);
    expect(run.report.database).toMatchObject({ sha256Before: digest, sha256After: digest });
    expect(run.summary).toContain("Dry run: would add table incidents and 6 indexes");
    expect(run.summary).toContain("CREATE TABLE IF NOT EXISTS incidents");
    expect(run.summary).toContain("TASK&#95;930");
    expect(run.stdout).toContain("::warning title=Workers::2 tasks are IN_PROGRESS");
  });
});

test("running workers stop a real run, are listed, and force goes on", async () => {
  const { workspace, db } = newWorkspace({ running: 1 });
  const digest = sha256(db);

  const stopped = await runAction({}, workspace, service.env);
  expect(stopped.exitCode).toBe(3);
  expect(stopped.outputs).toMatchObject({ status: "failed", "running-workers": "1", "backup-path": "" });
  expect(stopped.report.error.code).toBe("WORKERS_RUNNING");
  expect(stopped.report.workers.running[0]).toMatchObject({
    task: "TASK_930",
    project: "AI_PM_PJ",
    title: "incidents テーブルの追加",
    assignee: "Worker A",
    updatedAt: "2026-02-06T19:19:22.123456",
  });
  expect(stopped.report.workers.running[0].secondsSinceUpdate).toBeGreaterThan(0);
  expect(sha256(db)).toBe(digest);

  const forced = await runAction({ force: "true", "upload-backup": "false" }, workspace);
  expect(forced.outputs).toMatchObject({ status: "applied", "running-workers": "1" });
});

test("summary: false writes no summary", async () => {
  const { workspace } = newWorkspace();
  const { summary } = await runAction({ summary: "false", "upload-backup": "false" }, workspace);
  expect(summary).toBe("");
});

describe("the commands of the specification, as they stand", () => {
  const hasSqlite = spawnSync("sqlite3", ["--version"]).status === 0;

  test.runIf(hasSqlite)("verification finds the table and its indexes", async () => {
    const { workspace } = newWorkspace();
    await runAction({ "upload-backup": "false" }, workspace);
    const table = shell(
      `sqlite3 data/aipm.db "SELECT sql FROM sqlite_master WHERE type='table' AND name='incidents';"`,
      workspace,
    );
    expect(table).toContain("FOREIGN KEY (task_id) REFERENCES tasks(id) ON DELETE SET NULL");
    const indexes = shell(
      `sqlite3 data/aipm.db "SELECT name FROM sqlite_master WHERE type='index' AND tbl_name='incidents';"`,
      workspace,
    );
    const columns = ["project_id", "order_id", "task_id", "category", "severity", "timestamp"];
    for (const column of columns) expect(indexes).toContain(`idx_incidents_${column}\n`);
  });

  test.runIf(process.platform !== "win32")(
    "rollback with ls and cp brings the state before back",
    async () => {
      const { workspace, db } = newWorkspace();
      const before = dump(db);
      await runAction({ "upload-backup": "false" }, workspace);
      execute(
        db,
        "INSERT INTO incidents (incident_id, category, description) VALUES ('INC_001', 'OTHER', 'lost')",
      );

      const listed = shell("ls -lt data/*.backup_add_incidents_table_*", workspace);
      const stamp = /backup_add_incidents_table_(\d{8}_\d{6})$/m.exec(listed)?.[1];
      shell(`cp data/aipm.db.backup_add_incidents_table_${stamp} data/aipm.db`, workspace);

      expect(dump(db)).toEqual(before);
    },
  );
});

function shell(command: string, cwd: string): string {
  return execFileSync(command, { cwd, shell: true, encoding: "utf8" });
}

/** Paths of the files that a zip holds, unpacked. */
function unzip(zip: Buffer): string[] {
  const directory = newDirectory();
  writeFileSync(join(directory, "artifact.zip"), zip);
  const extract =
    process.platform === "win32"
      ? "tar -xf artifact.zip"
      : "python3 -m zipfile -e artifact.zip . || unzip -q artifact.zip";
  shell(extract, directory);
  return shell(process.platform === "win32" ? "dir /b" : "ls", directory)
    .split(/\r?\n/)
    .filter(Boolean)
    .map((name) => join(directory, name));
}
