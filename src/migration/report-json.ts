import { randomUUID } from "node:crypto";
import { jsonText } from "../json-text.ts";
import type { MigrationReport } from "./migration-report.ts";
import { readRowsFile, removeRowsFile } from "./rows-file.ts";

/**
 * The report as JSON text, piece by piece: the mapped rows of a repair go from their file into
 * `repair.mappedRows` without ever being in memory together. The file is gone afterwards, so this can be
 * read once.
 */
export function* reportJson(report: MigrationReport): Generator<string | Uint8Array> {
  if (report.repair === null) {
    yield jsonText(report);
    return;
  }
  const { rowsFile, ...repair } = report.repair;
  const marker = randomUUID();
  const whole = jsonText({ ...report, repair: { ...repair, mappedRows: marker } });
  const [head, tail] = whole.split(`"${marker}"`);
  yield `${head}[`;
  yield* readRowsFile(rowsFile);
  yield `]${tail}`;
  removeRowsFile(rowsFile);
}
