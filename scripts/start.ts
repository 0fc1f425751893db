import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { marked } from "marked";
import { makeSampleDatabase } from "./sample-database.ts";

// `npm start` shows the main job on a sample database; `npm start -- --db PATH …` is the command line.
const flags = process.argv.slice(2);
if (flags.length > 0) process.exitCode = runCli(...flags);
else demo();

function demo(): void {
  const db = "demo/data/aipm.db";
  const summary = "demo/summary.md";
  rmSync("demo", { recursive: true, force: true });
  makeSampleDatabase(db, { compositeKeys: true });
  step(`A sample AI PM database: ${db}`);
  step("1. Dry run: what would happen");
  check(runCli("migrate", "--db", db, "--dry-run", "--summary", summary));
  step("2. The migration");
  check(runCli("migrate", "--db", db, "--summary", summary));
  step("3. Verification");
  check(runCli("verify", "--db", db));
  writeFileSync("demo/summary.html", page(readFileSync(summary, "utf8")));
  const backup = readdirSync("demo/data").find(
    (name) => name.includes(".backup_") && !name.endsWith(".json"),
  );
  step("Where things are");
  console.log(`  database          ${db}\n  backup            demo/data/${backup}`);
  console.log("  job summary       demo/summary.html (both runs, as GitHub would show them)");
}

function runCli(...args: string[]): number {
  return spawnSync(process.execPath, ["dist/cli.js", ...args], { stdio: "inherit" }).status ?? 1;
}

function check(exitCode: number): void {
  if (exitCode !== 0) process.exit(exitCode);
}

function step(title: string): void {
  console.log(`\n── ${title}`);
}

/** The summary's Markdown as GitHub shows it: the same dialect, GitHub's own style sheet. */
function page(markdown: string): string {
  const require = createRequire(import.meta.url);
  const style = readFileSync(require.resolve("github-markdown-css/github-markdown.css"), "utf8");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Job summary</title><style>${style}
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }</style>
<body class="markdown-body">${marked.parse(markdown, { gfm: true, async: false })}</body></html>`;
}
