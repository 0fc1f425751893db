import { type Category, type Severity } from "./categories.js";
/** What is written about an incident. Only the category and the description are needed. */
export type NewIncident = {
    /** One of CATEGORIES, or `auto`: found from the description by a table of rules. */
    readonly category: Category | "auto";
    /** What happened; not empty. */
    readonly description: string;
    /** What `auto` looks at instead of the description, the first text that a rule fits; not stored. */
    readonly evidence?: readonly string[];
    /** MEDIUM when left out. */
    readonly severity?: Severity | null;
    /** Id of a row of `projects`, such as `AI_PM_PJ`. */
    readonly projectId?: string | null;
    /** Id of a row of `orders`, such as `ORDER_088`. */
    readonly orderId?: string | null;
    /** Id of a row of `tasks`, such as `TASK_917`. */
    readonly taskId?: string | null;
    readonly rootCause?: string | null;
    readonly resolution?: string | null;
    /** Ids of whatever it touched. */
    readonly affectedRecords?: readonly string[] | null;
    /** When it happened, ISO 8601 or SQLite's form, UTC where it names no zone; now when left out. */
    readonly timestamp?: string | Date | null;
};
/** An incident as the log holds it. */
export type Incident = {
    /** Such as `INC_007`; ids of other forms are possible where other programs write to the table. */
    readonly id: string;
    /** UTC, `YYYY-MM-DD HH:MM:SS`; as it stands in the table where SQLite cannot read it as a time. */
    readonly timestamp: string;
    readonly projectId: string | null;
    readonly orderId: string | null;
    readonly taskId: string | null;
    readonly category: Category;
    readonly severity: Severity;
    readonly description: string;
    readonly rootCause: string | null;
    readonly resolution: string | null;
    readonly affectedRecords: readonly string[];
    /** As `timestamp`. */
    readonly createdAt: string;
};
/** What became of a new incident. */
export type Recorded = {
    readonly id: string;
    readonly category: Category;
    /** Name of the rule that `auto` went by; null where none fitted, or the category was given. */
    readonly rule: string | null;
    readonly severity: Severity;
    /** References that were dropped because they name no row. */
    readonly warnings: readonly string[];
};
/** A new incident, checked, with nothing left open but its id. Plain data. */
export type CheckedIncident = {
    readonly category: Category;
    readonly rule: string | null;
    readonly severity: Severity;
    readonly description: string;
    readonly projectId: string | null;
    readonly orderId: string | null;
    readonly taskId: string | null;
    readonly rootCause: string | null;
    readonly resolution: string | null;
    readonly affectedRecords: readonly string[];
    /** In SQLite's form; null for now. */
    readonly timestamp: string | null;
};
/**
 * Checks what a caller, a flag, an input or a line of JSON says about an incident.
 *
 * @throws Failure INVALID_INPUT that names the field
 */
export declare function checkIncident(incident: NewIncident): CheckedIncident;
/** Null for what is left out or blank. SQLite's text functions end at a NUL, so none gets in. */
export declare function optionalText(name: string, value: unknown): string | null;
/** @throws Failure INVALID_INPUT */
export declare function optionalTimestamp(name: string, value: unknown): string | null;
/** A list as a flag or an input spells it: a JSON array, or ids with commas or line breaks between them. */
export declare function recordList(text: string): string[];
