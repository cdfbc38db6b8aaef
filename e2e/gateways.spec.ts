import type { Page } from '@playwright/test';
import { accountOf } from './support/account.ts';
import { asStaff, dialogOf, newCustomer } from './support/house.ts';
import { testGateways } from './support/origin.ts';
import { awake, card, open, openCheckout, outcome } from './support/pages.ts';
import { signUp } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('Stripe keys are pasted, tested, sold with, and forgotten', async ({ page, context, browser }) => {
  test.slow();
  const keys = (await (await context.request.get(`${testGateways()}/_control/connection`)).json()).stripe;
  await asStaff(context);
  await open(page, '/admin/gateways');
  const form = card(page, 'Connect a gateway');
  await form.getByLabel('Secret key').fill('sk_test_wrong');
  await form.getByLabel('Webhook signing secret').fill(keys.webhookSecret);
  await form.getByRole('button', { name: 'Test connection' }).click();
  await expect(form.getByRole('alert')).toContainText('refused the keys');
  await form.getByLabel('Secret key').fill(keys.secretKey);
  await form.getByRole('button', { name: 'Test connection' }).click();
  await expect(form.getByRole('alert')).toContainText('The keys work.');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('Saved.');
  const saved = card(page, 'Stripe · Test');
  try {
    await expect(saved).toContainText('Pasted here');
    await saved.getByText('Register this address').click();
    await expect(saved).toContainText('/api/v1/webhooks/stripe');

    const buyer = await browser.newContext({ baseURL: page.url().replace(/\/admin.*/, '') });
    await buysWithStripe(await buyer.newPage());
    expect((await accountOf(buyer)).payments).toMatchObject([{ state: 'succeeded', gateway: 'stripe' }]);
    await buyer.close();
  } finally {
    await open(page, '/admin/gateways');
    const dialog = await dialogOf(page, 'Forget keys');
    await dialog.getByRole('button', { name: 'Forget keys' }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(saved).toHaveCount(0);
});

async function buysWithStripe(page: Page): Promise<void> {
  await signUp(page.context());
  await openCheckout(page);
  await page.getByRole('radio', { name: 'Stripe' }).check();
  await page.getByRole('button', { name: 'Continue to Stripe' }).click();
  await expect(page).toHaveURL(new RegExp(`^${testGateways()}/stripe/`));
  await page.getByRole('radio', { name: /4242/ }).check();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await awake(page);
  await outcome(page, 'Paid. Thank you!');
}

test('the pages of staff are not there for a customer', async ({ page, context, refusals }) => {
  refusals.allow(404);
  await newCustomer(context);
  for (const path of ['gateways', 'invoices', 'payments', 'customers', 'audit', 'invoices/new']) {
    await open(page, `/admin/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  }
});
