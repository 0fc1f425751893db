import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { EXIT } from "../failure.ts";
import { FOREIGN_KEY_MODES, type ForeignKeyMode } from "../migration/foreign-keys.ts";
import { TOOL } from "../tool.ts";

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
    .option("--backup-dir <dir>", "directory for the backup (default: beside the database)")
    .option("--summary <file>", "append the report as Markdown, for instance to $GITHUB_STEP_SUMMARY")
    .action(async (flags: MigrateFlags) => (await import("./migrate-command.ts")).migrateCommand(flags));

  withCommonFlags(root.command("verify"))
    .description("Check a migrated database without writing to it.")
    .action(async (flags: CommonFlags) => (await import("./verify-command.ts")).verifyCommand(flags));

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

  return root;
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

function wholeSeconds(value: string): number {
  const seconds = Number(value);
  if (!/^\d+$/.test(value) || seconds > 86_400)
    throw new InvalidArgumentError("It must be a whole number from 0 to 86400.");
  return seconds;
}
