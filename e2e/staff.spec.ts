import { asStaff, invoiceByHand, newCustomer } from './support/house.ts';
import { awake, card, fillSignIn, open } from './support/pages.ts';
import { parkedPurchase } from './support/parked.ts';
import { call, signUp, staff } from './support/people.ts';
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

test('the audit log narrowed by object, by whom and by action; what nothing fits says so', async ({
  page,
  context,
}) => {
  const { id } = await newCustomer(context);
  await asStaff(context);
  const invoice = await invoiceByHand(context, id);
  const { user } = await call<{ user: { id: string } }>(context.request, '/api/v1/users/me');
  await open(page, '/admin/audit');
  const filter = async (field: string, text: string) => {
    await page.getByLabel(field).fill(text);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.waitForURL(`**${encodeURIComponent(text)}*`);
    await awake(page);
  };
  await filter('Object', invoice.id);
  const entries = page.getByRole('table', { name: 'Audit' }).locator('tbody').getByRole('row');
  await expect(entries.filter({ hasText: 'invoice.finalized' })).toHaveCount(1);
  await expect(entries.filter({ hasNotText: invoice.id })).toHaveCount(0);
  const all = await entries.count();
  await filter('By whom', user.id);
  await expect(page.getByLabel('Object')).toHaveValue(invoice.id);
  await expect(entries.filter({ hasText: staff().email })).toHaveCount(all);
  await filter('Action', 'payment.');
  await expect(page.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
  await open(page, '/admin/payments');
  await expect(page.getByRole('link', { name: 'Test data' })).toHaveAttribute('aria-current', 'true');
});

test('a customer finds nothing there', async ({ page, context, refusals }) => {
  refusals.allow(404);
  await signUp(context);
  await open(page, '/admin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  const answer = await context.request.get('/api/v1/attention');
  expect(answer.status()).toBe(403);
});
