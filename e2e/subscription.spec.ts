import { accountOf, buy } from './support/account.ts';
import { card, day, open } from './support/pages.ts';
import { signUp } from './support/people.ts';
import { expect, test } from './support/test.ts';

test.beforeEach(async ({ page, context }) => {
  await signUp(context);
  await buy(context);
  await open(page, '/dashboard');
  await page.getByRole('button', { name: 'Cancel subscription' }).click();
});

test('canceled at the end of the paid period, then now', async ({ page, context }) => {
  const dialog = page.getByRole('dialog', { name: 'Cancel your Team subscription?' });
  await expect(dialog.getByRole('radio', { name: 'At the end of the paid period' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Cancel subscription' }).click();
  await expect(dialog).toBeHidden();
  const [subscription] = (await accountOf(context)).subscriptions;
  const end = day(subscription?.currentPeriodEnd ?? '');
  expect(subscription).toMatchObject({ state: 'active', cancelAt: subscription?.currentPeriodEnd });
  const shown = card(page, 'Subscription');
  await expect(shown).toContainText(`Ends ${end}`);
  await expect(shown).toContainText(`Everything keeps working until ${end}.`);
  await expect(shown).not.toContainText('Next billing date');

  await page.getByRole('button', { name: 'Cancel right now' }).click();
  await expect(dialog.getByRole('radio')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Cancel right now' }).click();
  await expect(shown).toContainText('No active plan');
  expect((await accountOf(context)).subscriptions.map(({ state }) => state)).toEqual(['canceled']);
});

test('canceled now: access ends, what was paid stays listed', async ({ page, context }) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Right now' }).check();
  await dialog.getByRole('button', { name: 'Cancel right now' }).click();
  await expect(card(page, 'Subscription')).toContainText('No active plan');
  await page.reload();
  await expect(card(page, 'Subscription')).toContainText('No active plan');
  await card(page, 'Subscription').getByText('Earlier subscriptions').click();
  await expect(card(page, 'Subscription')).toContainText('Ended on');
  await expect(card(page, 'Invoices').getByRole('row')).toHaveCount(2);
  await expect(card(page, 'Payments').getByRole('row', { name: /Succeeded/ })).toHaveCount(1);
  expect((await accountOf(context)).subscriptions.map(({ state }) => state)).toEqual(['canceled']);
});

test('kept: closing the dialog changes nothing and gives the focus back', async ({ page, context }) => {
  const opener = page.getByRole('button', { name: 'Cancel subscription' });
  await page.getByRole('button', { name: 'Keep subscription' }).click();
  await expect(opener).toBeFocused();
  await opener.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
  expect((await accountOf(context)).subscriptions).toMatchObject([{ state: 'active', cancelAt: null }]);
});
