import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type Backup,
  type BackupOptions,
  type BackupProgress,
  backUp,
  manifestPathOf,
} from "../../src/database/backup.ts";
import type { Connection } from "../../src/database/binding.ts";
import { openForReading } from "../../src/database/connection.ts";
import { inspectFile } from "../../src/database/file.ts";
import { Failure } from "../../src/failure.ts";
import { dump, execute, newWorkspace, query, sha256 } from "../support/databases.ts";
import { newDirectory } from "../support/program.ts";
import { openWriter } from "../support/wal.ts";

const NAME = "aipm.db.backup_add_incidents_table_20260206_191922";
const POSIX = process.platform !== "win32";

let db: string;
let directory: string;
beforeEach(() => {
  db = newWorkspace().db;
  directory = join(newDirectory(), "new", "backups");
});

describe("a backup", () => {
  test("holds all that the database does, in a directory that is made for it", async () => {
    const backup = await backUpOf(db);
    expect(backup.path).toBe(join(directory, NAME));
    expect(dump(backup.path)).toEqual(dump(db));
    expect(query(backup.path, "PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  });

  test("has a manifest with its digest, its size and the given facts", async () => {
    const backup = await backUpOf(db, { facts: { commit: "abc", source: "not this" } });
    expect(backup.sha256).toBe(sha256(backup.path));
    expect(backup.size).toBe(statSync(backup.path).size);
    expect(backup.manifestPath).toBe(manifestPathOf(backup.path));
    expect(JSON.parse(readFileSync(backup.manifestPath, "utf8"))).toEqual({
      commit: "abc",
      source: db,
      file: NAME,
      sha256: backup.sha256,
      size: backup.size,
      intact: true,
    });
  });

  test("leaves nothing beside it but its manifest", async () => {
    await backUpOf(db);
    expect(readdirSync(directory)).toEqual([NAME, `${NAME}.manifest.json`]);
  });

  test("never overwrites another: the name gets a number", async () => {
    const first = await backUpOf(db);
    const digest = sha256(first.path);
    execute(db, "DELETE FROM tasks");
    const second = await backUpOf(db);
    const third = await backUpOf(db);

    expect([second.path, third.path]).toEqual([`${first.path}_2`, `${first.path}_3`]);
    expect(sha256(first.path)).toBe(digest);
    expect(dump(second.path)).toEqual(dump(db));
    for (const backup of [first, second, third]) {
      expect(JSON.parse(readFileSync(backup.manifestPath, "utf8")).sha256).toBe(sha256(backup.path));
    }
  });

  test("never overwrites what else bears its name", async () => {
    mkdirSync(join(directory, NAME), { recursive: true });
    writeFileSync(join(directory, `${NAME}_2`), "a file of somebody's");
    expect((await backUpOf(db)).path).toBe(join(directory, `${NAME}_3`));
    expect(readFileSync(join(directory, `${NAME}_2`), "utf8")).toBe("a file of somebody's");
  });

  describe.runIf(POSIX)("may be read and written by those who may the database", () => {
    let mask: number;
    beforeEach(() => {
      mask = process.umask(0o022);
    });
    afterEach(() => {
      process.umask(mask);
    });
    test.each(["600", "640", "644", "660", "664"])("mode %s", async (mode) => {
      chmodSync(db, mode);
      const { path } = await backUpOf(db);
      expect((statSync(path).mode & 0o777).toString(8)).toBe(mode);
    });
  });

  test("replaces what a killed run left behind", async () => {
    const partial = await nameOfPartial();
    mkdirSync(directory, { recursive: true });
    for (const suffix of ["", "-journal", "-wal"])
      writeFileSync(join(directory, partial + suffix), "rubbish");

    const backup = await backUpOf(db);

    expect(dump(backup.path)).toEqual(dump(db));
    expect(readdirSync(directory)).toEqual([NAME, `${NAME}.manifest.json`]);
  });

  test("of a database in WAL mode holds what a live writer has left in the WAL", async () => {
    const { db } = newWorkspace({ wal: true });
    const file = inspectFile(db, { write: false });
    const writer = openWriter(db, 51);
    try {
      const source = await openForReading(file, 0);
      const backup = await backUp(source, db, options());
      source.close();
      expect(query(backup.path, "SELECT count(*) AS n FROM late")).toEqual([{ n: 51 }]);
      expect(dump(backup.path)).toEqual(dump(db));
    } finally {
      writer.close();
    }
  });

  test("is the state that a lock holds still, while the one with the lock goes on writing", async () => {
    const before = dump(db);
    const file = inspectFile(db, { write: false });
    const writer = new Database(db);
    try {
      writer.exec("BEGIN IMMEDIATE; DELETE FROM tasks");
      const source = await openForReading(file, 0);
      const backup = await backUp(source, db, options());
      source.close();
      writer.exec("COMMIT");
      expect(dump(backup.path)).toEqual(before);
    } finally {
      writer.close();
    }
  });
});

describe("progress", () => {
  test("counts bytes, from none to all", async () => {
    execute(db, "CREATE TABLE big (b); INSERT INTO big VALUES (zeroblob(12000000))");
    const { size } = statSync(db);
    const seen: BackupProgress[] = [];
    await backUpOf(db, { onProgress: (progress) => seen.push(progress) });

    expect(seen.length).toBeGreaterThan(2);
    expect(seen.map(({ total }) => total)).toEqual(seen.map(() => size));
    const done = seen.map((progress) => progress.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(0)).toBe(0);
    expect(done.at(-1)).toBe(size);
  });
});

describe("no backup is left", () => {
  test("when the run is stopped in the middle, and its reason is what fails", async () => {
    execute(db, "CREATE TABLE big (b); INSERT INTO big VALUES (zeroblob(12000000))");
    const controller = new AbortController();
    const reason = new Failure("INTERRUPTED", "The run was stopped by SIGINT.");
    const onProgress = ({ done }: BackupProgress) => {
      if (done > 0) controller.abort(reason);
    };
    await expect(backUpOf(db, { onProgress, signal: controller.signal })).rejects.toBe(reason);
    expect(readdirSync(directory)).toEqual([]);
  });

  test("when the run was stopped before", async () => {
    const reason = new Failure("INTERRUPTED", "The run was stopped by SIGTERM.");
    await expect(backUpOf(db, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(readdirSync(directory)).toEqual([]);
  });

  test("when another process holds the database", async () => {
    const file = inspectFile(db, { write: false });
    const other = new Database(db);
    const source = await openForReading(file, 0);
    try {
      other.exec("BEGIN EXCLUSIVE");
      await expect(backUp(source, db, options())).rejects.toMatchObject({ code: "DATABASE_LOCKED" });
      expect(readdirSync(directory)).toEqual([]);
    } finally {
      other.close();
      source.close();
    }
  });

  test("when another process takes the database just before the first page", async () => {
    const file = inspectFile(db, { write: false });
    const other = new Database(db);
    const source = await openForReading(file, 0);
    try {
      const backup = backUp(source, db, options());
      other.exec("BEGIN EXCLUSIVE");
      await expect(backup).rejects.toMatchObject({ code: "DATABASE_LOCKED" });
      expect(readdirSync(directory)).toEqual([]);
    } finally {
      other.close();
      source.close();
    }
  });

  test("when another process takes the database in the middle", async () => {
    const file = inspectFile(db, { write: false });
    const other = new Database(db);
    const source = await openForReading(file, 0);
    try {
      const onProgress = () => {
        if (!other.inTransaction) other.exec("BEGIN EXCLUSIVE");
      };
      // Without this a backup that waits for ever would hold up all tests.
      const signal = AbortSignal.timeout(10_000);
      const backup = backUp(source, db, options({ onProgress, signal }));
      await expect(backup).rejects.toMatchObject({ code: "DATABASE_LOCKED" });
      expect(readdirSync(directory)).toEqual([]);
    } finally {
      other.close();
      source.close();
    }
  });

  test("when the directory cannot be made", async () => {
    directory = join(db, "backups");
    await expect(backUpOf(db)).rejects.toMatchObject({
      code: "BACKUP_FAILED",
      message: expect.stringMatching(/^No backup could be written to .*\. Nothing was changed\.$/),
    });
  });

  test("when the disk is too small, and nothing is written", async () => {
    // Of the source only its size is asked for before that is known: here 16 EiB.
    const huge = { pragma: (name: string) => (name === "page_count" ? 2 ** 48 : 65_536) };
    await expect(backUp(huge as unknown as Connection, db, options())).rejects.toMatchObject({
      code: "NO_SPACE",
      message: expect.stringMatching(/^The backup needs \d+ bytes and the disk of .* has \d+ left\./),
    });
    expect(readdirSync(directory)).toEqual([]);
  });

  test("when the database is damaged where only the backup's check looks", async () => {
    execute(db, "CREATE TABLE pair (a); CREATE INDEX pair_a ON pair(a); INSERT INTO pair VALUES ('needle')");
    const bytes = readFileSync(db);
    const last = bytes.lastIndexOf("needle");
    expect(bytes.indexOf("needle")).not.toBe(last);
    bytes.write("noodle", last);
    writeFileSync(db, bytes);

    await expect(backUpOf(db)).rejects.toMatchObject({
      code: "DATABASE_CORRUPT",
      message: expect.stringContaining(`The backup of ${db} does not pass integrity_check: `),
    });
    expect(readdirSync(directory)).toEqual([]);
  });
});

function options(more: Partial<BackupOptions> = {}): BackupOptions {
  return {
    directory,
    name: NAME,
    facts: {},
    onProgress: () => {},
    lockTimeout: 100,
    signal: undefined,
    ...more,
  };
}

async function backUpOf(path: string, more: Partial<BackupOptions> = {}): Promise<Backup> {
  const source = await openForReading(inspectFile(path, { write: false }), 0);
  try {
    return await backUp(source, path, options(more));
  } finally {
    source.close();
  }
}

/** The name under which a backup is written until it is whole. */
async function nameOfPartial(): Promise<string> {
  let names: string[] = [];
  const onProgress = () => {
    names = readdirSync(directory);
  };
  const { path } = await backUpOf(db, { onProgress, name: "another" });
  directory = join(dirname(path), "..", "second");
  const [name] = names;
  if (name === undefined) throw new Error("There was no file while the backup was written.");
  return name;
}
