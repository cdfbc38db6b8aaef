import type { Token, Tokens } from 'marked';
import type { ReactNode } from 'react';
import { PageLink } from '@/components/ui/page-link';
import { docHref } from '@/lib/docs/parse';

/** Text with its marks. A kind that is not drawn here stops the build instead of showing its source. */
export function Inline({ tokens }: { tokens: readonly Token[] | undefined }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes its order
  return (tokens ?? []).map((token, index) => <Mark key={index} token={token} />);
}

function Mark({ token }: { token: Token }): ReactNode {
  switch (token.type) {
    case 'text':
      return token.tokens ? <Inline tokens={token.tokens} /> : token.text;
    case 'escape':
      return token.text;
    case 'strong':
      return (
        <strong className="font-semibold">
          <Inline tokens={token.tokens} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inline tokens={token.tokens} />
        </em>
      );
    case 'codespan':
      return (
        <code className="rounded-small bg-surface-container px-1.5 py-0.5 font-mono text-[0.875em] wrap-anywhere">
          {token.text}
        </code>
      );
    case 'link':
      return <Reference {...(token as Tokens.Link)} />;
    case 'br':
      return <br />;
    default:
      throw new Error(`the documentation cannot draw ${token.type}: ${token.raw}`);
  }
}

const link = 'font-medium text-primary underline underline-offset-2 hover:text-primary-hover';

function Reference({ href, tokens }: Tokens.Link) {
  const target = docHref(href);
  const text = <Inline tokens={tokens} />;
  if (target.startsWith('/docs')) {
    return (
      <PageLink href={target} prefetch={false} className={link}>
        {text}
      </PageLink>
    );
  }
  return (
    <a href={target} className={link}>
      {text}
    </a>
  );
}
