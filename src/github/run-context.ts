import { readFileSync } from "node:fs";

// https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables
const FACTS = {
  repository: "GITHUB_REPOSITORY",
  commit: "GITHUB_SHA",
  ref: "GITHUB_REF",
  run: "GITHUB_RUN_ID",
  attempt: "GITHUB_RUN_ATTEMPT",
  workflow: "GITHUB_WORKFLOW",
  job: "GITHUB_JOB",
} as const;

/** Where a run comes from, as far as the environment tells; for the backup's manifest. */
export function runProvenance(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FACTS).flatMap(([fact, variable]) => {
      const value = process.env[variable];
      return value ? [[fact, value]] : [];
    }),
  );
}

/** This run's page on the server, such as https://github.com/org/repo/actions/runs/1. */
export function runUrl(): string {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
  return `${GITHUB_SERVER_URL || "https://github.com"}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
}

/** Whether the event says that anyone can see this repository; false where it says nothing. */
export function repositoryIsPublic(): boolean {
  const path = process.env.GITHUB_EVENT_PATH;
  if (!path) return false;
  try {
    const event = JSON.parse(readFileSync(path, "utf8")) as { repository?: { private?: unknown } };
    return event.repository?.private === false;
  } catch {
    return false;
  }
}
