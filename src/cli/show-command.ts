import { Failure } from "../failure.ts";
import { asColumns } from "../incidents/columns.ts";
import { incidentText } from "../report/recorded.ts";
import { type LogFlags, withLog } from "./with-log.ts";

/** `aipm-incidents-migrate show INC_007`: all of one incident. */
export function showCommand(id: string, flags: LogFlags): Promise<void> {
  return withLog("show", flags, { readonly: true }, (log) => {
    const incident = log.get(id);
    if (incident === undefined) throw new Failure("INCIDENT_NOT_FOUND", `There is no incident ${id}.`);
    return { json: { incident: asColumns(incident) }, text: incidentText(incident) };
  });
}
