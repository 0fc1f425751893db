import { copyFileSync, cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { execute, query } from "../support/databases.ts";
import { newDirectory, start } from "../support/program.ts";

const MODES = [{ wal: false }, { wal: true }];

// One table tells which content it is, one takes what is written meanwhile.
const content = (name: string, rows: number) => `
  CREATE TABLE content (id INTEGER PRIMARY KEY, name TEXT, filler TEXT);
  CREATE INDEX by_name ON content (name);
  CREATE TABLE log (entry INTEGER PRIMARY KEY);
  WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
  INSERT INTO content (name, filler) SELECT '${name}', hex(randomblob(300)) FROM n;`;
const OLD_ROWS = 6000;
const NEW_ROWS = 5000;
const OLD = `old ${OLD_ROWS}`;
const NEW = `new ${NEW_ROWS}`;
const COUNT =
  "SELECT group_concat(name || ' ' || rows) AS state FROM (SELECT name, count(*) AS rows FROM content GROUP BY name)";

function makeBoth(wal: boolean): { directory: string; db: string; backup: string } {
  const directory = newDirectory();
  const [db, backup] = [join(directory, "aipm.db"), join(directory, "backup.db")];
  execute(db, content("old", OLD_ROWS));
  execute(backup, content("new", NEW_ROWS));
  if (wal) for (const path of [db, backup]) execute(path, "PRAGMA journal_mode = WAL");
  return { directory, db, backup };
}

function startRestore(directory: string, backup: string) {
  return start("cli.js", ["restore", backup, "--db", "aipm.db", "--json", "--verbose"], { cwd: directory });
}

describe.each(MODES)("with a reader and a writer that hold the database open (WAL: $wal)", ({ wal }) => {
  test("the reader sees all of the old or all of the new, and nothing that was written is lost", async () => {
    const { directory, db, backup } = makeBoth(wal);
    const reader = new Database(db, { timeout: 0 });
    const writer = new Database(db, { timeout: 0 });
    const seen = new Set<unknown>();
    const written: number[] = [];
    const insert = writer.prepare("INSERT INTO log VALUES (?)");
    const unlessBusy = (work: () => void) => {
      try {
        work();
      } catch (error) {
        expect((error as { code: string }).code).toMatch(/^SQLITE_BUSY/);
      }
    };
    const read = () => unlessBusy(() => seen.add(reader.prepare(COUNT).pluck().get()));
    const write = () =>
      unlessBusy(() => {
        insert.run(written.length);
        written.push(written.length);
      });
    read();
    const reading = setInterval(read, 3);
    const writing = setInterval(write, 10);

    const { exitCode, stdout } = await startRestore(directory, backup).ended;
    clearInterval(reading);
    clearInterval(writing);
    read();
    write();
    reader.close();
    writer.close();

    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ status: "restored", error: null });
    expect(exitCode).toBe(0);
    expect([...seen]).toEqual([OLD, NEW]);
    expect(query(db, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    const kept = [db, report.safetyBackup.path].flatMap((path) =>
      query<{ entry: number }>(path, "SELECT entry FROM log").map(({ entry }) => entry),
    );
    expect(kept.sort((a, b) => a - b)).toEqual(written);
    expect(query(report.safetyBackup.path, COUNT)).toEqual([{ state: OLD }]);
  });
});

describe.each(MODES)("a restore killed at random moments, 25 times (WAL: $wal)", ({ wal }) => {
  test("leaves the old state or the new one, whole", async () => {
    const { directory: original } = makeBoth(wal);
    const states: unknown[] = [];
    const kill = async () => {
      const directory = newDirectory();
      cpSync(original, directory, { recursive: true });
      const db = join(directory, "aipm.db");
      const { child, ended } = startRestore(directory, join(directory, "backup.db"));
      child.stderr.on("data", (text: string) => {
        // From here on the database is written, for some 50 ms; half of the kills meet other phases.
        if (text.includes("Restoring")) setTimeout(() => child.kill("SIGKILL"), Math.random() * 100);
      });
      if (Math.random() < 0.25) setTimeout(() => child.kill("SIGKILL"), Math.random() * 400);
      await ended;
      const hot = existsSync(`${db}-journal`) || existsSync(`${db}-wal`);
      const again = new Database(db);
      states.push(again.prepare(COUNT).pluck().get());
      expect(again.pragma("integrity_check", { simple: true })).toBe("ok");
      again.close();
      rmSync(directory, { recursive: true });
      return hot;
    };
    const worker = async (times: number) => {
      for (let index = 0; index < times; index++) await kill();
    };
    await Promise.all([worker(13), worker(12)]);
    expect(states).toHaveLength(25);
    expect(new Set([...states, OLD, NEW])).toEqual(new Set([OLD, NEW]));
  });
});

test("what a killed restore left beside the database does not stand in the way of the next", async () => {
  const { directory, db, backup } = makeBoth(false);
  const { child, ended } = startRestore(directory, backup);
  child.stderr.on("data", (text: string) => text.includes("Restoring") && child.kill("SIGKILL"));
  await ended;
  copyFileSync(db, join(directory, "copy.db"));
  const { stdout } = await startRestore(directory, backup).ended;
  expect(["restored", "unchanged"]).toContain(JSON.parse(stdout).status);
  expect(query(db, COUNT)).toEqual([{ state: NEW }]);
  expect(readdirSync(directory).filter((name) => name.endsWith(".partial"))).toEqual([]);
});
