// The part of a signature that has to be fast: one pass over the UTF-8 bytes of a description that takes
// out whatever can take endlessly many forms. What is left comes in few forms, and `polish` in
// signature.ts, slow and readable, sees each of them once.

const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;
const SPACE = 3;
const HIGH = 4;

const KIND = new Uint8Array(256).map((_, byte) => {
  if (byte >= 0x80) return HIGH;
  const character = String.fromCharCode(byte);
  if (/\d/.test(character)) return DIGIT;
  if (/[a-z]/i.test(character)) return LETTER;
  return /\s/.test(character) ? SPACE : OTHER;
});

const flags = (characters: string): Uint8Array => {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
};
const HEX_LETTER = flags("abcdefABCDEF");
const TIME_LETTER = flags("dhmsDHMS");

// Of a byte in a word, so that what holds for all of them is known at its end.
const IS_DIGIT = 1;
const IN_WORD = 2;
const IS_HEX = 4;
const IS_TIME = 8;
const WORD = KIND.map((kind, byte) => {
  if (kind === DIGIT) return IN_WORD | IS_DIGIT | IS_HEX | IS_TIME;
  if (kind !== LETTER) return 0;
  return IN_WORD | (HEX_LETTER[byte] === 1 ? IS_HEX : 0) | (TIME_LETTER[byte] === 1 ? IS_TIME : 0);
});

const PATH_MARK = flags("_.~@%+-#$/\\");
const NAME_MARK = flags("_.-@+~/\\");
const URL_END = flags("\"'`<>\\");
const AFTER_URL = flags(".,;:!?)]}");
const BEFORE_PATH = flags("([{\"'`=:,<>|");
const BEFORE_SIGN = flags(" ([{=:,<>/'\"");

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const PLACEHOLDER = {
  number: bytesOf("N"),
  hex: bytesOf("HEX"),
  uuid: bytesOf("UUID"),
  path: bytesOf("PATH"),
  url: bytesOf("URL"),
  ellipsis: bytesOf("…"),
};
// Opening and closing quotes beyond ASCII, by their bytes.
const WIDE_QUOTES = ["“”", "‘’", "「」", "『』", "«»"].map((pair) => {
  const [open = "", close = ""] = pair;
  return { open: bytesOf(open), close: bytesOf(close) };
});
const TRACEBACK = bytesOf("Traceback (most recent call last)");
// Words whose digits are part of the name.
const NAMES = (
  "sqlite3 python3 pip3 utf8 utf16 sha1 sha256 sha384 sha512 md5 base64 crc32 ipv4 ipv6 int8 int16 int32 int64 x64 x86 " +
  "arm64 s3 http2 oauth2 ext4 mp4 log4j"
)
  .split(" ")
  .map(bytesOf);
const AT = bytesOf("at ");
const FILE = bytesOf('File "');

const BYTE = {
  newline: 10,
  space: 32,
  quote: 34,
  apostrophe: 39,
  plus: 43,
  minus: 45,
  dot: 46,
  slash: 47,
  colon: 58,
  backslash: 92,
  underscore: 95,
  backtick: 96,
  x: 120,
  tilde: 126,
} as const;

/** A longer description counts by as much of its beginning and its end. */
export const TEXT_LENGTH = 3000;

/** Bytes that one scan writes at most. */
export const SCAN_LIMIT = 512;
const LONGEST_STEP = 64;

/**
 * Writes what is left of a description once numbers, hex, UUIDs, paths, URLs and quoted values are placeholders
 * and frames of stack traces are gone.
 *
 * @param input UTF-8; may be malformed
 * @param out at least SCAN_LIMIT bytes
 * @returns how many bytes were written
 */
