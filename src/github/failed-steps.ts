import { Failure } from "../failure.ts";

/** A step that failed. */
export type FailedStep = {
  readonly id: string;
  /** `continue-on-error` let the job go on. */
  readonly wentOn: boolean;
};

/**
 * The failed steps in `${{ toJSON(steps) }}`, in their order: an object of steps by id, each with `outcome`
 * (before continue-on-error) and `conclusion` (after it). Only steps with an id are in it
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#steps-context).
 *
 * @returns null where the input is empty
 * @throws Failure INVALID_INPUT for anything else
 */
export function failedSteps(input: string): FailedStep[] | null {
  if (input.trim() === "") return null;
  const steps = parse(input);
  if (typeof steps !== "object" || steps === null || Array.isArray(steps)) throw notSteps("no JSON object");
  return Object.entries(steps).flatMap(([id, step]: [string, unknown]) => {
    if (typeof step !== "object" || step === null) throw notSteps(`no step under ${id}`);
    const { outcome, conclusion } = step as { outcome?: unknown; conclusion?: unknown };
    return outcome === "failure" ? [{ id, wentOn: conclusion === "success" }] : [];
  });
}

function parse(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    throw notSteps("no JSON");
  }
}

function notSteps(what: string): Failure {
  return new Failure(
    "INVALID_INPUT",
    `The input steps has ${what}.`,
    `Write it exactly so: steps: \${{ toJSON(steps) }}`,
  );
}
