import type { Token, Tokens } from 'marked';
import type { ReactNode } from 'react';
import { CodeBlock } from '@/components/docs/code-block';
import { DocTable } from '@/components/docs/doc-table';
import { Inline } from '@/components/docs/inline';
import type { Texts } from '@/i18n/texts';
import { anchorOf } from '@/lib/docs/parse';

type Props = { tokens: readonly Token[]; texts: Texts };

/** The body of a page. A kind that is not drawn here stops the build instead of being left out. */
export function Blocks({ tokens, texts }: Props): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes its order
  return tokens.map((token, index) => <Block key={index} token={token} texts={texts} />);
}

function Block({ token, texts }: { token: Token; texts: Texts }): ReactNode {
  switch (token.type) {
    case 'space':
      return null;
    case 'heading':
      return <Heading {...(token as Tokens.Heading)} />;
    case 'paragraph':
      return (
        <p className="my-4">
          <Inline tokens={token.tokens} />
        </p>
      );
    case 'text':
      return <Inline tokens={token.tokens ?? [token]} />;
    case 'list':
      return <List list={token as Tokens.List} texts={texts} />;
    case 'table':
      return <DocTable table={token as Tokens.Table} label={texts.docs.table} />;
    case 'code':
      return <CodeBlock code={token.text} file={fileOf(token.lang ?? '')} copyLabel={texts.docs.copy} />;
    default:
      throw new Error(`the documentation cannot draw ${token.type}: ${token.raw}`);
  }
}

const fileOf = (info: string): string | null => /(?:^|\s)file=(\S+)/.exec(info)?.[1] ?? null;

const sizes: Record<number, string> = {
  1: 'text-headline',
  2: 'mt-12 border-t border-outline-soft pt-8 text-title',
  3: 'mt-8 font-semibold',
};

/** Each is an address: what it says leads to itself. */
function Heading({ depth, tokens }: Tokens.Heading) {
  const Level = `h${Math.min(depth, 3)}` as 'h1' | 'h2' | 'h3';
  const anchor = anchorOf({ tokens });
  return (
    <Level id={anchor} className={sizes[Math.min(depth, 3)]}>
      {depth === 1 ? (
        <Inline tokens={tokens} />
      ) : (
        <a href={`#${anchor}`} className="rounded-small hover:underline">
          <Inline tokens={tokens} />
        </a>
      )}
    </Level>
  );
}

function List({ list, texts }: { list: Tokens.List; texts: Texts }) {
  const Kind = list.ordered ? 'ol' : 'ul';
  return (
    <Kind className={`my-4 space-y-1.5 pl-6 ${list.ordered ? 'list-decimal' : 'list-disc'}`}>
      {list.items.map((item) => (
        <li key={item.raw}>
          <Blocks tokens={item.tokens} texts={texts} />
        </li>
      ))}
    </Kind>
  );
}