export function scan(input: Uint8Array, from: number, to: number, out: Uint8Array): number {
  let at = from;
  let length = 0;
  let inTraceback = false;
  let unclosed = 0; // bit for each kind of quote of which no closing one follows

  while (at < to) {
    if (length >= SCAN_LIMIT - LONGEST_STEP) {
      length = put(out, length, PLACEHOLDER.ellipsis);
      break;
    }
    const byte = input[at] as number;
    const kind = KIND[byte] as number;

    if (kind === LETTER || kind === DIGIT) {
      // The word is written while it is looked at, and taken back where a placeholder stands for it.
      const start = length;
      let end = at;
      let digits = 0;
      let runs = 0;
      let all = IN_WORD | IS_DIGIT | IS_HEX | IS_TIME;
      for (let last = 0; end < to; end++) {
        const next = input[end] as number;
        const flag = WORD[next] as number;
        if (flag === 0) break;
        all &= flag;
        const isDigit = flag & IS_DIGIT;
        digits += isDigit;
        runs += isDigit & ~last;
        last = isDigit;
        if (length < SCAN_LIMIT) out[length++] = next;
      }
      const size = end - at;
      const next = end < to ? (input[end] as number) : 0;

      if (next === BYTE.colon) {
        const stop = size === 1 ? drivePathEnd(input, at, to) : urlEnd(input, end, to);
        if (stop > 0) {
          length = put(out, start, size === 1 ? PLACEHOLDER.path : PLACEHOLDER.url);
          at = stop;
          continue;
        }
      } else if (next !== 0 && NAME_MARK[next] === 1) {
        const uuid = next === BYTE.minus && size === 8 && (all & IS_HEX) !== 0 ? uuidEnd(input, at, to) : 0;
        const stop = uuid > 0 ? uuid : relativePathEnd(input, at, to);
        if (stop > 0) {
          length = put(out, start, uuid > 0 ? PLACEHOLDER.uuid : PLACEHOLDER.path);
          at = stop;
          continue;
        }
      }

      if (digits === 0) {
        if (byte === TRACEBACK[0] && startsWith(input, at, to, TRACEBACK)) inTraceback = true;
      } else if (digits === size) length = put(out, start, PLACEHOLDER.number);
      else if (kind === LETTER && size <= 8 && isName(input, at, size)) {
        // As it is.
      } else if (isHexNumber(input, at, end) || ((all & IS_HEX) !== 0 && size >= 12)) {
        length = put(out, start, PLACEHOLDER.hex);
      } else if (size >= 20 || (runs >= 2 && size >= 6 && (all & IS_TIME) === 0)) {
        length = put(out, start, PLACEHOLDER.number);
      } else {
        length = start;
        for (let index = at; index < end; ) {
          if (KIND[input[index] as number] === DIGIT) {
            length = put(out, length, PLACEHOLDER.number);
            while (index < end && KIND[input[index] as number] === DIGIT) index++;
          } else out[length++] = input[index++] as number;
        }
      }
      length = Math.min(length, SCAN_LIMIT - LONGEST_STEP);
      at = end;
      continue;
    }

    if (kind === SPACE) {
      let indent = -1;
      for (; at < to && KIND[input[at] as number] === SPACE; at++) {
        if (input[at] === BYTE.newline) indent = 0;
        else if (indent >= 0) indent++;
      }
      if (indent > 0 && (inTraceback || isFrame(input, at, to))) {
        while (at < to && input[at] !== BYTE.newline) at++;
        continue;
      }
      if (length > 0 && out[length - 1] !== BYTE.space) out[length++] = BYTE.space;
      continue;
    }

    if (kind === HIGH) {
      if (byte !== 0xe2 && byte !== 0xe3 && byte !== 0xc2) {
        const end = Math.min(to, at + (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4));
        length = copy(input, at, end, out, length);
        at = end;
        continue;
      }
      if (isWideSpace(input, at)) {
        if (length > 0 && out[length - 1] !== BYTE.space) out[length++] = BYTE.space;
        at += byte === 0xc2 ? 2 : 3;
        continue;
      }
      const kindOfQuote = wideQuoteAt(input, at, to);
      const quotes = WIDE_QUOTES[kindOfQuote];
      if (quotes !== undefined && (unclosed & (1 << kindOfQuote)) === 0) {
        const { open, close } = quotes;
        const end = indexOf(input, at + open.length, to, close);
        if (end > 0) {
          length = put(out, length, open);
          length = put(out, length, PLACEHOLDER.ellipsis);
          length = put(out, length, close);
          at = end + close.length;
          continue;
        }
        unclosed |= 1 << kindOfQuote;
      }
      const end = Math.min(to, at + (byte === 0xc2 ? 2 : 3));
      length = copy(input, at, end, out, length);
      at = end;
      continue;
    }

    const before = at > from ? (input[at - 1] as number) : BYTE.space;
    if (byte === BYTE.quote || byte === BYTE.apostrophe || byte === BYTE.backtick) {
      const bit = byte === BYTE.quote ? 256 : byte === BYTE.apostrophe ? 512 : 1024;
      const opens = byte !== BYTE.apostrophe || !isNameByte(before);
      if (opens && (unclosed & bit) === 0) {
        const end = quoteEnd(input, at, to);
        if (end > 0) {
          out[length++] = byte;
          length = put(out, length, PLACEHOLDER.ellipsis);
          out[length++] = byte;
          at = end;
          continue;
        }
        unclosed |= bit;
      }
    } else if (byte === BYTE.minus || byte === BYTE.plus) {
      const isSign = length === 0 || BEFORE_SIGN[out[length - 1] as number] === 1;
      if (isSign && at + 1 < to && KIND[input[at + 1] as number] === DIGIT) {
        at++;
        continue;
      }
    } else if (byte === BYTE.slash || byte === BYTE.backslash || byte === BYTE.dot || byte === BYTE.tilde) {
      const kindBefore = KIND[before] as number;
      if (kindBefore === SPACE || kindBefore === HIGH || BEFORE_PATH[before] === 1) {
        const end = rootedPathEnd(input, at, to);
        if (end > 0) {
          length = put(out, length, PLACEHOLDER.path);
          at = end;
          continue;
        }
      }
    }
    out[length++] = byte;
    at++;
  }
  return length > 0 && out[length - 1] === BYTE.space ? length - 1 : length;
}

