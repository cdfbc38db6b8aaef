import type { Comment } from 'oxc-parser';
import type { House, Violation } from './house.ts';
import { lineFinder } from './house.ts';
import { longFiles } from './long-files.ts';

const limit = 200;

/** Hand-written files stop at 200 lines of code; exceptions stand in one list, with a reason, and may not go stale. */
export function fileLength(house: House, exceptions = longFiles): Violation[] {
  const lengths = new Map([...codeLengths(house)]);
  const long = [...lengths].filter(([path, lines]) => lines > limit && exceptions[path] === undefined);
  return [
    ...long.map(([path, lines]) =>
      fault(path, `${lines} lines of code, at most ${limit}: split it by meaning, one purpose each`),
    ),
    ...Object.entries(exceptions).flatMap(([path, reason]) => stale(path, reason, lengths.get(path))),
  ];
}

/** Lines of code of every hand-written .ts, .tsx, .mjs, .js and .css file. */
export function* codeLengths(house: House): Generator<[path: string, lines: number]> {
  for (const source of house.sources.values()) yield [source.path, codeLines(source.text, source.comments)];
  for (const [path, text] of house.files) {
    if (/(?<!\.gen)\.css$/.test(path)) yield [path, codeLines(text, cssComments(text))];
  }
}

/** Lines on which something other than blanks stands once the comments are taken out. */
export function codeLines(text: string, comments: readonly Pick<Comment, 'start' | 'end'>[]): number {
  const lineAt = lineFinder(text);
  const lines = new Set<number>();
  let at = 0;
  for (const { start, end } of [...comments, { start: text.length, end: text.length }]) {
    for (const word of text.slice(at, start).matchAll(/\S+/g)) lines.add(lineAt(at + word.index));
    at = end;
  }
  return lines.size;
}

/** Comments of a style sheet; those inside strings are text. */
function cssComments(text: string): { start: number; end: number }[] {
  const found = text.matchAll(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\*[\s\S]*?(?:\*\/|$)/g);
  return [...found]
    .filter((one) => one[0].startsWith('/*'))
    .map((one) => ({ start: one.index, end: one.index + one[0].length }));
}

function stale(path: string, reason: string, lines: number | undefined): Violation[] {
  if (reason.trim().length < 20) return [fault(path, 'say in tools/check/long-files.ts why it may be long')];
  if (lines !== undefined && lines > limit) return [];
  return [fault(path, 'is not long any more: take it off tools/check/long-files.ts')];
}

function fault(path: string, say: string): Violation {
  return { path, line: 1, rule: 'length', say };
}
