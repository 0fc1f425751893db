import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeSampleDatabase } from "../../scripts/sample-database.ts";
import { dump, execute, newWorkspace, query, sha256 } from "../support/databases.ts";
import { backupsIn, litterIn, snapshot } from "../support/files.ts";
import { otherProcess } from "../support/other-process.ts";
import { newDirectory, readAction, runAction, runCli, start } from "../support/program.ts";
import { hasSmallDisks, withSmallDisk } from "../support/small-disk.ts";

const POSIX = process.platform !== "win32";
const MODES = [
  ["rollback", false],
  ["WAL", true],
] as const;

const directories: string[] = [];
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

describe.each(MODES)("SIGKILL at any moment, in %s mode", (_, wal) => {
  let template: { readonly path: string; readonly rows: string; readonly schema: string };
  let migratedSchema: string;
  let duration: number;

  beforeAll(async () => {
    const path = join(ownDirectory(), "aipm.db");
    makeLargeDatabase(path, { wal, megabytes: 16 });
    template = { path, ...contentOf(path) };
    const db = copyOf(template.path);
    const started = Date.now();
    expect((await runCli(["--db", db], dirname(db))).exitCode).toBe(0);
    duration = Date.now() - started;
    migratedSchema = contentOf(db).schema;
  });

  const PHASES = [
    "Checking the database",
    "Waiting for the write lock",
    "Comparing the schema",
    "Backing up",
    "Running the statements",
    "Verifying",
    "Committing",
  ];
  const MOMENTS = 3;

  test.each([
    ...PHASES.map((phase) => ({ moment: `at "${phase}"`, phase, part: undefined })),
    ...Array.from({ length: MOMENTS }, (_, index) => ({
      moment: `in part ${index + 1} of ${MOMENTS} of a run`,
      phase: undefined,
      part: (index + Math.random()) / MOMENTS,
    })),
  ])("$moment", async ({ phase, part }) => {
    const db = copyOf(template.path);
    const { child, ended } = start("cli.js", ["--db", db, "--verbose"], { cwd: dirname(db) });
    if (phase === undefined) setTimeout(() => child.kill("SIGKILL"), part * duration);
    else void untilSays(child.stderr, phase).then(() => child.kill("SIGKILL"));
    const killed = await ended;
    const progress = `killed after:\n${killed.stderr}`;

    // Whole and in order, before anything but SQLite itself has touched what was left.
    const left = copyDirectory(dirname(db));
    const after = contentOf(join(left, basename(db)));
    expect(after.integrity, progress).toBe("ok");
    expect(after.rows === template.rows, progress).toBe(true);
    expect([template.schema, migratedSchema], progress).toContain(after.schema);
    expectWholeBackups(left, template);

    const again = await runCli(["--db", db, "--json"], dirname(db));
    const report = JSON.parse(again.stdout);
    expect(report.status, progress).toBe(after.schema === migratedSchema ? "already-applied" : "applied");
    expect(litterIn(dirname(db)).filter((name) => name.includes(".partial"))).toEqual([]);
    expect(contentOf(db)).toEqual({ ...after, schema: migratedSchema });
    expectWholeBackups(dirname(db), template);
    for (const directory of [left, dirname(db)]) rmSync(directory, { recursive: true });
  });
});

