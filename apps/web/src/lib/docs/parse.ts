import { lexer, type Token, type Tokens } from 'marked';

/** A page of the documentation, read but not yet drawn. */
export type Doc = { title: string; summary: string; tokens: Token[]; anchors: string[] };

/** Reads a Markdown page: its first heading is the title, the paragraph below it the summary. */
export function parseDoc(markdown: string): Doc {
  const tokens: Token[] = lexer(markdown);
  const headings = tokens.filter(isHeading);
  const paragraph = tokens.find((token): token is Tokens.Paragraph => token.type === 'paragraph');
  return {
    title: plain(headings[0]?.tokens ?? []),
    summary: plain(paragraph?.tokens ?? []).replace(/\s+/g, ' '),
    tokens,
    anchors: headings.map(anchorOf),
  };
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';

/** The words of a text without its marks. */
export function plain(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join('');
}

function wordsOf(token: Token): string {
  if ('tokens' in token && token.tokens) return plain(token.tokens);
  return 'text' in token ? token.text : ' ';
}

/** Where a heading is linked to: as other renderers do it, but a code in capitals keeps them, for errors lead there. */
export function anchorOf({ tokens }: Pick<Tokens.Heading, 'tokens'>): string {
  const text = plain(tokens).trim();
  if (/^[A-Z][A-Z0-9_]+$/.test(text)) return text;
  const kept = text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
  return kept.replace(/\s+/g, '-');
}

/** Pages name each other by their files, so that the links hold in the repository too. */
export function docHref(href: string): string {
  const [, slug, anchor = ''] = /^(?:\.\/)?([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  return slug ? `/docs/${slug}${anchor}` : href;
}
