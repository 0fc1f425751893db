/** An identifier as SQL: whatever a stranger named a table or a column stays a name. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
