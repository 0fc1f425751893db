import { getInput } from "@actions/core";
import { Failure } from "../failure.ts";

/** @throws Failure INVALID_INPUT unless the input is true or false, in any case of letters */
export function booleanInput(name: string): boolean {
  const value = getInput(name);
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw new Failure(
    "INVALID_INPUT",
    `The input ${name} is '${value}', which is neither true nor false.`,
    `Set ${name} to true or false, or leave it out. An expression that can be empty needs a fallback, such as \${{ inputs.value || false }}.`,
  );
}

/**
 * A whole number from `least` to `most`; null when the input is empty.
 *
 * @throws Failure INVALID_INPUT
 */
export function numberInput(name: string, least: number, most: number): number | null {
  const value = getInput(name);
  if (value === "") return null;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new Failure(
    "INVALID_INPUT",
    `The input ${name} is '${value}', which is no whole number from ${least} to ${most}.`,
  );
}

/** @throws Failure INVALID_INPUT unless the input is one of `choices` */
export function choiceInput<Choice extends string>(name: string, choices: readonly Choice[]): Choice {
  const value = getInput(name);
  const choice = choices.find((it) => it === value);
  if (choice !== undefined) return choice;
  throw new Failure(
    "INVALID_INPUT",
    `The input ${name} is '${value}', which is none of ${choices.join(", ")}.`,
  );
}

/** @throws Failure INVALID_INPUT when the input is empty */
export function requiredInput(name: string): string {
  const value = getInput(name);
  if (value !== "") return value;
  throw new Failure("INVALID_INPUT", `The input ${name} is empty.`);
}

/** @throws Failure INVALID_INPUT unless the input is a number above 0, such as 0.5 */
export function decimalInput(name: string): number {
  const value = getInput(name);
  if (/^(\d+\.?\d*|\.\d+)$/.test(value) && Number(value) > 0) return Number(value);
  throw new Failure(
    "INVALID_INPUT",
    `The input ${name} is '${value}', which is no number above 0, such as 0.5.`,
  );
}
