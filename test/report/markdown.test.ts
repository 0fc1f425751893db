import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { code, fitted, sqlBlock, table, text } from "../../src/report/markdown.ts";
import { oneLine } from "../../src/report/plain.ts";
import { hostileText } from "../support/hostile.ts";
import { asShown, rendered } from "../support/rendered.ts";

describe("a stranger's text shows as just that text", () => {
  // Each place in which the summary puts one.
  const places: [string, (data: string) => string][] = [
    ["in a paragraph", (data) => `**CODE**: ${text(data)}\n\n**What to do**: ${text(data)}\n`],
    ["in a heading", (data) => `## ✅ Applied: added 6 indexes to ${code(data)}, verified\n`],
    ["in a quotation", (data) => `> ⚠️ ${text(data)}\n`],
    ["in a list", (data) => `- column ${code(data)}: ${text(data)}\n- column ${code(data)}: end\n`],
    [
      "in a table",
      (data) =>
        table(
          ["A", "B"],
          [
            [text(data), code(data)],
            ["after", `${text(data)}<br>end`],
          ],
        ).join("\n"),
    ],
    ["in a link", (data) => `| <a href="${text(data)}">${text(data)}</a>, 1 KiB |\n| --- |\n`],
  ];
  test.each(places)("%s", (_, place) => {
    const harmless = rendered(place("PLACE"));
    fc.assert(
      fc.property(hostileText, (data) => {
        const shown = rendered(place(data));
        expect(shown.tags.map(withoutAttributes)).toEqual(harmless.tags.map(withoutAttributes));
        expect(shown.text).toBe(asShown(harmless.text.replaceAll("PLACE", () => oneLine(data, 1000))));
      }),
      { numRuns: 300 },
    );
  });

  test("an attribute ends where the template ends it", () => {
    fc.assert(
      fc.property(hostileText, (data) => {
        const [, , tag = ""] = rendered(`Before **it** <a href="${text(data)}">name</a>\n`).tags.slice(1);
        expect(tag).toMatch(/^<a href="[^"<>]*">$/);
      }),
    );
  });

  test.each([
    ["data/aipm.db", "data&#47;aipm&#46;db"],
    ["@octocat fixed #1", "&#64;octocat fixed &#35;1"],
    ["ORDER とタスク", "ORDER とタスク"],
    ["two\nlines", "two&#92;nlines"],
  ])("%j is written as %j", (data, markdown) => {
    expect(text(data)).toBe(markdown);
  });
});

test("a table without rows is nothing at all", () => {
  expect(table(["Task", "Project"], [])).toEqual([]);
});

test("no line of SQL can end its block early", () => {
  const lines = fc.array(fc.constantFrom("```", "````", "~~~", "<b>", "SELECT '`'", "-- x", "    y", ""));
  fc.assert(
    fc.property(lines, (parts) => {
      const sql = ["SELECT 1", ...parts, "WHERE 1"].join("\n");
      const shown = rendered(sqlBlock(sql).join("\n"));
      expect(shown.tags).toEqual(["<pre>", '<code class="language-sql">', "</code>", "</pre>"]);
      expect(shown.text).toBe(asShown(sql));
    }),
  );
});

describe("fitted", () => {
  const note = "_The summary was cut to GitHub's limit; the JSON report has everything._";
  const section = fc.string({ unit: fc.constantFrom("a", "é", "日", "😀", "\n"), maxLength: 200 });

  test("what fits stays as it is, to the byte", () => {
    const sections = ["日本語", "second"];
    const bytes = Buffer.byteLength(sections.join("\n")) + 1;
    expect(fitted(sections, bytes)).toBe("日本語\nsecond");
    expect(fitted(sections, bytes + 1)).toBe("日本語\nsecond");
  });

  test("what does not fit keeps its first sections whole, in at most so many bytes", () => {
    fc.assert(
      fc.property(
        fc.array(section, { minLength: 1 }),
        fc.integer({ min: 100, max: 2000 }),
        (sections, limit) => {
          const result = fitted(sections, limit);
          expect(Buffer.byteLength(result)).toBeLessThanOrEqual(limit);
          if (Buffer.byteLength(sections.join("\n")) < limit) {
            expect(result).toBe(sections.join("\n"));
            return;
          }
          expect(result.endsWith(`${note}\n`)).toBe(true);
          const kept = result.slice(0, -note.length - 1);
          expect(`${sections.join("\n")}\n`.startsWith(kept)).toBe(true);
        },
      ),
    );
  });

  test("leaves out later sections even where they would fit, so that nothing is missing in between", () => {
    const sections = ["first", "x".repeat(1000), "last"];
    expect(fitted(sections, 200)).toBe(`first\n${note}\n`);
  });
});

function withoutAttributes(tag: string): string {
  return tag.replace(/ href="[^"<>]*"/, "");
}
