import type { Invoice } from '@mekong/sdk';
import { type Column, Table } from '@/components/ui/table';
import type { Texts } from '@/i18n/texts';
import { formatPeriod } from '@/lib/dates';
import { formatMoney } from '@/lib/money';

type Line = Invoice['lines'][number];
type Props = { invoice: Invoice; texts: Texts; language: string; zone?: string | undefined };

export function InvoiceLines({ invoice, texts, language, zone }: Props) {
  const words = texts.invoice;
  const columns: Column<Line>[] = [
    {
      key: 'description',
      header: words.description,
      cell: (line) => <Description line={line} language={language} zone={zone} />,
    },
    { key: 'quantity', header: words.quantity, align: 'end', wideOnly: true, cell: (line) => line.quantity },
    {
      key: 'amount',
      header: words.amount,
      align: 'end',
      cell: (line) => <span className="money font-medium">{formatMoney(line.amount, language)}</span>,
    },
  ];
  return <Table caption={words.title} columns={columns} rows={invoice.lines} rowKey={(line) => line.id} />;
}

function Description({ line, language, zone }: Pick<Props, 'language' | 'zone'> & { line: Line }) {
  const period = formatPeriod(line.periodStart, line.periodEnd, language, zone);
  return (
    <>
      <span className="font-medium">{line.description}</span>
      {period ? <span className="block text-on-surface-muted">{period}</span> : null}
    </>
  );
}
