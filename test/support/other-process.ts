import { spawn } from "node:child_process";
import { once } from "node:events";

/** A process beside ours that has a database open, as a worker of the framework would. */
export type OtherProcess = {
  /** What it has printed so far, line by line. */
  readonly lines: () => readonly string[];
  /** Lets it close the database and end. */
  readonly stop: () => Promise<void>;
  /** Ends it without warning, as a crash would: nothing is closed, nothing written back. */
  readonly kill: () => Promise<void>;
};

/**
 * Opens a database in another process and does there what `script` says.
 *
 * @param path the database
 * @param script JavaScript that has the connection as `db`; what it leaves running goes on until the end
 * @returns once the script was run from top to bottom
 */
export async function otherProcess(path: string, script: string): Promise<OtherProcess> {
  const program = `
    import Database from "better-sqlite3";
    const db = new Database(process.argv[1], { timeout: 30_000 });
    process.stdin.on("end", () => { db.close(); process.exit(); }).resume();
    ${script}
    console.log(${JSON.stringify(READY)});`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, path], { stdio: "pipe" });
  let stdout = "";
  let stderr = "";
  const exited = once(child, "exit");
  const lines = () => stdout.split("\n").slice(0, -1);
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  await new Promise<void>((ready, failed) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      if (lines().includes(READY)) ready();
    });
    child.once("close", () => failed(new Error(`The other process ended by itself: ${stderr}`)));
  });
  return {
    lines: () => lines().filter((line) => line !== READY),
    stop: async () => {
      child.stdin.end();
      const [exitCode] = await exited;
      if (exitCode !== 0) throw new Error(`The other process failed: ${stderr}`);
    },
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

const READY = "The script was run.";
