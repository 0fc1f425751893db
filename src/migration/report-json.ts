import { randomUUID } from "node:crypto";
import type { MigrationReport } from "./migration-report.ts";
import { readRowsFile, removeRowsFile } from "./rows-file.ts";

/**
 * The report as JSON text, piece by piece: the mapped rows of a repair go from their file into
 * `repair.mappedRows` without ever being in memory together. The file is gone afterwards, so this can be
 * read once.
 */
export function* reportJson(report: MigrationReport): Generator<string | Uint8Array> {
  if (report.repair === null) {
    yield `${json(report)}\n`;
    return;
  }
  const { rowsFile, ...repair } = report.repair;
  const marker = randomUUID();
  const whole = json({ ...report, repair: { ...repair, mappedRows: marker } });
  const [head, tail] = whole.split(`"${marker}"`);
  yield `${head}[`;
  yield* readRowsFile(rowsFile);
  yield `]${tail}\n`;
  removeRowsFile(rowsFile);
}

/** Printed in a workflow, `##[…]` would be a command to the runner; as an escape it is the same JSON. */
function json(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll("##[", "##\\u005b");
}
