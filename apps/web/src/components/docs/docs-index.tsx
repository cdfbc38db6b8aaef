import { PageLink } from '@/components/ui/page-link';
import type { Texts } from '@/i18n/texts';
import type { Library } from '@/lib/docs/pages';

/** What there is to read, with the first words of each page. */
export function DocsIndex({ library, texts }: { library: Library; texts: Texts }) {
  return (
    <>
      <h1 className="text-headline">{texts.docs.title}</h1>
      <p className="mt-3 text-lead text-on-surface-muted">{texts.docs.description}</p>
      {library.sections.map(({ group, slugs }) => (
        <section key={group} className="mt-10">
          <h2 className="text-title">{texts.docs.groups[group]}</h2>
          <ul className="mt-4 grid gap-4 sm:grid-cols-2">
            {slugs.map((slug) => (
              <li key={slug}>
                <PageLink
                  href={`/docs/${slug}`}
                  prefetch={false}
                  className="block h-full rounded-medium border border-outline-soft bg-surface-raised p-4 hover:border-outline"
                >
                  <span className="font-semibold">{library.pages.get(slug)?.title}</span>
                  <span lang="en" className="mt-1 line-clamp-3 text-small text-on-surface-muted">
                    {library.pages.get(slug)?.summary}
                  </span>
                </PageLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
