import { CATEGORIES, type Category, SEVERITIES, type Severity } from "../categories.ts";
import { categoryOf, severityOf } from "../vocabulary.ts";
import { type ByteTable, bytesAt, byteTable, numberOf, textAt } from "./byte-table.ts";
import { type Batch, FIELD_END, type Reading, ROW_END } from "./read-batches.ts";
import { type CountedSignatures, SPARKS, signatureTable } from "./signature-table.ts";
import { readTime } from "./time.ts";
import { daysOf, type Window } from "./window.ts";

/** Counts of one category. */
export type CategoryCounts = {
  readonly category: Category;
  readonly count: number;
  readonly resolved: number;
  readonly firstHalf: number;
  readonly secondHalf: number;
  readonly previous: number;
  /** For each day of the window, in the order of `daysOf`. */
  readonly days: readonly number[];
};

/** An order or a task within its project; null where the incident names none. */
export type CountedId = {
  readonly id: string | null;
  readonly project: string | null;
  readonly count: number;
};

export type CountedIds = {
  readonly top: readonly CountedId[];
  /** How many different ones there are. */
  readonly distinct: number;
  /** Incidents of ids beyond those that are told apart; 0 except in tables made to be hostile. */
  readonly untold: number;
};

/** A stored word that is none of the allowed ones, and what it was counted as. */
export type OtherWord = {
  readonly field: "severity" | "category";
  readonly stored: string;
  readonly meaning: string;
  readonly count: number;
};

/** Everything that is counted in one pass over the rows. */
export type Tally = {
  readonly total: number;
  readonly resolved: number;
  readonly previous: number;
  /** Every category, in the order of the vocabulary. */
  readonly categories: readonly CategoryCounts[];
  readonly severities: readonly { readonly severity: Severity; readonly count: number }[];
  readonly days: readonly {
    readonly date: string;
    readonly whole: boolean;
    readonly counts: readonly number[];
  }[];
  readonly projects: CountedIds;
  readonly orders: CountedIds;
  readonly tasks: CountedIds;
  readonly signatures: CountedSignatures;
  readonly taskAt: (number: number) => Pick<CountedId, "id" | "project">;
  /** Places of the latest HIGH incidents, and of the earliest unresolved ones. */
  readonly recentHigh: readonly number[];
  readonly oldestUnresolved: readonly number[];
  readonly otherWords: readonly OtherWord[];
};

export type TallyOptions = {
  readonly window: Window;
  readonly category: Category | null;
  readonly top: number;
};

const DAY = 86_400_000;
const HIGH = SEVERITIES.indexOf("HIGH");
const MOST_WORDS = 4096;
const MOST_PROJECTS = 4096;
const MOST_IDS = 1 << 17;

/**
 * Counts all rows of a reading, in memory that does not grow with them.
 *
 * @returns undefined when the bytes do not add up, because text holds what no UTF-8 has: read again, carefully
 */