/** No more than leaves room for another step. */
function copy(input: Uint8Array, from: number, to: number, out: Uint8Array, length: number): number {
  const end = Math.min(to, from + SCAN_LIMIT - LONGEST_STEP - length);
  let into = length;
  for (let at = from; at < end; at++) out[into++] = input[at] as number;
  return into;
}

function put(out: Uint8Array, length: number, bytes: Uint8Array): number {
  let into = length;
  for (let index = 0; index < bytes.length; index++) out[into++] = bytes[index] as number;
  return into;
}

/** Full-width digits, letters and `_` as their ASCII twins; writes into `out`, returns the length. */
export function narrow(input: Uint8Array, from: number, to: number, out: Uint8Array): number {
  let length = 0;
  for (let at = from; at < to; at++) {
    const byte = input[at] as number;
    const third = at + 2 < to ? (input[at + 2] as number) : 0;
    // U+FF01 to U+FF5E are U+0021 to U+007E, moved: EF BC 81 to EF BC BF, and EF BD 80 to EF BD 9E.
    let ascii = 0;
    if (byte === 0xef && input[at + 1] === 0xbc) ascii = third - 0x60;
    else if (byte === 0xef && input[at + 1] === 0xbd) ascii = third - 0x20;
    if (ascii > 0 && ascii < 127 && (isNameByte(ascii) || ascii === 0x25)) {
      out[length++] = ascii;
      at += 2;
    } else out[length++] = byte;
  }
  return length;
}

/** Whether there can be anything for `narrow` to do. */
export function hasWide(input: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (input[at] === 0xef) return true;
  return false;
}

function isNameByte(byte: number): boolean {
  return KIND[byte] === LETTER || KIND[byte] === DIGIT || byte === BYTE.underscore;
}

