// Descriptions of one failure mostly differ in their digits alone. So the same text with every digit taken for
// the same one, its shape, is looked up first, and only a shape that was not met lately is scanned. `scan`
// looks at no digit's value except in names such as `sqlite3`, where the digit follows a letter and stays.

const PLAIN = 0;
const AFTER_LETTER = 1;

// By the state and the byte: what the byte counts as, and the state behind it.
const SHOWN = new Uint8Array(512);
const NEXT = new Uint8Array(512);
for (const state of [PLAIN, AFTER_LETTER]) {
  for (let byte = 0; byte < 256; byte++) {
    const isDigit = byte >= 48 && byte <= 57;
    const isLetter = (byte | 32) >= 97 && (byte | 32) <= 122;
    const cell = (state << 8) | byte;
    SHOWN[cell] = isDigit && state === PLAIN ? 48 : byte;
    NEXT[cell] = isLetter || (isDigit && state === AFTER_LETTER) ? AFTER_LETTER : PLAIN;
  }
}

export type ShapeCache = {
  /** What was remembered for the shape of `bytes[from, to)`; -1 for nothing. */
  readonly find: (bytes: Uint8Array, from: number, to: number) => number;
  /** Remembers a number for the shape that was looked for last. */
  readonly remember: (number: number) => void;
  readonly clear: () => void;
};

/**
 * Remembers a number for each of the shapes met lately. Shapes are told apart by 64 bits of hash.
 *
 * @param slots a power of two
 */
export function shapeCache(slots = 1 << 15): ShapeCache {
  const firsts = new Int32Array(slots);
  const seconds = new Int32Array(slots);
  const numbers = new Int32Array(slots); // one higher, because zero means nothing
  let first = 0;
  let second = 0;
  let slot = 0;
  return {
    find(bytes, from, to) {
      let one = 0x811c9dc5 ^ (to - from);
      let two = 0x9e3779b9;
      let state = PLAIN;
      for (let at = from; at < to; at++) {
        const cell = (state << 8) | (bytes[at] as number);
        const shown = SHOWN[cell] as number;
        state = NEXT[cell] as number;
        one = Math.imul(one ^ shown, 0x01000193);
        two = Math.imul(two + shown, 0x85ebca6b);
      }
      first = one;
      second = two ^ (two >>> 13);
      slot = (one ^ (one >>> 16)) & (slots - 1);
      return firsts[slot] === first && seconds[slot] === second ? (numbers[slot] as number) - 1 : -1;
    },
    remember(number) {
      firsts[slot] = first;
      seconds[slot] = second;
      numbers[slot] = number + 1;
    },
    clear: () => numbers.fill(0),
  };
}
