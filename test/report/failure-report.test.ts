/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { marked } from "marked";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addSampleIncidents } from "../../scripts/sample-incidents.ts";
import { findFailurePatterns } from "../../src/incidents/analysis/failure-patterns.ts";
import type { FailureReport } from "../../src/incidents/analysis/failure-report.ts";
import { failureHtml } from "../../src/report/failure-html.ts";
import { failureSummary } from "../../src/report/failure-summary.ts";
import { failureText } from "../../src/report/failure-text.ts";
import { startBrowser } from "../support/browser.ts";
import { execute, newWorkspace } from "../support/databases.ts";

const UNTIL = Date.parse("2026-03-01T12:00:00Z");
const OPTIONS = {
  db: "data/aipm.db",
  days: 30,
  since: null,
  until: null,
  project: null,
  order: null,
  category: null,
  threshold: 0.5,
  top: 10,
  failOn: "never",
  lockTimeout: 5,
} as const;

// What a stranger may write where a team writes ids and descriptions.
const EVIL = `</style><script>document.title='owned'</script><img src=x onerror=alert(1)> | **b** \`c\` [l](javascript:x) @team #1 ::error::x \u202egnp.exe\n\n\`\`\`mermaid\nflowchart LR\n"] bar [9`;

let browser: Browser;
let sample: FailureReport;
let hostile: FailureReport;
let empty: FailureReport;
let long: FailureReport;
beforeAll(async () => {
  browser = await startBrowser();
  const { db } = newWorkspace();
  addSampleIncidents(db, { rows: 1200, days: 75, until: UNTIL });
  sample = await findFailurePatterns(db, OPTIONS, UNTIL);
  long = await findFailurePatterns(db, { ...OPTIONS, days: 400 }, UNTIL);
  const evil = newWorkspace().db;
  addSampleIncidents(evil, { rows: 40, days: 29, until: UNTIL });
  const value = EVIL.replaceAll("'", "''");
  execute(
    evil,
    `PRAGMA ignore_check_constraints = ON; UPDATE incidents SET severity = iif(rowid % 2, 'HIGH', '${value}'), project_id = '${value}',
     order_id = '${value}', task_id = '${value}', description = '${value}', incident_id = rowid || '${value}', resolution = NULL`,
  );
  hostile = await findFailurePatterns(evil, { ...OPTIONS, project: EVIL, db: EVIL }, UNTIL);
  empty = await findFailurePatterns(evil, { ...OPTIONS, until: "2020-01-01" }, UNTIL);
}, 60_000);
afterAll(() => browser?.close());

async function open(html: string, width: number, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await page.setContent(html);
  return page;
}

