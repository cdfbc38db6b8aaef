export type DocGroup = 'start' | 'understand' | 'run' | 'extend' | 'reference';

/** The pages in reading order; a page that is not named here comes last, under "reference". */
const ORDER: Record<DocGroup, readonly string[]> = {
  start: ['first-minutes', 'quickstart'],
  understand: ['architecture', 'payments'],
  run: ['deployment', 'configuration', 'gateways'],
  extend: ['add-a-feature', 'add-a-gateway', 'add-a-product', 'add-an-event-listener'],
  reference: ['errors', 'cli', 'soak'],
};

export type DocsSection = { group: DocGroup; slugs: string[] };

/** The pages that are there, in their sections; empty ones are left out. */
export function sectionsOf(slugs: readonly string[]): DocsSection[] {
  const named = new Set(Object.values(ORDER).flat());
  const others = slugs.filter((slug) => !named.has(slug)).sort();
  return (Object.keys(ORDER) as DocGroup[])
    .map((group) => ({
      group,
      slugs: [
        ...ORDER[group].filter((slug) => slugs.includes(slug)),
        ...(group === 'reference' ? others : []),
      ],
    }))
    .filter((section) => section.slugs.length > 0);
}
