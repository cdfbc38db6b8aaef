import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** Left out on phones; what it says must be found elsewhere or be unimportant. */
  wideOnly?: boolean;
};

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** The frame scrolls by itself and takes the focus, so that a wide table never moves the page and arrows can scroll it. */
export function Table<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of table rows is no fieldset
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div role="group" aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-medium">
      <table className="w-full border-collapse text-small">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-outline-soft">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classes(
                  'px-3 py-2.5 text-label font-medium text-on-surface-muted first:pl-0 last:pr-0',
                  placement(column, columns),
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-outline-soft last:border-0">
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={classes('px-3 py-3.5 first:pl-0 last:pr-0', placement(column, columns))}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Flush with the card on phones too, where the outermost columns may be left out. */
function placement<Row>(column: Column<Row>, columns: readonly Column<Row>[]): string {
  const onPhones = columns.filter(({ wideOnly }) => !wideOnly);
  return classes(
    column === onPhones[0] && 'max-sm:pl-0',
    column === onPhones.at(-1) && 'max-sm:pr-0',
    column.align === 'end' ? 'text-right' : 'text-left',
    column.wideOnly && 'hidden sm:table-cell',
  );
}
