import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { freshAddress, test } from './support/test.ts';
import { visit, visitors } from './support/tour.ts';

/** Pictures of every page for people to look at; they prove nothing by themselves. */
const folder = process.env.SCREENSHOTS ?? 'test-results/screenshots';
const widths = { 390: 844, 768: 1024, 1440: 900 };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const visitor of visitors) {
  test(`pages of the ${visitor.name}`, async ({ page, context, refusals }) => {
    test.setTimeout(300_000);
    refusals.allow(400, 401, 404, 409, 429);
    mkdirSync(folder, { recursive: true });
    const stops = await visitor.prepare(context);
    for (const [width, height] of Object.entries(widths)) {
      await page.setViewportSize({ width: Number(width), height });
      // Refusals are among the pictures: three rounds of them would meet the limit of one address.
      await context.setExtraHTTPHeaders(freshAddress());
      const seen = stops.filter(({ below = 9999 }) => Number(width) < below);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const stop of seen) {
          await visit(page, stop);
          await take(page, join(folder, `${visitor.name}-${stop.name}-${width}-${colorScheme}.png`));
        }
      }
    }
  });
}

/** The whole page from its top; behind a dialog only what a screen shows, for that is all it covers. */
async function take(page: Page, path: string): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path, fullPage: (await page.getByRole('dialog').count()) === 0 });
}
