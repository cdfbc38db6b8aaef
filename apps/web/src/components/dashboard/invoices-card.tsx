import type { Invoice } from '@mekong/sdk';
import ReceiptText from 'lucide-react/icons/receipt-text';
import { MD3Card } from '@/components/cards/md3-card';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { PageLink } from '@/components/ui/page-link';
import { type Column, Table } from '@/components/ui/table';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatDay, formatPeriod } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { invoiceTone, wordFor } from '@/lib/states';

type Props = { invoices: readonly Invoice[]; texts: Texts; language: string; zone: string };

export function InvoicesCard({ invoices, texts, language, zone }: Props) {
  const { dashboard } = texts;
  return (
    <MD3Card id="invoices" title={dashboard.invoices}>
      {invoices.length === 0 ? (
        <EmptyState Icon={ReceiptText} title={dashboard.noInvoicesTitle} text={dashboard.noInvoicesText} />
      ) : (
        <Table
          caption={dashboard.invoices}
          columns={columnsOf(texts, language, zone)}
          rows={invoices}
          rowKey={(invoice) => invoice.id}
        />
      )}
    </MD3Card>
  );
}

function columnsOf(texts: Texts, language: string, zone: string): Column<Invoice>[] {
  const { dashboard, states } = texts;
  return [
    {
      key: 'number',
      header: dashboard.invoiceNumber,
      cell: (invoice) => <InvoiceLink invoice={invoice} texts={texts} />,
    },
    {
      key: 'date',
      header: dashboard.invoiceDate,
      cell: ({ issuedAt }) => (issuedAt ? formatDay(issuedAt, language, zone) : '–'),
      wideOnly: true,
    },
    {
      key: 'period',
      header: dashboard.period,
      cell: ({ periodStart, periodEnd }) => formatPeriod(periodStart, periodEnd, language, zone) ?? '–',
      wideOnly: true,
    },
    {
      key: 'state',
      header: dashboard.state,
      cell: ({ state }) => <Badge tone={invoiceTone(state)}>{wordFor(states.invoice, state)}</Badge>,
    },
    {
      key: 'amount',
      header: dashboard.amount,
      align: 'end',
      cell: ({ total }) => <span className="money font-medium">{formatMoney(total, language)}</span>,
    },
  ];
}

function InvoiceLink({ invoice, texts }: { invoice: Invoice; texts: Texts }) {
  const name = invoice.number ?? texts.dashboard.invoiceDraft;
  return (
    <PageLink
      href={`/dashboard/invoices/${invoice.id}`}
      prefetch={false}
      aria-label={fill(texts.dashboard.view, { number: name })}
      className="money font-medium whitespace-nowrap text-primary underline-offset-4 hover:underline"
    >
      {name}
    </PageLink>
  );
}
