import type { Tokens } from 'marked';
import { Inline } from '@/components/docs/inline';

/** The frame scrolls by itself and takes the focus, so that a wide table never moves the page. */
export function DocTable({ table, label }: { table: Tokens.Table; label: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of table rows is no fieldset
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <div role="group" aria-label={label} tabIndex={0} className="my-5 overflow-x-auto">
      <table className="w-full border-collapse text-small">
        <thead>
          <tr className="border-b border-outline">
            {table.header.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes its order
              <Head key={index} cell={cell} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={index} className="border-b border-outline-soft last:border-0">
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={index} className="min-w-28 py-2.5 pr-5 align-top last:pr-0">
                  <Inline tokens={cell.tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A column without a name is none that a screen reader should announce. */
function Head({ cell }: { cell: Tokens.TableCell }) {
  if (cell.text === '') return <td />;
  return (
    <th scope="col" className="py-2.5 pr-5 text-left text-label font-medium text-on-surface-muted last:pr-0">
      <Inline tokens={cell.tokens} />
    </th>
  );
}
