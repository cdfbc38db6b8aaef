import type { Credit, Payment } from '@mekong/sdk';
import { RefundCredit } from '@/components/admin/refund-credit';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { gatewayName } from '@/lib/gateway-name';
import { formatMoney } from '@/lib/money';

type Shared = { texts: Texts; language: string };
type Props = Shared & { customer: string; credit: readonly Credit[]; payments: readonly Payment[] };

/** A button for each currency in which there is credit to pay out. */
export function CreditPayouts({ customer, credit, payments, ...shared }: Props) {
  return credit
    .filter(({ available }) => available.amount > 0)
    .map(({ available }) => (
      <RefundCredit
        key={available.currency}
        customer={customer}
        left={available}
        ways={waysBack(payments, available.currency, shared)}
      />
    ));
}

function waysBack(payments: readonly Payment[], currency: string, { texts, language }: Shared) {
  const { through } = texts.staffClient.credit;
  const taking = payments.filter(
    ({ gateway, state, amount }) =>
      gateway !== 'manual' &&
      (state === 'succeeded' || state === 'partially_refunded') &&
      amount.currency === currency,
  );
  return Object.fromEntries(
    taking.map(({ id, gateway, amount, createdAt }) => {
      const words = {
        gateway: gatewayName(gateway),
        amount: formatMoney(amount, language),
        date: formatDay(createdAt, language),
      };
      return [id, fill(through, words)];
    }),
  );
}
