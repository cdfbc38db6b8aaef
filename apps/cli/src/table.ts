import type { Column } from './command.ts';
import { cut, pad, widthOf } from './text.ts';
import { isRight } from './values.ts';

const GAP = 2;
/** Narrower than this a column tells nothing. */
const NARROWEST = 8;

/** How a cell is painted; the text is as wide as before. */
export type Paint = (text: string, column: Column | null) => string;

/** A table that fits the width: long texts give way first; where that is not enough each row becomes a block of lines. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: Paint,
): string[] {
  const natural = columns.map(({ label }, index) =>
    Math.max(widthOf(label), ...rows.map((row) => widthOf(row[index] ?? ''))),
  );
  const widths = fit(columns, natural, width);
  if (widths === null) return blocks(columns, rows, paint);
  const line = (cells: readonly string[], head: boolean) =>
    columns
      .map((column, index) => {
        const own = widths[index] ?? 0;
        const text = pad(cut(cells[index] ?? '', own), own, isRight(column) ? 'left' : 'right');
        return paint(index === columns.length - 1 ? text.trimEnd() : text, head ? null : column);
      })
      .join(' '.repeat(GAP))
      .trimEnd();
  return [
    line(
      columns.map(({ label }) => label),
      true,
    ),
    ...rows.map((row) => line(row, false)),
  ];
}

/** Takes from the widest text until everything fits; figures are never cut. Null where it cannot fit. */
function fit(columns: readonly Column[], natural: readonly number[], width: number): number[] | null {
  const widths = [...natural];
  const total = () => widths.reduce((sum, one) => sum + one, 0) + GAP * (columns.length - 1);
  while (total() > width) {
    const shrinkable = columns
      .map((column, index) => ({ column, index, own: widths[index] ?? 0 }))
      .filter(({ column, own }) => (column.as === 'text' || column.as === 'list' ? own > NARROWEST : false));
    const widest = shrinkable.sort((a, b) => b.own - a.own)[0];
    if (!widest) return null;
    widths[widest.index] = widest.own - 1;
  }
  return widths;
}

function blocks(columns: readonly Column[], rows: readonly (readonly string[])[], paint: Paint): string[] {
  return rows.flatMap((row, index) => [...(index === 0 ? [] : ['']), ...facts(columns, row, paint)]);
}

/** `Label  value`, one a line. */
export function facts(columns: readonly Column[], row: readonly string[], paint: Paint): string[] {
  const width = Math.max(...columns.map(({ label }) => widthOf(label)), 0);
  return columns.map((column, index) =>
    `${paint(pad(column.label, width, 'right'), null)}  ${paint(row[index] || '–', column)}`.trimEnd(),
  );
}
