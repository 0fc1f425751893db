import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { openForReading, openForWriting, openInMemory } from "../../src/database/connection.ts";
import { inspectFile } from "../../src/database/file.ts";
import { namedSqliteError } from "../../src/database/sqlite-error.ts";
import { Failure } from "../../src/failure.ts";
import { newWorkspace, sha256 } from "../support/databases.ts";
import { newDirectory } from "../support/program.ts";
import { crashedDatabase } from "../support/wal.ts";

describe("a connection for reading leaves all files as they were", () => {
  test.each([
    ["a rollback journal", () => newWorkspace().db],
    ["WAL mode", () => newWorkspace({ wal: true }).db],
    ["pages that a crash left in the WAL", () => crashedDatabase(newDirectory())],
  ])("with %s", async (_, make) => {
    const path = make();
    const files = () => readdirSync(dirname(path)).map((name) => [name, sha256(join(dirname(path), name))]);
    const before = files();

    const db = await openForReading(inspectFile(path, { write: false }), 0);
    expect(db.prepare("SELECT count(*) FROM tasks").pluck().get()).toBe(21);
    expect(() => db.exec("DELETE FROM tasks")).toThrow(/readonly|read-only/);
    db.close();

    // A -shm is no content: SQLite makes one to read a WAL, and makes it anew after a crash.
    const content = files().filter(([name]) => !name?.endsWith("-shm"));
    expect(content).toEqual(before.filter(([name]) => !name?.endsWith("-shm")));
  });

  test("and reads what a crash left in the WAL", async () => {
    const db = await openForReading(inspectFile(crashedDatabase(newDirectory(), 51), { write: false }), 0);
    expect(db.prepare("SELECT count(*) FROM late").pluck().get()).toBe(51);
    db.close();
  });
});

test("a file that is not there is not made", async () => {
  const path = join(newDirectory(), "new.db");
  await expect(openForWriting({ path }, 0)).rejects.toThrow("unable to open database file");
  expect(existsSync(path)).toBe(false);
});

test("a stranger's schema cannot call a function that is not SQLite's own", async () => {
  const db = await openInMemory();
  db.function("tell", () => "secret");
  db.exec("CREATE VIEW v AS SELECT tell() AS x");
  expect(db.prepare("SELECT tell()").pluck().get()).toBe("secret");
  expect(() => db.prepare("SELECT x FROM v").get()).toThrow("unsafe use of tell()");
  db.close();
});

describe("an error of SQLite's has a name of ours", () => {
  test.each([
    ["SQLITE_BUSY", "DATABASE_LOCKED", "is locked by another process"],
    ["SQLITE_BUSY_SNAPSHOT", "DATABASE_LOCKED", "is locked by another process"],
    ["SQLITE_READONLY_DIRECTORY", "DATABASE_READ_ONLY", "cannot be written"],
    ["SQLITE_CANTOPEN", "DATABASE_READ_ONLY", "cannot be written"],
    ["SQLITE_CORRUPT_INDEX", "DATABASE_CORRUPT", "is corrupt"],
    ["SQLITE_IOERR_SHORT_READ", "DATABASE_CORRUPT", "is corrupt"],
    ["SQLITE_NOTADB", "NOT_A_DATABASE", "is not a database that SQLite can read"],
    ["SQLITE_FULL", "NO_SPACE", "cannot grow: the disk is full"],
    ["SQLITE_IOERR_WRITE", "NO_SPACE", "cannot grow: the disk is full"],
  ])("%s is %s", (code, name, text) => {
    const named = namedSqliteError("data/aipm.db", Object.assign(new Error("the reason"), { code }));
    expect(named).toBeInstanceOf(Failure);
    expect(named).toMatchObject({ code: name, message: `data/aipm.db ${text} (${code}: the reason).` });
  });

  test.each([
    new Error("x"),
    Object.assign(new Error("x"), { code: "SQLITE_CONSTRAINT" }),
    Object.assign(new Error("x"), { code: "ENOENT" }),
    null,
    "text",
  ])("%s stays what it is", (error) => {
    expect(namedSqliteError("data/aipm.db", error)).toBe(error);
  });
});
