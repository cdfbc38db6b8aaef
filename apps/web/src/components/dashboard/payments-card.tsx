import type { Payment } from '@mekong/sdk';
import CreditCard from 'lucide-react/icons/credit-card';
import { MD3Card } from '@/components/cards/md3-card';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Moment } from '@/components/ui/moment';
import { type Column, Table } from '@/components/ui/table';
import type { Texts } from '@/i18n/texts';
import { classes } from '@/lib/classes';
import { gatewayName } from '@/lib/gateway-name';
import { formatMoney } from '@/lib/money';
import { said } from '@/lib/said';
import { paymentTone, wordFor } from '@/lib/states';

type Props = { payments: readonly Payment[]; texts: Texts; language: string; zone: string };

export function PaymentsCard({ payments, texts, language, zone }: Props) {
  const { dashboard } = texts;
  return (
    <MD3Card id="payments" title={dashboard.payments}>
      {payments.length === 0 ? (
        <EmptyState Icon={CreditCard} title={dashboard.noPaymentsTitle} text={dashboard.noPaymentsText} />
      ) : (
        <Table
          caption={dashboard.payments}
          columns={columnsOf(texts, language, zone)}
          rows={payments}
          rowKey={(payment) => payment.id}
        />
      )}
    </MD3Card>
  );
}

function columnsOf(texts: Texts, language: string, zone: string): Column<Payment>[] {
  const { dashboard } = texts;
  return [
    {
      key: 'date',
      header: dashboard.paymentDate,
      cell: (payment) => (
        <>
          <Moment at={payment.settledAt ?? payment.createdAt} language={language} zone={zone} />
          <Note payment={payment} texts={texts} className="block sm:hidden" />
        </>
      ),
    },
    {
      key: 'gateway',
      header: dashboard.paymentGateway,
      cell: ({ gateway }) => gatewayName(gateway, texts.client.words),
      wideOnly: true,
    },
    { key: 'state', header: dashboard.state, cell: (payment) => <State payment={payment} texts={texts} /> },
    {
      key: 'amount',
      header: dashboard.amount,
      align: 'end',
      cell: ({ amount }) => <span className="money font-medium">{formatMoney(amount, language)}</span>,
    },
  ];
}

type One = { payment: Payment; texts: Texts };

function State({ payment, texts }: One) {
  return (
    <>
      <Badge tone={paymentTone(payment)}>{wordFor(texts.states.payment, payment.state)}</Badge>
      <Note payment={payment} texts={texts} className="hidden max-w-64 sm:block" />
    </>
  );
}

/** On phones below the day, where a sentence has room. */
function Note({ payment, texts, className }: One & { className: string }) {
  const note = noteOf(payment, texts);
  return note ? (
    <span className={classes('mt-1 text-label text-on-surface-muted', className)}>{note}</span>
  ) : null;
}

function noteOf({ hold, failure, unapplied }: Payment, texts: Texts): string | null {
  if (hold) return wordFor(texts.dashboard.holds, hold);
  if (failure) return said(texts.client.words, failure.message);
  return unapplied ? texts.dashboard.unapplied : null;
}
