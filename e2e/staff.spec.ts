import { awake, card, fillSignIn, open } from './support/pages.ts';
import { parkedPurchase } from './support/parked.ts';
import { signUp, staff } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('staff signs in and sees a payment that needs a person', async ({ page, context }) => {
  await signUp(context);
  await parkedPurchase(context);
  await open(page, '/dashboard');
  await expect(card(page, 'Payments')).toContainText('Being checked');
  await expect(card(page, 'License key')).toContainText('No license yet');

  await context.clearCookies();
  await open(page, '/admin');
  await expect(page).toHaveURL(/\/login\?next=%2Fadmin$/);
  await fillSignIn(page, staff());
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/admin$/);
  await awake(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Attention' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Payment on hold/ }).first()).toBeVisible();
});

test('a customer finds nothing there', async ({ page, context, refusals }) => {
  refusals.allow(404);
  await signUp(context);
  await open(page, '/admin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  const answer = await context.request.get('/api/v1/attention');
  expect(answer.status()).toBe(403);
});
