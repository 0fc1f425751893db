import { bytesAt, byteTable, numberOf, textAt } from "./byte-table.ts";
import { hasWide, narrow, SCAN_LIMIT, scan, TEXT_LENGTH } from "./scan.ts";
import { shapeCache } from "./shape-cache.ts";
import { polish } from "./signature.ts";

/** One failure, however often and wherever it happened. */
export type CountedSignature = {
  readonly signature: string;
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** Where the latest one stands. */
  readonly place: number;
  /** Counts over `SPARKS` equal parts of the window. */
  readonly spark: readonly number[];
  /** By the number that was given for the task. */
  readonly tasks: ReadonlyMap<number, number>;
};

export type CountedSignatures = {
  /** The most frequent first. */
  readonly top: readonly CountedSignature[];
  readonly distinct: number;
  /** Every count is off by at most this much, and a signature that is not listed has at most this many. */
  readonly countsMayMiss: number;
  /** Whether all tasks of all signatures could be remembered. */
  readonly tasksExact: boolean;
};

export type SignatureTable = {
  /** Counts one occurrence of the description `bytes[from, to)`, UTF-8; of a long one its beginning and its end. */
  readonly add: (
    bytes: Uint8Array,
    from: number,
    to: number,
    time: number,
    place: number,
    spark: number,
    task: number,
  ) => void;
  readonly counted: (top: number) => CountedSignatures;
};

const NEWLINE = 10;

/** Parts of the window in which each signature is counted. */
export const SPARKS = 30;

/**
 * Counts signatures in bounded memory. While there are fewer than `capacity` different ones, all counts are
 * exact. Then the rare half is forgotten, again and again, and what that can have cost is known: lossy
 * counting (Manku and Motwani, https://www.vldb.org/conf/2002/S10P03.pdf), so the frequent ones stay.
 */
