import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { execute, newWorkspace, query, sha256 } from "../support/databases.ts";
import { editSchema } from "../support/edited-schema.ts";
import { snapshot } from "../support/files.ts";
import { otherProcess } from "../support/other-process.ts";
import { runAction, runCli, start } from "../support/program.ts";
import { hasSmallDisks, withSmallDisk } from "../support/small-disk.ts";

const POSIX = process.platform !== "win32";
const LFS_POINTER = `version https://git-lfs.github.com/spec/v1
oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
size 12345
`;

type BadFile = {
  readonly what: string;
  /** Makes the bad file of a good one. */
  readonly spoil: (db: string) => void;
  readonly code: string;
  readonly message: RegExp;
};

const BAD_FILES: readonly BadFile[] = [
  {
    what: "no such file",
    spoil: (db) => renameSync(db, db.replace("aipm.db", "aimp.db")),
    code: "DATABASE_NOT_FOUND",
    message: /There is no file .*aipm\.db\. Did you mean .*aimp\.db\?/,
  },
  {
    what: "no such file, a like one in another directory",
    spoil: (db) => {
      mkdirSync(join(db, "../../state"));
      renameSync(db, join(db, "../../state/aipm.db"));
      rmSync(join(db, ".."), { recursive: true });
    },
    code: "DATABASE_NOT_FOUND",
    message: /Did you mean .*state.aipm\.db\?/,
  },
  {
    what: "a directory",
    spoil: (db) => {
      rmSync(db);
      mkdirSync(db);
    },
    code: "DATABASE_IS_DIRECTORY",
    message: /aipm\.db is a directory/,
  },
  {
    what: "a Git LFS pointer",
    spoil: (db) => writeFileSync(db, LFS_POINTER),
    code: "GIT_LFS_POINTER",
    message: /aipm\.db is a Git LFS pointer of \d+ bytes/,
  },
  {
    what: "an empty file",
    spoil: (db) => truncateSync(db, 0),
    code: "NOT_A_DATABASE",
    message: /aipm\.db is empty \(0 bytes\)/,
  },
  {
    what: "a text file",
    spoil: (db) => writeFileSync(db, "id,name\n1,AI PM\n".repeat(1000)),
    code: "NOT_A_DATABASE",
    message: /aipm\.db does not begin as a SQLite database does/,
  },
  {
    what: "an encrypted database",
    spoil: (db) => overwrite(db, 0, Buffer.alloc(statSync(db).size, "\x9c\x11\xe7")),
    code: "NOT_A_DATABASE",
    message: /aipm\.db/,
  },
  {
    what: "a file cut off in the middle",
    spoil: (db) => truncateSync(db, Math.floor(statSync(db).size / 2)),
    code: "DATABASE_CORRUPT",
    message: /aipm\.db is cut off: it has \d+ bytes and its header promises \d+/,
  },
  {
    what: "a file cut off in its header",
    spoil: (db) => truncateSync(db, 50),
    code: "DATABASE_CORRUPT",
    message: /aipm\.db is cut off: it has 50 bytes/,
  },
  {
    what: "a file with a page of noise",
    spoil: (db) => overwrite(db, 4096 * 2, Buffer.alloc(4096, "noise")),
    code: "DATABASE_CORRUPT",
    message: /aipm\.db/,
  },
  {
    what: "a file with noise in its schema",
    spoil: (db) => overwrite(db, 100, Buffer.alloc(3996, "noise")),
    code: "DATABASE_CORRUPT",
    message: /aipm\.db/,
  },
  {
    what: "an index that lacks a row",
    spoil: hideRowFromIndex,
    code: "DATABASE_CORRUPT",
    message: /aipm\.db does not pass integrity_check: row \d+ missing from index idx_tasks_status/,
  },
  {
    what: "a read-only file",
    spoil: (db) => chmodSync(db, 0o444),
    code: "DATABASE_READ_ONLY",
    message: /aipm\.db is read-only/,
  },
];