describe("the HTML report", () => {
  test.each([
    [1280, "light"],
    [1280, "dark"],
    [390, "light"],
    [390, "dark"],
  ] as const)(
    "fits a screen %i pixels wide in %s, and no text is cut or too faint",
    async (width, scheme) => {
      for (const report of [sample, long, empty]) {
        const page = await open(failureHtml(report), width, scheme);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(await page.evaluate(cutTexts)).toEqual([]);
        expect(await page.evaluate(faintTexts)).toEqual([]);
        await page.close();
      }
    },
  );

  test("shows each day as a bar as high as its count, and the axis in text that keeps its size", async () => {
    const page = await open(failureHtml(sample), 390);
    const bars = await page.evaluate(() =>
      [...document.querySelectorAll(".daily g")].map((group) =>
        [...group.querySelectorAll("rect:not(.hit)")].reduce(
          (sum, rect) => sum + rect.getBoundingClientRect().height,
          0,
        ),
      ),
    );
    expect(bars).toHaveLength(sample.days.length);
    const most = Math.max(...sample.days.map(({ count }) => count));
    const highest = Math.max(...bars);
    for (const [index, { count }] of sample.days.entries()) {
      expect(bars[index]).toBeCloseTo((count / most) * highest, 0);
    }
    const labels = await page.evaluate(() =>
      [...document.querySelectorAll(".daily .x span")].map((it) =>
        Number.parseFloat(getComputedStyle(it).fontSize),
      ),
    );
    expect(Math.min(...labels)).toBeGreaterThanOrEqual(11);
    await page.close();
  });

  test("is whole without script and without any other file", async () => {
    const html = failureHtml(sample);
    expect(html).not.toMatch(/<script|\son\w+=|<link|<img|@import|url\(| style=/i);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const wanted: string[] = [];
    const problems: string[] = [];
    page.on("request", (request) => wanted.push(request.url()));
    page.on("console", (message) => problems.push(message.text()));
    await page.setContent(html);
    expect([wanted, problems]).toEqual([[], []]);
    // Its own policy lets its style in.
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector(".tiles") as Element).display),
    ).toBe("grid");
    await page.close();
  });

  test("a stranger's text is shown as it is, and is nothing else", async () => {
    const page = await open(failureHtml(hostile), 390);
    expect(await page.evaluate(() => document.querySelectorAll("script, img, a").length)).toBe(0);
    expect(await page.title()).toMatch(/^40 incidents in 30 days/);
    expect(await page.evaluate(() => document.querySelector(".incidents p")?.textContent)).toContain(
      "<script>document.title='owned'</script>",
    );
    expect(await page.evaluate(() => document.body.textContent?.includes("\u202e"))).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.close();
  });
});

