import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { executeAndCrash } from "../support/crash.ts";
import { dump, execute, newWorkspace, query, sha256 } from "../support/databases.ts";
import { type Ended, newDirectory, runCli } from "../support/program.ts";
import { zipOf } from "../support/zip.ts";

const MODES = [{ wal: false }, { wal: true }];

type Options = { wal?: boolean; running?: number };

/** A migrated database, the backup of the state before, and that state: each in a workspace of its own. */
async function migrated(options: Options = {}) {
  const key = JSON.stringify(options);
  const template = templates.get(key) ?? migrate(options);
  templates.set(key, template);
  const { workspace: original, before } = await template;
  const workspace = newDirectory();
  cpSync(original, workspace, { recursive: true });
  const db = join(workspace, "data", "aipm.db");
  return { workspace, db, before, backup: backupsOf(db)[0] ?? "" };
}

const templates = new Map<string, ReturnType<typeof migrate>>();

async function migrate(options: Options) {
  const { workspace, db } = newWorkspace(options);
  const before = dump(db);
  await runCli(["migrate", "--force"], workspace);
  return { workspace, before };
}

function backupsOf(db: string, purpose = ""): string[] {
  return readdirSync(dirname(db))
    .filter((name) => name.startsWith(`${basename(db)}.backup_${purpose}`) && !name.endsWith(".json"))
    .map((name) => join(dirname(db), name));
}

async function restore(workspace: string, ...args: string[]): Promise<Ended & { report: RestoreReport }> {
  const ended = await runCli(["restore", ...args, "--json"], workspace);
  return { ...ended, report: JSON.parse(ended.stdout) as RestoreReport };
}

// biome-ignore lint/suspicious/noExplicitAny: the tests read the report as a user's script would
type RestoreReport = any;

