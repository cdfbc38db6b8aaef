import { formatDay, formatTime } from '@/lib/dates';

/** The day, and the time below it: two short lines fit a table's column on a phone. */
export function Moment({ at, language }: { at: string; language: string }) {
  return (
    <time dateTime={at} className="money whitespace-nowrap">
      {formatDay(at, language)}
      <span className="block text-label text-on-surface-muted">{formatTime(at, language)}</span>
    </time>
  );
}