describe("the job summary", () => {
  const require = createRequire(import.meta.url);
  const style = readFileSync(require.resolve("github-markdown-css/github-markdown.css"), "utf8");

  async function rendered(markdown: string, width = 1012): Promise<Page> {
    const body = marked
      .parse(markdown, { gfm: true, async: false })
      .replace(
        /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
        '<pre class="mermaid">$1</pre>',
      );
    const page = await open(
      `<!doctype html><style>${style}</style><body class="markdown-body">${body}</body>`,
      width,
    );
    await page.addScriptTag({ path: require.resolve("mermaid/dist/mermaid.min.js") });
    await page.evaluate(async () => {
      const { mermaid } = globalThis as unknown as {
        mermaid: { initialize(it: object): void; run(): Promise<void> };
      };
      mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
      await mermaid.run();
    });
    return page;
  }

  test.each([
    ["a month", () => sample, 31],
    ["more than a year, by weeks", () => long, 58],
  ])("Mermaid itself draws the charts of %s: a bar for each, labels apart", async (_, report, bars) => {
    const page = await rendered(failureSummary(report()));
    const kinds = await page.evaluate(() =>
      [...document.querySelectorAll("svg")].map((it) => it.getAttribute("aria-roledescription")),
    );
    expect(kinds).toEqual(["pie", "xychart"]);
    const chart = await page.evaluate(() => {
      const svg = document.querySelector('svg[aria-roledescription="xychart"]') as SVGElement;
      const boxes = [...svg.querySelectorAll(".bottom-axis text")]
        .filter((it) => /\d/.test(it.textContent ?? ""))
        .map((it) => it.getBoundingClientRect())
        .sort((a, b) => a.left - b.left);
      return {
        bars: [...svg.querySelectorAll("[class^=bar-plot] rect")].map(
          (it) => it.getBoundingClientRect().height,
        ),
        labels: boxes.length,
        overlaps: boxes.filter((box, index) => index > 0 && box.left < (boxes[index - 1]?.right ?? 0)).length,
      };
    });
    expect(chart.bars).toHaveLength(bars);
    expect(chart.labels).toBeGreaterThanOrEqual(5);
    expect(chart.overlaps).toBe(0);
    if (bars === 31) {
      // Mermaid gives every bar some pixels of foot; above that it is as high as its count.
      const counts = report().days.map(({ count }) => count);
      const [low, high] = [Math.min(...counts), Math.max(...counts)];
      const [least = 0, most = 0] = [low, high].map((count) => chart.bars[counts.indexOf(count)]);
      for (const [index, count] of counts.entries()) {
        expect(chart.bars[index]).toBeCloseTo(least + ((count - low) / (high - low)) * (most - least), 0);
      }
    }
    await page.close();
  });

  test("the same numbers stand in tables beneath", async () => {
    const summary = failureSummary(sample);
    for (const { date, whole, count, HIGH, MEDIUM, LOW } of sample.days) {
      expect(summary).toContain(
        `| ${date}${whole ? "" : " (a part)"} | ${count} | ${HIGH} | ${MEDIUM} | ${LOW} |`,
      );
    }
    const plain = summary.replaceAll("&#95;", "_");
    for (const { category, count } of sample.categories)
      expect(plain).toContain(`<code>${category}</code> | ${count} |`);
  });

  test("nothing of a stranger goes into Mermaid or becomes markup, and it all still renders", async () => {
    const summary = failureSummary(hostile);
    const blocks = [...summary.matchAll(/```mermaid\n([\s\S]*?)```/g)].map(([, block]) => block);
    expect(blocks).toHaveLength(2);
    expect(blocks.join("")).not.toMatch(/owned|script|flowchart/);
    const page = await rendered(summary);
    expect(
      await page.evaluate(
        () => document.querySelectorAll(".markdown-body script, .markdown-body img, .markdown-body a").length,
      ),
    ).toBe(0);
    expect(await page.evaluate(() => document.querySelectorAll("svg").length)).toBe(2);
    await page.close();
  });

  test("an empty window says so without charts", () => {
    const summary = failureSummary(empty);
    expect(summary).toMatch(/^## ✅ No incidents in 30 days/);
    expect(summary).not.toContain("```mermaid");
  });
});

describe("the text for a terminal", () => {
  test.each([80, 120])("fits %i columns", (width) => {
    for (const report of [sample, long, empty]) {
      for (const line of failureText(report, width).split("\n")) {
        const columns = [...line].reduce(
          (sum, it) => sum + (/[\u3000-\u9fff\uff00-\uff60]/.test(it) ? 2 : 1),
          0,
        );
        expect(columns, line).toBeLessThanOrEqual(width);
      }
    }
  });

  test("says first what matters", () => {
    const [first = ""] = failureText(sample).split("\n");
    expect(first).toMatch(/^! \d+ incidents in 30 days: \d+ categories at high risk, \d+ increasing\.$/);
  });

  test("a stranger's text stays on its line", () => {
    const lines = failureText(hostile).split("\n");
    expect(lines.filter((line) => /^(::|```|flowchart)/.test(line))).toEqual([]);
    expect(lines.join("")).not.toContain("\u202e");
  });
});

/** Texts that stick out of their box. Runs in the page. */
function cutTexts(): string[] {
  return [...document.querySelectorAll("main *")]
    .filter(
      (it) =>
        it.clientWidth > 0 &&
        it.scrollWidth > it.clientWidth + 1 &&
        getComputedStyle(it).display !== "inline",
    )
    .map((it) => `${it.tagName}.${it.className}: ${it.textContent?.slice(0, 60)}`);
}

/** Texts whose contrast with their ground is below 4.5:1 (https://www.w3.org/TR/WCAG22/#contrast-minimum). Runs in the page. */
function faintTexts(): string[] {
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((it) => {
      const part = it / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element: Element | null): string => {
    if (element === null) return "rgb(255, 255, 255)";
    const colour = getComputedStyle(element).backgroundColor;
    return channels(colour)[3] === 0 ? ground(element.parentElement) : colour;
  };
  return [...document.querySelectorAll("main *")]
    .filter(
      (it) =>
        [...it.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
        !it.closest("svg"),
    )
    .filter((it) => {
      const [a = 0, b = 0] = [luminance(getComputedStyle(it).color), luminance(ground(it))].sort(
        (x, y) => y - x,
      );
      return (a + 0.05) / (b + 0.05) < 4.5;
    })
    .map((it) => `${it.tagName}.${it.className}: ${it.textContent?.slice(0, 40)}`);
}
