/** Shows an instant or a civil date as a day in UTC: server and browser must print the same, wherever they stand. */
export function formatDay(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso));
}

/** The time of day alone, in UTC and saying so. */
export function formatTime(iso: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(new Date(iso))} UTC`;
}

/** `21 Nov 2026 – 21 Nov 2027` in the language's way, or null while either end is unknown. */
export function formatPeriod(start: string | null, end: string | null, language: string): string | null {
  if (!start || !end) return null;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.formatRange(new Date(start), new Date(end));
}
