/** A fenced block of a page. Its first line is the language and words about it: `sh runnable`, `ts file=a/b.ts`. */
export interface Block {
  readonly language: string;
  readonly words: readonly string[];
  /** `file=`: the file that the block is. */
  readonly file: string | null;
  readonly code: string;
  readonly line: number;
}

const FENCE = /^(?<fence>`{3,})(?<language>[\w-]*)(?<words>[^\n`]*)\n(?<code>[\s\S]*?)^\k<fence>[ \t]*$/gm;

/** Every fenced block of a Markdown text, in order. */
export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(FENCE)].map((match) => {
    const { language = '', words = '', code = '' } = match.groups ?? {};
    const list = words.split(/\s+/).filter(Boolean);
    const file = list.find((word) => word.startsWith('file='))?.slice('file='.length) ?? null;
    return { language, words: list, file, code, line: lineOf(markdown, match.index) };
  });
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

export const isShell = ({ language }: Block): boolean => language === 'sh' || language === 'bash';
export const isRunnable = ({ words }: Block): boolean => words.includes('runnable');

/** The runnable commands of a page as one script: what one block sets, the next one has. */
export function scriptOf(markdown: string): string | null {
  const blocks = blocksOf(markdown).filter((block) => isShell(block) && isRunnable(block));
  return blocks.length === 0 ? null : blocks.map(({ line, code }) => `# line ${line}\n${code}`).join('\n');
}
