const DAY = 86_400_000;

/**
 * The time that a stored timestamp names, in milliseconds since 1970; NaN for what is none. Read are both
 * forms in use (`YYYY-MM-DD HH:MM:SS`, and ISO 8601 with `T` and any fraction), either with `Z` or an
 * offset, a date alone, and unix time in seconds or milliseconds. Without an offset it is UTC.
 *
 * @param bytes ASCII or UTF-8
 */
export function readTime(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length < 10 || bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return unixTime(bytes, from, to);
  const year = digits(bytes, from, 2) * 100 + digits(bytes, from + 2, 2);
  const month = digits(bytes, from + 5, 2);
  const day = digits(bytes, from + 8, 2);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return Number.NaN;
  const midnight = daysBefore(year, month, day) * DAY;
  if (length === 10) return midnight;
  const separator = bytes[from + 10];
  if ((separator !== 84 && separator !== 32) || length < 16 || bytes[from + 13] !== 58) return Number.NaN;
  const hours = digits(bytes, from + 11, 2);
  const minutes = digits(bytes, from + 14, 2);
  let seconds = 0;
  let at = from + 16;
  if (bytes[at] === 58 && at + 3 <= to) {
    seconds = digits(bytes, at + 1, 2);
    at += 3;
  }
  let milliseconds = 0;
  if (at < to && (bytes[at] === 46 || bytes[at] === 44)) {
    let worth = 100;
    for (at++; at < to && isDigit(bytes[at] as number); at++) {
      milliseconds += Math.floor(worth) * ((bytes[at] as number) - 48);
      worth /= 10;
    }
  }
  if (!(hours <= 24 && minutes < 60 && seconds <= 60)) return Number.NaN;
  const local = midnight + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  return at === to ? local : local - offset(bytes, at, to);
}

/** `readTime` of a string. */
export function timeOf(text: string): number {
  const bytes = new TextEncoder().encode(text);
  return readTime(bytes, 0, bytes.length);
}

/** `YYYY-MM-DD` of a time, in UTC. */
export function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Midnight, UTC, of the day in which a time lies. */
export function dayOf(time: number): number {
  return Math.floor(time / DAY) * DAY;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

function digits(bytes: Uint8Array, at: number, count: number): number {
  let number = 0;
  for (let index = at; index < at + count; index++) {
    const byte = bytes[index] as number;
    if (!isDigit(byte)) return Number.NaN;
    number = number * 10 + byte - 48;
  }
  return number;
}

/** Days from 1970-01-01 to a date of the Gregorian calendar (https://howardhinnant.github.io/date_algorithms.html). */
function daysBefore(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

/** `Z`, `+09:00`, `+0900`, ` UTC` in milliseconds; NaN for anything else. */
function offset(bytes: Uint8Array, at: number, to: number): number {
  const text = String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 8))).trim();
  if (/^(Z|UTC)$/i.test(text)) return 0;
  const [, sign, hours, minutes = "0"] = /^([+-])(\d\d):?(\d\d)?$/.exec(text) ?? [];
  if (sign === undefined) return Number.NaN;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** Seconds, or milliseconds from 12 digits on: 10^11 seconds lie in the year 5138. */
function unixTime(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  let at = from;
  for (; at < to && isDigit(bytes[at] as number); at++) number = number * 10 + (bytes[at] as number) - 48;
  if (at - from < 9 || at - from > 13) return Number.NaN;
  if (at - from >= 12) return number;
  if (at === to) return number * 1000;
  if (bytes[at] !== 46) return Number.NaN;
  const fraction = Number(String.fromCharCode(...bytes.subarray(at, Math.min(to, at + 5))));
  return number * 1000 + Math.floor(fraction * 1000);
}
