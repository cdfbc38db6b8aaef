import type { Locator, Page } from '@playwright/test';
import { accountOf, takenFor } from './support/account.ts';
import { atGateway } from './support/hosted.ts';
import { awake, card, open, outcome, payButton, showsTeamPlan } from './support/pages.ts';
import { freshEmail, PASSWORD } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('the whole purchase by keyboard alone', async ({ page, context }) => {
  await open(page, '/pricing');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
  await tabTo(page, page.getByRole('radio', { name: /Yearly/ }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Monthly' })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await tabTo(page, card(page, 'Team').getByRole('link', { name: 'Choose Team' }));
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/checkout\?/);
  await tabTo(page, page.getByRole('link', { name: 'Sign in' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/login/);
  await awake(page);
  await tabTo(page, page.getByRole('link', { name: 'Create an account' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/signup/);
  await awake(page);
  await tabTo(page, page.getByLabel('E-mail'));
  await page.keyboard.type(freshEmail());
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/checkout\?/);
  await awake(page);
  await tabTo(page, page.getByRole('radio', { name: 'PayPal' }));
  await tabTo(page, payButton(page));
  await page.keyboard.press('Enter');

  await atGateway(page, '$995.00');
  await tabTo(page, page.getByRole('radio', { name: 'PayPal balance' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Visa •••• 4242' })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: /^Pay \$/ }));
  await page.keyboard.press('Enter');

  await outcome(page, 'Paid. Thank you!');
  await tabTo(page, page.getByRole('link', { name: 'Open the dashboard' }));
  await page.keyboard.press('Enter');
  await showsTeamPlan(page, '$995.00');
  await awake(page);
  await tabTo(page, page.getByRole('button', { name: 'Show key' }));
  await page.keyboard.press('Space');
  const { licenses, payments } = await accountOf(context);
  await expect(page.getByTestId('license-key')).toHaveText(licenses[0]?.key ?? 'no license');
  expect(await takenFor(context, payments)).toBe(99_500);
});

/** Presses Tab until the focus is there, and sees that it shows. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toHaveCount(1);
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return seen(target);
  }
  throw new Error(`40 presses of Tab did not reach ${target}`);
}

/** The element in focus, or the label that wraps it, has an outline. */
async function seen(target: Locator): Promise<void> {
  const outlined = await target.evaluate((element) =>
    [element, element.closest('label')].some(
      (one) =>
        one &&
        Number.parseFloat(getComputedStyle(one).outlineWidth) >= 2 &&
        getComputedStyle(one).outlineStyle !== 'none',
    ),
  );
  expect(outlined, `the focus on ${target} is visible`).toBe(true);
}