describe.concurrent("a file that cannot be migrated is named for what it is, and left alone", () => {
  test.each(BAD_FILES)("$what, on the command line", async ({ spoil, code, message }) => {
    const { workspace, db } = newWorkspace();
    spoil(db);
    const before = snapshot(workspace);

    const { exitCode, stdout, stderr } = await runCli(["--db", "data/aipm.db", "--json"], workspace);

    const { error, status, changed } = JSON.parse(stdout);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.hint).toMatch(/\w{3}/);
    expect({ exitCode, status, changed, stderr }).toEqual({
      exitCode: 1,
      status: "failed",
      changed: false,
      stderr: "",
    });
    expect(snapshot(workspace)).toEqual(before);
  });

  test.each(BAD_FILES)("$what, in a workflow", async ({ spoil, code, message }) => {
    const { workspace, db } = newWorkspace();
    spoil(db);
    const before = snapshot(workspace);

    const run = await runAction({}, workspace);

    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ status: "failed", changed: "false", verified: "false" });
    expect(run.report.error.code).toBe(code);
    expect(run.report.error.message).toMatch(message);
    expect(run.stdout).toMatch(new RegExp(`^::error title=[^:]+\\(${code}\\)::`, "m"));
    expect(run.summary).toContain(`**${code}**`);
    expect(run.stderr).toBe("");
    expect(snapshot(workspace)).toEqual(before);
  });

  test.each(BAD_FILES)("$what, in a dry run, which promises nothing that a real run refuses", async (bad) => {
    const { workspace, db } = newWorkspace();
    bad.spoil(db);
    const before = snapshot(workspace);
    const { exitCode, stdout } = await runCli(["--dry-run", "--json"], workspace);
    const report = JSON.parse(stdout);
    expect([report.status, report.error?.code]).toEqual(["failed", bad.code]);
    expect(exitCode).toBe(1);
    expect(snapshot(workspace)).toEqual(before);
  });
});

test.runIf(POSIX)(
  "a name that ends in a space means that file, never its neighbour without one",
  async () => {
    const { workspace, db } = newWorkspace();
    const digest = sha256(db);
    writeFileSync(`${db} `, readFileSync(db));

    const { stdout } = await runCli(["--db", "data/aipm.db ", "--json"], workspace);

    expect(sha256(db)).toBe(digest);
    expect(sha256(`${db} `) !== digest).toBe(JSON.parse(stdout).changed);
  },
);

describe("a database that another process holds longer than lock-timeout", () => {
  test.each([
    ["rollback mode, exclusively", false, "BEGIN EXCLUSIVE"],
    ["rollback mode, for writing", false, "BEGIN IMMEDIATE"],
    ["WAL mode, for writing", true, "BEGIN IMMEDIATE"],
  ])("in %s", async (_, wal, begin) => {
    const { workspace, db } = newWorkspace({ wal });
    const holder = await otherProcess(db, `db.exec("${begin}")`);
    const before = snapshot(workspace);

    const started = Date.now();
    const { exitCode, stdout } = await runCli(["--lock-timeout", "1", "--json"], workspace);
    const waited = Date.now() - started;
    const action = await runAction({ "lock-timeout": "0" }, workspace);

    expect(exitCode).toBe(5);
    expect(JSON.parse(stdout).error).toMatchObject({
      code: "DATABASE_LOCKED",
      message: expect.stringContaining(`${db} is locked by another process`),
      hint: expect.stringContaining("lock-timeout"),
    });
    expect(waited).toBeGreaterThan(900);
    expect(action.exitCode).toBe(5);
    expect(action.report.error.code).toBe("DATABASE_LOCKED");
    expect(snapshot(workspace)).toEqual(before);

    await holder.stop();
    expect((await runCli([], workspace)).exitCode).toBe(0);
  });

  test("to read it in rollback mode keeps the run from committing, and no backup is left of it", async () => {
    const { workspace, db } = newWorkspace();
    const reader = await otherProcess(db, `db.exec("BEGIN"); db.prepare("SELECT * FROM tasks").all()`);
    const before = snapshot(workspace);

    const { exitCode, stdout } = await runCli(["--lock-timeout", "0", "--json"], workspace);

    expect(exitCode).toBe(5);
    expect(JSON.parse(stdout)).toMatchObject({ changed: false, error: { code: "DATABASE_LOCKED" } });
    expect(sha256(db)).toBe(before[join("data", "aipm.db")]);
    expect(snapshot(workspace)).toEqual(before);
    await reader.stop();
  });

  test("is migrated when that process lets go in time", async () => {
    const { workspace, db } = newWorkspace();
    const holder = await otherProcess(db, `db.exec("BEGIN IMMEDIATE")`);
    const { child, ended } = start("cli.js", ["--verbose", "--lock-timeout", "30"], { cwd: workspace });
    await new Promise<void>((waiting) => {
      child.stderr.on("data", (text: string) => {
        if (text.includes("Waiting for the write lock")) waiting();
      });
    });
    await holder.stop();
    expect(await ended).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("Applied") });
  });
});

