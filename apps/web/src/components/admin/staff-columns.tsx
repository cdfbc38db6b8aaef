import type { Invoice, Payment } from '@mekong/sdk';
import { RowLink } from '@/components/admin/row-link';
import { Badge } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import type { Column } from '@/components/ui/table';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { gatewayName } from '@/lib/gateway-name';
import { formatMoney } from '@/lib/money';
import { invoiceTone, paymentTone, wordFor } from '@/lib/states';

const money = (text: string) => <span className="money font-medium whitespace-nowrap">{text}</span>;

/** Invoices as staff see them. On phones what is still owed stands below the total, where it differs. */
export function invoiceColumns(texts: Texts, language: string): Column<Invoice>[] {
  const { invoices: words, list } = texts.staff;
  return [
    {
      key: 'number',
      header: words.number,
      cell: ({ id, number, buyer }) => (
        <>
          <RowLink href={`/admin/invoices/${id}`}>{number ?? words.draft}</RowLink>
          <span className="block text-label wrap-anywhere text-on-surface-muted">{buyer.name}</span>
        </>
      ),
    },
    { key: 'state', header: list.state, cell: (invoice) => <InvoiceBadge invoice={invoice} texts={texts} /> },
    {
      key: 'due',
      header: words.due,
      wideOnly: true,
      cell: ({ dueAt }) => (dueAt ? formatDay(dueAt, language) : list.none),
    },
    {
      key: 'total',
      header: words.total,
      align: 'end',
      cell: ({ total, balance }) => (
        <>
          {money(formatMoney(total, language))}
          {balance.amount > 0 && balance.amount < total.amount ? (
            <span className="block text-label text-on-surface-muted sm:hidden">
              {words.balance}: {formatMoney(balance, language)}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: 'balance',
      header: words.balance,
      align: 'end',
      wideOnly: true,
      cell: ({ balance }) => money(formatMoney(balance, language)),
    },
  ];
}

export function InvoiceBadge({
  invoice,
  texts,
}: {
  invoice: Pick<Invoice, 'state' | 'overdue'>;
  texts: Texts;
}) {
  if (invoice.overdue) return <Badge tone="danger">{texts.staff.invoices.overdue}</Badge>;
  return <Badge tone={invoiceTone(invoice.state)}>{wordFor(texts.states.invoice, invoice.state)}</Badge>;
}

/** Payments as staff see them. On phones the day stands for the id, which its page shows. */
export function paymentColumns(texts: Texts, language: string): Column<Payment>[] {
  const { payments: words, list } = texts.staff;
  return [
    {
      key: 'payment',
      header: words.payment,
      cell: ({ id, gateway, settledAt, createdAt }) => (
        <>
          <RowLink href={`/admin/payments/${id}`}>{paidWith(gateway, texts)}</RowLink>
          <span className="block text-label text-on-surface-muted sm:hidden">
            {formatDay(settledAt ?? createdAt, language)}
          </span>
          <span className="hidden max-w-48 lg:max-w-none font-mono text-label break-all text-on-surface-muted sm:block">
            {id}
          </span>
        </>
      ),
    },
    {
      key: 'date',
      header: words.date,
      wideOnly: true,
      cell: ({ settledAt, createdAt }) => <Moment at={settledAt ?? createdAt} language={language} />,
    },
    { key: 'state', header: list.state, cell: (payment) => <PaymentBadge payment={payment} texts={texts} /> },
    {
      key: 'refunded',
      header: words.refunded,
      align: 'end',
      wideOnly: true,
      cell: ({ refunded }) => (refunded.amount > 0 ? money(formatMoney(refunded, language)) : list.none),
    },
    {
      key: 'amount',
      header: words.amount,
      align: 'end',
      cell: ({ amount }) => money(formatMoney(amount, language)),
    },
  ];
}

export function PaymentBadge({ payment, texts }: { payment: Pick<Payment, 'state' | 'hold'>; texts: Texts }) {
  const word = payment.hold ? texts.staff.payments.parked : wordFor(texts.states.payment, payment.state);
  return <Badge tone={paymentTone(payment)}>{word}</Badge>;
}

/** Money that was written down by hand came by no gateway. */
export function paidWith(gateway: string, texts: Texts): string {
  return gateway === 'manual' ? texts.staff.payments.manual : gatewayName(gateway);
}
