import { styleText } from 'node:util';
import type { Column, RemoteCommand, Section } from './command.ts';
import { list } from './list.ts';
import { facts, type Paint, table } from './table.ts';
import { at, written } from './values.ts';

export interface Looks {
  /** Null: not a terminal; then lines are for programs. */
  readonly width: number | null;
  readonly colour: boolean;
  readonly quiet: boolean;
}

type Show = Pick<RemoteCommand, 'show'>;

/** What a command answered, as lines. */
export function render({ show }: Show, data: unknown, looks: Looks): string[] {
  if (looks.quiet) return show.slice(0, 1).flatMap((section) => firstColumn(section, data));
  if (looks.width === null) return show.flatMap((section) => plain(section, data));
  const parts = show.map((section) => forPeople(section, data, looks.width ?? 80, looks.colour));
  return parts
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function rowsOf({ of, as }: Section, data: unknown): readonly unknown[] {
  const value = of === null ? data : at(data, of);
  if (as === 'facts') return value === null || value === undefined ? [] : [value];
  return Array.isArray(value) ? value : [];
}

const firstColumn = (section: Section, data: unknown): string[] =>
  rowsOf(section, data).map((row) =>
    section.columns
      .slice(0, 1)
      .map((one) => written(row, one, 'program'))
      .join(''),
  );

/** Fields between tabs, no heads, no titles: for `cut` and `awk`. */
function plain(section: Section, data: unknown): string[] {
  const cells = (row: unknown) => section.columns.map((column) => written(row, column, 'program'));
  if (section.as !== 'facts') return rowsOf(section, data).map((row) => cells(row).join('\t'));
  return rowsOf(section, data).flatMap((row) =>
    section.columns.map((column) => `${column.label}\t${written(row, column, 'program')}`),
  );
}

function forPeople(section: Section, data: unknown, width: number, colour: boolean): string[] {
  const { title, columns, as, empty } = section;
  const rows = rowsOf(section, data).map((row) => columns.map((column) => written(row, column, 'person')));
  if (rows.length === 0) return empty === null ? [] : [empty];
  const paint = painter(colour);
  const body =
    as === 'list'
      ? list(columns, rows, width, paint)
      : as === 'table'
        ? table(columns, rows, width, paint)
        : facts(columns, rows[0] ?? [], paint);
  return title === null ? body : [colour ? styleText('bold', title, ALWAYS) : title, ...body];
}

/** Whether colours are wanted was decided before. */
const ALWAYS = { validateStream: false } as const;

const GOOD = /^(ok|active|paid|succeeded|processed|true|valid|live)$/i;
const BAD =
  /^(fail|failed|revoked|expired|dead|canceled|uncollectible|unpaid|overdue|false|not_found|suspended)$/i;

function painter(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, column) => {
    if (column === null) return styleText('dim', text, ALWAYS);
    const tint = tintOf(column, text.trim());
    return tint ? styleText(tint, text, ALWAYS) : text;
  };
}

function tintOf({ as }: Column, text: string): 'green' | 'red' | 'yellow' | null {
  if (as !== 'state' || text === '–') return null;
  if (GOOD.test(text)) return 'green';
  return BAD.test(text) ? 'red' : 'yellow';
}