export function tally(reading: Reading, { window, category: wished, top }: TallyOptions): Tally | undefined {
  const { since, until, previousSince, middle } = window;
  const days = daysOf(window);
  const firstDay = days[0]?.day ?? 0;
  const byDay = new Uint32Array(days.length * SEVERITIES.length);
  const categoryDays = new Uint32Array(days.length * CATEGORIES.length);
  const numbers = () => new Uint32Array(CATEGORIES.length);
  const [counts, resolvedCounts, firstHalf, secondHalf, previous] = [
    numbers(),
    numbers(),
    numbers(),
    numbers(),
    numbers(),
  ];
  const severities = new Uint32Array(SEVERITIES.length);

  const categoryWords = wordTable((stored) => categoryOf(stored), CATEGORIES);
  const severityWords = wordTable((stored) => severityOf(stored), SEVERITIES);
  const projects = countedTable(MOST_PROJECTS);
  const orders = countedTable(MOST_IDS);
  const tasks = countedTable(MOST_IDS);
  const signatures = signatureTable();
  const recentHigh = extremes(top);
  const oldestUnresolved = extremes(top);

  const wishedIndex = wished === null ? -1 : CATEGORIES.indexOf(wished);
  const ends = new Int32Array(8);

  /** False when the bytes do not add up. A function of its own, because the engine optimizes those best. */
  const countBatch = ({ bytes, rows, place }: Batch): boolean => {
    let at = 0;
    for (let row = 0; row < rows; row++) {
      const start = at;
      let fields = 0;
      while (fields < 7 && at < bytes.length) {
        const byte = bytes[at] as number;
        // Both ends are greater than any byte of UTF-8.
        if (byte >= ROW_END) {
          if (byte === ROW_END) break;
          ends[fields++] = at;
        }
        at++;
      }
      const isWhole = fields === 7;
      if (!isWhole) {
        if (fields !== 1 || (at === bytes.length && row !== rows - 1)) return false;
        ends[1] = at;
      }
      const textStart = at;
      if (isWhole) {
        at = bytes.indexOf(ROW_END, at);
        if (at < 0) at = bytes.length;
        if (at === bytes.length && row !== rows - 1) return false;
      }
      const textEnd = at;
      at++;

      const time = readTime(bytes, start, ends[0] as number);
      if (!(time >= previousSince && time < until)) continue;
      const word = categoryWords.numberOf(bytes, (ends[0] as number) + 1, ends[1] as number);
      const category = categoryWords.meanings[word] as number;
      if (wishedIndex >= 0 && category !== wishedIndex) continue;
      if (time < since) {
        previous[category] = (previous[category] as number) + 1;
        continue;
      }
      if (!isWhole) return false;

      categoryWords.count(word);
      counts[category] = (counts[category] as number) + 1;
      const half = time < middle ? firstHalf : secondHalf;
      half[category] = (half[category] as number) + 1;
      const severityWord = severityWords.numberOf(bytes, (ends[1] as number) + 1, ends[2] as number);
      severityWords.count(severityWord);
      const severity = severityWords.meanings[severityWord] as number;
      severities[severity] = (severities[severity] as number) + 1;
      const day = Math.floor((time - firstDay) / DAY);
      const dayCell = day * SEVERITIES.length + severity;
      byDay[dayCell] = (byDay[dayCell] as number) + 1;
      const categoryCell = category * days.length + day;
      categoryDays[categoryCell] = (categoryDays[categoryCell] as number) + 1;

      const isResolved = bytes[(ends[2] as number) + 1] === 49;
      if (isResolved) resolvedCounts[category] = (resolvedCounts[category] as number) + 1;
      else oldestUnresolved.offer(-time, place + row);
      if (severity === HIGH) recentHigh.offer(time, place + row);

      // Order and project, project and task stand side by side, so that each pair is one stretch of bytes.
      projects.count(bytes, (ends[4] as number) + 1, ends[5] as number);
      orders.count(bytes, (ends[3] as number) + 1, ends[5] as number);
      const task = tasks.count(bytes, (ends[4] as number) + 1, ends[6] as number);
      const hasTask = (ends[6] as number) - (ends[5] as number) > 1 && task < MOST_IDS;

      const spark = Math.min(SPARKS - 1, Math.floor(((time - since) / (until - since)) * SPARKS));
      signatures.add(bytes, textStart, textEnd, time, place + row, spark, hasTask ? task : -1);
    }
    return at === bytes.length + 1;
  };
  for (const batch of reading.batches()) if (!countBatch(batch)) return undefined;
  for (const { stored, count } of reading.previous) {
    const category = CATEGORIES.indexOf(categoryOf(stored).word);
    if (wishedIndex < 0 || category === wishedIndex)
      previous[category] = (previous[category] as number) + count;
  }

  const idParts = (table: ByteTable, number: number) => {
    const text = Buffer.from(bytesAt(table, number));
    const cut = text.indexOf(FIELD_END);
    const part = (from: number, to: number) => (from < to ? text.toString("utf8", from, to) : null);
    return cut < 0 ? [part(0, text.length)] : [part(0, cut), part(cut + 1, text.length)];
  };
  const total = sum(counts);
  return {
    total,
    resolved: sum(resolvedCounts),
    previous: sum(previous),
    categories: CATEGORIES.map((category, index) => ({
      category,
      count: counts[index] as number,
      resolved: resolvedCounts[index] as number,
      firstHalf: firstHalf[index] as number,
      secondHalf: secondHalf[index] as number,
      previous: previous[index] as number,
      days: [...categoryDays.subarray(index * days.length, (index + 1) * days.length)],
    })),
    severities: SEVERITIES.map((severity, index) => ({ severity, count: severities[index] as number })),
    days: days.map(({ date, whole }, index) => ({
      date,
      whole,
      counts: [...byDay.subarray(index * SEVERITIES.length, (index + 1) * SEVERITIES.length)],
    })),
    projects: projects.counted(top, "left", (number) => ({
      id: idParts(projects.table, number)[0] ?? null,
      project: null,
    })),
    orders: orders.counted(top, "left", (number) => {
      const [id = null, project = null] = idParts(orders.table, number);
      return { id, project };
    }),
    tasks: tasks.counted(top, "right", (number) => {
      const [project = null, id = null] = idParts(tasks.table, number);
      return { id, project };
    }),
    signatures: signatures.counted(top),
    taskAt: (number) => {
      const [project = null, id = null] = idParts(tasks.table, number);
      return { id, project };
    },
    recentHigh: recentHigh.places(),
    oldestUnresolved: oldestUnresolved.places(),
    otherWords: [...severityWords.others("severity"), ...categoryWords.others("category")],
  };
}