describe("a run that is asked to stop", () => {
  test.runIf(POSIX).each(["SIGTERM", "SIGINT"] as const)(
    "by %s while it backs up rolls back and leaves nothing",
    async (signal) => {
      const db = join(ownDirectory(), "aipm.db");
      makeLargeDatabase(db, { wal: false, megabytes: 48 });
      const before = snapshot(dirname(db));

      const { child, ended } = start("cli.js", ["--db", db, "--verbose", "--json"], { cwd: dirname(db) });
      await untilSays(child.stderr, "Backing up");
      child.kill(signal);
      const { exitCode, stdout } = await ended;

      expect(exitCode).toBe(1);
      expect(JSON.parse(stdout)).toMatchObject({
        status: "failed",
        changed: false,
        backup: null,
        error: { code: "INTERRUPTED", message: expect.stringContaining(signal) },
      });
      expect(snapshot(dirname(db))).toEqual(before);
      execute(db, "UPDATE projects SET name = name"); // not locked
    },
  );

  test.runIf(POSIX)("because its job is cancelled says so in the job summary", async () => {
    const workspace = ownDirectory();
    const db = join(workspace, "data", "aipm.db");
    makeLargeDatabase(db, { wal: true, megabytes: 48 });
    const before = snapshot(workspace);
    const files = {
      GITHUB_OUTPUT: join(workspace, "output"),
      GITHUB_STEP_SUMMARY: join(workspace, "summary"),
    };
    const { defaults, bundle } = readAction();
    const inputs = Object.entries({ ...defaults, verbose: "true" });
    const env = {
      ...files,
      RUNNER_TEMP: ownDirectory(),
      ...Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    };
    for (const file of Object.values(files)) copyFileSync("/dev/null", file);

    const { child, ended } = start(bundle, [], { cwd: workspace, env });
    await untilSays(child.stdout, "Backing up");
    child.kill("SIGINT");
    const { exitCode, stdout } = await ended;

    expect(exitCode).toBe(1);
    expect(stdout).toContain("::error title=Interrupted (INTERRUPTED)::");
    const [output, summary, ...rest] = Object.entries(snapshot(workspace)).filter(
      ([name]) => !(name in before),
    );
    expect([output?.[0], summary?.[0], rest]).toEqual(["output", "summary", []]);
    expect(snapshot(workspace)).toMatchObject(before);
  });

  test.runIf(POSIX)("while it waits for a lock does not wait on", async () => {
    const { workspace, db } = newWorkspace();
    const holder = await otherProcess(db, `db.exec("BEGIN IMMEDIATE")`);
    const args = ["--lock-timeout", "4", "--verbose", "--json"];
    const { child, ended } = start("cli.js", args, { cwd: workspace });
    await untilSays(child.stderr, "Waiting for the write lock");
    const asked = Date.now();
    child.kill("SIGINT");
    const { stdout } = await ended;
    const waited = Date.now() - asked;
    await holder.stop();
    expect(JSON.parse(stdout).error.code).toBe("INTERRUPTED");
    expect(waited).toBeLessThan(3000);
  });

  test.runIf(POSIX)("because nobody reads its progress any more leaves no partial backup", async () => {
    const db = join(ownDirectory(), "aipm.db");
    makeLargeDatabase(db, { wal: false, megabytes: 48 });
    const before = contentOf(db);
    const { child, ended } = start("cli.js", ["--db", db, "--verbose"], { cwd: dirname(db) });
    await once(child.stderr, "data");
    child.stderr.destroy();
    await ended;
    expect(litterIn(dirname(db))).toEqual([]);
    expect(contentOf(db).rows).toBe(before.rows);
    expectWholeBackups(dirname(db), before);
  });
});

