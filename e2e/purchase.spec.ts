import { accountOf, takenFor } from './support/account.ts';
import { atGateway, pays, payWith } from './support/hosted.ts';
import { awake, card, day, fillSignUp, open, outcome, payButton, showsTeamPlan } from './support/pages.ts';
import { freshEmail, PASSWORD, signUp } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('a stranger buys Team yearly and finds everything on the dashboard', async ({ page, context }) => {
  await open(page, '/pricing');
  const team = card(page, 'Team');
  await expect(team.getByText('$995', { exact: true })).toBeVisible();
  await page.locator('label', { hasText: 'Monthly' }).click();
  await expect(team.getByText('$99.50', { exact: true })).toBeVisible();
  await expect(team.getByText('$995', { exact: true })).toBeHidden();
  await page.locator('label', { hasText: 'Yearly' }).click();
  await team.getByRole('link', { name: 'Choose Team' }).click();

  await expect(page).toHaveURL(/\/checkout\?plan=team&interval=year/);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/login\?next=/);
  await awake(page);
  await page.getByRole('link', { name: 'Create an account' }).click();
  await expect(page).toHaveURL(/\/signup\?next=/);
  await awake(page);
  await fillSignUp(page, { email: freshEmail(), password: PASSWORD });
  await page.getByRole('button', { name: 'Create account' }).click();

  await expect(page).toHaveURL(/\/checkout\?plan=team&interval=year/);
  await awake(page);
  await expect(page.getByTestId('total')).toHaveText('$995.00');
  await payButton(page).click();
  await atGateway(page, '$995.00');
  await payWith(page, pays.balance);

  await expect(page).toHaveURL(/\/checkout\/success\?checkout=/);
  await outcome(page, 'Paid. Thank you!');
  await page.getByRole('link', { name: 'Open the dashboard' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await showsTeamPlan(page, '$995.00');

  const account = await accountOf(context);
  const [subscription] = account.subscriptions;
  expect(account.payments.map(({ state }) => state)).toEqual(['succeeded']);
  expect(await takenFor(context, account.payments)).toBe(99_500);
  await expect(card(page, 'Subscription')).toContainText(day(subscription?.currentPeriodEnd ?? ''));

  await page.reload();
  await showsTeamPlan(page, '$995.00');
  await awake(page);
  await page.getByRole('button', { name: 'Show key' }).click();
  await expect(page.getByTestId('license-key')).toHaveText(account.licenses[0]?.key ?? 'no license');
  await page.getByRole('link', { name: /^View invoice/ }).click();
  await expect(page.getByRole('main')).toContainText(account.invoices[0]?.number ?? 'no number');
  await expect(page.getByText('Delta Boats').first()).toBeVisible();
});

test('the choice of a month is charged as a month', async ({ page, context }) => {
  await signUp(context);
  await open(page, '/pricing');
  await page.locator('label', { hasText: 'Monthly' }).click();
  await card(page, 'Team').getByRole('link', { name: 'Choose Team' }).click();
  await expect(page.getByTestId('total')).toHaveText('$99.50');
  await awake(page);
  await payButton(page).click();
  await atGateway(page, '$99.50');
  await payWith(page, pays.balance);
  await outcome(page, 'Paid. Thank you!');
  await page.goto('/dashboard');
  await showsTeamPlan(page, '$99.50');
  expect(await takenFor(context, (await accountOf(context)).payments)).toBe(9_950);
});
