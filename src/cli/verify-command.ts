import { resolve } from "node:path";
import { reportJson } from "../migration/report-json.ts";
import { verify } from "../migration/verify.ts";
import { migrationText } from "../report/text.ts";
import type { CommonFlags } from "./program.ts";
import { finish } from "./terminal.ts";

/** `aipm-incidents-migrate verify`: checks, prints, sets the exit code. */
export async function verifyCommand(flags: CommonFlags): Promise<void> {
  finish(
    await verify({ ...flags, path: resolve(flags.db) }),
    { json: reportJson, text: migrationText },
    flags,
  );
}
