import { warning } from "@actions/core";
import type { Check } from "../migration/migration-report.ts";
import { oneLine } from "../report/plain.ts";

/** A warning annotation for each warning of a report and each check that warns. */
export function annotateWarnings(report: {
  readonly warnings: readonly string[];
  readonly checks: readonly Check[];
}): void {
  for (const text of report.warnings) warning(oneLine(text, 4000));
  for (const check of report.checks) {
    if (check.status === "warning") warning(oneLine(check.detail, 4000), { title: check.name });
  }
}
