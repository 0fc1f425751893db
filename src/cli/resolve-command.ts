import { asColumns } from "../incidents/columns.ts";
import { oneLine } from "../report/plain.ts";
import { incidentText } from "../report/recorded.ts";
import { type LogFlags, withLog } from "./with-log.ts";

/** Flags of `resolve`. */
export type ResolveFlags = LogFlags & { readonly rootCause?: string; readonly resolution?: string };

/** `aipm-incidents-migrate resolve INC_007`: writes the root cause, the resolution, or both. */
export function resolveCommand(id: string, flags: ResolveFlags): Promise<void> {
  const { rootCause, resolution } = flags;
  return withLog("resolve", flags, {}, async (log) => {
    const { before, after } = await log.update(id, {
      ...(rootCause === undefined ? {} : { rootCause }),
      ...(resolution === undefined ? {} : { resolution }),
    });
    const replaced = [
      ["root cause", before.rootCause, after.rootCause] as const,
      ["resolution", before.resolution, after.resolution] as const,
    ].filter(([, was, is]) => was !== null && was !== is);
    return {
      json: { incident: asColumns(after), before: asColumns(before) },
      text: incidentText(after),
      warnings: replaced.map(([name, was]) => `The ${name} was: ${oneLine(was ?? "", 10_000)}`),
    };
  });
}
