import type BetterSqlite3 from "better-sqlite3";
import { Failure } from "../failure.ts";

/** A connection, as better-sqlite3 makes it. */
export type Connection = BetterSqlite3.Database;

/** The constructor of connections. */
export type Binding = typeof BetterSqlite3;

type Module = { default: Binding };

// One entry for each binary that better-sqlite3 ships. Each import is written out because the bundler
// can only carry what it can read, and each becomes a chunk of its own, so that only one is loaded.
const ENTRIES: Readonly<Record<string, () => Promise<Module>>> = {
  "linux-x64": () => import("better-sqlite3/linux-x64"),
  "linux-arm64": () => import("better-sqlite3/linux-arm64"),
  "linuxmusl-x64": () => import("better-sqlite3/linuxmusl-x64"),
  "linuxmusl-arm64": () => import("better-sqlite3/linuxmusl-arm64"),
  "darwin-x64": () => import("better-sqlite3/darwin-x64"),
  "darwin-arm64": () => import("better-sqlite3/darwin-arm64"),
  "win32-x64": () => import("better-sqlite3/win32-x64"),
  "win32-arm64": () => import("better-sqlite3/win32-arm64"),
};

let loaded: Promise<Binding> | undefined;

/**
 * Loads the SQLite binary for this platform, once.
 *
 * @throws Failure UNSUPPORTED_PLATFORM where no binary is shipped
 */
export function loadBinding(): Promise<Binding> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Binding> {
  const platform = `${process.platform}${isMusl() ? "musl" : ""}-${process.arch}`;
  const entry = ENTRIES[platform];
  if (entry === undefined) {
    throw new Failure("UNSUPPORTED_PLATFORM", `There is no SQLite binary for ${platform}.`);
  }
  return (await entry()).default;
}

function isMusl(): boolean {
  if (process.platform !== "linux") return false;
  // Without this the report resolves the names of open sockets, which can take seconds.
  const reporter = process.report as typeof process.report & { excludeNetwork: boolean };
  reporter.excludeNetwork = true;
  const report = reporter.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime === undefined;
}
