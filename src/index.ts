import { EXIT } from "./failure.ts";
import { tooOldNode } from "./node-version.ts";

// What the one-line entries of dist/ call. Each loads its side only when it is called: start-up time is
// what a step of a workflow feels.

/** What a program that imports the package gets. */
export { CATEGORIES, Failure, openIncidentLog, SEVERITIES } from "./library.ts";

/** The program behind action.yml. */
export async function migrateAction(): Promise<void> {
  if (refused()) return;
  const side = await import("./github/migrate-action.ts");
  await side.migrateAction();
}

/** The program behind record/action.yml. */
export async function recordAction(): Promise<void> {
  if (refused()) return;
  const side = await import("./github/record-action.ts");
  await side.recordAction();
}

/** The program behind restore/action.yml. */
export async function restoreAction(): Promise<void> {
  if (refused()) return;
  const side = await import("./github/restore-action.ts");
  await side.restoreAction();
}

/** The program behind report/action.yml. */
export async function reportAction(): Promise<void> {
  if (refused()) return;
  const side = await import("./github/report-action.ts");
  await side.reportAction();
}

/** The program behind the command `aipm-incidents-migrate`. */
export async function cli(): Promise<void> {
  if (refused()) return;
  const side = await import("./cli/program.ts");
  await side.runCli(process.argv);
}

function refused(): boolean {
  const sentence = tooOldNode(process.versions.node);
  if (sentence === undefined) return false;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = EXIT.usage;
  return true;
}
