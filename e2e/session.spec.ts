import { atGateway } from './support/hosted.ts';
import { awake, fillSignIn, open, openCheckout, payButton } from './support/pages.ts';
import { freshEmail, signUp } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('out and in again, and back to where the visitor wanted to go', async ({ page, context }) => {
  const person = await signUp(context);
  await open(page, '/dashboard');
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/:\d+\/$/);
  expect(await context.cookies()).toEqual([]);

  await open(page, '/dashboard');
  await expect(page).toHaveURL(/\/login\?next=%2Fdashboard$/);
  await fillSignIn(page, person);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
});

test('the door from the checkout to sign-in keeps the way', async ({ page, context }) => {
  const person = await signUp(context);
  await context.clearCookies();
  await open(page, '/checkout?plan=team&interval=month');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/login\?next=/);
  await awake(page);
  await fillSignIn(page, person);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/checkout\?plan=team&interval=month$/);
  await expect(page.getByTestId('total')).toHaveText('$99.50');
});

test('a wrong password and an unknown address get the same answer', async ({ page, context, refusals }) => {
  refusals.allow(401);
  const person = await signUp(context);
  await context.clearCookies();
  await open(page, '/login');
  for (const email of [person.email, freshEmail()]) {
    await fillSignIn(page, { email, password: 'not this one either' });
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert').first()).toHaveText('E-mail and password do not match.');
    await expect(page.getByLabel('E-mail')).toBeFocused();
    await expect(page).toHaveURL(/\/login$/);
  }
  await fillSignIn(page, person);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
});

test('nobody is sent to another site after signing in', async ({ page, context }) => {
  const person = await signUp(context);
  await context.clearCookies();
  await open(page, '/login?next=//evil.example/dashboard');
  await fillSignIn(page, person);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/localhost:\d+\/dashboard$/);
});

test('access that has run out is renewed unnoticed, on a page and on a button', async ({ page, context }) => {
  await signUp(context);
  await context.clearCookies({ name: 'mekong_access' });
  await open(page, '/dashboard');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name).sort()).toEqual([
    'mekong_access',
    'mekong_refresh',
  ]);

  await openCheckout(page);
  await context.clearCookies({ name: 'mekong_access' });
  await payButton(page).click();
  await atGateway(page, '$995.00');
});

test('a session ended elsewhere leads to the door', async ({ page, context }) => {
  await signUp(context);
  await open(page, '/dashboard');
  await context.clearCookies();
  await page.reload();
  await expect(page).toHaveURL(/\/login\?next=%2Fdashboard$/);
});
