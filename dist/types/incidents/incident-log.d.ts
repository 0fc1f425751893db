import type { Category, Severity } from "./categories.js";
import type { Incident, NewIncident, Recorded } from "./incident.js";
export type IncidentLogOptions = {
    /** Seconds that a write waits while another process holds the database; 30 when left out. */
    readonly lockTimeout?: number;
    /** Refuse an incident whose project, order or task does not exist, instead of writing it without. */
    readonly strict?: boolean;
    /** Open it without ever writing. */
    readonly readonly?: boolean;
};
/** What an update writes; a field that is left out stays as it is. */
export type IncidentChanges = {
    readonly rootCause?: string;
    readonly resolution?: string;
};
/**
 * The incident log of one database. Writing waits for the write lock and returns a promise; reading
 * answers at once.
 */
export type IncidentLog = {
    /** Not part of the schema as it should be, and harmless: missing indexes. */
    readonly warnings: readonly string[];
    /**
     * Writes an incident under the next id. It is on disk when the promise resolves.
     *
     * @throws Failure INVALID_INPUT, UNKNOWN_REFERENCE (strict), DATABASE_LOCKED, NOT_APPLIED, SCHEMA_DRIFT, NO_SPACE
     * @example
     * ```ts
     * import { openIncidentLog } from "aipm-incidents-migrate";
     *
     * const log = await openIncidentLog("data/aipm.db");
     * const { id } = await log.create({
     *   category: "WORKER_FAILURE",
     *   severity: "HIGH",
     *   description: "worker.py was killed after 30 minutes",
     *   taskId: "TASK_917",
     * });
     * console.log(`recorded as ${id}`);
     * log.close();
     * ```
     */
    create(incident: NewIncident): Promise<Recorded>;
    /**
     * Writes many incidents in one transaction, all or none. They are set aside first, outside of memory
     * and of the lock, so they may come from a slow stream.
     *
     * @throws as `create`
     * @example
     * ```ts
     * import { openIncidentLog } from "aipm-incidents-migrate";
     *
     * const log = await openIncidentLog("data/aipm.db");
     * const recorded = await log.createAll([
     *   { category: "auto", description: "UNIQUE constraint failed: orders.id" },
     *   { category: "REVIEW_ERROR", description: "The review of ORDER_088 never ended", orderId: "ORDER_088" },
     * ]);
     * for (const { id, category } of recorded) console.log(`${id} ${category}`);
     * log.close();
     * ```
     */
    createAll(incidents: Iterable<NewIncident> | AsyncIterable<NewIncident>, 
    /** What a message calls the incident of an index from 0; `incident 1`, … when left out. */
    nameOf?: (index: number) => string): Promise<Recorded[]>;
    /**
     * Writes the root cause, the resolution, or both; what stood there is returned in `before`.
     *
     * @throws Failure INCIDENT_NOT_FOUND, INVALID_INPUT, and as `create`
     * @example
     * ```ts
     * import { openIncidentLog } from "aipm-incidents-migrate";
     *
     * const log = await openIncidentLog("data/aipm.db");
     * const { id } = await log.create({ category: "OTHER", description: "The nightly run did not start" });
     * const { after } = await log.update(id, { rootCause: "cron was off", resolution: "cron is on" });
     * console.log(after.resolution);
     * log.close();
     * ```
     */
    update(id: string, changes: IncidentChanges): Promise<{
        before: Incident;
        after: Incident;
    }>;
    /** The incident with this id; undefined when there is none. */
    get(id: string): Incident | undefined;
    /**
     * Incidents, the newest first.
     *
     * @throws Failure INVALID_INPUT
     * @example
     * ```ts
     * import { openIncidentLog } from "aipm-incidents-migrate";
     *
     * const log = await openIncidentLog("data/aipm.db", { readonly: true });
     * for (const { id, timestamp, description } of log.list({ severity: "HIGH", resolved: false, limit: 10 }))
     *   console.log(`${timestamp} ${id} ${description}`);
     * log.close();
     * ```
     */
    list(filter?: IncidentFilter): Incident[];
    /** The same one by one, for more than fit into memory. The log writes nothing until the loop has ended. */
    each(filter?: IncidentFilter): Iterable<Incident>;
    /**
     * Counts, in all and by category and severity.
     *
     * @throws Failure INVALID_INPUT
     * @example
     * ```ts
     * import { openIncidentLog } from "aipm-incidents-migrate";
     *
     * const log = await openIncidentLog("data/aipm.db", { readonly: true });
     * const { total, unresolved, byCategory } = log.count({ since: "2026-02-01" });
     * console.log(`${unresolved} of ${total} open`, byCategory);
     * log.close();
     * ```
     */
    count(filter?: IncidentFilter): IncidentCounts;
    /** Lets the database go. */
    close(): void;
};
/** Which incidents; all that is given has to hold. */
export type IncidentFilter = {
    readonly category?: Category | undefined;
    readonly severity?: Severity | undefined;
    readonly projectId?: string | undefined;
    readonly orderId?: string | undefined;
    readonly taskId?: string | undefined;
    /** From this time on; ISO 8601 or SQLite's form, UTC where it names no zone. */
    readonly since?: string | Date | undefined;
    /** Up to this time, itself included; a day alone means to its end. */
    readonly until?: string | Date | undefined;
    /** Whether a resolution is written. */
    readonly resolved?: boolean | undefined;
    /** At most so many, the newest; all when left out. */
    readonly limit?: number | undefined;
};
/** Counts of incidents. Categories and severities of which there is none are left out. */
export type IncidentCounts = {
    readonly total: number;
    readonly unresolved: number;
    readonly byCategory: Partial<Record<Category, number>>;
    readonly bySeverity: Partial<Record<Severity, number>>;
};
