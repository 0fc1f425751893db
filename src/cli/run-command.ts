import type { IncidentFlags } from "./record-command.ts";
import type { LogFlags } from "./with-log.ts";
export type RunFlags = LogFlags & IncidentFlags;
export async function runCommand(_command: readonly string[], _flags: RunFlags): Promise<void> {}
