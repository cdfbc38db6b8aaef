import type { AttentionItem } from '@mekong/sdk';
import CircleCheck from 'lucide-react/icons/circle-check';
import { RowLink } from '@/components/admin/row-link';
import { BaseCard } from '@/components/cards/base-card';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Moment } from '@/components/ui/moment';
import { type Column, Table } from '@/components/ui/table';
import type { Texts } from '@/i18n/texts';
import { pageOf } from '@/lib/staff-page';
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
      wideOnly: true,
      cell: (item) => <Kind item={item} admin={admin} />,
    },
    { key: 'reason', header: admin.reason, cell: (item) => <Reason item={item} admin={admin} /> },
    {
      key: 'object',
      header: admin.object,
      wideOnly: true,
      cell: (item) => <Subject item={item} />,
    },
    {
      key: 'since',
      header: admin.since,
      align: 'end',
      cell: ({ since }) => <Moment at={since} language={language} />,
    },
  ];
}

/** On phones the kind has no column of its own and stands above the reason. */
function Reason({ item, admin }: { item: AttentionItem; admin: Texts['admin'] }) {
  const facts = Object.entries(item.detail).filter(([, value]) => typeof value === 'string' && value !== '');
  return (
    <>
      <span className="mb-1.5 block sm:hidden">
        <Kind item={item} admin={admin} />
      </span>
      <span className="block font-medium">{wordFor(admin.reasons, item.reason)}</span>
      <span className="block sm:hidden">
        <Subject item={item} />
      </span>
      {facts.length > 0 ? (
        <span className="block max-w-md text-label wrap-anywhere text-on-surface-muted">
          {facts.map(([, value]) => String(value)).join(' · ')}
        </span>
      ) : null}
    </>
  );
}

/** What it is about, and the way there where staff have a page for it. */
function Subject({ item }: { item: AttentionItem }) {
  const href = pageOf(item);
  const name = <code className="font-mono text-label break-all lg:whitespace-nowrap">{item.object}</code>;
  return href ? <RowLink href={href}>{name}</RowLink> : name;
}

function Kind({ item, admin }: { item: AttentionItem; admin: Texts['admin'] }) {
  return <Badge tone="warning">{wordFor(admin.kinds, item.kind)}</Badge>;
}
