/**
 * Gives every distinct sequence of bytes a number from 0 up, in order of appearance. Made for millions of
 * look-ups of few values: nothing is decoded, nothing is allocated for a value that is known. A plain record
 * and functions over it, because the engine then takes all tables for one kind and inlines the look-up.
 */
export type ByteTable = {
  /** How many values it can tell apart. */
  readonly capacity: number;
  size: number;
  /**
   * Pairs of a hash and a number side by side, so that most look-ups touch memory once. A number is stored one
   * higher: zero means free, and memory that nobody has written to costs nothing.
   */
  readonly slots: Int32Array;
  /** Where each value's bytes end in `store`; one place later, where they begin. */
  readonly ends: Int32Array;
  store: Uint8Array;
};

/** @param capacity at most 2^20 */
export function byteTable(capacity: number): ByteTable {
  return {
    capacity,
    size: 0,
    slots: new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2)) * 2),
    ends: new Int32Array(capacity + 1),
    store: new Uint8Array(Math.min(1 << 16, capacity * 16)),
  };
}

/** The number of `bytes[from, to)`; the table's capacity for a new value when it is full. */
export function numberOf(table: ByteTable, bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  // Four bytes at a time: a multiplication has to wait for the one before.
  for (; at + 4 <= to; at += 4) {
    const four =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    hash = Math.imul(hash ^ four, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash ^= hash >>> 16;

  const { slots, ends, store } = table;
  const mask = slots.length - 1;
  for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
    const number = (slots[slot + 1] as number) - 1;
    if (number < 0) return add(table, bytes, from, to, hash, slot);
    if (slots[slot] !== hash) continue;
    const start = ends[number] as number;
    if ((ends[number + 1] as number) - start !== to - from) continue;
    let same = from;
    while (same < to && bytes[same] === store[start + same - from]) same++;
    if (same === to) return number;
  }
}

/** The bytes of a number, valid until the next value is added. */
export function bytesAt({ store, ends }: ByteTable, number: number): Uint8Array {
  return store.subarray(ends[number], ends[number + 1]);
}

/** The bytes of a number as text. */
export function textAt(table: ByteTable, number: number): string {
  return new TextDecoder().decode(bytesAt(table, number));
}

function add(
  table: ByteTable,
  bytes: Uint8Array,
  from: number,
  to: number,
  hash: number,
  slot: number,
): number {
  const { size, ends, slots } = table;
  if (size === table.capacity) return size;
  const start = ends[size] as number;
  const end = start + to - from;
  if (end > table.store.length) {
    const larger = new Uint8Array(Math.max(end, table.store.length * 2));
    larger.set(table.store);
    table.store = larger;
  }
  for (let at = from, into = start; at < to; ) table.store[into++] = bytes[at++] as number;
  slots[slot] = hash;
  slots[slot + 1] = size + 1;
  ends[size + 1] = end;
  table.size++;
  return size;
}
