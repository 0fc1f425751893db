import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFailurePatterns } from "../src/incidents/analysis/failure-patterns.ts";
import { failureHtml } from "../src/report/failure-html.ts";
import { startBrowser } from "../test/support/browser.ts";
import { makeSampleDatabase } from "./sample-database.ts";
import { addSampleIncidents } from "./sample-incidents.ts";

// The README's picture of a report: `node scripts/picture.ts` draws it anew.

const UNTIL = Date.parse("2026-06-01T06:00:00Z");
const db = join(mkdtempSync(join(tmpdir(), "aipm-picture-")), "aipm.db");
makeSampleDatabase(db);
addSampleIncidents(db, { rows: 520, days: 75, until: UNTIL });
const report = await findFailurePatterns(
  db,
  {
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
  },
  UNTIL,
);
const browser = await startBrowser();
const page = await browser.newPage({ viewport: { width: 1000, height: 1190 } });
await page.setContent(failureHtml(report));
mkdirSync("docs", { recursive: true });
writeFileSync("docs/report.png", await page.screenshot());
await browser.close();
