import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOf, timeOf } from "../../src/incidents/analysis/time.ts";
import { daysOf, windowOf } from "../../src/incidents/analysis/window.ts";

const NOW = Date.parse("2026-03-01T12:00:00Z");

describe("a stored timestamp", () => {
  test.each([
    ["2026-02-06 19:19:22", "2026-02-06T19:19:22.000Z"],
    ["2026-02-06T19:19:22.123456", "2026-02-06T19:19:22.123Z"],
    ["2026-02-06T19:19:22Z", "2026-02-06T19:19:22.000Z"],
    ["2026-02-06T19:19:22.5+09:00", "2026-02-06T10:19:22.500Z"],
    ["2026-02-06 19:19-0130", "2026-02-06T20:49:00.000Z"],
    ["2026-02-06", "2026-02-06T00:00:00.000Z"],
    ["1770405562", "2026-02-06T19:19:22.000Z"],
    ["1770405562.75", "2026-02-06T19:19:22.750Z"],
    ["1770405562123", "2026-02-06T19:19:22.123Z"],
  ])("%s is %s", (stored, iso) => {
    expect(new Date(timeOf(stored)).toISOString()).toBe(iso);
  });

  test.each([
    "",
    "yesterday",
    "2026-13-01",
    "2026-02-06X10:00:00",
    "2026-02-06 25:00:00",
    "2026-02-06 10:00:00 o'clock",
    "12",
  ])("%j is none", (stored) => {
    expect(timeOf(stored)).toBeNaN();
  });

  test("is read as JavaScript reads it, on every day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }),
        (date) => {
          expect(timeOf(date.toISOString())).toBe(date.getTime());
        },
      ),
    );
  });
});

describe("a window", () => {
  const none = { days: 30, since: null, until: null };

  test("is the last days up to now, with the same length before it", () => {
    const window = windowOf(none, NOW);
    expect(new Date(window.since).toISOString()).toBe("2026-01-30T12:00:00.000Z");
    expect(window.previousSince).toBe(window.since - 30 * 86_400_000);
    expect(window.middle - window.since).toBe(15 * 86_400_000);
  });

  test("of dates counts both whole", () => {
    const window = windowOf({ ...none, since: "2026-02-01", until: "2026-02-07" }, NOW);
    expect(window.days).toBe(7);
    const days = daysOf(window);
    expect(days.map(({ date }) => date)).toEqual(
      Array.from({ length: 7 }, (_, day) => `2026-02-0${day + 1}`),
    );
    expect(days.every(({ whole }) => whole)).toBe(true);
  });

  test("that begins within a day marks the days of which it has a part", () => {
    const days = daysOf(windowOf({ ...none, days: 2 }, NOW));
    expect(days.map(({ date, whole }) => [date, whole])).toEqual([
      ["2026-02-27", false],
      ["2026-02-28", true],
      ["2026-03-01", false],
    ]);
  });

  test.each([
    [{ since: "2026-02-07", until: "2026-02-01" }, "empty"],
    [{ since: "2026-04-01" }, "empty"],
    [{ since: "last week" }, "since is 'last week'"],
    [{ until: "2026-02-30" }, "until is '2026-02-30'"],
    [{ since: "1990-01-01" }, "3660 is the most"],
  ])("%j is refused", (options, message) => {
    expect(() => windowOf({ ...none, ...options }, NOW)).toThrow(message);
  });

  test("has every day, and each once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 86_399 }), (length, second) => {
        const days = daysOf(windowOf({ ...none, days: length }, NOW + second * 1000)).map(({ day }) => day);
        expect(days.every((day, index) => index === 0 || day - (days[index - 1] ?? 0) === 86_400_000)).toBe(
          true,
        );
        expect(dateOf(days.at(-1) ?? 0)).toBe(dateOf(NOW + second * 1000 - 1));
      }),
    );
  });
});
