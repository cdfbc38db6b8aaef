import type { AttentionItem } from '@mekong/sdk';
import CircleCheck from 'lucide-react/icons/circle-check';
import { BaseCard } from '@/components/cards/base-card';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Moment } from '@/components/ui/moment';
import { type Column, Table } from '@/components/ui/table';
import type { Texts } from '@/i18n/texts';
import { wordFor } from '@/lib/states';

type Props = { items: readonly AttentionItem[]; texts: Texts; language: string };

export function AttentionCard({ items, texts, language }: Props) {
  const { admin } = texts;
  return (
    <BaseCard aria-label={admin.title}>
      {items.length === 0 ? (
        <EmptyState Icon={CircleCheck} heading="h2" title={admin.emptyTitle} text={admin.emptyText} />
      ) : (
        <Table
          caption={admin.title}
          columns={columnsOf(texts, language)}
          rows={items}
          rowKey={(item) => `${item.kind} ${item.object}`}
        />
      )}
    </BaseCard>
  );
}

function columnsOf({ admin }: Texts, language: string): Column<AttentionItem>[] {
  return [
    {
      key: 'kind',
      header: admin.kind,
      cell: ({ kind }) => <Badge tone="warning">{wordFor(admin.kinds, kind)}</Badge>,
    },
    { key: 'reason', header: admin.reason, cell: (item) => <Reason item={item} /> },
    {
      key: 'object',
      header: admin.object,
      wideOnly: true,
      cell: ({ object }) => <code className="font-mono text-label break-all">{object}</code>,
    },
    {
      key: 'since',
      header: admin.since,
      align: 'end',
      cell: ({ since }) => <Moment at={since} language={language} />,
    },
  ];
}

function Reason({ item }: { item: AttentionItem }) {
  return (
    <>
      <span className="font-medium">{item.reason}</span>
      {detailText(item.detail) ? (
        <span className="block max-w-md text-on-surface-muted">{detailText(item.detail)}</span>
      ) : null}
    </>
  );
}

/** The detail differs by kind: a sentence, or facts to be shown as they are. */
function detailText(detail: unknown): string | null {
  if (typeof detail === 'string') return detail || null;
  return detail === null || detail === undefined ? null : JSON.stringify(detail);
}
