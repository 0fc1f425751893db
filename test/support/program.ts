import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parse } from "yaml";

/** How a process ended, and what it wrote. */
export type Ended = { readonly exitCode: number | null; readonly stdout: string; readonly stderr: string };

/** A directory of its own for one test; the operating system clears it away. */
export function newDirectory(): string {
  return mkdtempSync(join(tmpdir(), "aipm-test-"));
}

/** Starts a file of dist/ on the runtime that the tests run on, with nothing in its environment but `env`. */
export function start(
  file: string,
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string> },
) {
  const { PATH = "", SystemRoot } = process.env;
  const env = { PATH, ...(SystemRoot ? { SystemRoot } : {}), ...options.env };
  const child = spawn(process.execPath, [resolve("dist", file), ...args], {
    cwd: options.cwd,
    env,
    stdio: "pipe",
  });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  const ended = new Promise<Ended>((done, failed) => {
    child.once("error", failed);
    child.once("close", (exitCode) => done({ exitCode, ...output }));
  });
  return { child, ended };
}

/** Runs the bundled command line. */
export function runCli(args: readonly string[], cwd: string): Promise<Ended> {
  return start("cli.js", args, { cwd }).ended;
}

export type ActionRun = Ended & {
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary's Markdown. */
  readonly summary: string;
  // biome-ignore lint/suspicious/noExplicitAny: the tests read the report as a user's script would
  readonly report: any;
};

/**
 * Runs an action's bundle as a runner does: the defaults of its action.yml and `inputs` as `INPUT_*`,
 * files for its outputs and its summary.
 *
 * @param folder of its action.yml: `.` for the main action, `restore`, …
 */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  workspace: string,
  env: Readonly<Record<string, string>> = {},
  folder = ".",
): Promise<ActionRun> {
  const action = readAction(folder);
  const temp = newDirectory();
  const files = { GITHUB_OUTPUT: join(temp, "output"), GITHUB_STEP_SUMMARY: join(temp, "summary") };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const given = { ...action.defaults, ...inputs };
  const ended = await start(action.bundle, [], {
    cwd: workspace,
    env: {
      GITHUB_ACTIONS: "true",
      GITHUB_WORKSPACE: workspace,
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "octo-org/octo-repo",
      GITHUB_RUN_ID: "1",
      RUNNER_TEMP: temp,
      ...files,
      ...Object.fromEntries(
        Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...env,
    },
  }).ended;
  const outputs = parseOutputs(readFileSync(files.GITHUB_OUTPUT, "utf8"));
  const report = outputs.report ? JSON.parse(readFileSync(outputs.report, "utf8")) : undefined;
  return { ...ended, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"), report };
}

/** Of an action.yml: the defaults that the runner fills in, and the file of dist/ that it starts. */
export function readAction(folder = "."): {
  readonly defaults: Record<string, string>;
  readonly bundle: string;
} {
  const text = readFileSync(join(folder, "action.yml"), "utf8");
  type Action = { inputs: Record<string, { default?: string }>; runs: { main: string } };
  const { inputs, runs } = parse(text) as Action;
  const defaults = Object.entries(inputs).map(([name, input]) => [name, input.default ?? ""]);
  return { defaults: Object.fromEntries(defaults), bundle: basename(runs.main) };
}

/** `name<<delimiter … delimiter` blocks, as the runner reads them. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = "", , value = ""] of text.matchAll(/^(.+?)<<(.+)\r?\n([\s\S]*?)\r?\n\2\r?$/gm))
    outputs[name] = value;
  return outputs;
}