describe.concurrent("a backup that finds no place", () => {
  test.runIf(hasSmallDisks())("on a full disk (needs root on Linux, for a disk of its own)", async () => {
    const { workspace, db } = newWorkspace();
    const before = snapshot(workspace);
    await withSmallDisk(statSync(db).size - 4096, async (disk) => {
      const run = await runCli(["--backup-dir", disk, "--json"], workspace);
      expect(run.exitCode).toBe(1);
      expect(JSON.parse(run.stdout).error).toMatchObject({
        code: "NO_SPACE",
        message: expect.stringMatching(/needs \d+ bytes and the disk of .* has \d+ left/),
        hint: expect.stringContaining("backup-dir"),
      });
      expect(readdirSync(disk)).toEqual([]);
    });
    expect(snapshot(workspace)).toEqual(before);
  });

  test("because backup-dir is a file", async () => {
    const { workspace } = newWorkspace();
    writeFileSync(join(workspace, "backups"), "");
    const before = snapshot(workspace);
    const { exitCode, stdout } = await runCli(["--backup-dir", "backups", "--json"], workspace);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).error).toMatchObject({
      code: "BACKUP_FAILED",
      message: expect.stringContaining(join(workspace, "backups")),
    });
    expect(snapshot(workspace)).toEqual(before);
  });
});

describe.concurrent("a path out of the workspace is refused to a workflow", () => {
  const outside = () => {
    const { workspace, db } = newWorkspace();
    return { directory: join(workspace, "data"), db };
  };

  test("by ..", async () => {
    const { workspace } = newWorkspace();
    const run = await runAction({ db: "data/../../elsewhere/aipm.db" }, workspace);
    expectRefused(run, "PATH_OUTSIDE_WORKSPACE", "data/../../elsewhere/aipm.db");
  });

  test.runIf(POSIX)("by a committed link to a file elsewhere, which stays as it was", async () => {
    const { workspace } = newWorkspace();
    const { db } = outside();
    const digest = sha256(db);
    symlinkSync(db, join(workspace, "data/link.db"));
    expectRefused(
      await runAction({ db: "data/link.db" }, workspace),
      "PATH_OUTSIDE_WORKSPACE",
      "data/link.db",
    );
    expect(sha256(db)).toBe(digest);
  });

  test.runIf(POSIX)("by a committed link to a directory elsewhere", async () => {
    const { workspace } = newWorkspace();
    const { directory } = outside();
    const before = snapshot(directory);
    symlinkSync(directory, join(workspace, "link"));
    expectRefused(
      await runAction({ db: "link/aipm.db" }, workspace),
      "PATH_OUTSIDE_WORKSPACE",
      "link/aipm.db",
    );
    for (const to of ["link", "link/new", "../backups"]) {
      const run = await runAction({ "backup-dir": to }, workspace);
      expectRefused(run, "PATH_OUTSIDE_WORKSPACE", `backup-dir is '${to}'`);
    }
    expect(snapshot(directory)).toEqual(before);
  });

  test("but an absolute path is the author's own choice", async () => {
    const { workspace } = newWorkspace();
    const { db } = outside();
    const run = await runAction({ db, "upload-backup": "false" }, workspace);
    expect(run.outputs).toMatchObject({ status: "applied", changed: "true" });
    expect(query(db, "SELECT count(*) AS n FROM incidents")).toEqual([{ n: 0 }]);
  });
});

