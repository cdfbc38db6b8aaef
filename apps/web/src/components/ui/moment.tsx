import { formatDay, formatTime } from '@/lib/dates';

type Props = { at: string; language: string; zone?: string };

/** The day, and the time below it: two short lines fit a table's column on a phone. */
export function Moment({ at, language, zone }: Props) {
  return (
    <time dateTime={at} className="money whitespace-nowrap">
      {formatDay(at, language, zone)}
      <span className="block text-label text-on-surface-muted">{formatTime(at, language, zone)}</span>
    </time>
  );
}
