/** Longer words are given places to break: a line that nobody can break runs off the page. */
const LONGEST_WORD = 28;
const WORD = new RegExp(`\\S{${LONGEST_WORD},}`, 'gu');
const PIECE = new RegExp(`.{${LONGEST_WORD - 8}}`, 'gu');
const BREAK = '\u200B';

/** What no font draws and no archive takes: halves of characters, controls, marks that turn the direction around. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\uFEFF\u202A-\u202E\u2066-\u2069]/gu;

/** Spaces that formatters of figures and days put in, and not every font has. */
const THIN = /[\u2007-\u200A\u202F]/g;

/** A text as it can be set: composed, so that accents sit on their letters, in words that fit a line. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(THIN, ' ')
    .replace(UNPRINTABLE, ' ')
    .replace(WORD, (word) => word.replace(PIECE, `$&${BREAK}`));

/** Every text of a document's data, however deep. */
export function printableData(data: unknown): unknown {
  if (typeof data === 'string') return printable(data);
  if (Array.isArray(data)) return data.map(printableData);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, printableData(value)]));
}
