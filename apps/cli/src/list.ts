import type { Column } from './command.ts';
import type { Paint } from './table.ts';
import { pad, widthOf } from './text.ts';

/** A state, a name and a text a row, wrapped and never cut; what else a row has stands below it behind an arrow. */
export function list(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: Paint,
): string[] {
  const [state, name] = [0, 1].map((index) => Math.max(...rows.map((row) => widthOf(row[index] ?? ''))));
  const indent = (state ?? 0) + (name ?? 0) + 4;
  const room = Math.max(width - indent, 20);
  return rows.flatMap((row) => {
    const [mark = '', what = '', text = '', ...more] = row;
    const head = `${paint(pad(mark, state ?? 0, 'right'), columns[0] ?? null)}  ${pad(what, name ?? 0, 'right')}  `;
    const notes = more.filter(Boolean).flatMap((note) => wrapped(`→ ${note}`, room));
    return [...wrapped(text, room), ...notes].map(
      (line, index) => (index === 0 ? head : ' '.repeat(indent)) + line,
    );
  });
}

/** Broken between words; a word that is wider than the room stays whole. */
function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(`${last} ${word}`) > room) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
