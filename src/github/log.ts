import { randomUUID } from "node:crypto";

/**
 * Prints lines that hold a stranger's text to the step's log. Between these two commands the runner takes
 * no line for a command, whatever it looks like
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands).
 */
export function logData(lines: string): void {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${lines}\n::${token}::\n`);
}
