import type { Page } from '@playwright/test';
import { accountOf, takenFor } from './support/account.ts';
import { atGateway, pays, payWith } from './support/hosted.ts';
import { openCheckout, payButton, showsTeamPlan } from './support/pages.ts';
import { signUp } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('the tab is closed before the return page loads: the webhook settles', async ({ page, context }) => {
  await signUp(context);
  const captures: string[] = [];
  context.on('request', (request) => {
    if (request.url().includes('/payments/capture')) captures.push(request.url());
  });
  await openCheckout(page);
  await payButton(page).click();
  await atGateway(page, '$995.00');
  const closed = closeOnReturn(page);
  await payWith(page, pays.balance).catch(onlyClosed);
  await closed;

  const later = await context.newPage();
  await expect(async () => {
    await later.goto('/dashboard');
    await expect(later.getByText('Next billing date')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await showsTeamPlan(later, '$995.00');
  expect(await takenFor(context, (await accountOf(context)).payments)).toBe(99_500);
  expect(captures).toEqual([]);
});

/** Holds the browser's request for the return page and closes the tab: the buyer has approved, and is gone. */
async function closeOnReturn(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  browser.once('Fetch.requestPaused', () => void page.close().then(resolve, reject));
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*/checkout/success*' }] });
  return promise;
}

function onlyClosed(error: Error): void {
  if (!/closed/.test(error.message)) throw error;
}
