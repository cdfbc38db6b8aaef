import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { pagesOf, visitInVietnamese } from './support/in-vietnamese.ts';
import type { Stop, Visitor } from './support/stop.ts';
import { freshAddress, test } from './support/test.ts';
import { visit, visitors } from './support/tour.ts';

/** Pictures of every page for people to look at, in Vietnamese by SCREENSHOTS_LANGUAGE=vi; they prove nothing by themselves. */
const folder = process.env.SCREENSHOTS ?? 'test-results/screenshots';
const vietnamese = process.env.SCREENSHOTS_LANGUAGE === 'vi';
const widths = { 390: 844, 768: 1024, 1440: 900 };

/** Colours do not depend on the language. */
const schemes = vietnamese ? (['light'] as const) : (['light', 'dark'] as const);

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const visitor of visitors) {
  test(`pages of the ${visitor.name}`, async ({ page, context, refusals }) => {
    test.setTimeout(900_000);
    refusals.allow(400, 401, 404, 409, 422, 429);
    mkdirSync(folder, { recursive: true });
    for (const [width, height] of Object.entries(widths)) {
      await page.setViewportSize({ width: Number(width), height });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        const stops = await arrive(visitor, context, Number(width));
        for (const stop of vietnamese ? pagesOf(stops) : stops) {
          await (vietnamese ? visitInVietnamese(page, stop) : visit(page, stop));
          await take(page, join(folder, `${visitor.name}-${stop.name}-${width}-${colorScheme}.png`));
        }
      }
    }
  });
}

/** Somebody new each time, from an address of their own: what is done on a page would be seen on its next picture. */
async function arrive(visitor: Visitor, context: BrowserContext, width: number): Promise<Stop[]> {
  await context.clearCookies();
  await context.setExtraHTTPHeaders(freshAddress());
  return (await visitor.prepare(context)).filter(({ below = 9999 }) => width < below);
}

/** The whole page from its top; behind a dialog only what a screen shows, for that is all it covers. */
async function take(page: Page, path: string): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path, fullPage: (await page.getByRole('dialog').count()) === 0 });
}
