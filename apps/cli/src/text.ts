const segments = new Intl.Segmenter();
const wide =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\uff01-\uff60]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const controls = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** On one line and without what steers a terminal: names of customers come from strangers. */
export const printable = (text: string): string => text.replace(controls, ' ').trim();

/** Columns that the text takes up in a terminal. */
export const widthOf = (text: string): number =>
  [...segments.segment(text)].reduce((total, { segment }) => total + (wide.test(segment) ? 2 : 1), 0);

/** At most `width` columns; what is cut off is marked. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const { segment } of segments.segment(text)) {
    if (widthOf(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Filled up to `width` columns. */
export function pad(text: string, width: number, side: 'left' | 'right'): string {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'left' ? fill + text : text + fill;
}