const sum = (numbers: Uint32Array): number => numbers.reduce((total, it) => total + it, 0);

/** Stored words of a restricted column, each looked up once for what it means. */
function wordTable(
  meaningOf: (stored: string) => { word: string; exact: boolean },
  words: readonly string[],
) {
  const table = byteTable(MOST_WORDS);
  const counts = new Uint32Array(MOST_WORDS + 1);
  // The last stands for words beyond the table's room: they mean what nothing fits means.
  const meanings = new Uint8Array(MOST_WORDS + 1).fill(words.indexOf(meaningOf("").word));
  let known = 0;
  return {
    meanings,
    numberOf(bytes: Uint8Array, from: number, to: number): number {
      const number = numberOf(table, bytes, from, to);
      if (number === known && number < MOST_WORDS) {
        meanings[number] = words.indexOf(meaningOf(textAt(table, number)).word);
        known++;
      }
      return number;
    },
    count(number: number): void {
      counts[number] = (counts[number] as number) + 1;
    },
    others(field: OtherWord["field"]): OtherWord[] {
      return Array.from({ length: known }, (_, number) => {
        const stored = textAt(table, number);
        return { field, stored, ...meaningOf(stored), count: counts[number] as number };
      })
        .filter(({ exact, count }) => !exact && count > 0)
        .map(({ stored, word, count }) => ({ field, stored, meaning: word, count }))
        .sort((a, b) => b.count - a.count);
    },
  };
}

function countedTable(capacity: number) {
  const table = byteTable(capacity);
  const counts = new Uint32Array(capacity + 1);
  return {
    table,
    count(bytes: Uint8Array, from: number, to: number): number {
      const number = numberOf(table, bytes, from, to);
      counts[number] = (counts[number] as number) + 1;
      return number;
    },
    /** The incidents without any id are counted too, and are no id: with a project alone, or nothing at all. */
    counted(
      top: number,
      idEnd: "left" | "right",
      describe: (number: number) => Pick<CountedId, "id" | "project">,
    ): CountedIds {
      const isNamed = (number: number) => {
        const bytes = bytesAt(table, number);
        return bytes.length > 0 && bytes.at(idEnd === "left" ? 0 : -1) !== FIELD_END;
      };
      const named = Array.from({ length: table.size }, (_, number) => number).filter(isNamed);
      named.sort((a, b) => (counts[b] as number) - (counts[a] as number));
      return {
        top: named.slice(0, top).map((number) => ({ ...describe(number), count: counts[number] as number })),
        distinct: named.length,
        untold: counts[capacity] as number,
      };
    },
  };
}

/** Keeps the places of the few with the greatest value, without growing. */
function extremes(room: number) {
  const kept: { value: number; place: number }[] = [];
  let least = Number.NEGATIVE_INFINITY;
  return {
    offer(value: number, place: number): void {
      if (kept.length === room && value <= least) return;
      if (kept.length === room) kept.pop();
      let at = kept.length;
      while (at > 0 && (kept[at - 1] as { value: number }).value < value) at--;
      kept.splice(at, 0, { value, place });
      if (kept.length === room) least = (kept[room - 1] as { value: number }).value;
    },
    places: (): number[] => kept.map(({ place }) => place),
  };
}
