import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { EXIT } from "../failure.ts";
import { FAIL_ON } from "../incidents/analysis/failure-report.ts";
import { MOST_DAYS } from "../incidents/analysis/window.ts";
import { CATEGORIES } from "../incidents/vocabulary.ts";
import { FOREIGN_KEY_MODES, type ForeignKeyMode } from "../migration/foreign-keys.ts";
import { DRIFT_MODES, type DriftMode } from "../migration/migration-report.ts";
import { TOOL } from "../tool.ts";
import type { ReportFlags } from "./report-command.ts";

/** Flags that every command on a database takes. */
export type CommonFlags = {
  readonly db: string;
  readonly foreignKeys: ForeignKeyMode;
  /** Seconds. */
  readonly lockTimeout: number;
  readonly json: boolean;
  readonly verbose: boolean;
};

/** Flags of `migrate`. */
export type MigrateFlags = CommonFlags & {
  readonly dryRun: boolean;
  readonly force: boolean;
  /** Commander's reading of `--no-backup` and `--no-worker-check`. */
  readonly backup: boolean;
  readonly workerCheck: boolean;
  readonly onDrift: DriftMode;
  readonly backupDir?: string;
  readonly summary?: string;
};

const EXIT_CODES = `
Exit codes:
  ${EXIT.done}  done
  ${EXIT.failed}  failed; the database is as it was
  ${EXIT.usage}  wrong use of a flag
  ${EXIT.workersRunning}  workers are running
  ${EXIT.schemaDrift}  the table exists in another shape
  ${EXIT.locked}  another process holds the database`;

/**
 * Parses the arguments and runs the command that they name.
 *
 * @param argv as `process.argv`
 */
export async function runCli(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}

function program(): Command {
  const root = new Command(TOOL.name)
    .description("Adds incident tracking to an AI PM Framework database (SQLite), safely.")
    .version(TOOL.version)
    .exitOverride()
    .showHelpAfterError("Run with --help to see all flags.")
    .addHelpText("after", EXIT_CODES);

  withCommonFlags(root.command("migrate", { isDefault: true }))
    .description("Add the incidents table and its indexes. The default command.")
    .option("--dry-run", "test the migration without committing changes", false)
    .option("--force", "execute even if workers are running", false)
    .option("--no-backup", "skip backup creation (not recommended)")
    .option("--no-worker-check", "skip worker execution check")
    .addOption(
      new Option("--on-drift <mode>", "what to do about a table of another shape")
        .choices(DRIFT_MODES)
        .default("fail"),
    )
    .option("--backup-dir <dir>", "directory for the backup (default: beside the database)")
    .option("--summary <file>", "append the report as Markdown, for instance to $GITHUB_STEP_SUMMARY")
    .action(async (flags: MigrateFlags) => (await import("./migrate-command.ts")).migrateCommand(flags));

  withCommonFlags(root.command("verify"))
    .description("Check a migrated database without writing to it.")
    .action(async (flags: CommonFlags) => (await import("./verify-command.ts")).verifyCommand(flags));

  root
    .command("report")
    .description("Find failure patterns: what keeps failing, whether it gets worse, what to do.")
    .option("--db <path>", "path of the database", "data/aipm.db")
    .option("--days <days>", "length of the window", wholeNumber(1, MOST_DAYS), 30)
    .option("--since <date>", "begin of the window, instead of --days")
    .option("--until <date>", "end of the window, counted whole (default: now)")
    .option("--project <id>", "only this project")
    .option("--order <id>", "only this order")
    .addOption(new Option("--category <name>", "only this category").choices(CATEGORIES))
    .option("--threshold <rate>", "incidents a day from which a category is at high risk", rate, 0.5)
    .option("--top <number>", "length of every list", wholeNumber(1, 100), 10)
    .addOption(
      new Option("--fail-on <what>", "exit with 1 if there is such a category")
        .choices(FAIL_ON)
        .default("never"),
    )
    .option("--lock-timeout <seconds>", "how long to wait for another process", wholeSeconds, 30)
    .option("--json", "print the report as JSON", false)
    .option("--markdown", "print it as Markdown, with Mermaid charts", false)
    .option("--html", "print it as one self-contained HTML page", false)
    .option("-o, --output <file>", "write to a file instead")
    .addHelpText("after", EXIT_CODES)
    .action(async (flags: ReportFlags) => (await import("./report-command.ts")).reportCommand(flags));

  return root;
}

function withCommonFlags(command: Command): Command {
  return command
    .option("--db <path>", "path of the database", "data/aipm.db")
    .addOption(
      new Option("--foreign-keys <mode>", "declare what the parent tables can carry, all, or none")
        .choices(FOREIGN_KEY_MODES)
        .default("auto"),
    )
    .option("--lock-timeout <seconds>", "how long to wait for another process", wholeSeconds, 30)
    .option("--json", "print the report as JSON", false)
    .option("-v, --verbose", "show detailed logs", false)
    .addHelpText("after", EXIT_CODES);
}

const wholeSeconds = wholeNumber(0, 86_400);

function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

function rate(value: string): number {
  if (/^(\d+\.?\d*|\.\d+)$/.test(value) && Number(value) > 0) return Number(value);
  throw new InvalidArgumentError("It must be a number above 0, such as 0.5.");
}
