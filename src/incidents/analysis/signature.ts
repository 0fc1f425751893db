import { narrow, SCAN_LIMIT, scan } from "./scan.ts";

/** Characters of a signature at most; a longer one ends in an ellipsis. */
export const SIGNATURE_LENGTH = 240;

/**
 * A description without what differs from one occurrence of a failure to the next: numbers, ids, hex,
 * paths, URLs, quoted values, times, durations, sizes and the frames of stack traces become placeholders.
 * Two descriptions with the same signature are taken for the same failure.
 *
 * @example signatureOf("Worker 3 failed on task TASK_917") // "Worker N failed on task TASK_N"
 */
export function signatureOf(description: string): string {
  return polish(scanned(description));
}

function scanned(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const narrowed = new Uint8Array(bytes.length);
  const out = new Uint8Array(SCAN_LIMIT);
  const length = scan(narrowed, 0, narrow(bytes, 0, bytes.length, narrowed), out);
  return new TextDecoder().decode(out.subarray(0, length));
}

const MONTH =
  "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December)";
const DAY = "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?";
const CLOCK = "N:N(?::N)?(?:[.,]N)?(?:Z| ?[+-]N(?::N)?| UTC| GMT)?";
const LOOSE_UNIT =
  "(?:milliseconds?|msecs?|ms|microseconds?|µs|us|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|days?)";
const DURATION = `N(?: ?${LOOSE_UNIT}|[dhm])(?![A-Za-z])`;
const PLACE = "(?:[\\w-]*(?<![A-Za-z])N|PATH|URL|UUID|HEX|IP|DATE|TIME|'…'|\"…\"|`…`|「…」)";

// In this order. `N` stands for any number here, so each rule sees the shapes and not the values.
const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?<![A-Za-z])N年N月N日(?: ?N時N分(?:N秒)?| ?N:N(?::N)?)/g, "TIME"],
  [/(?<![A-Za-z])N年N月N日/g, "DATE"],
  [new RegExp(`(?<![\\w-])N[-/]N[-/]N[T ]${CLOCK}(?!\\w)`, "g"), "TIME"],
  [new RegExp(`(?<!\\w)${DAY}(?:N ${MONTH}\\.?,? N|${MONTH}\\.? N(?:, N)?),? ${CLOCK}(?!\\w)`, "g"), "TIME"],
  [new RegExp(`(?<!\\w)${DAY}(?:N ${MONTH}(?:,? N)?|${MONTH}\\.? N(?:,? N)?)(?!\\w)`, "g"), "DATE"],
  [/(?<![\w-])N[-/]N[-/]N(?![\w-])/g, "DATE"],
  [/(?<![\w:])N:N:N(?:[.,]N)?Z?(?![\w:])/g, "TIME"],
  [/(?<![\w.])N\.N\.N\.N(?![\w.]*N)/g, "IP"],
  [/(?<![A-Za-z])(v?)N(?:[.,_]N)+/g, "$1N"],
  [/(?<![A-Za-z])Ne[+-]N(?!\w)/g, "N"],
  [/(?<![A-Za-z])N [%％]/g, "N%"],
  [/(?<![A-Za-z])(?:N(?:ms|[dhms])){2,}(?![A-Za-z])/g, "N s"],
  [new RegExp(`(?<![A-Za-z])${DURATION}(?:,? ?(?:and )?${DURATION})*`, "g"), "N s"],
  [/(?<![A-Za-z])(?:N日)?(?:N時間)?(?:N分)?N秒/g, "N秒"],
  [/(?<![A-Za-z])N ?(?:bytes?|[KMGT]i?B|[kmgt]b)(?![A-Za-z])/g, "N bytes"],
  [/((?<![A-Za-z])[Ww]orker|WORKER|ワーカー)([ _-]?)[A-Z](?![A-Za-z\d_])/g, "$1$2N"],
  [new RegExp(`(?<![\\w…])(${PLACE})(?:(?:, ?|、|,? and |と)\\1)+(?![\\w…])`, "g"), "$1"],
];

// A placeholder can complete what another rule looks for, so they are run until nothing changes.
const MOST_ROUNDS = 10;

/** What `scan` left, decoded, as people read it. */
export function polish(left: string): string {
  let text = left;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = text;
    for (const [pattern, placeholder] of RULES) text = text.replace(pattern, placeholder);
    text = scanned(shortened(text));
    if (text === before) break;
  }
  return text;
}

function shortened(text: string): string {
  if (text.length <= SIGNATURE_LENGTH) return text;
  return `${text
    .slice(0, SIGNATURE_LENGTH - 1)
    .toWellFormed()
    .trimEnd()}…`;
}
