import type { Credit } from '@mekong/sdk';
import { MD3Card } from '@/components/cards/md3-card';
import type { Texts } from '@/i18n/texts';
import { formatMoney } from '@/lib/money';

type Props = { credit: readonly Credit[]; texts: Texts; language: string };

/** What the customer has with us, a line per currency; nothing at all where there is nothing. */
export function CustomerCreditCard({ credit, texts: { billing }, language }: Props) {
  const held = credit.filter(({ balance, available }) => balance.amount !== 0 || available.amount !== 0);
  if (held.length === 0) return null;
  return (
    <MD3Card id="credit" title={billing.creditTitle} lead={billing.creditLead}>
      {held.map(({ available }) => (
        <p key={available.currency} className="money text-headline">
          {formatMoney(available, language)}
        </p>
      ))}
    </MD3Card>
  );
}
