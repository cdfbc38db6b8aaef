import type { Refund } from '@mekong/sdk';
import { MD3Card } from '@/components/cards/md3-card';
import { Badge } from '@/components/ui/badge';
import { type Column, Table } from '@/components/ui/table';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { gatewayName } from '@/lib/gateway-name';
import { formatMoney } from '@/lib/money';
import { type Tone, wordFor } from '@/lib/states';

type Props = { refunds: readonly Refund[]; texts: Texts; language: string; zone: string };

const tones: Record<Refund['state'], Tone> = {
  pending: 'info',
  succeeded: 'success',
  failed: 'danger',
  canceled: 'neutral',
};

/** Money on its way back; nothing at all before the first time. */
export function RefundsCard({ refunds, texts, language, zone }: Props) {
  const { billing } = texts;
  if (refunds.length === 0) return null;
  return (
    <MD3Card id="refunds" title={billing.refundsTitle}>
      <Table
        caption={billing.refundsTitle}
        columns={columnsOf(texts, language, zone)}
        rows={refunds}
        rowKey={(refund) => refund.id}
      />
    </MD3Card>
  );
}

function columnsOf(texts: Texts, language: string, zone: string): Column<Refund>[] {
  const { billing } = texts;
  return [
    {
      key: 'date',
      header: billing.refundDate,
      cell: ({ createdAt }) => formatDay(createdAt, language, zone),
    },
    {
      key: 'gateway',
      header: billing.refundGateway,
      cell: ({ gateway }) => gatewayName(gateway, texts.client.words),
      wideOnly: true,
    },
    { key: 'note', header: billing.refundNote, cell: ({ note }) => note ?? '–', wideOnly: true },
    {
      key: 'state',
      header: billing.refundState,
      cell: ({ state }) => <Badge tone={tones[state]}>{wordFor(billing.refundStates, state)}</Badge>,
    },
    {
      key: 'amount',
      header: billing.refundAmount,
      align: 'end',
      cell: ({ amount }) => <span className="money font-medium">{formatMoney(amount, language)}</span>,
    },
  ];
}