function startsWith(input: Uint8Array, at: number, to: number, bytes: Uint8Array): boolean {
  if (at + bytes.length > to) return false;
  for (let index = 0; index < bytes.length; index++) if (input[at + index] !== bytes[index]) return false;
  return true;
}

function indexOf(input: Uint8Array, from: number, to: number, bytes: Uint8Array): number {
  const first = bytes[0] as number;
  for (let at = from; at < to; at++) if (input[at] === first && startsWith(input, at, to, bytes)) return at;
  return 0;
}

function isName(input: Uint8Array, at: number, size: number): boolean {
  for (const name of NAMES) {
    if (name.length !== size) continue;
    let index = 0;
    // Letters without their case; a digit has the bit already.
    while (index < size && ((input[at + index] as number) | 32) === name[index]) index++;
    if (index === size) return true;
  }
  return false;
}

/** The kind of the wide quote that opens here; -1 for none. */
function wideQuoteAt(input: Uint8Array, at: number, to: number): number {
  // Hiragana and katakana, by far the most frequent, begin with E3 81 to E3 83.
  if (input[at] === 0xe3 && input[at + 1] !== 0x80) return -1;
  for (let kind = 0; kind < WIDE_QUOTES.length; kind++) {
    if (startsWith(input, at, to, (WIDE_QUOTES[kind] as (typeof WIDE_QUOTES)[number]).open)) return kind;
  }
  return -1;
}

function isFrame(input: Uint8Array, at: number, to: number): boolean {
  return startsWith(input, at, to, AT) || startsWith(input, at, to, FILE);
}

/** U+3000 and U+00A0. */
function isWideSpace(input: Uint8Array, at: number): boolean {
  if (input[at] === 0xc2) return input[at + 1] === 0xa0;
  return input[at] === 0xe3 && input[at + 1] === 0x80 && input[at + 2] === 0x80;
}

/** `0x1f4c`; any digit before the x will do, so that no digit's value matters. */
function isHexNumber(input: Uint8Array, at: number, end: number): boolean {
  if (end - at < 5 || KIND[input[at] as number] !== DIGIT || input[at + 1] !== BYTE.x) return false;
  for (let index = at + 2; index < end; index++)
    if (((WORD[input[index] as number] as number) & IS_HEX) === 0) return false;
  return true;
}

/** 8-4-4-4-12 hex digits. */
function uuidEnd(input: Uint8Array, at: number, to: number): number {
  if (at + 36 > to) return 0;
  for (let index = 0; index < 36; index++) {
    const byte = input[at + index] as number;
    const isDash = index === 8 || index === 13 || index === 18 || index === 23;
    if (isDash ? byte !== BYTE.minus : KIND[byte] !== DIGIT && HEX_LETTER[byte] === 0) return 0;
  }
  return at + 36 < to && isNameByte(input[at + 36] as number) ? 0 : at + 36;
}

/** Where the quote that opens at `at` closes: behind the closing one; 0 where none follows. */
function quoteEnd(input: Uint8Array, at: number, to: number): number {
  const quote = input[at] as number;
  for (let end = at + 1; end < to; end++) {
    if (input[end] !== quote || input[end - 1] === BYTE.backslash) continue;
    // An apostrophe inside a word closes nothing: 'it's'.
    if (quote === BYTE.apostrophe && end + 1 < to && isNameByte(input[end + 1] as number)) continue;
    return end + 1;
  }
  return 0;
}

/** @param colon where the scheme ends */
function urlEnd(input: Uint8Array, colon: number, to: number): number {
  if (input[colon + 1] !== BYTE.slash || input[colon + 2] !== BYTE.slash || colon + 3 >= to) return 0;
  let end = colon + 3;
  while (end < to) {
    const byte = input[end] as number;
    const kind = KIND[byte];
    if (kind === SPACE || kind === HIGH || URL_END[byte] === 1) break;
    end++;
  }
  while (AFTER_URL[input[end - 1] as number] === 1) end--;
  return end > colon + 3 ? end : 0;
}

