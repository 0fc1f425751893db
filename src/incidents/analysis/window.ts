import { Failure } from "../../failure.ts";
import { dateOf, dayOf, timeOf } from "./time.ts";

/** The longest window, in days: ten years. */
export const MOST_DAYS = 3660;
const DAY = 86_400_000;

/** A stretch of time in milliseconds since 1970: from `since` up to, and without, `until`. */
export type Window = {
  readonly since: number;
  readonly until: number;
  /** Its length, a whole number or a fraction. */
  readonly days: number;
  /** Where the window before begins, which is as long. */
  readonly previousSince: number;
  /** Where the second half begins. */
  readonly middle: number;
};

export type WindowOptions = {
  /** Length when `since` is not given. */
  readonly days: number;
  /** A date (UTC) or a time as ISO 8601; null for `days` before `until`. */
  readonly since: string | null;
  /** A date, of which the whole day counts, or a time; null for now. */
  readonly until: string | null;
};

/**
 * The window that the options name.
 *
 * @throws Failure INVALID_INPUT for what is no date, or an empty or too long window
 */
export function windowOf({ days, since, until }: WindowOptions, now: number): Window {
  const end = until === null ? now : boundary(until, "until", DAY);
  const start = since === null ? end - days * DAY : boundary(since, "since", 0);
  const length = (end - start) / DAY;
  if (!(length > 0)) {
    throw new Failure(
      "INVALID_INPUT",
      `The window is empty: it would begin at ${new Date(start).toISOString()} and end at ${new Date(end).toISOString()}.`,
    );
  }
  if (length > MOST_DAYS) {
    throw new Failure(
      "INVALID_INPUT",
      `The window is ${Math.ceil(length)} days long, and ${MOST_DAYS} is the most.`,
    );
  }
  return {
    since: start,
    until: end,
    days: length,
    previousSince: start - (end - start),
    middle: start + (end - start) / 2,
  };
}

/** The calendar days (UTC) that a window touches, each as its midnight and whether all of it lies inside. */
export function daysOf({
  since,
  until,
}: Window): { readonly day: number; readonly date: string; readonly whole: boolean }[] {
  const days = [];
  for (let day = dayOf(since); day < until; day += DAY) {
    days.push({ day, date: dateOf(day), whole: day >= since && day + DAY <= until });
  }
  return days;
}

function boundary(text: string, name: "since" | "until", wholeDay: number): number {
  const time = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d.*)?$/.test(text) ? timeOf(text) : Number.NaN;
  if (Number.isNaN(time) || (text.length === 10 && dateOf(time) !== text)) {
    throw new Failure(
      "INVALID_INPUT",
      `${name} is '${text}', which is no date such as 2026-02-06 and no time such as 2026-02-06T19:19:22Z.`,
    );
  }
  return text.length === 10 ? time + wholeDay : time;
}
