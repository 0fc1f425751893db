import type { IncidentLog, IncidentLogOptions } from "./incidents/incident-log.js";
export { Failure, type FailureCode } from "./failure.js";
export { CATEGORIES, type Category, SEVERITIES, type Severity } from "./incidents/categories.js";
export type { Incident, NewIncident, Recorded } from "./incidents/incident.js";
export type { IncidentChanges, IncidentCounts, IncidentFilter, IncidentLog, IncidentLogOptions, } from "./incidents/incident-log.js";
/**
 * Opens the incident log of a database that has been migrated, and compares its table with the migration
 * before anything is written.
 *
 * A process that has the same file open through another library should open the log first: SQLite's locks
 * are lost when a file is looked at from outside it (https://www.sqlite.org/howtocorrupt.html, 2.2).
 *
 * @param path of the database
 * @throws Failure NOT_APPLIED or SCHEMA_DRIFT with the migrate command as the hint; DATABASE_NOT_FOUND,
 *   NOT_A_DATABASE and what else a file can be; DATABASE_LOCKED
 * @example
 * ```ts
 * import { Failure, openIncidentLog } from "aipm-incidents-migrate";
 *
 * try {
 *   const log = await openIncidentLog("data/aipm.db", { lockTimeout: 5 });
 *   console.log(log.get("INC_001")?.description ?? "no incidents yet");
 *   log.close();
 * } catch (error) {
 *   if (!(error instanceof Failure)) throw error;
 *   console.error(`${error.code}: ${error.message} ${error.hint}`);
 * }
 * ```
 */
export declare function openIncidentLog(path: string, options?: IncidentLogOptions): Promise<IncidentLog>;
