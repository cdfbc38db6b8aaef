import { accountOf, takenFor } from './support/account.ts';
import { atGateway, cancelAtGateway, pays, payWith } from './support/hosted.ts';
import { awake, card, openCheckout, outcome, payButton, showsTeamPlan } from './support/pages.ts';
import { signUp } from './support/people.ts';
import { expect, test } from './support/test.ts';

test.beforeEach(async ({ page, context }) => {
  await signUp(context);
  await openCheckout(page);
  await payButton(page).click();
  await atGateway(page, '$995.00');
});

test('declined on the gateway’s page: another way to pay, paid once', async ({ page, context }) => {
  await payWith(page, pays.refusedHere);
  await expect(page.getByRole('alert')).toContainText('Visa •••• 0002 was refused. Nothing was paid.');
  await payWith(page, pays.balance);
  await outcome(page, 'Paid. Thank you!');
  await page.goto('/dashboard');
  await showsTeamPlan(page, '$995.00');
  expect(await takenFor(context, (await accountOf(context)).payments)).toBe(99_500);
});

test('declined when the money is collected: the reason, a second try, paid once', async ({
  page,
  context,
}) => {
  await payWith(page, pays.refusedAtCapture);
  await outcome(page, 'The payment was declined');
  await expect(page.getByText('Nothing was charged. You can try again')).toBeVisible();
  expect(await takenFor(context, (await accountOf(context)).payments)).toBe(0);

  await page.reload();
  await outcome(page, 'The payment was declined');
  await awake(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await atGateway(page, '$995.00');
  await payWith(page, pays.balance);
  await outcome(page, 'Paid. Thank you!');
  await page.goto('/dashboard');
  await showsTeamPlan(page, '$995.00');
  await expect(card(page, 'Payments').getByRole('row', { name: /Declined/ })).toHaveCount(1);
  const { payments, invoices } = await accountOf(context);
  expect(invoices.map(({ state }) => state)).toEqual(['paid']);
  expect(await takenFor(context, payments)).toBe(99_500);
});

test('canceled at the gateway: nothing charged, a second try is paid', async ({ page, context }) => {
  await cancelAtGateway(page);
  await expect(page).toHaveURL(/\/checkout\/cancel\?checkout=/);
  await outcome(page, 'This checkout was canceled');
  expect(await takenFor(context, (await accountOf(context)).payments)).toBe(0);

  await awake(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await atGateway(page, '$995.00');
  await payWith(page, pays.balance);
  await outcome(page, 'Paid. Thank you!');
  await page.goto('/dashboard');
  await showsTeamPlan(page, '$995.00');
  expect(await takenFor(context, (await accountOf(context)).payments)).toBe(99_500);
});
