import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Blocks } from '@/components/docs/blocks';
import { DocsIndex } from '@/components/docs/docs-index';
import { DocsNav } from '@/components/docs/docs-nav';
import { Neighbours } from '@/components/docs/neighbours';
import { languages } from '@/i18n/languages';
import { textsOf } from '@/i18n/texts';
import { type DocsPage, type Library, readLibrary } from '@/lib/docs/pages';

type Props = { params: Promise<{ lang: string; slug?: string[] }> };

export const dynamicParams = false;

/** All of them by the build, in the frame of each language. */
export async function generateStaticParams() {
  const slugs = [...(await readLibrary()).pages.keys()];
  return languages.flatMap((lang) => [{ lang, slug: [] }, ...slugs.map((slug) => ({ lang, slug: [slug] }))]);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, slug } = await params;
  const { docs } = textsOf(lang);
  const page = pageOf(await readLibrary(), slug);
  return page
    ? { title: page.title, description: shortened(page.summary) }
    : { title: docs.title, description: docs.description };
}

export default async function Docs({ params }: Props) {
  const { lang, slug } = await params;
  const texts = textsOf(lang);
  const library = await readLibrary();
  const page = pageOf(library, slug);
  return (
    <div className="page flex-1 gap-10 pt-6 lg:flex lg:pt-0">
      <DocsNav library={library} current={page?.slug ?? null} texts={texts} />
      <main id="content" tabIndex={-1} className="min-w-0 flex-1 pb-16 outline-none lg:py-10">
        {texts.docs.english ? (
          <p className="mb-6 text-small text-on-surface-muted">{texts.docs.english}</p>
        ) : null}
        {page ? (
          <>
            <article lang="en" className="max-w-3xl">
              <Blocks tokens={page.tokens} texts={texts} />
            </article>
            <Neighbours library={library} slug={page.slug} texts={texts} />
          </>
        ) : (
          <DocsIndex library={library} texts={texts} />
        )}
      </main>
    </div>
  );
}

/** Null = the first page, which lists the others. */
function pageOf(library: Library, slug: string[] = []): DocsPage | null {
  if (slug.length === 0) return null;
  return library.pages.get(slug.join('/')) ?? notFound();
}

/** What a search result shows ends at a word. */
function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 157).replace(/\s+\S*$/, '')}…`;
}
