import { origin } from './support/origin.ts';
import { awake } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test('the documentation is read from page to page, and its commands are copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Footer' }).getByRole('link', { name: 'Docs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Documentation' })).toBeVisible();
  const contents = page.getByRole('navigation', { name: 'Documentation pages' });
  await contents.getByRole('link', { name: 'Quickstart' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quickstart' })).toBeVisible();
  await awake(page);
  await page.getByRole('button', { name: 'Copy these lines' }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('export MEKONG_URL=');
  await page.getByRole('article').getByRole('link', { name: 'Error codes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Error codes' })).toBeVisible();
});

test('an error of the API leads to its code', async ({ page, request, refusals }) => {
  refusals.allow(404);
  const refusal = await (await request.get('/api/v1/nothing')).json();
  expect(refusal.error.docs).toBe('/docs/errors#NOT_FOUND');
  await page.goto(refusal.error.docs);
  await expect(page.getByRole('heading', { name: 'NOT_FOUND', exact: true })).toBeInViewport();
  const missing = await page.goto('/docs/no-such-page');
  expect(missing?.status()).toBe(404);
});

test('crawlers find what is public, at its one address', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${origin()}/sitemap.xml`);
  const map = await (await request.get('/sitemap.xml')).text();
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
  expect(addresses).toEqual(
    expect.arrayContaining([`${origin()}/`, `${origin()}/pricing`, `${origin()}/docs/errors`]),
  );
  for (const address of addresses) {
    const answer = await request.get(address);
    expect([address, answer.status()]).toEqual([address, 200]);
    expect(answer.headers().link, address).toContain(`<${address}>; rel="canonical"`);
  }
  const pricing = await (await request.get('/pricing')).text();
  expect(pricing).toContain('"@type":"Product"');
  expect((await request.get('/checkout/cancel')).headers()['x-robots-tag']).toBe('noindex');
});
