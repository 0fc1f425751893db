import type { Category } from "../categories.ts";

/**
 * What to do about a kind of failure in an AI PM Framework: workers that write to one SQLite file, which
 * is kept in Git and changed in CI. A part between backticks is a command, a setting or a name.
 */
export const COUNTERMEASURES: Readonly<Record<Category, readonly string[]>> = {
  MIGRATION_ERROR: [
    "Run the migration as a dry run on every pull request (`dry-run: true`): it does everything on the real file and keeps nothing.",
    "Migrate while no task is `IN_PROGRESS`, and leave `no-worker-check` and `force` unset.",
    "For a table of another shape use `on-drift: repair` instead of an `ALTER TABLE` by hand; it keeps every row and reports what it mapped.",
  ],
  CASCADE_DELETE: [
    "Cancel instead of deleting: set an ORDER or task to `CANCELLED`; `ON DELETE CASCADE` then has nothing to take along.",
    "Before a delete that has to be, count what goes with it: `SELECT count(*) FROM tasks WHERE order_id = 'ORDER_088'`, and take a backup with `sqlite3 data/aipm.db \".backup before-delete.db\"`.",
    "Bring lost rows back from the backup artifact of the last run with the `restore` action.",
  ],
  CONSTRAINT_VIOLATION: [
    "Take the next id inside the transaction that inserts the row (`BEGIN IMMEDIATE`, read the highest id, insert, commit), never before it: two workers otherwise take the same one.",
    "Where an id exists in several projects, name the project in every query: newer frameworks key orders and tasks by `(id, project_id)`.",
    'List what already violates a reference with `sqlite3 data/aipm.db "PRAGMA foreign_key_check"`, and repair it before the next release.',
  ],
  DATA_INTEGRITY: [
    'Check the file in CI after every job that writes: `sqlite3 data/aipm.db "PRAGMA integrity_check"` has to print `ok`.',
    "Never copy `aipm.db` alone while a worker has it open, and never let Git merge it: use `.backup`, and mark it `*.db binary` in `.gitattributes`.",
    "Let jobs that commit the database wait for each other: one `concurrency` group with `cancel-in-progress: false`.",
  ],
  CONCURRENCY_ERROR: [
    "Claim a task in one statement, and go on only if it changed a row: `UPDATE tasks SET status = 'IN_PROGRESS', assignee = ? WHERE id = ? AND status = 'QUEUED'`.",
    "Start every writing transaction with `BEGIN IMMEDIATE`: one that begins as a reader and then writes fails at once when another was faster, whatever the timeout.",
    "Give tasks of one ORDER that touch the same files to one worker, or make the later ones `BLOCKED` until the first is `DONE`.",
  ],
  FILE_LOCK_ERROR: [
    "Let every connection wait before it gives up: `PRAGMA busy_timeout = 30000` in the workers, `lock-timeout: 60` in the workflow.",
    "Keep transactions short: no model call, review or network request between `BEGIN` and `COMMIT`.",
    'If readers block writers, try WAL once, with all workers stopped: `sqlite3 data/aipm.db "PRAGMA journal_mode = WAL"`. Not on a network drive, and fold it back before you commit the file: `PRAGMA wal_checkpoint(TRUNCATE)`.',
  ],
  WORKER_FAILURE: [
    "Begin with the signature that heads the list above: one cause is usually most of the count, and its tasks and an example are named there.",
    "Stop retrying after the second identical failure: set the task to `ESCALATED` and put the signature into its ORDER, so that the next worker does not begin from nothing.",
    "Split tasks that fail at different places each time; they are too large for one context. Set a time limit (`timeout-minutes`) so that a hanging worker is ended and its task goes back to `QUEUED`.",
  ],
  REVIEW_ERROR: [
    "Write the acceptance criteria into the task before a worker takes it; a review that has to guess them sends the task to `REWORK`.",
    "Let CI run tests and lint before the review, so that the reviewer reads only what passes.",
    "Look at tasks with two or more `REWORK` rounds by hand: there the ORDER is unclear, not the code.",
  ],
  SYSTEM_ERROR: [
    "Look at disk, memory and the platform's status page at the times of the peaks above; one bad runner or one outage is often most of them.",
    "Check space before a job that copies the database (`df -h .`), and let old artifacts expire with `retention-days`.",
    "Retry only what is outside (network, model service), three times with growing pauses, and record an incident for the last failure, not for each.",
  ],
  OTHER: [
    "Read the signatures above: what occurs often deserves a category of its own to be counted in.",
    "Set `category` where the incident is recorded; a pattern that stands under OTHER is seen late.",
  ],
};
