import { PageLink } from '@/components/ui/page-link';
import type { Texts } from '@/i18n/texts';
import { classes } from '@/lib/classes';
import type { Library } from '@/lib/docs/pages';

type Props = { library: Library; current: string | null; texts: Texts };

/** The pages in their sections; the same list on the side of a wide screen and folded on a small one. */
export function DocsNav({ library, current, texts }: Props) {
  return (
    <>
      <details className="mb-6 rounded-medium border border-outline-soft lg:hidden">
        <summary className="flex min-h-11 items-center px-4 text-small font-medium">
          {texts.docs.contents}
        </summary>
        <nav aria-label={texts.docs.contents} className="px-2 pb-3">
          <Sections library={library} current={current} texts={texts} />
        </nav>
      </details>
      <nav
        aria-label={texts.docs.contents}
        className="sticky top-16 hidden max-h-[calc(100dvh-4rem)] w-60 shrink-0 overflow-y-auto py-10 lg:block"
      >
        <Sections library={library} current={current} texts={texts} />
      </nav>
    </>
  );
}

function Sections({ library, current, texts }: Props) {
  return library.sections.map(({ group, slugs }) => (
    <section key={group} className="mb-5">
      <h2 className="px-3 py-1.5 text-label font-medium text-on-surface-muted">{texts.docs.groups[group]}</h2>
      <ul>
        {slugs.map((slug) => (
          <li key={slug}>
            <PageLink
              href={`/docs/${slug}`}
              prefetch={false}
              aria-current={slug === current ? 'page' : undefined}
              className={classes(
                'flex min-h-9 items-center rounded-small px-3 py-1.5 text-small max-lg:min-h-11',
                slug === current
                  ? 'bg-primary-container font-semibold text-on-primary-container'
                  : 'hover:bg-surface-container',
              )}
            >
              {library.pages.get(slug)?.title}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  ));
}
