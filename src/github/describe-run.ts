import { runProvenance, runUrl } from "./run-context.ts";

/**
 * One line about this run, for an incident's description: workflow, job, step, attempt, commit, actor and
 * the link, as far as the environment tells.
 *
 * @param step what is said of a step, such as `step build failed`
 */
export function describeRun(step?: string): string {
  const { workflow, job, attempt, commit } = runProvenance();
  const actor = process.env.GITHUB_ACTOR;
  const where = [
    ...(workflow ? [`workflow ${workflow}`] : []),
    ...(job ? [`job ${job}`] : []),
    ...(step ? [step] : []),
  ].join(", ");
  const facts = [
    ...(attempt ? [`attempt ${attempt}`] : []),
    ...(commit ? [`commit ${commit}`] : []),
    ...(actor ? [`by ${actor}`] : []),
  ].join(", ");
  const link = process.env.GITHUB_RUN_ID ? ` ${runUrl()}${attempt ? `/attempts/${attempt}` : ""}` : "";
  const sentence = `${where || "a workflow run"}${facts ? ` (${facts})` : ""}.`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${link}`;
}
