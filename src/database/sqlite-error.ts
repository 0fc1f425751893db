import { Failure } from "../failure.ts";
import { isDiskFull } from "./disk-space.ts";

/**
 * A thrown value with this tool's name for it where it is an error of SQLite's, the database's path in
 * the message: DATABASE_LOCKED, DATABASE_READ_ONLY, DATABASE_CORRUPT, NOT_A_DATABASE or NO_SPACE.
 * Anything else is returned as it is.
 */
export function namedSqliteError(path: string, error: unknown): unknown {
  if (isDiskFull(error)) return new Failure("NO_SPACE", `The disk is full: ${(error as Error).message}.`);
  const code = sqliteCode(error);
  const name = code === undefined ? undefined : NAMES.find(({ pattern }) => pattern.test(code));
  if (name === undefined) return error;
  return new Failure(name.code, `${path} ${name.text} (${code}: ${(error as Error).message}).`);
}

/** SQLite's result code of an error, such as `SQLITE_BUSY_SNAPSHOT`; undefined for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && code.startsWith("SQLITE_") ? code : undefined;
}

// https://www.sqlite.org/rescode.html
const NAMES = [
  {
    pattern: /^SQLITE_(BUSY|LOCKED|PROTOCOL)/,
    code: "DATABASE_LOCKED",
    text: "is locked by another process",
  },
  { pattern: /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/, code: "DATABASE_READ_ONLY", text: "cannot be written" },
  { pattern: /^SQLITE_(CORRUPT|IOERR_SHORT_READ)/, code: "DATABASE_CORRUPT", text: "is corrupt" },
  { pattern: /^SQLITE_NOTADB/, code: "NOT_A_DATABASE", text: "is not a database that SQLite can read" },
  {
    pattern: /^SQLITE_(FULL|IOERR_WRITE|IOERR_FSYNC|IOERR_SHMSIZE)/,
    code: "NO_SPACE",
    text: "cannot grow: the disk is full",
  },
] as const;
