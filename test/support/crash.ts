import { spawnSync } from "node:child_process";

/** Runs SQL on a database in a process that dies without closing it, so that its journal or -wal stays. */
export function executeAndCrash(path: string, sql: string): void {
  const script = `
    import Database from "better-sqlite3";
    const [path, sql] = process.argv.slice(1);
    const db = new Database(path);
    db.pragma("cache_size = 1");
    db.exec(sql);
    process.kill(process.pid, "SIGKILL");`;
  const { signal, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", script, path, sql],
    {
      cwd: import.meta.dirname,
      encoding: "utf8",
    },
  );
  if (signal === null && process.platform !== "win32") throw new Error(stderr);
}
