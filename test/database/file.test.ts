import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspectFile } from "../../src/database/file.ts";
import { Failure } from "../../src/failure.ts";
import { newWorkspace } from "../support/databases.ts";
import { newDirectory } from "../support/program.ts";
import { crashedDatabase } from "../support/wal.ts";

const POSIX = process.platform !== "win32";

describe("a database file", () => {
  test.each([
    [false, "rollback"],
    [true, "wal"],
  ])("in WAL mode: %s", (wal, journalMode) => {
    const { db } = newWorkspace({ wal });
    const size = readFileSync(db).length;
    expect(inspectFile(db, { write: true })).toEqual({
      path: db,
      size,
      journalMode,
      hasUncheckpointedWal: false,
      hasHotJournal: false,
    });
  });

  test("whose process crashed has pages left in its WAL", () => {
    const db = crashedDatabase(newDirectory());
    expect(inspectFile(db, { write: true })).toMatchObject({
      journalMode: "wal",
      hasUncheckpointedWal: true,
      hasHotJournal: false,
    });
  });

  test.runIf(POSIX)("whose process crashed, named by a symbolic link", () => {
    const link = join(newDirectory(), "link.db");
    symlinkSync(crashedDatabase(newDirectory()), link);
    expect(inspectFile(link, { write: true })).toMatchObject({
      journalMode: "wal",
      hasUncheckpointedWal: true,
      hasHotJournal: false,
    });
  });

  test.runIf(POSIX)("that is read-only can be read, not written", () => {
    const { db } = newWorkspace();
    chmodSync(db, 0o444);
    expect(inspectFile(db, { write: false }).path).toBe(db);
    expect(refusal(db)).toEqual(["DATABASE_READ_ONLY", `${db} is read-only.`]);
  });
});

describe("what is no database is refused", () => {
  const file = (content: string | Buffer) => {
    const path = join(newDirectory(), "aipm.db");
    writeFileSync(path, content);
    return path;
  };

  test("a directory", () => {
    const path = newDirectory();
    expect(refusal(path)).toEqual(["DATABASE_IS_DIRECTORY", `${path} is a directory.`]);
  });

  test("an empty file", () => {
    const path = file("");
    expect(refusal(path)).toEqual(["NOT_A_DATABASE", `${path} is empty (0 bytes).`]);
  });

  test.each([
    ["text", "CREATE TABLE projects (id TEXT);\n"],
    ["a few bytes", "SQLi"],
    ["random bytes, as an encrypted database has", Buffer.alloc(4096, 0xa7)],
  ])("%s", (_, content) => {
    const path = file(content);
    expect(refusal(path)).toEqual(["NOT_A_DATABASE", `${path} does not begin as a SQLite database does.`]);
  });

  test("a Git LFS pointer, with what to do", () => {
    const path = file(
      `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 28672\n`,
    );
    expect(refusal(path)).toEqual([
      "GIT_LFS_POINTER",
      `${path} is a Git LFS pointer of 130 bytes, not the database.`,
    ]);
    expect(failureOf(path).hint).toMatchInlineSnapshot(
      `"Fetch the file itself: set lfs: true on actions/checkout, or run git lfs pull."`,
    );
  });

  test("one that is cut off", () => {
    const { db } = newWorkspace();
    const whole = readFileSync(db).length;
    truncateSync(db, 4096);
    expect(refusal(db)).toEqual([
      "DATABASE_CORRUPT",
      `${db} is cut off: it has 4096 bytes and its header promises ${whole}.`,
    ]);
    truncateSync(db, 50);
    expect(refusal(db)[0]).toBe("DATABASE_CORRUPT");
  });

  test.runIf(POSIX)("a device", () => {
    expect(refusal("/dev/null")).toEqual(["NOT_A_DATABASE", "/dev/null is not a regular file."]);
  });

  test.runIf(POSIX)("a symbolic link to itself", () => {
    const path = join(newDirectory(), "aipm.db");
    symlinkSync(path, path);
    expect(failureOf(path)).toBeInstanceOf(Failure);
  });
});

describe("a file that is not there", () => {
  const workspaceWith = (...paths: string[]) => {
    const workspace = newDirectory();
    for (const path of paths) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), "");
    }
    return workspace;
  };
  const suggestions = (workspace: string, path: string) => {
    const [code, message] = refusal(join(workspace, path));
    expect(code).toBe("DATABASE_NOT_FOUND");
    expect(message).toContain(`There is no file ${join(workspace, path)}.`);
    return message.split(" Did you mean ")[1]?.slice(0, -1).split(" or ") ?? [];
  };

  test.each([
    ["with another ending", ["data/aipm.sqlite3"], "data/aipm.sqlite", ["data/aipm.sqlite3"]],
    ["with a slip of the finger", ["data/aipm.db"], "data/aimp.db", ["data/aipm.db"]],
    ["in a directory of another name", ["database/aipm.db"], "data/aipm.db", ["database/aipm.db"]],
    ["in the directory above", ["aipm.db"], "data/aipm.db", ["aipm.db"]],
    [
      "the most alike first, three at most",
      ["aipm4.db", "aipm.db3", "aipm.db", "aipmm.db", "apm.db"],
      "data/aipm.db",
      ["aipm.db", "aipm.db3", "aipm4.db"],
    ],
    ["never one of a quite different name", ["cache.db"], "aipm.db", []],
    ["never what is no database by its name", ["aipm.txt", "aipm"], "aipm.db", []],
    [
      "never from node_modules or hidden directories",
      ["node_modules/aipm.db", ".git/aipm.db"],
      "aipm.db",
      [],
    ],
  ])("is suggested %s", (_, files, wanted, expected) => {
    const workspace = workspaceWith(...files);
    expect(suggestions(workspace, wanted)).toEqual(expected.map((path) => join(workspace, path)));
  });

  test("inside what is a file, not a directory", () => {
    const workspace = workspaceWith("data");
    expect(suggestions(workspace, "data/aipm.db")).toEqual([]);
  });

  test.runIf(POSIX)("is what a link to nowhere names", () => {
    const workspace = newDirectory();
    symlinkSync("nowhere.db", join(workspace, "aipm.db"));
    expect(suggestions(workspace, "aipm.db")).toEqual([]);
  });
});

test("looking at a file leaves it and its directory as they were", () => {
  const { db } = newWorkspace();
  const copy = join(newDirectory(), "copy.db");
  copyFileSync(db, copy);
  inspectFile(db, { write: true });
  expect(readFileSync(db).equals(readFileSync(copy))).toBe(true);
});

function failureOf(path: string): Failure {
  try {
    inspectFile(path, { write: true });
  } catch (error) {
    return error as Failure;
  }
  throw new Error(`${path} was not refused.`);
}

function refusal(path: string): [string, string] {
  const { code, message } = failureOf(path);
  return [code, message];
}