describe.concurrent("an input that means nothing is refused by its name before anything is opened", () => {
  test.each([
    ["dry-run", "yes", "neither true nor false"],
    ["force", "1", "neither true nor false"],
    ["no-backup", "", "neither true nor false"],
    ["no-worker-check", "on", "neither true nor false"],
    ["verbose", "y", "neither true nor false"],
    ["upload-backup", "never", "neither true nor false"],
    ["summary", "truetrue", "neither true nor false"],
    ["lock-timeout", "-1", "no whole number from 0 to 86400"],
    ["lock-timeout", "86401", "no whole number from 0 to 86400"],
    ["lock-timeout", "1.5", "no whole number from 0 to 86400"],
    ["lock-timeout", "30s", "no whole number from 0 to 86400"],
    ["retention-days", "0", "no whole number from 1 to 400"],
    ["retention-days", "401", "no whole number from 1 to 400"],
    ["compression-level", "10", "no whole number from 0 to 9"],
    ["foreign-keys", "sometimes", "auto, always, never"],
    ["foreign-keys", "Always", "auto, always, never"],
    ["artifact-name", "back:up", "may not contain"],
    ["artifact-name", "back/up", "may not contain"],
    ["artifact-name", "back\nup", "may not contain"],
  ])("%s: '%s'", async (name, value, text) => {
    const { workspace, db } = newWorkspace();
    const digest = sha256(db);
    const run = await runAction({ [name]: value }, workspace);
    expectRefused(run, "INVALID_INPUT", `The input ${name} is '${value}'`);
    expect(run.report.error.message).toContain(text);
    expect(sha256(db)).toBe(digest);
  });

  test("db without a name", async () => {
    const { workspace } = newWorkspace();
    expectRefused(await runAction({ db: "" }, workspace), "INVALID_INPUT", "The input db is empty");
  });
});

describe.concurrent("a command line that means nothing is refused before anything is opened", () => {
  test.each([
    [["--dryrun"], /unknown option '--dryrun'[\s\S]*--dry-run/],
    [["migrate", "--no-bakup"], /unknown option '--no-bakup'[\s\S]*--no-backup/],
    [["verify", "--force"], /unknown option '--force'/],
    [["verfy"], /unknown command 'verfy'[\s\S]*verify/],
    [["migrate", "data/aipm.db"], /data\/aipm\.db/],
    [["--db"], /option '--db <path>' argument missing/],
    [["--lock-timeout", "soon"], /'soon' is invalid\. It must be a whole number from 0 to 86400/],
    [["--lock-timeout", "-1"], /'-1' is invalid\. It must be a whole number from 0 to 86400/],
    [["--lock-timeout", "1e3"], /'1e3' is invalid\. It must be a whole number from 0 to 86400/],
    [["--lock-timeout", "86401"], /'86401' is invalid\. It must be a whole number from 0 to 86400/],
    [["--foreign-keys", "sometimes"], /'sometimes' is invalid\. Allowed choices are auto, always, never/],
  ])("%j", async (args, message) => {
    const { workspace } = newWorkspace();
    const before = snapshot(workspace);
    const { exitCode, stdout, stderr } = await runCli(args, workspace);
    expect(stderr).toMatch(message);
    expect(stderr).toContain("--help");
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(snapshot(workspace)).toEqual(before);
  });

  test("a summary that cannot be written does not take the report of the migration with it", async () => {
    const { workspace, db } = newWorkspace();
    const args = ["--summary", join("no", "such", "directory.md"), "--json"];
    const { exitCode, stdout, stderr } = await runCli(args, workspace);
    expect(stderr).not.toMatch(/^\s+at /m);
    const report = JSON.parse(stdout);
    const isMigrated = query(db, "SELECT 1 FROM sqlite_schema WHERE name = 'incidents'").length > 0;
    expect(report.changed).toBe(isMigrated);
    if (exitCode !== 0) expect(stdout + stderr).toContain("directory.md");
  });
});

