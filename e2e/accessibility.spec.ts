import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
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
    refusals.allow(400, 401, 404, 409, 422);
    const violations: string[] = [];
    for (const stop of await visitor.prepare(context)) {
      await page.setViewportSize({ width: stop.below ? 390 : 1280, height: 800 });
      await visit(page, stop);
      await page.emulateMedia({ colorScheme: 'light' });
      violations.push(...(await look(axe(page).withTags(RULES), `${stop.name}, light`)));
      // Colours are all that the theme changes.
      await page.emulateMedia({ colorScheme: 'dark' });
      violations.push(...(await look(axe(page).withRules('color-contrast'), `${stop.name}, dark`)));
    }
    expect(violations).toEqual([]);
  });
}

/** Frames of other origins are what the other mode is for; there are none, and its second page doubles the time. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

/** What axe finds on the page as it is now. */
async function look(builder: AxeBuilder, where: string): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} at ${target}`));
}