export function signatureTable(capacity = 8192, pairCapacity = 1 << 17): SignatureTable {
  let table = byteTable(capacity);
  const count = new Uint32Array(capacity);
  const first = new Float64Array(capacity);
  const last = new Float64Array(capacity);
  const place = new Float64Array(capacity);
  const sparks = new Uint32Array(capacity * SPARKS);
  let pairs = pairTable(pairCapacity);
  let tasksExact = true;
  let mayMiss = 0;
  const shapes = shapeCache();
  const scanned = new Uint8Array(SCAN_LIMIT);
  const narrowed = new Uint8Array(TEXT_LENGTH);
  const shortened = new Uint8Array(TEXT_LENGTH + 1).fill(NEWLINE);

  /** Forgets at least half, the rarest. */
  const forget = () => {
    const order = count.slice().sort();
    const limit = order[capacity >> 1] as number;
    mayMiss += limit;
    const old = table;
    table = byteTable(capacity);
    const moved = new Int32Array(capacity).fill(-1);
    for (let from = 0; from < capacity; from++) {
      if ((count[from] as number) <= limit) continue;
      const bytes = bytesAt(old, from);
      const to = numberOf(table, bytes, 0, bytes.length);
      moved[from] = to;
      count[to] = count[from] as number;
      first[to] = first[from] as number;
      last[to] = last[from] as number;
      place[to] = place[from] as number;
      sparks.copyWithin(to * SPARKS, from * SPARKS, (from + 1) * SPARKS);
    }
    count.fill(0, table.size);
    sparks.fill(0, table.size * SPARKS);
    const kept = pairTable(pairCapacity);
    for (const [signature, task, times] of pairs.entries()) {
      const to = moved[signature] as number;
      if (to >= 0) kept.add(to, task, times);
    }
    pairs = kept;
    shapes.clear();
  };

  const signatureNumber = (bytes: Uint8Array, from: number, to: number): number => {
    if (to - from > TEXT_LENGTH) {
      const half = TEXT_LENGTH / 2;
      shortened.set(bytes.subarray(from, from + half));
      shortened.set(bytes.subarray(to - half, to), half + 1);
      return signatureNumber(shortened, 0, TEXT_LENGTH);
    }
    const known = shapes.find(bytes, from, to);
    if (known >= 0) return known;
    const length = hasWide(bytes, from, to)
      ? scan(narrowed, 0, narrow(bytes, from, to, narrowed), scanned)
      : scan(bytes, from, to, scanned);
    let number = numberOf(table, scanned, 0, length);
    if (number === capacity) {
      forget();
      number = numberOf(table, scanned, 0, length);
    }
    shapes.remember(number);
    return number;
  };

  return {
    add(bytes, from, to, time, at, spark, task) {
      const number = signatureNumber(bytes, from, to);
      if (count[number] === 0) {
        first[number] = time;
        last[number] = Number.NEGATIVE_INFINITY;
      }
      count[number] = (count[number] as number) + 1;
      if (time < (first[number] as number)) first[number] = time;
      if (time >= (last[number] as number)) {
        last[number] = time;
        place[number] = at;
      }
      sparks[number * SPARKS + spark] = (sparks[number * SPARKS + spark] as number) + 1;
      if (task >= 0 && !pairs.add(number, task, 1)) tasksExact = false;
    },

    counted(top) {
      const groups = new Map<string, number[]>();
      for (let number = 0; number < table.size; number++) {
        const signature = polish(textAt(table, number));
        const group = groups.get(signature);
        if (group === undefined) groups.set(signature, [number]);
        else group.push(number);
      }
      const sum = (numbers: readonly number[]) =>
        numbers.reduce((total, it) => total + (count[it] as number), 0);
      const best = [...groups]
        .map(([signature, numbers]) => ({ signature, numbers, count: sum(numbers) }))
        .sort((a, b) => b.count - a.count || (a.signature < b.signature ? -1 : 1))
        .slice(0, top);
      const rank = new Map(best.flatMap(({ numbers }, index) => numbers.map((number) => [number, index])));
      const tasks = best.map(() => new Map<number, number>());
      for (const [signature, task, times] of pairs.entries()) {
        const own = tasks[rank.get(signature) ?? -1];
        own?.set(task, (own.get(task) ?? 0) + times);
      }
      return {
        top: best.map(({ signature, numbers, count: times }, index) => {
          const latest = numbers.reduce((a, b) => ((last[b] as number) >= (last[a] as number) ? b : a));
          return {
            signature,
            count: times,
            first: Math.min(...numbers.map((it) => first[it] as number)),
            last: last[latest] as number,
            place: place[latest] as number,
            spark: Array.from({ length: SPARKS }, (_, part) =>
              numbers.reduce((total, it) => total + (sparks[it * SPARKS + part] as number), 0),
            ),
            tasks: tasks[index] ?? new Map(),
          };
        }),
        distinct: groups.size,
        countsMayMiss: mayMiss,
        tasksExact,
      };
    },
  };
}

/** Counts pairs of a signature and a task; false when a new pair finds no room. */
function pairTable(capacity: number) {
  const slots = capacity * 2;
  const keys = new Float64Array(slots); // one higher, because zero means free
  const counts = new Uint32Array(slots);
  let size = 0;
  return {
    add(signature: number, task: number, times: number): boolean {
      const key = signature * 2 ** 24 + task + 1;
      let slot = (Math.imul(signature, 0x9e3779b1) ^ Math.imul(task, 0x85ebca6b)) >>> 0;
      slot = (slot ^ (slot >>> 15)) & (slots - 1);
      while (keys[slot] !== key) {
        if (keys[slot] === 0) {
          if (size === capacity) return false;
          keys[slot] = key;
          size++;
          break;
        }
        slot = (slot + 1) & (slots - 1);
      }
      counts[slot] = (counts[slot] as number) + times;
      return true;
    },
    *entries(): Generator<readonly [signature: number, task: number, times: number]> {
      for (let slot = 0; slot < slots && size > 0; slot++) {
        const key = (keys[slot] as number) - 1;
        if (key >= 0) yield [Math.floor(key / 2 ** 24), key % 2 ** 24, counts[slot] as number];
      }
    },
  };
}
