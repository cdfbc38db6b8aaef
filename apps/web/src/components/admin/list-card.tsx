import Inbox from 'lucide-react/icons/inbox';
import { Pager } from '@/components/admin/pager';
import { BaseCard } from '@/components/cards/base-card';
import { EmptyState } from '@/components/ui/empty-state';
import { type Column, Table } from '@/components/ui/table';
import type { Texts } from '@/i18n/texts';

type Props<Row> = {
  title: string;
  path: string;
  query: Record<string, string>;
  page: { items: readonly Row[]; next: string | null };
  columns: readonly Column<Row>[];
  texts: Texts;
};

/** One page of a list with the way to the following one. */
export function ListCard<Row extends { id: string }>({
  title,
  path,
  query,
  page,
  columns,
  texts,
}: Props<Row>) {
  const { list } = texts.staff;
  return (
    <BaseCard aria-label={title}>
      {page.items.length === 0 ? (
        <EmptyState Icon={Inbox} heading="h2" title={list.emptyTitle} text={list.emptyText} />
      ) : (
        <Table caption={title} columns={columns} rows={page.items} rowKey={(row) => row.id} />
      )}
      <Pager path={path} query={query} next={page.next} texts={texts} />
    </BaseCard>
  );
}
