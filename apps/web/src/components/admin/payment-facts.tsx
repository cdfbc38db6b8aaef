import type { Invoice, PaymentDetail } from '@mekong/sdk';
import { RowLink } from '@/components/admin/row-link';
import { PaymentBadge, paidWith } from '@/components/admin/staff-columns';
import { DetailList } from '@/components/ui/detail-list';
import type { Texts } from '@/i18n/texts';
import { formatDay, formatTime } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { said } from '@/lib/said';

type Props = { payment: PaymentDetail; invoice: Invoice; texts: Texts; language: string };

export function PaymentFacts({ payment, invoice, texts, language }: Props) {
  const { payment: words, list, invoices } = texts.staff;
  const moment = (at: string) => `${formatDay(at, language)}, ${formatTime(at, language)}`;
  const money = (label: string, amount: Invoice['total']) =>
    amount.amount === 0 ? [] : [{ label, value: formatMoney(amount, language) }];
  return (
    <DetailList
      wide
      details={[
        { label: list.state, value: <PaymentBadge payment={payment} texts={texts} /> },
        { label: words.amount, value: formatMoney(payment.amount, language) },
        ...money(words.refunded, payment.refunded),
        ...money(words.toCredit, payment.toCredit),
        { label: words.gateway, value: paidWith(payment.gateway, texts) },
        {
          label: words.invoice,
          value: <RowLink href={`/admin/invoices/${invoice.id}`}>{invoice.number ?? invoices.draft}</RowLink>,
        },
        {
          label: words.customer,
          value: <RowLink href={`/admin/customers/${invoice.customerId}`}>{invoice.buyer.name}</RowLink>,
        },
        { label: words.created, value: moment(payment.createdAt) },
        ...(payment.settledAt ? [{ label: words.settled, value: moment(payment.settledAt) }] : []),
        ...(payment.failure
          ? [{ label: words.failure, value: said(texts.client.words, payment.failure.message) }]
          : []),
        ...receiptFacts(payment, texts, language),
      ]}
    />
  );
}

/** What was written down of money that no gateway has seen. */
function receiptFacts({ receipt }: PaymentDetail, { staff }: Texts, language: string) {
  if (!receipt) return [];
  const { payment: words, methods } = staff;
  const { reference, note, fileId } = receipt;
  return [
    { label: words.receivedOn, value: formatDay(receipt.receivedOn, language) },
    { label: words.method, value: methods[receipt.method] },
    ...(reference ? [{ label: words.reference, value: reference }] : []),
    ...(note ? [{ label: words.note, value: note }] : []),
    ...(fileId ? [{ label: words.file, value: <FileLink id={fileId} text={words.openFile} /> }] : []),
  ];
}

function FileLink({ id, text }: { id: string; text: string }) {
  return (
    <a href={`/api/v1/files/${id}`} className="text-primary underline underline-offset-4">
      {text}
    </a>
  );
}
