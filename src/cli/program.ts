import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { closest, distance } from "fastest-levenshtein";
import { EXIT } from "../failure.ts";
import { FOREIGN_KEY_MODES, type ForeignKeyMode } from "../migration/foreign-keys.ts";
import { DRIFT_MODES, type DriftMode } from "../migration/migration-report.ts";
import { TOOL } from "../tool.ts";

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
  // Who reads our output may go away (`… | head`); the run goes on to its end all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
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

function wholeSeconds(value: string): number {
  const seconds = Number(value);
  if (!/^\d+$/.test(value) || seconds > 86_400)
    throw new InvalidArgumentError("It must be a whole number from 0 to 86400.");
  return seconds;
}
