import type { Credit } from '@mekong/sdk';
import PiggyBank from 'lucide-react/icons/piggy-bank';
import { MD3Card } from '@/components/cards/md3-card';
import { EmptyState } from '@/components/ui/empty-state';
import type { Texts } from '@/i18n/texts';
import { formatMoney } from '@/lib/money';

type Props = { credit: readonly Credit[]; texts: Texts; language: string };

/** What the customer has with us, a line per currency. */
export function CustomerCreditCard({ credit, texts: { billing }, language }: Props) {
  const held = credit.filter(({ balance, available }) => balance.amount !== 0 || available.amount !== 0);
  return (
    <MD3Card id="credit" title={billing.creditTitle} lead={billing.creditLead}>
      {held.length === 0 ? (
        <EmptyState Icon={PiggyBank} title={billing.noCreditTitle} text={billing.noCreditText} />
      ) : (
        held.map(({ available }) => (
          <p key={available.currency} className="money text-headline">
            {formatMoney(available, language)}
          </p>
        ))
      )}
    </MD3Card>
  );
}
