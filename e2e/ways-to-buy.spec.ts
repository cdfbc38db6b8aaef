import { accountOf } from './support/account.ts';
import { BANK_ACCOUNT } from './support/bank-account.ts';
import { atGateway, pays, payWith } from './support/hosted.ts';
import { mailedLink } from './support/mailbox.ts';
import { awake, card, open, openCheckout, outcome, payButton, showsTeamPlan } from './support/pages.ts';
import { freshEmail, signUp } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('bought by card at Stripe', async ({ page, context }) => {
  await signUp(context);
  await openCheckout(page);
  await page.getByRole('radio', { name: /Stripe/ }).check();
  await page.getByRole('button', { name: /^Continue to Stripe/ }).click();
  await expect(page).toHaveTitle(/Stripe sandbox/);
  await page.getByRole('radio', { name: 'Visa •••• 4242' }).check();
  await page.getByRole('button', { name: /^Pay \$995/ }).click();
  await outcome(page, 'Paid. Thank you!');
  await page.getByRole('link', { name: 'Open the dashboard' }).click();
  await showsTeamPlan(page, '$995.00');
  expect((await accountOf(context)).payments.map(({ state }) => state)).toEqual(['succeeded']);
});

test('bought without a login, entered by the mailed link', async ({ page, context }) => {
  const email = freshEmail();
  await openCheckout(page);
  await payButton(page).click();
  await expect(page.getByLabel('E-mail')).toHaveJSProperty('validity.valueMissing', true);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Your name').fill('Lan Nguyen');
  await payButton(page).click();
  await atGateway(page, '$995.00');
  await payWith(page, pays.balance);
  await outcome(page, 'Paid. Thank you!');
  await expect(page.getByText('Look into your mailbox')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the dashboard' })).toHaveCount(0);

  await page.reload();
  await outcome(page, 'Paid. Thank you!');
  await open(page, await mailedLink(page, email, 'welcome-magic'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await showsTeamPlan(page, '$995.00');
  expect((await accountOf(context)).payments).toHaveLength(1);
});

test('a purchase without a login is nobody else’s', async ({ page, context, refusals }) => {
  refusals.allow(401, 404);
  await openCheckout(page);
  await page.getByLabel('E-mail').fill(freshEmail());
  await payButton(page).click();
  await atGateway(page, '$995.00');
  await payWith(page, pays.balance);
  await outcome(page, 'Paid. Thank you!');
  const address = page.url();
  await context.clearCookies();
  await page.goto(address);
  await expect(page).toHaveURL(/\/login\?next=/);
});

test('paid once: a product from the pricing page, no subscription follows', async ({ page, context }) => {
  await signUp(context);
  await open(page, '/pricing');
  await page.getByRole('link', { name: 'Buy Agent Starter Kit' }).click();
  await expect(page).toHaveURL(/\/checkout\?plan=starter-kit/);
  await awake(page);
  await expect(page.getByRole('radio', { name: /Yearly/ })).toHaveCount(0);
  await payButton(page).click();
  await atGateway(page, '$49.00');
  await payWith(page, pays.balance);
  await outcome(page, 'Paid. Thank you!');
  const { subscriptions, licenses } = await accountOf(context);
  expect(subscriptions).toEqual([]);
  expect(licenses).toHaveLength(1);
});

test('a bank transfer: what to tell the bank, again on the billing page', async ({ page, context }) => {
  await signUp(context);
  await openCheckout(page);
  await page.getByRole('radio', { name: 'Bank transfer' }).check();
  await page.getByRole('button', { name: 'Show the transfer details' }).click();
  await outcome(page, 'One transfer to go');
  const [invoice] = (await accountOf(context)).invoices;
  const main = page.getByRole('main');
  for (const told of [...BANK_ACCOUNT, '$995.00', invoice?.number ?? 'no number']) {
    await expect(main).toContainText(told);
  }
  await expect(page.getByRole('button', { name: 'Copy the reference' })).toBeEnabled();
  await open(page, '/dashboard/billing');
  await expect(card(page, 'Open invoices')).toContainText(invoice?.number ?? 'no number');
});
