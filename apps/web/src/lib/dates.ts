import { type Language, languageOf } from '../i18n/languages.ts';

type Style = Intl.DateTimeFormatOptions;

/** As people write days and times there; `dateStyle` would have Vietnamese months in words. */
const days: Record<Language, Style> = {
  en: { dateStyle: 'medium' },
  vi: { day: '2-digit', month: '2-digit', year: 'numeric' },
};
const times: Record<Language, Style> = {
  en: { hour: 'numeric', minute: '2-digit' },
  vi: { hour: '2-digit', minute: '2-digit' },
};

/**
 * Shows an instant as the day it is in a time zone, a civil date as itself. On a customer's pages the zone is the
 * customer's (`me.customer.zone`); elsewhere UTC: server and browser must print the same, wherever they stand.
 */
export function formatDay(iso: string, language: string, zone = 'UTC'): string {
  return dayFormat(iso, language, zone).format(new Date(iso));
}

/** The time of day alone, saying its zone. */
export function formatTime(iso: string, language: string, zone = 'UTC'): string {
  const style: Style = { ...times[languageOf(language)], timeZoneName: 'short', timeZone: zone };
  return new Intl.DateTimeFormat(language, style).format(new Date(iso));
}

/** `21 Nov 2026 – 21 Nov 2027` in the language's way, or null while either end is unknown. */
export function formatPeriod(
  start: string | null,
  end: string | null,
  language: string,
  zone = 'UTC',
): string | null {
  if (!start || !end) return null;
  return dayFormat(start, language, zone).formatRange(new Date(start), new Date(end));
}

function dayFormat(iso: string, language: string, zone: string): Intl.DateTimeFormat {
  const timeZone = isCivil(iso) ? 'UTC' : zone;
  return new Intl.DateTimeFormat(language, { ...days[languageOf(language)], timeZone });
}

/** A day without a time is the same one everywhere. */
const isCivil = (iso: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(iso);
