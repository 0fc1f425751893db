const FORM = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * A point in time in SQLite's own form and in UTC, `YYYY-MM-DD HH:MM:SS`
 * (https://www.sqlite.org/lang_datefunc.html#time_values); undefined for what is no point in time.
 *
 * @param value that form, or ISO 8601, or a day alone (its beginning); without a zone it is UTC
 */
export function sqliteTimestamp(value: string | Date): string | undefined {
  const date = typeof value === "string" ? parse(value) : value;
  if (date === undefined || Number.isNaN(date.getTime())) return undefined;
  return date.toISOString().slice(0, 19).replace("T", " ");
}

/** Whether `value` names a day and no time in it. */
export function isDay(value: string | Date): boolean {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value.trim());
}

function parse(value: string): Date | undefined {
  const [, day, minute = "00:00", second = "00", zone = "Z"] = FORM.exec(value.trim()) ?? [];
  if (day === undefined) return undefined;
  // JavaScript takes February 30 for March 2.
  if (Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return undefined;
  if (new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) return undefined;
  const offset = /^z$/i.test(zone) ? "Z" : zone.replace(/(\d{2})(\d{2})$/, "$1:$2");
  return new Date(`${day}T${minute}:${second}${offset}`);
}