describe.concurrent("a database in which workers cannot be looked for is migrated with a warning", () => {
  test.each([
    ["tasks is missing", "DROP TABLE tasks", "There is no table tasks"],
    [
      "tasks is a view",
      "DROP TABLE tasks; CREATE VIEW tasks AS SELECT 'T' AS id, 'IN_PROGRESS' AS status",
      "tasks is a view",
    ],
    [
      "tasks is a virtual table",
      "DROP TABLE tasks; CREATE VIRTUAL TABLE tasks USING fts5(id, status)",
      "tasks is a virtual table",
    ],
    [
      "tasks has no status",
      "DROP TABLE tasks; CREATE TABLE tasks (id TEXT PRIMARY KEY, title TEXT)",
      "has no column status",
    ],
    [
      "the status is computed",
      "DROP TABLE tasks; CREATE TABLE tasks (id TEXT PRIMARY KEY, status TEXT AS ('IN_PROGRESS'))",
      "is computed",
    ],
  ])("%s", async (_, sql, reason) => {
    const { workspace, db } = newWorkspace();
    execute(db, sql);
    const run = await runAction({ "upload-backup": "false" }, workspace);
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ status: "applied", verified: "true", "running-workers": "0" });
    expect(run.report.workers.unknown).toContain(reason);
    expect(run.stdout).toContain("::warning title=Workers::It cannot be told whether workers are running: ");
    expect(run.stdout).toContain(reason);
  });
});

describe.concurrent("Node.js below 22", () => {
  // The real one would not get as far as a test: its crash is what the check is for.
  const asNode20 = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.19.0" } })`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(asNode20)}` };

  test.each(["cli.js", "migrate.js"])("gets one sentence from %s, and nothing is loaded", async (file) => {
    const { workspace } = newWorkspace();
    const before = snapshot(workspace);
    const { exitCode, stdout, stderr } = await start(file, [], { cwd: workspace, env }).ended;
    expect(stderr).toMatch(
      /^aipm-incidents-migrate needs Node\.js 22 or newer, and this is 20\.19\.0[^\n]*\n$/,
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(snapshot(workspace)).toEqual(before);
  });
});

function expectRefused(run: Awaited<ReturnType<typeof runAction>>, code: string, text: string): void {
  expect(run.exitCode).toBe(2);
  expect(run.outputs).toMatchObject({ status: "failed", changed: "false", "backup-path": "" });
  expect(run.report.error.code).toBe(code);
  expect(run.report.error.message).toContain(text);
  expect(run.stdout).toMatch(new RegExp(`^::error title=[^:]+\\(${code}\\)::`, "m"));
  expect(run.summary).toContain("❌");
}

function overwrite(path: string, position: number, bytes: Buffer): void {
  const file = openSync(path, "r+");
  writeSync(file, bytes, 0, bytes.length, position);
  closeSync(file);
}

/** Changes a row while SQLite does not know of the index on it. */
function hideRowFromIndex(db: string): void {
  const [index] = query<{ sql: string; rootpage: number }>(
    db,
    "SELECT sql, rootpage FROM sqlite_schema WHERE name = 'idx_tasks_status'",
  );
  editSchema(db, "DELETE FROM sqlite_schema WHERE name = 'idx_tasks_status'");
  execute(db, "UPDATE tasks SET status = 'IN_PROGRESS' WHERE id = 'TASK_903'");
  editSchema(
    db,
    `INSERT INTO sqlite_schema VALUES ('index', 'idx_tasks_status', 'tasks', ${index?.rootpage}, '${index?.sql}')`,
  );
}