describe.each(MODES)("a restore of a database (WAL: $wal)", (options) => {
  test("brings the state before the migration back, and can be undone by a restore", async () => {
    const { workspace, db, before, backup } = await migrated(options);
    const after = dump(db);

    const { exitCode, report } = await restore(workspace, backup);
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ status: "restored", changed: true, verified: true, error: null });
    expect(existsSync(`${db}-wal`)).toBe(false);
    expect(dump(db)).toEqual(before);
    expect(query(db, "PRAGMA journal_mode")).toEqual([{ journal_mode: options.wal ? "wal" : "delete" }]);

    const [safety = ""] = backupsOf(db, "before_restore");
    expect(report.safetyBackup).toMatchObject({ path: safety, sha256: sha256(safety) });
    expect(dump(safety)).toEqual(after);
    await restore(workspace, safety);
    expect(dump(db)).toEqual(after);
  });

  test("says so when there is nothing to do, and touches nothing", async () => {
    const { workspace, db, backup } = await migrated(options);
    await restore(workspace, backup);
    const digest = sha256(db);
    const { exitCode, report } = await restore(workspace, backup);
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ status: "unchanged", changed: false, verified: true, safetyBackup: null });
    expect(sha256(db)).toBe(digest);
    expect(backupsOf(db, "before_restore")).toHaveLength(1);
  });

  test("in a dry run shows what would be lost and leaves every file as it was", async () => {
    const { workspace, db, backup } = await migrated(options);
    execute(
      db,
      "INSERT INTO incidents (incident_id, category, description) VALUES ('INC_001', 'OTHER', 'x')",
    );
    execute(db, "ALTER TABLE tasks ADD COLUMN note");
    const digest = sha256(db);
    const files = readdirSync(dirname(db));

    const { exitCode, report } = await restore(workspace, backup, "--dry-run");
    expect(exitCode).toBe(0);
    expect(report.status).toBe("would-restore");
    expect(report.changes.rowsLost).toBe(1);
    expect(report.changes.tables).toContainEqual({
      table: "incidents",
      rowsNow: 1,
      rowsInBackup: null,
      verdict: "goes",
      columnsThatGo: [],
      columnsThatCome: [],
    });
    expect(report.changes.tables.find(({ table }: { table: string }) => table === "tasks")).toMatchObject({
      columnsThatGo: ["note"],
    });
    expect(sha256(db)).toBe(digest);
    expect(readdirSync(dirname(db))).toEqual(files);
  });

  test("keeps what is not in the SQL dump: rowids, sequences, search tables, versions", async () => {
    const { workspace, db } = newWorkspace(options);
    execute(
      db,
      `CREATE TABLE seq (id INTEGER PRIMARY KEY AUTOINCREMENT, x); INSERT INTO seq (x) VALUES (1), (2); DELETE FROM seq WHERE id = 2;
       CREATE TABLE gaps (x); INSERT INTO gaps (rowid, x) VALUES (5, 'a'), (900, 'b');
       CREATE TABLE pairs (a, b, PRIMARY KEY (b, a)) WITHOUT ROWID; INSERT INTO pairs VALUES (1, 2), (3, 1);
       CREATE TABLE computed (a, b AS (a * 2) STORED); INSERT INTO computed (a) VALUES (21);
       CREATE VIRTUAL TABLE search USING fts5(body); INSERT INTO search VALUES ('インシデント incident');
       CREATE VIEW open_tasks AS SELECT * FROM tasks; PRAGMA user_version = 7; PRAGMA application_id = 99; ANALYZE;`,
    );
    const state = () => [
      dump(db),
      query(db, "PRAGMA user_version"),
      query(db, "PRAGMA application_id"),
      query(db, "SELECT rowid, x FROM gaps"),
      query(db, "SELECT rowid FROM search WHERE search MATCH 'incident'"),
    ];
    const before = state();
    const backup = join(workspace, "backup.db");
    copyFileSync(db, backup);
    execute(
      db,
      `DROP TABLE search; DROP VIEW open_tasks; INSERT INTO seq (x) VALUES (3); DELETE FROM gaps; DELETE FROM pairs;
       CREATE TABLE extra (x); PRAGMA user_version = 8; PRAGMA application_id = 1; DELETE FROM sqlite_stat1;`,
    );
    const { report } = await restore(workspace, backup);
    expect(report).toMatchObject({ status: "restored", verified: true });
    expect(state()).toEqual(before);
  });

  test("works on a database whose last process crashed: what it left is not replayed onto the new content", async () => {
    const { workspace, db, before, backup } = await migrated(options);
    const fill = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
      INSERT INTO tasks (id, order_id, project_id, title) SELECT 'X' || i, 'ORDER_088', 'AI_PM_PJ', hex(randomblob(200)) FROM n;`;
    executeAndCrash(db, options.wal ? fill : `BEGIN; ${fill}`);
    expect(existsSync(db + (options.wal ? "-wal" : "-journal"))).toBe(true);

    const { report } = await restore(workspace, backup);
    expect(report).toMatchObject({ status: "restored", verified: true });
    expect(dump(db)).toEqual(before);
    // What was committed before the crash is in the safety backup, what was not is gone.
    const rows = query<{ n: number }>(
      report.safetyBackup.path,
      "SELECT count(*) AS n FROM tasks WHERE id LIKE 'X%'",
    );
    expect(rows).toEqual([{ n: options.wal ? 2000 : 0 }]);
  });

  test("makes a database that is gone, and no -wal or -journal that it left can change it", async () => {
    const { workspace, db, before, backup } = await migrated(options);
    executeAndCrash(
      db,
      options.wal
        ? "DELETE FROM tasks"
        : "PRAGMA synchronous = OFF; BEGIN; UPDATE tasks SET title = hex(randomblob(9000)); UPDATE orders SET title = hex(randomblob(9000)); UPDATE projects SET name = hex(randomblob(90000))",
    );
    const left = options.wal ? "-wal" : "-journal";
    expect(existsSync(db + left)).toBe(true);
    rmSync(db);

    const { exitCode, report } = await restore(workspace, backup);
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ status: "restored", verified: true, safetyBackup: null });
    expect(report.database.existed).toBe(false);
    expect(statSync(db).mode).toBe(statSync(backup).mode);
    expect(dump(db)).toEqual(before);
    expect(query(db, "PRAGMA journal_mode")).toEqual([{ journal_mode: options.wal ? "wal" : "delete" }]);
    const aside = readdirSync(dirname(db)).find((name) => name.includes("left_over") && name.endsWith(left));
    expect(report.warnings[0]).toContain(aside);
  });

  test("works when the pages of the backup have another size", async () => {
    const { workspace, db, before, backup: made } = await migrated(options);
    const backup = join(workspace, "other-pages.db");
    execute(backup, "PRAGMA page_size = 16384; VACUUM");
    execute(backup, `ATTACH '${made}' AS m; CREATE TABLE orders AS SELECT * FROM m.orders`);
    const { report } = await restore(workspace, backup, "--force");
    expect(report).toMatchObject({ status: "restored", verified: true });
    expect(query(db, "PRAGMA page_size")).toEqual([{ page_size: 16384 }]);
    expect(query(db, "SELECT * FROM orders")).toHaveLength(
      (before.rows as { orders: unknown[] }).orders.length,
    );
  });

  test("heals a damaged database, and keeps the damaged one", async () => {
    const { workspace, db, before, backup } = await migrated(options);
    const bytes = readFileSync(db);
    const [{ rootpage }] = query<{ rootpage: number }>(
      db,
      "SELECT rootpage FROM sqlite_schema WHERE name = 'tasks'",
    ) as [{ rootpage: number }];
    bytes.fill(0xa5, (rootpage - 1) * 4096, rootpage * 4096);
    writeFileSync(db, bytes);

    const { exitCode, report } = await restore(workspace, backup);
    expect(exitCode).toBe(0);
    expect(report).toMatchObject({ status: "restored", verified: true });
    expect(report.safetyBackup.intact).toBe(false);
    expect(dump(db)).toEqual(before);
    expect((await restore(workspace, report.safetyBackup.path)).report.error.code).toBe("BACKUP_UNUSABLE");
    expect(dump(db)).toEqual(before);
  });
});

describe("a restore refuses, and leaves the database as it is,", () => {
  async function refused(
    args: (facts: { db: string; backup: string; workspace: string }) => string[],
    options = {},
  ) {
    const { workspace, db, backup } = await migrated(options);
    const chosen = args({ db, backup, workspace });
    const digest = sha256(db);
    const files = readdirSync(dirname(db));
    const { exitCode, report } = await restore(workspace, ...chosen);
    expect(exitCode).toBeGreaterThan(0);
    expect(report).toMatchObject({ status: "failed", changed: false, safetyBackup: null });
    expect(sha256(db)).toBe(digest);
    expect(readdirSync(dirname(db))).toEqual(files);
    return { exitCode, error: report.error as { code: string; message: string; hint: string } };
  }

  test("a file that is not there", async () => {
    expect((await refused(() => ["nothing.db"])).error.code).toBe("BACKUP_NOT_FOUND");
  });

  test("the database itself", async () => {
    expect((await refused(({ db }) => [db])).error.code).toBe("INVALID_INPUT");
  });

  test.each([
    ["a text", "BACKUP_UNUSABLE", (backup: string) => writeFileSync(backup, "hello, ".repeat(1000))],
    ["an empty file", "BACKUP_UNUSABLE", (backup: string) => writeFileSync(backup, "")],
    [
      "a cut-off file",
      "BACKUP_UNUSABLE",
      (backup: string) => writeFileSync(backup, readFileSync(backup).subarray(0, 8192)),
    ],
    [
      "a file of encrypted pages",
      "BACKUP_UNUSABLE",
      (backup: string) =>
        writeFileSync(
          backup,
          readFileSync(backup).map((byte) => byte ^ 0x5a),
        ),
    ],
    [
      "one that does not pass integrity_check",
      "BACKUP_UNUSABLE",
      (backup: string) => writeFileSync(backup, readFileSync(backup).fill(0xa5, 8192, 12_288)),
    ],
    [
      "one with uncommitted pages beside it",
      "BACKUP_UNUSABLE",
      (backup: string) => writeFileSync(`${backup}-wal`, "x"),
    ],
  ])("%s", async (_, code, spoil) => {
    const { error } = await refused(({ backup, workspace }) => {
      const file = join(workspace, "spoiled.db");
      copyFileSync(backup, file);
      spoil(file);
      return [file];
    });
    expect(error.code).toBe(code);
    expect(error.message).toContain("spoiled.db");
  });

  test("a backup that is not the one of its manifest", async () => {
    const { error } = await refused(({ backup }) => {
      execute(backup, "DELETE FROM tasks WHERE id = 'TASK_901'");
      return [backup];
    });
    expect(error).toMatchObject({ code: "BACKUP_UNUSABLE" });
    expect(error.message).toMatch(/SHA-256 [0-9a-f]{64} and its manifest says [0-9a-f]{64}/);
  });

  test("a backup whose manifest names another database, unless forced", async () => {
    const { error } = await refused(({ backup }) => {
      const path = `${backup}.manifest.json`;
      writeFileSync(
        path,
        readFileSync(path, "utf8").replace(/"source": .*,/, '"source": "/home/x/other.db",'),
      );
      return [backup];
    });
    expect(error.code).toBe("BACKUP_OF_ANOTHER_DATABASE");
    expect(error.message).toContain("/home/x/other.db");
  });

  test("while workers are running, unless forced or not looked for", async () => {
    const { exitCode, error } = await refused(({ backup }) => [backup], { running: 1 });
    expect(exitCode).toBe(3);
    expect(error.code).toBe("WORKERS_RUNNING");
    for (const flag of ["--force", "--no-worker-check"]) {
      const { workspace, backup } = await migrated({ running: 1 });
      expect((await restore(workspace, backup, flag)).report.status).toBe("restored");
    }
  });

  test("a hostile zip", async () => {
    const { error } = await refused(({ workspace }) => {
      const zip = join(workspace, "evil.zip");
      writeFileSync(zip, zipOf({ name: "../../data/aipm.db", content: Buffer.from("evil") }));
      return [zip];
    });
    expect(error.code).toBe("BACKUP_UNSAFE");
  });

  test("while another process holds the write lock", async () => {
    const { workspace, db, backup } = await migrated();
    const other = new Database(db);
    other.exec("BEGIN IMMEDIATE");
    const { exitCode, report } = await restore(workspace, backup, "--lock-timeout", "0");
    other.exec("ROLLBACK");
    other.close();
    expect(exitCode).toBe(5);
    expect(report).toMatchObject({ changed: false, error: { code: "DATABASE_LOCKED" } });
  });

  test("where the database is a file of another kind, and says how to go on", async () => {
    const { workspace, db, backup } = await migrated();
    writeFileSync(db, "not a database");
    const { report } = await restore(workspace, backup);
    expect(report.error).toMatchObject({ code: "NOT_A_DATABASE" });
    expect(report.error.hint).toContain("move the file away");
    expect(readFileSync(db, "utf8")).toBe("not a database");
  });

  test.runIf(process.platform === "linux").each([
    ["for a copy of the backup", -100],
    ["for the new content, in the middle of writing it", 0],
  ])("when the disk is full: no room %s", async (_, more) => {
    const { workspace, db } = newWorkspace({ wal: true });
    const before = dump(db);
    const backup = join(workspace, "large.db");
    execute(
      backup,
      `CREATE TABLE t (x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
       INSERT INTO t SELECT randomblob(4000) FROM n`,
    );
    // No file may be larger than the backup, and the -wal with the new content is.
    const kibibytes = Math.ceil(statSync(backup).size / 1024) + more;
    const command = `trap '' XFSZ; ulimit -f ${kibibytes}; exec "$0" "$1" restore "$2" --json`;
    const args = ["-c", command, process.execPath, resolve("dist/cli.js"), backup];
    const { status, stdout } = spawnSync("bash", args, { cwd: workspace, encoding: "utf8" });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ changed: false, error: { code: "NO_SPACE" } });
    expect(dump(db)).toEqual(before);
  });
});

test("a downloaded zip is restored as it is, and a missing manifest is a warning", async () => {
  const { workspace, db, before, backup } = await migrated();
  const zip = join(workspace, "artifact.zip");
  const manifest = `${backup}.manifest.json`;
  writeFileSync(
    zip,
    zipOf(
      { name: basename(backup), content: readFileSync(backup) },
      { name: basename(manifest), content: readFileSync(manifest) },
    ),
  );
  const { report } = await restore(workspace, zip);
  expect(report).toMatchObject({
    status: "restored",
    backup: { name: basename(backup), sha256: sha256(backup) },
  });
  expect(report.checks[0]).toMatchObject({ name: "Digest", status: "passed" });
  expect(dump(db)).toEqual(before);

  writeFileSync(zip, zipOf({ name: basename(backup), content: readFileSync(backup) }));
  const again = await restore(workspace, zip);
  expect(again.exitCode).toBe(0);
  expect(again.report.checks[0]).toMatchObject({ name: "Digest", status: "warning" });
});

test("a backup in WAL mode is left as it is, with nothing beside it", async () => {
  const { workspace, backup } = await migrated({ wal: true });
  const digest = sha256(backup);
  await restore(workspace, backup);
  expect(sha256(backup)).toBe(digest);
  expect(backupsOf(join(workspace, "data/aipm.db")).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
});

describe("without a backup", () => {
  test("those beside the database are listed, the newest first, with age, size, and whether they verify", async () => {
    const { workspace, db, backup } = await migrated();
    const older = `${db}.backup_add_incidents_table_20250102_030405`;
    copyFileSync(backup, older);
    writeFileSync(older, readFileSync(older).fill(0xa5, 8192, 12_288));
    const named = `${db}.backup_by_hand`;
    copyFileSync(backup, named);
    utimesSync(named, 0, 0);

    const { exitCode, stdout } = await runCli(["restore", "--json"], workspace);
    expect(exitCode).toBe(0);
    const { backups } = JSON.parse(stdout);
    expect(backups).toMatchObject([
      { path: backup, verified: true, problem: null, size: readFileSync(backup).length },
      { path: older, verified: false, createdAt: "2025-01-02T03:04:05.000Z" },
      { path: named, verified: true, createdAt: "1970-01-01T00:00:00.000Z" },
    ]);
    const text = await runCli(["restore"], workspace);
    expect(text.stdout).toMatch(/32\.0 KiB, \d+ (second|minute)s? ago, ✓ verified/);
    expect(text.stdout).toMatch(/days ago, ✗ .*malformed/);
  });

  test("it says so where there are none, even where there is no directory", async () => {
    const { exitCode, stdout } = await runCli(["restore"], newDirectory());
    expect(exitCode).toBe(0);
    expect(stdout).toBe("There are no backups of data/aipm.db beside it.\n");
  });
});
