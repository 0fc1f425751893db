import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { jsonText } from "../json-text.ts";
import type { RowSink } from "./repair-mapping.ts";

/** Where the original values of mapped rows wait for the report, on disk because there may be millions. */
export type RowsFile = {
  readonly path: string;
  readonly sink: RowSink;
  readonly close: () => void;
};

const BUFFERED = 64 * 1024;

/** A new file in the directory for temporary files. */
export function createRowsFile(): RowsFile {
  const path = join(mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), "aipm-mapped-rows-")), "rows");
  const file = openSync(path, "wx");
  let waiting = "";
  let separator = "";
  const flush = () => {
    writeSync(file, waiting);
    waiting = "";
  };
  return {
    path,
    sink(row) {
      waiting += `${separator}${jsonText(row, 0).trimEnd()}`;
      separator = ",\n";
      if (waiting.length > BUFFERED) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

/** The rows as the inside of a JSON array, piece by piece. */
export function* readRowsFile(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(BUFFERED);
    for (let length = -1; length !== 0; ) {
      length = readSync(file, buffer);
      yield Uint8Array.prototype.slice.call(buffer, 0, length);
    }
  } finally {
    closeSync(file);
  }
}

export function removeRowsFile(path: string): void {
  rmSync(dirname(path), { recursive: true, force: true });
}
