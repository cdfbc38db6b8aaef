import { PageLink } from '@/components/ui/page-link';
import type { Texts } from '@/i18n/texts';
import type { DocsPage, Library } from '@/lib/docs/pages';

const box =
  'flex min-h-11 max-w-[48%] flex-col rounded-medium border border-outline-soft px-4 py-3 hover:border-outline';

/** The pages before and after this one in reading order. */
export function Neighbours({ library, slug, texts }: { library: Library; slug: string; texts: Texts }) {
  const pages = [...library.pages.values()];
  const at = pages.findIndex((page) => page.slug === slug);
  const [before, after] = [pages[at - 1], pages[at + 1]];
  return (
    <div className="mt-16 flex justify-between gap-4 text-small">
      {before ? <Neighbour page={before} word={texts.docs.previous} /> : <span />}
      {after ? <Neighbour page={after} word={texts.docs.next} /> : null}
    </div>
  );
}

function Neighbour({ page, word }: { page: DocsPage; word: string }) {
  return (
    <PageLink href={`/docs/${page.slug}`} prefetch={false} className={box}>
      <span className="text-label text-on-surface-muted">{word}</span>
      <span lang="en" className="font-semibold">
        {page.title}
      </span>
    </PageLink>
  );
}
