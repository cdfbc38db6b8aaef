import type { Credit, Customer } from '@mekong/sdk';
import { DetailList } from '@/components/ui/detail-list';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { formatMoney } from '@/lib/money';

type Props = { customer: Customer; credit: readonly Credit[]; texts: Texts; language: string };

export function CustomerFacts({ customer, credit, texts, language }: Props) {
  const { customer: words, modes } = texts.staff;
  const { email, mode, zone, externalId, createdAt, id } = customer;
  return (
    <DetailList
      wide
      details={[
        { label: words.email, value: <span className="break-all">{email}</span> },
        { label: words.mode, value: modes[mode] },
        { label: words.since, value: formatDay(createdAt, language) },
        { label: words.zone, value: zone },
        ...(externalId ? [{ label: words.externalId, value: externalId }] : []),
        { label: words.id, value: <code className="font-mono text-label break-all">{id}</code> },
        { label: words.credit, value: creditWords(credit, texts, language) },
      ]}
    />
  );
}

function creditWords(credit: readonly Credit[], texts: Texts, language: string): string {
  const { customer: words } = texts.staff;
  const some = credit.filter(({ balance }) => balance.amount !== 0);
  if (some.length === 0) return words.noCredit;
  return some
    .map(({ balance, available }) => {
      const whole = formatMoney(balance, language);
      if (balance.amount === available.amount) return whole;
      return `${whole} (${fill(words.creditAvailable, { amount: formatMoney(available, language) })})`;
    })
    .join(', ');
}
