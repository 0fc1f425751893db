import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAgo, formatBytes, oneLine, plural } from "../../src/report/plain.ts";
import { hostileText } from "../support/hostile.ts";

describe("oneLine", () => {
  test.each([
    ["plain text stays as it is", "ORDER とタスク 😀 é", "ORDER とタスク 😀 é"],
    ["line breaks and tabs show", "a\r\nb\tc", "a\\r\\nb\\tc"],
    ["escape sequences of a terminal show", "\u001b[31mred\u009b0m", "\\u001b[31mred\\u009b0m"],
    ["marks that reorder text show", "\u202egnp.exe\u2066", "\\u202egnp.exe\\u2066"],
    ["what takes no room shows", "a\u200bb\ufeffc\u00add", "a\\u200bb\\ufeffc\\u00add"],
    ["separators of lines show", "a\u2028b\u2029c\u0085d", "a\\u2028b\\u2029c\\u0085d"],
    ["half a character shows as the replacement character", "a\ud83db", "a\ufffdb"],
    ["nothing is nothing", "", ""],
  ])("%s", (_, data, shown) => {
    expect(oneLine(data)).toBe(shown);
  });

  test("is one line of visible, well-formed text for any data", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (data, length) => {
        const shown = oneLine(data, length);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\u200b\ufeff]/u);
        expect(shown.length).toBeLessThanOrEqual(length + 1);
      }),
      { numRuns: 1000 },
    );
  });

  test("text of just the length is not cut, one character more is", () => {
    expect(oneLine("abcde", 5)).toBe("abcde");
    expect(oneLine("abcdef", 5)).toBe("abcde…");
    expect(oneLine("x".repeat(1_000_000))).toBe(`${"x".repeat(300)}…`);
  });

  test("a cut never shows half a character", () => {
    expect(oneLine("ab😀cd", 3)).toBe("ab…");
  });
});

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [1023, "1023 bytes"],
  [1024, "1.0 KiB"],
  [28_672, "28.0 KiB"],
  [1_048_576, "1.0 MiB"],
  [1_288_490_189, "1.2 GiB"],
  [1024 ** 4, "1.0 TiB"],
  [5000 * 1024 ** 4, "5000.0 TiB"],
  [1_048_575, "1.0 MiB"],
  [1024 ** 3 - 1, "1.0 GiB"],
])("%d bytes read as %s", (bytes, shown) => {
  expect(formatBytes(bytes)).toBe(shown);
});

test.each([
  [null, "unknown"],
  [-1, "unknown"],
  [0, "0 seconds ago"],
  [1, "1 second ago"],
  [59, "59 seconds ago"],
  [60, "1 minute ago"],
  [119, "1 minute ago"],
  [3599, "59 minutes ago"],
  [3600, "1 hour ago"],
  [86_399, "23 hours ago"],
  [86_400, "1 day ago"],
  [172_800, "2 days ago"],
])("%j seconds since an event read as %s", (seconds, shown) => {
  expect(formatAgo(seconds)).toBe(shown);
});

test.each([
  [0, "index", "0 indexes"],
  [1, "index", "1 index"],
  [6, "index", "6 indexes"],
  [1, "task", "1 task"],
  [2, "task", "2 tasks"],
])("%d %s reads as %s", (count, noun, shown) => {
  expect(plural(count, noun)).toBe(shown);
});
