/** An identifier as SQL: whatever a stranger named a table or a column stays a name. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A name as SQLite compares it: without regard to the case of ASCII letters, and of no others. */
export function foldName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Whether SQLite takes two identifiers for the same. */
export function sameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}