describe("other processes at work", () => {
  test("lose none of the rows that they write meanwhile, and the backup is one state of theirs", async () => {
    const { workspace, db } = newWorkspace({ wal: true });
    execute(db, "CREATE TABLE written (n INTEGER PRIMARY KEY, half TEXT); CREATE TABLE twice (n)");
    const writer = await otherProcess(
      db,
      `const both = db.transaction((n) => {
         db.prepare("INSERT INTO written VALUES (?, hex(randomblob(500)))").run(n);
         db.prepare("INSERT INTO twice VALUES (?)").run(n);
       });
       let n = 0;
       const next = () => { both.immediate(++n); console.log(n); setImmediate(next); };
       next();`,
    );
    const known = writer.lines().length;
    const { exitCode, stdout } = await runCli(["--json"], workspace);
    await writer.stop();

    const report = JSON.parse(stdout);
    expect([exitCode, report.status]).toEqual([0, "applied"]);
    const told = writer.lines().length;
    expect(told).toBeGreaterThan(known);
    const count = "SELECT count(*) AS n, max(n) AS last FROM written";
    expect(query(db, count)).toEqual([{ n: told, last: told }]);
    expect(query(db, "SELECT count(*) AS n FROM incidents")).toEqual([{ n: 0 }]);

    const [kept] = query<{ n: number; last: number }>(report.backup.path, count);
    expect(kept?.n).toBe(kept?.last);
    expect(kept?.n).toBeGreaterThanOrEqual(known);
    expect(query(report.backup.path, "SELECT count(*) AS n FROM twice")).toEqual([{ n: kept?.n }]);
    expect(contentOf(report.backup.path).integrity).toBe("ok");
  });

  test.each(MODES)(
    "migrate at the same moment, 8 in %s mode: one applies, the others find it done",
    async (_, wal) => {
      const { workspace, db } = newWorkspace({ wal });
      const before = dump(db);
      const runs = await Promise.all(Array.from({ length: 8 }, () => runCli(["--json"], workspace)));
      expect(runs.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(Array(8).fill([0, ""]));
      const reports = runs.map(({ stdout }) => JSON.parse(stdout));
      expect(reports.map(({ status }) => status).sort()).toEqual([
        ...Array(7).fill("already-applied"),
        "applied",
      ]);
      expect(reports.every(({ verified }) => verified)).toBe(true);
      const data = dirname(db);
      expect(litterIn(data)).toEqual([]);
      expect(backupsIn(data)).toHaveLength(1);
      expect(dump(join(data, backupsIn(data)[0] ?? ""))).toEqual(before);
    },
  );

  test("read the database in WAL mode: the report warns that the change is still in -wal", async () => {
    const { workspace, db } = newWorkspace({ wal: true });
    const reader = await otherProcess(db, `db.exec("BEGIN"); db.prepare("SELECT * FROM tasks").all()`);
    const run = await runAction({ "upload-backup": "false" }, workspace);
    expect(run.outputs).toMatchObject({ status: "applied", changed: "true" });
    expect(run.stdout).toMatch(/^::warning::The change still stands in the database's -wal file/m);
    expect(run.summary).toContain("another process has it open");
    await reader.stop();
    expect(tablesInFileAlone(db)).toContain("incidents");
  });

  test("left the change in -wal when they died: the next run puts it into the file, or warns", async () => {
    const { workspace, db } = newWorkspace({ wal: true });
    const reader = await otherProcess(db, `db.exec("BEGIN"); db.prepare("SELECT * FROM tasks").all()`);
    await runCli([], workspace);
    await reader.kill();
    expect(tablesInFileAlone(db)).not.toContain("incidents");

    const { stdout } = await runCli(["--json"], workspace);

    const report = JSON.parse(stdout);
    expect(report.status).toBe("already-applied");
    const isTold = report.warnings.some((warning: string) => warning.includes("-wal"));
    expect(isTold || tablesInFileAlone(db).includes("incidents")).toBe(true);
  });

  test.runIf(hasSmallDisks())(
    "back up a database of the same path in another container (needs root on Linux): each gets its own",
    async () => {
      const backups = join(ownDirectory(), "backups");
      const path = ownDirectory();
      const [one, two] = [ownDirectory(), ownDirectory()];
      for (const [directory, name] of [
        [one, "first"],
        [two, "second"],
      ] as const) {
        makeLargeDatabase(join(directory, "aipm.db"), { wal: false, megabytes: 48 });
        execute(join(directory, "aipm.db"), `UPDATE projects SET name = '${name}'`);
      }
      const args = ["--verbose", "--backup-dir", backups, "--json"];
      const first = startInContainer(one, path, args);
      await untilSays(first.child.stderr, "Checking the database");
      const second = startInContainer(two, path, args);

      for (const [{ ended }, name] of [
        [first, "first"],
        [second, "second"],
      ] as const) {
        const { error, status, backup } = JSON.parse((await ended).stdout);
        expect([error, status]).toEqual([null, "applied"]);
        expect(sha256(backup.path)).toBe(backup.sha256);
        expect(query(backup.path, "SELECT DISTINCT name FROM projects")).toEqual([{ name }]);
      }
      expect(litterIn(backups)).toEqual([]);
    },
  );
});

describe.concurrent("a process that was killed before", () => {
  const crashed = async () => {
    const { workspace, db } = newWorkspace({ wal: true });
    const writer = await otherProcess(
      db,
      `db.pragma("wal_autocheckpoint = 0");
       db.exec("INSERT INTO projects (id, name, path) VALUES ('LATE_PJ', 'only in the WAL', '/srv/late')");
       db.exec("UPDATE tasks SET status = 'IN_PROGRESS' WHERE id = 'TASK_903'");`,
    );
    await writer.kill();
    expect(litterIn(dirname(db))).toEqual(["aipm.db-shm", "aipm.db-wal"]);
    return { workspace, db };
  };
  const late = "SELECT name FROM projects WHERE id = 'LATE_PJ'";

  test("left pages in the WAL: a dry run, a refused run and verify leave them there, byte for byte", async () => {
    const { workspace } = await crashed();
    const before = snapshot(workspace);
    const statuses: string[] = [];
    for (const args of [["--dry-run"], [], ["verify"]]) {
      const report = JSON.parse((await runCli([...args, "--json"], workspace)).stdout);
      statuses.push(report.error?.code ?? report.status);
      expect(snapshot(workspace)).toEqual(before);
    }
    expect(statuses).toEqual(["would-apply", "WORKERS_RUNNING", "NOT_APPLIED"]);
  });

  test("left pages in the WAL: a real run keeps them, in the database and in the backup", async () => {
    const { workspace, db } = await crashed();
    const { stdout } = await runCli(["--force", "--json"], workspace);
    const { status, backup } = JSON.parse(stdout);
    expect(status).toBe("applied");
    expect(litterIn(dirname(db))).toEqual([]);
    expect(tablesInFileAlone(db)).toContain("incidents");
    for (const path of [db, backup.path]) expect(query(path, late)).toEqual([{ name: "only in the WAL" }]);
  });

  test("left a WAL whose index is lost: a dry run leaves both files byte for byte", async () => {
    const { workspace, db } = await crashed();
    rmSync(`${db}-shm`);
    const digests = () => [sha256(db), sha256(`${db}-wal`)];
    const before = digests();
    expect((await runCli(["--dry-run"], workspace)).exitCode).toBe(0);
    expect(digests()).toEqual(before);
  });

  test.runIf(POSIX)(
    "left pages in the WAL of a file that is named by a link: a dry run leaves them there",
    async () => {
      const { workspace, db } = await crashed();
      symlinkSync(db, join(workspace, "link.db"));
      const before = snapshot(workspace);
      const { stdout } = await runCli(["--db", "link.db", "--dry-run", "--json"], workspace);
      expect(JSON.parse(stdout).status).toBe("would-apply");
      expect(snapshot(workspace)).toEqual(before);
    },
  );

  test("left a hot journal: a run rolls it back and keeps what was committed", async () => {
    const { workspace, db } = newWorkspace();
    const before = dump(db);
    await leaveHotJournal(db);
    const { stdout } = await runCli(["--json"], workspace);
    const { status, backup } = JSON.parse(stdout);
    expect(status).toBe("applied");
    expect(dump(backup.path)).toEqual(before);
    expect(litterIn(dirname(db))).toEqual([]);
  });

  test("left a hot journal: a dry run and verify do not blame another process, nor permissions", async () => {
    const { workspace, db } = newWorkspace();
    await leaveHotJournal(db);
    const verified = JSON.parse((await runCli(["verify", "--json"], workspace)).stdout);
    expect(verified.error.code).not.toBe("DATABASE_READ_ONLY");
    const { stdout } = await runCli(["--dry-run", "--json"], workspace);
    expect(stdout).not.toContain("Another process wrote to the file");
  });
});

test.runIf(POSIX)(
  "a database that only its owner may read has a backup that only its owner may read",
  async () => {
    const { workspace, db } = newWorkspace({ wal: true });
    chmodSync(db, 0o600);
    const program = [process.execPath, resolve("dist/cli.js"), "--backup-dir", "backups"];
    const child = spawn("sh", ["-c", `umask 0 && exec "$0" "$@"`, ...program], { cwd: workspace });
    expect(await once(child, "exit")).toEqual([0, null]);
    const backups = join(workspace, "backups");
    const modes = backupsIn(backups).map((name) => statSync(join(backups, name)).mode & 0o777);
    expect([statSync(db).mode & 0o777, ...modes]).toEqual([0o600, 0o600]);
  },
);

describe.runIf(hasSmallDisks())("a full disk (needs root on Linux, for a disk of its own)", () => {
  test.each(MODES)("under the backup leaves nothing behind, in %s mode", async (_, wal) => {
    const { workspace, db } = newWorkspace({ wal });
    execute(db, `CREATE TABLE ballast AS SELECT randomblob(2000000) AS x`);
    const before = snapshot(workspace);
    // Enough by the numbers, too little once the copy and its journal are there.
    for (const room of [-4096, 0]) {
      await withSmallDisk(statSync(db).size + room, async (disk) => {
        const { exitCode, stdout } = await runCli(["--backup-dir", disk, "--json"], workspace);
        expect([exitCode, JSON.parse(stdout).error.code]).toEqual([1, "NO_SPACE"]);
        expect(readdirSync(disk)).toEqual([]);
      });
    }
    expect(snapshot(workspace)).toEqual(before);
    execute(db, "UPDATE projects SET name = name"); // not locked
  });

  test.each([
    ["rollback", false, 0],
    ["rollback", false, 16],
    ["WAL", true, 0],
    ["WAL", true, 16],
    ["WAL", true, 48],
  ])("under the database itself, in %s mode (%s) with %i KiB left", async (_, wal, left) => {
    const { db: source } = newWorkspace({ wal });
    const before = dump(source);
    await withSmallDisk(statSync(source).size + left * 1024, async (disk) => {
      const db = join(disk, "aipm.db");
      copyFileSync(source, db);
      const files = snapshot(disk);

      const { exitCode, stdout } = await runCli(["--db", db, "--no-backup", "--json"], disk);

      expect([exitCode, JSON.parse(stdout).error.code]).toEqual([1, "NO_SPACE"]);
      // SQLite's own -wal and -shm, which hold nothing, stay where there is no room to open the database.
      const left = Object.entries(snapshot(disk)).filter(([name]) => !/-(wal|shm)$/.test(name));
      expect(Object.fromEntries(left)).toEqual(files);
      const rescued = join(ownDirectory(), "aipm.db");
      cpSync(db, rescued);
      expect(dump(rescued)).toEqual(before);
      execute(rescued, "UPDATE projects SET name = name");
    });
  });

  test("that holds the change but not the checkpoint is not blamed on another process", async () => {
    const { db: source } = newWorkspace({ wal: true });
    await withSmallDisk(statSync(source).size + 80 * 1024, async (disk) => {
      const db = join(disk, "aipm.db");
      copyFileSync(source, db);
      const { stdout } = await runCli(["--db", db, "--no-backup", "--json"], disk);
      const report = JSON.parse(stdout);
      expect(report.changed).toBe(
        query(db, "SELECT 1 FROM sqlite_schema WHERE name = 'incidents'").length > 0,
      );
      expect(report.warnings.join()).not.toContain("another process");
    });
  });

  test("for temporary files takes neither the outputs nor the summary with the report", async () => {
    const { workspace } = newWorkspace();
    await withSmallDisk(4096, async (disk) => {
      writeFileSync(join(disk, "full"), Buffer.alloc(4096));
      const run = await runAction({ "upload-backup": "false" }, workspace, { RUNNER_TEMP: disk });
      expect(run.stderr).not.toMatch(/^\s+at /m);
      expect(run.outputs).toMatchObject({ status: "applied", changed: "true" });
      expect(run.summary).toContain("Applied");
    });
  });
});

/** Runs the command line on `directory`, which it sees as `path`: as in a container, for this process alone. */
function startInContainer(directory: string, path: string, args: readonly string[]) {
  const script = `mount --bind "$0" "$1" && cd "$1" && shift && exec "$@"`;
  const program = [process.execPath, resolve("dist/cli.js"), "--db", join(path, "aipm.db"), ...args];
  const child = spawn("unshare", ["--mount", "sh", "-c", script, directory, path, ...program], {
    stdio: "pipe",
  });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8");
  return { child, ended: once(child, "close").then(() => ({ stdout })) };
}

/** A directory that is gone when the tests are done: what they put there is large. */
function ownDirectory(): string {
  const directory = newDirectory();
  directories.push(directory);
  return directory;
}

/** A sample database with `megabytes` of further rows, so that a run on it takes a while. */
function makeLargeDatabase(path: string, { wal, megabytes }: { wal: boolean; megabytes: number }): void {
  makeSampleDatabase(path, { wal });
  execute(
    path,
    `CREATE TABLE attachments (id INTEGER PRIMARY KEY, body BLOB);
     INSERT INTO attachments (body) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ${megabytes * 256})
     SELECT randomblob(3900) FROM n`,
  );
}

type Content = { readonly integrity: string; readonly schema: string; readonly rows: string };

/** Whether a database is whole, its schema, and a digest of every row but those of incidents. */
function contentOf(path: string): Content {
  const db = new Database(path, { fileMustExist: true });
  try {
    const schema = db
      .prepare<[], { type: string; name: string; sql: string | null }>(
        "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name",
      )
      .all();
    const hash = createHash("sha256");
    for (const { type, name } of schema) {
      if (type !== "table" || name === "incidents") continue;
      for (const row of db.prepare<[], unknown[]>(`SELECT * FROM "${name}"`).raw().iterate()) {
        for (const value of row) hash.update(value instanceof Uint8Array ? value : `${value}\0`);
      }
    }
    return {
      integrity: db.pragma("integrity_check", { simple: true }) as string,
      schema: JSON.stringify(schema),
      rows: hash.digest("hex"),
    };
  } finally {
    db.close();
  }
}

/** Whatever is named like a backup is one: whole, and the state from before. */
function expectWholeBackups(directory: string, { schema, rows }: Pick<Content, "schema" | "rows">): void {
  for (const name of backupsIn(directory)) {
    expect(contentOf(join(directory, name)), name).toEqual({ integrity: "ok", schema, rows });
  }
}

function copyOf(template: string): string {
  const db = join(ownDirectory(), "aipm.db");
  copyFileSync(template, db);
  return db;
}

function copyDirectory(directory: string): string {
  const copy = ownDirectory();
  cpSync(directory, copy, { recursive: true });
  return copy;
}

/** The tables that who commits the file to Git without `-wal` would commit. */
function tablesInFileAlone(db: string): string[] {
  const alone = join(ownDirectory(), "aipm.db");
  copyFileSync(db, alone);
  return query<{ name: string }>(alone, "SELECT name FROM sqlite_schema WHERE type = 'table'").map(
    ({ name }) => name,
  );
}

/** As a process leaves it that was killed while it wrote more than fits into its cache. */
async function leaveHotJournal(db: string): Promise<void> {
  const writer = await otherProcess(
    db,
    `db.pragma("cache_size = 5");
     db.exec("BEGIN; UPDATE projects SET name = 'half done'; CREATE TABLE junk AS SELECT randomblob(500000) AS x");`,
  );
  await writer.kill();
  expect(litterIn(dirname(db))).toEqual(["aipm.db-journal"]);
}

/** Resolves when a program has written `text`; rejects when it ends without. */
function untilSays(stream: NodeJS.ReadableStream, text: string): Promise<void> {
  return new Promise((said, failed) => {
    let output = "";
    stream.on("data", (piece: string) => {
      output += piece;
      if (output.includes(text)) said();
    });
    stream.once("close", () => failed(new Error(`It ended without saying "${text}":\n${output}`)));
  });
}
