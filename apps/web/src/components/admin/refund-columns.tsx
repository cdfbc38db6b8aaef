import type { Refund } from '@mekong/sdk';
import { RefundOutcome } from '@/components/admin/refund-outcome';
import { Badge } from '@/components/ui/badge';
import { Moment } from '@/components/ui/moment';
import type { Column } from '@/components/ui/table';
import type { Texts } from '@/i18n/texts';
import { formatMoney } from '@/lib/money';

const tones = { pending: 'info', succeeded: 'success', failed: 'danger', canceled: 'neutral' } as const;

export function refundColumns(texts: Texts, language: string): Column<Refund>[] {
  const { payment: words, reasons, askedBy } = texts.staff;
  return [
    {
      key: 'date',
      header: words.date,
      cell: ({ createdAt }) => <Moment at={createdAt} language={language} />,
    },
    { key: 'state', header: words.state, cell: (refund) => <State refund={refund} texts={texts} /> },
    {
      key: 'reason',
      header: words.reason,
      wideOnly: true,
      cell: ({ reason, note }) => (
        <>
          {reasons[reason]}
          {note ? <span className="block text-label text-on-surface-muted">{note}</span> : null}
        </>
      ),
    },
    { key: 'by', header: words.by, wideOnly: true, cell: ({ requestedBy }) => askedBy[requestedBy] },
    {
      key: 'amount',
      header: words.amount,
      align: 'end',
      cell: ({ amount }) => <span className="money font-medium">{formatMoney(amount, language)}</span>,
    },
  ];
}

function State({ refund, texts }: { refund: Refund; texts: Texts }) {
  const { refundStates, unclear } = texts.staff;
  const note = refund.unclear ? unclear : refund.failure?.message;
  return (
    <>
      <Badge tone={tones[refund.state]}>{refundStates[refund.state]}</Badge>
      {note ? <span className="mt-1 block max-w-64 text-label text-on-surface-muted">{note}</span> : null}
      {refund.unclear ? <RefundOutcome id={refund.id} /> : null}
    </>
  );
}
