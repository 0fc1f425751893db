/**
 * Gives every distinct sequence of bytes a number from 0 up, in order of appearance. Made for millions of
 * look-ups of few values: nothing is decoded, nothing is allocated for a value that is known.
 */
export type ByteTable = {
  /** The number of `bytes[from, to)`; `capacity` itself for a new value when the table is full. */
  readonly numberOf: (bytes: Uint8Array, from: number, to: number) => number;
  /** The bytes of a number as text. */
  readonly text: (number: number) => string;
  /** A view of the bytes of a number, valid until the next value is added. */
  readonly bytes: (number: number) => Uint8Array;
  readonly size: () => number;
  readonly capacity: number;
};

/** @param capacity how many values it can tell apart, at most 2^20 */
export function byteTable(capacity: number): ByteTable {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2))).fill(-1);
  const mask = slots.length - 1;
  const hashes = new Int32Array(capacity);
  const ends = new Int32Array(capacity + 1);
  let store = new Uint8Array(Math.min(1 << 16, capacity * 16));
  let size = 0;

  const add = (bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number => {
    if (size === capacity) return capacity;
    const start = ends[size] as number;
    const end = start + to - from;
    if (end > store.length) {
      const larger = new Uint8Array(Math.max(end, store.length * 2));
      larger.set(store);
      store = larger;
    }
    for (let at = from, into = start; at < to; ) store[into++] = bytes[at++] as number;
    hashes[size] = hash;
    slots[slot] = size;
    size++;
    ends[size] = end;
    return size - 1;
  };

  const view = (number: number) => store.subarray(ends[number], ends[number + 1]);

  return {
    capacity,
    size: () => size,
    bytes: view,
    text: (number) => new TextDecoder().decode(view(number)),
    numberOf(bytes, from, to) {
      let hash = 0x811c9dc5; // FNV-1a
      for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
      hash ^= hash >>> 15;
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const number = slots[slot] as number;
        if (number < 0) return add(bytes, from, to, hash, slot);
        if (hashes[number] !== hash) continue;
        const start = ends[number] as number;
        if ((ends[number + 1] as number) - start !== to - from) continue;
        let at = from;
        while (at < to && bytes[at] === store[start + at - from]) at++;
        if (at === to) return number;
      }
    },
  };
}