/** `C:\…`, `C:/…`; a folder's name may hold one space, as in `C:\Program Files\…`. */
function drivePathEnd(input: Uint8Array, at: number, to: number): number {
  const slash = input[at + 2];
  if (at + 3 >= to || (slash !== BYTE.backslash && slash !== BYTE.slash)) return 0;
  let end = pathEnd(input, at + 2, to);
  while (end < to && input[end] === BYTE.space) {
    let ahead = end + 1;
    while (ahead < to && isNameByte(input[ahead] as number)) ahead++;
    if (ahead === end + 1 || input[ahead] !== BYTE.backslash) break;
    end = pathEnd(input, ahead, to);
  }
  return end;
}

/** `/…`, `./…`, `../…`, `~/…`, `\\server\…` */
function rootedPathEnd(input: Uint8Array, at: number, to: number): number {
  let start = at;
  if (input[start] === BYTE.tilde) start++;
  else for (let dots = 0; dots < 2 && input[start] === BYTE.dot; dots++) start++;
  const slash = input[start] as number;
  if (slash === BYTE.backslash) {
    // A single backslash roots nothing: it may be an escape.
    const isServer = start === at && input[start + 1] === BYTE.backslash;
    if (!isServer && start === at) return 0;
    if (isServer) start++;
  } else if (slash !== BYTE.slash) return 0;
  if (start + 1 >= to) return 0;
  const first = input[start + 1] as number;
  if (!isNameByte(first) && first !== BYTE.dot && KIND[first] !== HIGH) return 0;
  const end = pathEnd(input, start, to);
  return end > start + 1 ? end : 0;
}

/** The end of a path's characters from `at` on, without a full stop that ends the sentence. */
function pathEnd(input: Uint8Array, at: number, to: number): number {
  let end = at;
  while (end < to) {
    const byte = input[end] as number;
    const kind = KIND[byte];
    if (kind === LETTER || kind === DIGIT || PATH_MARK[byte] === 1) end++;
    else if (kind === HIGH) {
      const ahead = wideNameEnd(input, end, to);
      if (ahead === 0) break;
      end = ahead;
    } else break;
  }
  while (end > at + 1 && input[end - 1] === BYTE.dot) end--;
  return end;
}

/** The end of a name in another script that clearly goes on as a path: `/data/日本語.db`. Else 0. */
function wideNameEnd(input: Uint8Array, at: number, to: number): number {
  let end = at;
  while (end < to && end - at < 60 && KIND[input[end] as number] === HIGH) {
    const isMark = input[end] === 0xe3 && input[end + 1] === 0x80; // 、。「」 and the like
    if (isMark || input[end] === 0xef || input[end] === 0xe2 || input[end] === 0xc2) return 0;
    end++;
  }
  const byte = end < to ? (input[end] as number) : 0;
  if (byte === BYTE.slash || byte === BYTE.backslash) return end;
  return byte === BYTE.dot && end + 1 < to && KIND[input[end + 1] as number] === LETTER ? end : 0;
}

/** `data/aipm.db`, `src/a/b`: with a slash, and either a file's ending or two slashes. Else 0. */
function relativePathEnd(input: Uint8Array, at: number, to: number): number {
  let end = at;
  let slashes = 0;
  let letters = false;
  let dot = 0;
  for (; end < to; end++) {
    const byte = input[end] as number;
    const kind = KIND[byte];
    if (kind === LETTER) letters = true;
    else if (byte === BYTE.slash || byte === BYTE.backslash) {
      slashes++;
      dot = 0;
    } else if (byte === BYTE.dot) dot = end;
    else if (kind !== DIGIT && NAME_MARK[byte] !== 1) break;
  }
  while (end > at && input[end - 1] === BYTE.dot) end--;
  const hasEnding = dot > 0 && dot < end - 1 && end - dot <= 9 && KIND[input[dot + 1] as number] === LETTER;
  return letters && (slashes >= 2 || (slashes === 1 && hasEnding)) ? end : 0;
}
