import type { CreditNote } from '@mekong/sdk';
import { MD3Card } from '@/components/cards/md3-card';
import { type Column, Table } from '@/components/ui/table';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { formatMoney } from '@/lib/money';

type Props = { notes: readonly CreditNote[]; texts: Texts; language: string };

export function CreditNotesCard({ notes, texts, language }: Props) {
  const { invoice: words } = texts.staff;
  if (notes.length === 0) return null;
  return (
    <MD3Card id="credit-notes" title={words.notes}>
      <Table
        caption={words.notes}
        columns={columnsOf(texts, language)}
        rows={notes}
        rowKey={({ id }) => id}
      />
    </MD3Card>
  );
}

function columnsOf({ staff: { invoice: words } }: Texts, language: string): Column<CreditNote>[] {
  return [
    { key: 'number', header: words.number, cell: ({ number }) => number },
    {
      key: 'date',
      header: words.date,
      wideOnly: true,
      cell: ({ issuedAt }) => formatDay(issuedAt, language),
    },
    { key: 'reason', header: words.reason, cell: ({ reason }) => reason },
    {
      key: 'amount',
      header: words.amount,
      align: 'end',
      cell: ({ total }) => <span className="money font-medium">{formatMoney(total, language)}</span>,
    },
  ];
}
