import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { closest, distance } from "fastest-levenshtein";
import { EXIT } from "../failure.ts";
import { FAIL_ON } from "../incidents/analysis/failure-report.ts";
import { MOST_DAYS } from "../incidents/analysis/window.ts";
import { CATEGORIES, SEVERITIES } from "../incidents/categories.ts";
import { FOREIGN_KEY_MODES, type ForeignKeyMode } from "../migration/foreign-keys.ts";
import { DRIFT_MODES, type DriftMode } from "../migration/migration-report.ts";
import { TOOL } from "../tool.ts";
import type { ListFlags } from "./list-command.ts";
import type { RecordFlags } from "./record-command.ts";
import type { ReportFlags } from "./report-command.ts";
import type { ResolveFlags } from "./resolve-command.ts";
import type { RunFlags } from "./run-command.ts";
import type { LogFlags } from "./with-log.ts";

/** Flags that every command on a database takes. */
export type DatabaseFlags = {
  readonly db: string;
  /** Seconds. */
  readonly lockTimeout: number;
  readonly json: boolean;
  readonly verbose: boolean;
};

/** Flags of `verify`, and of `migrate` too. */
export type CommonFlags = DatabaseFlags & { readonly foreignKeys: ForeignKeyMode };

/** Flags of `restore`. */
export type RestoreFlags = DatabaseFlags & {
  readonly dryRun: boolean;
  readonly force: boolean;
  /** Commander's reading of `--no-worker-check`. */
  readonly workerCheck: boolean;
  readonly backupDir?: string;
  readonly summary?: string;
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
  readonly recordFailure: boolean;
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
  // Who reads our output may go away (`… | head`); the run goes on to its end all the same.
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.listenerCount("error") === 0) stream.on("error", () => {});
  }
  try {
    const root = program();
    requireKnownCommand(root, argv[2]);
    await root.parseAsync(argv);
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
    // So that `run` takes no flag of the command that it runs for its own.
    .enablePositionalOptions()
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
    .option("--record-failure", "write an incident if it fails and the table is there", false)
    .option("--summary <file>", "append the report as Markdown, for instance to $GITHUB_STEP_SUMMARY")
    .action(async (flags: MigrateFlags) => (await import("./migrate-command.ts")).migrateCommand(flags));

  withCommonFlags(root.command("verify"))
    .description("Check a migrated database without writing to it.")
    .action(async (flags: CommonFlags) => (await import("./verify-command.ts")).verifyCommand(flags));

  withIncidentFlags(withJson(withLogFlags(root.command("record"))))
    .description("Write an incident; or many, one JSON object a line, all or none.")
    .option("--description <text>", "what happened")
    .option("--root-cause <text>", "why it happened")
    .option("--resolution <text>", "what was done about it")
    .option("--timestamp <time>", "when it happened, UTC where it names no zone (default: now)")
    .option("--from <file>", "read JSON Lines from a file; - is stdin")
    .addHelpText("after", LISTS)
    .action(async (flags: RecordFlags) => (await import("./record-command.ts")).recordCommand(flags));

  withJson(withLogFlags(root.command("resolve")))
    .description("Write the root cause, the resolution, or both.")
    .argument("<id>", "the incident, such as INC_007")
    .option("--root-cause <text>", "why it happened")
    .option("--resolution <text>", "what was done about it")
    .action(async (id: string, flags: ResolveFlags) =>
      (await import("./resolve-command.ts")).resolveCommand(id, flags),
    );

  withJson(withLogFlags(root.command("show")))
    .description("Show all of one incident.")
    .argument("<id>", "the incident, such as INC_007")
    .action(async (id: string, flags: LogFlags) =>
      (await import("./show-command.ts")).showCommand(id, flags),
    );

  withJson(withLogFlags(root.command("list")))
    .description("List incidents, the newest first.")
    .option("--category <category>", "only this category")
    .option("--severity <severity>", "only this severity")
    .option("--project-id <id>", "only of this project")
    .option("--order-id <id>", "only of this order")
    .option("--task-id <id>", "only of this task")
    .option("--since <time>", "only from this time on, such as 2026-02-06 or 2026-02-06T19:19:22Z")
    .option("--until <time>", "only up to this time; a day alone counts to its end")
    .addOption(new Option("--resolved", "only with a resolution").conflicts("unresolved"))
    .option("--unresolved", "only without a resolution")
    .option(
      "--limit <number>",
      "at most so many (default: 20 in a table, else all); 0 is all",
      wholeNumber(0, Number.MAX_SAFE_INTEGER),
    )
    .addOption(new Option("--csv", "print CSV").conflicts("json"))
    .addHelpText("after", LISTS)
    .action(async (flags: ListFlags) => (await import("./list-command.ts")).listCommand(flags));

  withIncidentFlags(withLogFlags(root.command("run")))
    .description("Run a command unchanged, and write an incident if it fails.")
    .argument("<command...>", "the command and its arguments, after --")
    .passThroughOptions()
    .addHelpText("after", LISTS)
    .action(async (command: string[], flags: RunFlags) =>
      (await import("./run-command.ts")).runCommand(command, flags),
    );

  withDatabaseFlags(root.command("restore"))
    .description("Put a backup back. Without one: list those beside the database.")
    .argument("[backup]", "a backup, or the zip of a downloaded artifact")
    .option("--dry-run", "check the backup and show what would be lost", false)
    .option("--force", "restore even if workers are running, or the backup names another database", false)
    .option("--no-worker-check", "skip worker execution check")
    .option("--backup-dir <dir>", "directory for the safety backup (default: beside the database)")
    .option("--summary <file>", "append the report as Markdown, for instance to $GITHUB_STEP_SUMMARY")
    .action(async (backup: string | undefined, flags: RestoreFlags) =>
      (await import("./restore-command.ts")).restoreCommand(backup, flags),
    );

  root
    .command("report")
    .description("Find failure patterns: what keeps failing, whether it gets worse, what to do.")
    .option("--db <path>", "path of the database", "data/aipm.db")
    .option("--days <days>", "length of the window", wholeNumber(1, MOST_DAYS), 30)
    .option("--since <date>", "begin of the window, instead of --days")
    .option("--until <date>", "end of the window, counted whole (default: now)")
    .option("--project-id <id>", "only this project")
    .option("--order-id <id>", "only this order")
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

/** With a default command, commander would take a misspelt command for that one's argument. */
function requireKnownCommand(root: Command, word: string | undefined): void {
  const names = ["help", ...root.commands.map((command) => command.name())];
  if (word === undefined || word.startsWith("-") || names.includes(word)) return;
  const like = closest(word, names);
  const meant = distance(word, like) <= 2 ? `\n(Did you mean ${like}?)` : "";
  root.error(`error: unknown command '${word}'${meant}`);
}

const LISTS = `
Categories: ${CATEGORIES.join(", ")}
Severities: ${SEVERITIES.join(", ")}`;

function withLogFlags(command: Command): Command {
  return command
    .option("--db <path>", "path of the database", "data/aipm.db")
    .option("--lock-timeout <seconds>", "how long to wait for another process", wholeSeconds, 30);
}

function withJson(command: Command): Command {
  return command.option("--json", "print JSON", false);
}

function withIncidentFlags(command: Command): Command {
  return command
    .option("--category <category>", "one of the categories below, or auto (default: auto)")
    .option("--severity <severity>", "HIGH, MEDIUM or LOW (default: MEDIUM)")
    .option("--project-id <id>", "the project it belongs to")
    .option("--order-id <id>", "the order it belongs to")
    .option("--task-id <id>", "the task it belongs to")
    .option("--affected-records <ids...>", "ids of what it touched, separated by spaces or commas")
    .option("--strict", "refuse an incident whose project, order or task does not exist", false);
}

function withCommonFlags(command: Command): Command {
  return withDatabaseFlags(command).addOption(
    new Option("--foreign-keys <mode>", "declare what the parent tables can carry, all, or none")
      .choices(FOREIGN_KEY_MODES)
      .default("auto"),
  );
}

function withDatabaseFlags(command: Command): Command {
  return command
    .option("--db <path>", "path of the database", "data/aipm.db")
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
