import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { formatBytes } from "../src/report/plain.ts";
import { addSampleIncidents } from "./sample-incidents.ts";

// Time and peak memory of whole processes, `report` over tables of incidents of 90 days; beside it, as a
// yardstick of the machine and of the moment, one plain pass over the same rows and a Node.js that does nothing.

const RUNS = 5;
const UNTIL = Date.parse("2026-03-01T00:00:00Z");
const DAYS = 90;

type Run = { readonly milliseconds: number; readonly peak: number | null };

const bundle = resolve("dist/index.js");
const hasSqlite = spawnSync("sqlite3", ["--version"]).status === 0;
const directory = mkdtempSync(join(tmpdir(), "aipm-bench-"));
try {
  const idle = await best(() => node("export {};"));
  console.log(`Node.js ${process.versions.node} that does nothing: ${show(idle)}\n`);
  console.log("rows       file        report, 30 days     report, 90 days     sqlite3, one GROUP BY   ratio");
  for (const rows of [10_000, 100_000, 1_000_000]) {
    const db = join(directory, `${rows}.db`);
    addSampleIncidents(db, { rows, days: DAYS, until: UNTIL });
    const month = await best(() => report(db, 30));
    const all = await best(() => report(db, DAYS));
    const peer = hasSqlite ? await best(() => plainPass(db)) : idle;
    console.log(
      [
        rows.toLocaleString("en-US").padEnd(10),
        formatBytes(statSync(db).size).padEnd(11),
        show(month).padEnd(19),
        show(all).padEnd(19),
        (hasSqlite ? show(peer) : "not installed").padEnd(23),
        `${(month.milliseconds / peer.milliseconds).toFixed(1)}×`,
      ].join(" "),
    );
    rmSync(db);
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}

/** The fastest of some runs: what else the machine does only ever adds. */
async function best(run: () => Promise<Run>): Promise<Run> {
  const runs: Run[] = [];
  for (let index = 0; index < RUNS; index++) runs.push(await run());
  return runs.reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a));
}

function report(db: string, days: number): Promise<Run> {
  const flags = ["report", "--db", db, "--days", String(days), "--until", "2026-02-28"];
  return node(
    `process.argv.push(...${JSON.stringify(flags)}); (await import(${JSON.stringify(bundle)})).cli();`,
  );
}

/** Runs a script in a Node.js of its own, which tells its own peak memory as it ends. */
function node(script: string): Promise<Run> {
  const tell = `process.on("exit", () => process.stderr.write("\\n" + process.resourceUsage().maxRSS));`;
  return timed(process.execPath, [
    "--input-type=module",
    "-e",
    `${tell} process.argv.splice(1, 9, "cli"); ${script}`,
  ]);
}

/** The same rows, read once, grouped by the two columns with the fewest values. */
function plainPass(db: string): Promise<Run> {
  const since = new Date(UNTIL - 30 * 86_400_000).toISOString().slice(0, 10);
  const sql = `SELECT category, severity, count(*), max(length(description)) FROM incidents WHERE timestamp >= '${since}' GROUP BY 1, 2`;
  return timed("sqlite3", [db, sql]);
}

function timed(program: string, args: readonly string[]): Promise<Run> {
  return new Promise((done, failed) => {
    const started = performance.now();
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
    let told = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      told += text;
    });
    child.once("error", failed);
    child.once("close", (code) => {
      if (code !== 0) failed(new Error(`${program} ended with ${code}: ${told}`));
      const kilobytes = Number(told.split("\n").at(-1));
      done({ milliseconds: performance.now() - started, peak: kilobytes > 0 ? kilobytes * 1024 : null });
    });
  });
}

function show({ milliseconds, peak }: Run): string {
  return `${Math.round(milliseconds)} ms${peak === null ? "" : `, ${Math.round(peak / 1e6)} MB`}`;
}
