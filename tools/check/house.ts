import { posix } from 'node:path';
import { type Comment, type Program, parseSync } from 'oxc-parser';
import { type FoundImport, findImports } from './imports.ts';

/** Every tracked text file of the project: path relative to the root, with `/`, and its text. */
export type Files = ReadonlyMap<string, string>;

export interface Violation {
  path: string;
  line: number;
  rule: string;
  /** One sentence that says what to do. */
  say: string;
}

export interface Import extends Omit<FoundImport, 'start'> {
  line: number;
  /** The project's own file this leads to; null for Node and for installed packages. */
  target: string | null;
}

/** One parsed hand-written module. */
export interface Source {
  path: string;
  text: string;
  program: Program;
  comments: readonly Comment[];
  imports: readonly Import[];
  lineAt(offset: number): number;
}

export interface House {
  files: Files;
  sources: ReadonlyMap<string, Source>;
  /** Modules that could not be parsed; reported, never passed over. */
  broken: readonly Violation[];
}

export type Rule = (house: House) => Violation[];

const module = /\.(ts|tsx|mts|mjs|js|jsx|cjs)$/;
const generated = /\.gen\.[a-z]+$|\.d\.ts$/;

/** Parses what can be parsed. Generated modules and declarations are left out: no rule speaks of them. */
export function readHouse(files: Files): House {
  const sources = new Map<string, Source>();
  const broken: Violation[] = [];
  for (const [path, text] of files) {
    if (!module.test(path) || generated.test(path)) continue;
    const parsed = parseSync(path, text);
    const lineAt = lineFinder(text);
    const error = parsed.errors[0];
    if (error !== undefined) {
      const line = lineAt(error.labels[0]?.start ?? 0);
      broken.push({ path, line, rule: 'syntax', say: `mend the syntax: ${error.message}` });
      continue;
    }
    const imports = findImports(parsed.program).map(({ start, ...found }) => {
      return { ...found, line: lineAt(start), target: resolve(path, found.specifier, files) };
    });
    sources.set(path, { path, text, program: parsed.program, comments: parsed.comments, imports, lineAt });
  }
  return { files, sources, broken };
}

/** Line (from 1) of an offset, by binary search: the rules ask for it thousands of times. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

function resolve(from: string, specifier: string, files: Files): string | null {
  const wanted = ownPath(from, specifier);
  if (wanted === null) return null;
  const spellings = [wanted, `${wanted}.ts`, `${wanted}.tsx`, `${wanted}/index.ts`, `${wanted}/index.tsx`];
  return spellings.find((path) => files.has(path)) ?? wanted;
}

function ownPath(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), specifier));
  if (specifier.startsWith('@/') && from.startsWith('apps/web/')) return `apps/web/${specifier.slice(2)}`;
  const own = /^@mekong\/([^/]+)(?:\/(.+))?$/.exec(specifier);
  if (own === null) return null;
  const [, name, inside] = own;
  const room = name === 'server' || name === 'web' || name === 'cli' ? `apps/${name}` : `packages/${name}`;
  return `${room}/src/${inside ?? (name === 'server' ? 'wire' : 'index')}`;
}
