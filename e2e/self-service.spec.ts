import { mailedLink } from './support/mailbox.ts';
import { card, fillSignIn, open } from './support/pages.ts';
import { PASSWORD, signIn, signUp } from './support/people.ts';
import { expect, freshAddress, test } from './support/test.ts';

test('payment methods saved at both gateways, one made the default, one removed', async ({
  page,
  context,
}) => {
  await signUp(context);
  await open(page, '/dashboard/billing');
  const methods = card(page, 'Payment methods');
  await expect(methods).toContainText('No payment method saved');
  await methods.getByRole('button', { name: /^Add Stripe/ }).click();
  await page.getByRole('radio', { name: 'Visa •••• 4242' }).check();
  await page.getByRole('button', { name: 'Save card' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'is saved' })).toBeVisible();
  await expect(methods).toContainText('4242');

  await methods.getByRole('button', { name: /^Add PayPal/ }).click();
  await page.getByRole('button', { name: 'Agree and save' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'is saved' })).toBeVisible();
  await expect(methods.getByRole('listitem')).toHaveCount(2);
  await methods.getByRole('button', { name: /^Make default: / }).click();
  await expect(methods.getByText('Default', { exact: true })).toHaveCount(1);

  await methods.getByRole('button', { name: /^Remove .*4242/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(methods.getByRole('listitem')).toHaveCount(1);
  await expect(methods).not.toContainText('4242');
});

test('an API key made and used, rotated, revoked', async ({ page, context, playwright, baseURL }) => {
  await signUp(context);
  await open(page, '/dashboard/api-keys');
  await page.getByLabel('Name').fill('Build server');
  await page.getByRole('checkbox', { name: 'See invoices' }).check();
  await page.getByRole('button', { name: 'Make key' }).click();
  const key = (await page.getByTestId('api-key').textContent()) ?? '';
  expect(key).toMatch(/^ck_/);

  const program = await playwright.request.newContext({
    extraHTTPHeaders: { authorization: `Bearer ${key}`, ...freshAddress() },
  });
  const status = async (path: string) =>
    (await program.get(`${process.env.MEKONG_URL ?? baseURL}${path}`)).status();
  expect(await status('/api/v1/invoices')).toBe(200);
  expect(await status('/api/v1/payments')).toBe(403);

  const keys = card(page, 'Your keys');
  await keys.getByRole('button', { name: 'Rotate Build server' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rotate' }).click();
  await expect(keys).toContainText('Retiring');
  await expect(keys.getByTestId('api-key')).toHaveText(/^ck_/);
  await keys.getByRole('button', { name: 'Revoke Build server' }).last().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(keys).toContainText('Revoked');
  expect(await status('/api/v1/invoices')).toBe(401);
  await program.dispose();
});

test('a forgotten password is reset by mail, and the link works once', async ({
  page,
  context,
  refusals,
}) => {
  refusals.allow(400, 422);
  const { email } = await signUp(context);
  await context.clearCookies();
  await open(page, '/login');
  await page.getByRole('link', { name: 'Forgot password?' }).click();
  await expect(page).toHaveURL(/\/forgot/);
  await open(page, '/forgot');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Mail me the link' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Look into your mailbox' })).toBeVisible();
  const link = await mailedLink(page, email, 'reset-password');
  await open(page, link);
  await page.getByLabel('Password', { exact: true }).fill('another correct horse');
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);

  await open(page, link);
  await page.getByLabel('Password', { exact: true }).fill('yet another correct horse');
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(page.getByText('used already or has expired')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mail me another link' })).toBeVisible();
});

test('a session is ended from another one, a password changed, all signed out', async ({
  page,
  context,
  browser,
}) => {
  const person = await signUp(context);
  const elsewhere = await browser.newContext({ extraHTTPHeaders: freshAddress() });
  await signIn(elsewhere, person);
  const other = await elsewhere.newPage();
  await open(other, '/dashboard/security');
  await expect(card(other, 'Sessions').getByRole('listitem')).toHaveCount(2);

  await open(page, '/dashboard/security');
  await page.getByRole('button', { name: /^End the session of/ }).click();
  await expect(card(page, 'Sessions').getByRole('listitem')).toHaveCount(1);
  // Its tokens are refused within a second of its end.
  await expect(async () => {
    await other.goto('/dashboard');
    expect(other.url()).toContain('/login');
  }).toPass();
  await elsewhere.close();

  const password = card(page, 'Password');
  await password.getByLabel('Present password').fill(PASSWORD);
  await password.getByLabel('New password').fill('another correct horse');
  await password.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Your password is changed' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(/\/login/);
  await open(page, '/login');
  await fillSignIn(page, { ...person, password: 'another correct horse' });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
});
