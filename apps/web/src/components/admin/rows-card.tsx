import type { ReactNode } from 'react';
import { MD3Card } from '@/components/cards/md3-card';
import { type Column, Table } from '@/components/ui/table';

type Props<Row> = {
  id: string;
  title: string;
  empty: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  action?: ReactNode;
};

/** What belongs to the object of a page, or one line saying that there is none. */
export function RowsCard<Row extends { id: string }>({
  id,
  title,
  empty,
  rows,
  columns,
  action,
}: Props<Row>) {
  return (
    <MD3Card id={id} title={title} action={action}>
      {rows.length === 0 ? (
        <p className="text-small text-on-surface-muted">{empty}</p>
      ) : (
        <Table caption={title} columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
    </MD3Card>
  );
}
