import type { GatewayHealth as Health } from '@mekong/sdk';
import { DetailList } from '@/components/ui/detail-list';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatDay, formatTime } from '@/lib/dates';

type Props = { health: Health | undefined; texts: Texts; language: string };

/** How a connection has been doing, as far as anything is known of it. */
export function GatewayHealth({ health, texts, language }: Props) {
  const { health: words } = texts.room;
  const when = (at: string | null | undefined) =>
    at ? `${formatDay(at, language)}, ${formatTime(at, language)}` : words.never;
  const waiting = health?.waiting ? ` · ${fill(words.waiting, { count: health.waiting })}` : '';
  return (
    <DetailList
      details={[
        { label: words.lastCall, value: when(health?.lastCallAt) },
        { label: words.lastEvent, value: `${when(health?.lastEventAt)}${waiting}` },
        { label: words.failures, value: health?.calls ? failures(health, words, language) : words.never },
      ]}
    />
  );
}

function failures({ failed, calls }: Health, words: Texts['room']['health'], language: string): string {
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return fill(words.failuresOf, { failed, calls, share: share.format(failed / calls) });
}
