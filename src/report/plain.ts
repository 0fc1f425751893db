// What could hide, reorder or split text: control characters, bidirectional marks, zero-width
// characters, line and paragraph separators (https://www.unicode.org/reports/tr36/).
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A stranger's text on one line: hidden characters show as escapes (`\n`, `\u202e`), and what is longer
 * than `length` characters is cut with an ellipsis.
 */
export function oneLine(text: string, length = 300): string {
  const start = text.slice(0, length + 2).toWellFormed();
  const shown = start.replace(HIDDEN, escapeOf);
  if (shown.length <= length) return shown;
  return `${shown.slice(0, length).replace(/[\ud800-\udbff]$/, "")}…`;
}

function escapeOf(character: string): string {
  const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[character];
  return short ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Bytes for a reader: `512 bytes`, `28.0 KiB`, `1.2 GiB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return plural(bytes, "byte");
  const units = ["KiB", "MiB", "GiB", "TiB"];
  const sizes = units.map((_, index) => (bytes / 1024 ** (index + 1)).toFixed(1));
  const fitting = sizes.findIndex((size) => Number(size) < 1024);
  return `${sizes.at(fitting)} ${units.at(fitting)}`;
}

/** Seconds since an event for a reader: `5 minutes ago`; `unknown` for null and for the future. */
export function formatAgo(seconds: number | null): string {
  if (seconds === null || seconds < 0) return "unknown";
  const units = [
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
  ] as const;
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? ["second", 1];
  return `${plural(Math.floor(seconds / size), unit)} ago`;
}

/** `1 index`, `6 indexes`, `2 categories`. */
export function plural(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  if (/[^aeiou]y$/.test(noun)) return `${count} ${noun.slice(0, -1)}ies`;
  return `${count} ${noun}${noun.endsWith("x") ? "es" : "s"}`;
}

/** An argument as a shell takes it, so that the command in a hint can be pasted. */
export function quoteArgument(argument: string): string {
  return /^[\w./:=@%+,-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
