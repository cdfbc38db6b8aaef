import type { Invoice } from '@mekong/sdk';
import { BaseCard } from '@/components/cards/base-card';
import { InvoiceLines } from '@/components/invoice/invoice-lines';
import { Party } from '@/components/invoice/party';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { DetailList } from '@/components/ui/detail-list';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { invoiceTone, wordFor } from '@/lib/states';

type Props = { invoice: Invoice; texts: Texts; language: string; zone?: string };

/** Laid out as it prints. */
export function InvoiceSheet({ invoice, texts, language, zone }: Props) {
  return (
    <BaseCard className="space-y-8">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-headline">{texts.invoice.title}</h1>
          <p className="money text-on-surface-muted">{invoice.number ?? texts.invoice.draft}</p>
        </div>
        <Badge tone={invoiceTone(invoice.state)}>{wordFor(texts.states.invoice, invoice.state)}</Badge>
      </div>
      {invoice.mode === 'test' ? <Alert tone="warning">{texts.invoice.testMode}</Alert> : null}
      <div className="grid gap-8 sm:grid-cols-3">
        <Party title={texts.invoice.from} party={invoice.seller} />
        <Party title={texts.invoice.to} party={invoice.buyer} />
        <DetailList details={datesOf({ invoice, texts, language, zone })} />
      </div>
      <InvoiceLines invoice={invoice} texts={texts} language={language} zone={zone} />
      <div className="border-t-2 border-outline pt-4">
        <p className="flex items-baseline justify-between gap-6">
          <span className="font-semibold">{texts.invoice.total}</span>
          <span className="money text-headline">{formatMoney(invoice.total, language)}</span>
        </p>
        {invoice.tax.amount > 0 ? (
          <p className="money mt-1 text-right text-small text-on-surface-muted">
            {texts.invoice.tax}: {formatMoney(invoice.tax, language)}
          </p>
        ) : null}
      </div>
    </BaseCard>
  );
}

function datesOf({ invoice, texts, language, zone }: Props) {
  const day = (iso: string | null) => (iso ? formatDay(iso, language, zone) : null);
  const all = [
    { label: texts.invoice.issued, value: day(invoice.issuedAt) },
    { label: texts.invoice.paid, value: day(invoice.paidAt) },
    { label: texts.invoice.due, value: invoice.paidAt ? null : day(invoice.dueAt) },
  ];
  return all.filter((detail) => detail.value !== null);
}
