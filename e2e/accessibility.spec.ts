import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './support/test.ts';
import { visit, visitors } from './support/tour.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

// Motion would have axe measure colours half-way to their end.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const visitor of visitors) {
  test(`every page of the ${visitor.name} is accessible, light and dark`, async ({
    page,
    context,
    refusals,
  }) => {
    test.slow();
    refusals.allow(400, 401, 404, 409);
    const violations: string[] = [];
    for (const stop of await visitor.prepare(context)) {
      await visit(page, stop);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        violations.push(...(await look(page, `${stop.name}, ${colorScheme}`)));
      }
    }
    expect(violations).toEqual([]);
  });
}

/** What axe finds on the page as it is now. */
async function look(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} at ${target}`));
}
