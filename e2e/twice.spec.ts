import { accountOf, takenFor } from './support/account.ts';
import { atGateway, pays, payWith } from './support/hosted.ts';
import { fillSignUp, open, openCheckout, outcome, payButton, showsTeamPlan } from './support/pages.ts';
import { freshEmail, PASSWORD, signUp } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('a double click on Pay is one checkout and one charge', async ({ page, context }) => {
  await signUp(context);
  await openCheckout(page);
  await payButton(page).dblclick();
  await atGateway(page, '$995.00');
  await payWith(page, pays.balance);
  await outcome(page, 'Paid. Thank you!');
  const { payments, subscriptions } = await accountOf(context);
  expect(payments).toHaveLength(1);
  expect(subscriptions).toHaveLength(1);
  expect(await takenFor(context, payments)).toBe(99_500);
});

test('back from the gateway and on again, then back to a page already paid: one charge', async ({
  page,
  context,
}) => {
  await signUp(context);
  await openCheckout(page);
  await payButton(page).click();
  await atGateway(page, '$995.00');
  await page.goBack();
  await expect(payButton(page)).toBeEnabled();
  await openCheckout(page);
  await payButton(page).click();
  await atGateway(page, '$995.00');
  const paidAt = page.url();
  await payWith(page, pays.balance);
  await outcome(page, 'Paid. Thank you!');
  await page.goto(paidAt);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have already agreed to this payment');
  await page.getByRole('link', { name: /^Return to/ }).click();
  await outcome(page, 'Paid. Thank you!');
  await page.goto('/dashboard');
  await showsTeamPlan(page, '$995.00');
  expect(await takenFor(context, (await accountOf(context)).payments)).toBe(99_500);
});

test('two tabs, both approved: the money is kept once', async ({ page, context }) => {
  await signUp(context);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await openCheckout(tab);
    await payButton(tab).click();
    await atGateway(tab, '$995.00');
  }
  await payWith(page, pays.balance);
  await outcome(page, 'Paid. Thank you!');
  await payWith(other, pays.balance);
  await expect(other).toHaveURL(/\/checkout\/success/);
  await expect(other.getByRole('heading', { level: 1 })).not.toHaveText('Settling your payment');
  await expect
    .poll(async () => takenFor(context, (await accountOf(context)).payments), { timeout: 20_000 })
    .toBe(99_500);
  const { subscriptions, licenses } = await accountOf(context);
  expect(subscriptions.filter(({ state }) => state === 'active')).toHaveLength(1);
  expect(licenses).toHaveLength(1);
});

test('signing up by a double click makes one account', async ({ page, context }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/auth/register')) sent.push(request.url());
  });
  await open(page, '/signup');
  await fillSignUp(page, { email: freshEmail(), password: PASSWORD });
  await page.getByRole('button', { name: 'Create account' }).dblclick();
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByText('Delta Boats').first()).toBeVisible();
  expect(sent).toHaveLength(1);
  expect((await accountOf(context)).subscriptions).toEqual([]);
});
