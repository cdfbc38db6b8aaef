import type { Invoice } from '@mekong/sdk';
import { InvoiceBadge } from '@/components/admin/staff-columns';
import { DetailList } from '@/components/ui/detail-list';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { formatMoney } from '@/lib/money';

type Props = { invoice: Invoice; texts: Texts; language: string };

/** What is owed, and how it came to be so. Amounts of zero are left out, save for the balance. */
export function InvoiceFacts({ invoice, texts, language }: Props) {
  const { invoice: words, list, modes } = texts.staff;
  const money = (label: string, amount: Invoice['total']) =>
    amount.amount === 0 ? [] : [{ label, value: formatMoney(amount, language) }];
  const text = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  return (
    <DetailList
      details={[
        { label: list.state, value: <InvoiceBadge invoice={invoice} texts={texts} /> },
        { label: words.total, value: formatMoney(invoice.total, language) },
        ...money(words.paid, invoice.paid),
        ...money(words.creditUsed, invoice.creditUsed),
        ...money(words.credited, invoice.credited),
        ...money(words.refunded, invoice.refunded),
        { label: words.balance, value: formatMoney(invoice.balance, language) },
        ...text(words.due, invoice.dueAt && formatDay(invoice.dueAt, language)),
        ...text(words.reference, invoice.paymentReference),
        ...text(words.memo, invoice.memo),
        { label: words.mode, value: modes[invoice.mode] },
      ]}
    />
  );
}
