import type { FailureFacts } from "../../failure.ts";
import type { Category, Severity } from "../categories.ts";
import type { Direction, Trend } from "./measures.ts";
import type { Incident } from "./read-batches.ts";
import type { Recommendation } from "./recommendations.ts";
import type { CountedId, OtherWord } from "./tally.ts";

/** When a report makes its step fail. */
export const FAIL_ON = ["never", "high-risk", "increasing"] as const;
export type FailOn = (typeof FAIL_ON)[number];

export type FailurePatternOptions = {
  /** As the user spelled it. */
  readonly db: string;
  /** Length of the window when `since` is null. */
  readonly days: number;
  /** A date or a time as ISO 8601; null for `days` before `until`. */
  readonly since: string | null;
  /** A date, counted whole, or a time; null for now. */
  readonly until: string | null;
  readonly project: string | null;
  readonly order: string | null;
  readonly category: Category | null;
  /** Incidents a day from which a category is at high risk. */
  readonly threshold: number;
  /** Length of every list. */
  readonly top: number;
  readonly failOn: FailOn;
  /** Seconds. */
  readonly lockTimeout: number;
};

export type CategoryPattern = {
  readonly category: Category;
  readonly count: number;
  readonly resolved: number;
  /** Incidents a day. */
  readonly rate: number;
  readonly highRisk: boolean;
  readonly firstHalf: number;
  readonly secondHalf: number;
  readonly trend: Trend;
  /** The second half as a multiple of the first; null when that is empty. */
  readonly ratio: number | null;
  /** In the window before. */
  readonly previous: number;
  /** Against it: 0.25 is 25% more; null when that was empty. */
  readonly change: number | null;
  readonly direction: Direction;
  /** For each day of the report's `days`. */
  readonly days: readonly number[];
};

/** Descriptions that are the same failure but for numbers, ids, paths and the like. */
export type SignaturePattern = {
  readonly signature: string;
  readonly count: number;
  /** UTC, ISO 8601. */
  readonly first: string;
  readonly last: string;
  readonly tasks: {
    readonly distinct: number;
    readonly top: readonly {
      readonly task: string | null;
      readonly project: string | null;
      readonly count: number;
    }[];
  };
  /** The latest one. */
  readonly example: Incident;
  /** Counts over equal parts of the window. */
  readonly spark: readonly number[];
};

export type TopIds = {
  /** The most frequent first. */
  readonly top: readonly CountedId[];
  readonly distinct: number;
};

export type DayCount = {
  /** UTC. */
  readonly date: string;
  readonly count: number;
  /** False for a first or last day of which only a part lies in the window. */
  readonly whole: boolean;
} & Readonly<Record<Severity, number>>;

/**
 * Everything about the failures of one window, as it stands in the JSON report. The shape is part of the
 * interface: fields are added, never renamed; `format` counts up if that ever has to change.
 */
export type FailureReport = {
  readonly format: 1;
  readonly command: "report";
  readonly tool: { readonly name: string; readonly version: string };
  readonly options: FailurePatternOptions;
  readonly database: { readonly path: string; readonly size: number | null };
  /** Null when the run failed before there was one. Times are UTC, ISO 8601; `until` is not included. */
  readonly window: {
    readonly since: string;
    readonly until: string;
    readonly days: number;
    readonly previousSince: string;
  } | null;
  readonly totals: {
    readonly incidents: number;
    readonly resolved: number;
    readonly unresolved: number;
    /** 0 to 1; null without incidents, and where the table cannot tell. */
    readonly resolutionRate: number | null;
    /** Incidents a day. */
    readonly rate: number;
    readonly previous: number;
    readonly change: number | null;
  };
  /** Categories that occur in this window or in the one before, the most frequent first. */
  readonly categories: readonly CategoryPattern[];
  readonly severities: readonly { readonly severity: Severity; readonly count: number }[];
  readonly projects: TopIds;
  readonly orders: TopIds;
  readonly tasks: TopIds;
  readonly days: readonly DayCount[];
  readonly signatures: {
    /** The most frequent first. */
    readonly top: readonly SignaturePattern[];
    readonly distinct: number;
    /** False when there were too many to count each: counts are then at least what is said. */
    readonly exact: boolean;
  };
  readonly recentHigh: readonly Incident[];
  readonly oldestUnresolved: readonly Incident[];
  readonly recommendations: readonly Recommendation[];
  /** Stored words that mean an allowed one, and what they were counted as. */
  readonly otherWords: readonly OtherWord[];
  /** What the reader has to know to believe the numbers. */
  readonly notes: readonly string[];
  readonly error: FailureFacts | null;
  /** UTC, ISO 8601. */
  readonly startedAt: string;
  /** Milliseconds. */
  readonly duration: number;
};
