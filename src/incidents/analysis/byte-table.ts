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
  // Pairs of a hash and a number side by side, so that most look-ups touch memory once. A number is stored one
  // higher: zero means free, and memory that nobody has written to costs nothing.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2)) * 2);
  const mask = slots.length - 1;
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
    slots[slot] = hash;
    size++;
    slots[slot + 1] = size;
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
      let hash = to - from;
      let word = from;
      // Four bytes at a time: a multiplication has to wait for the one before.
      for (; word + 4 <= to; word += 4) {
        const four =
          (bytes[word] as number) |
          ((bytes[word + 1] as number) << 8) |
          ((bytes[word + 2] as number) << 16) |
          ((bytes[word + 3] as number) << 24);
        hash = Math.imul(hash ^ four, 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      for (; word < to; word++) hash = Math.imul(hash ^ (bytes[word] as number), 0x01000193);
      hash ^= hash >>> 16;
      for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
        const number = (slots[slot + 1] as number) - 1;
        if (number < 0) return add(bytes, from, to, hash, slot);
        if (slots[slot] !== hash) continue;
        const start = ends[number] as number;
        if ((ends[number + 1] as number) - start !== to - from) continue;
        let at = from;
        while (at < to && bytes[at] === store[start + at - from]) at++;
        if (at === to) return number;
      }
    },
  };
}
