import { expect, type Page } from '@playwright/test';

/** Ways to pay on the sandbox's page, by the words on it. */
export const pays = {
  balance: 'PayPal balance',
  refusedHere: 'Visa •••• 0002',
  refusedAtCapture: 'Mastercard •••• 0341',
  echeck: 'Bank account (eCheck)',
} as const;

/** The buyer has arrived at the gateway, and the page says that it is none. */
export async function atGateway(page: Page, total: string): Promise<void> {
  await expect(page).toHaveURL(/\/sandbox\/paypal\/checkoutnow/);
  await expect(page.getByRole('banner')).toContainText('PayPal sandbox. This is a test page: no money moves');
  await expect(page).toHaveTitle(/PayPal sandbox/);
  await expect(page.locator('.total')).toHaveText(total);
}

export async function payWith(page: Page, way: string): Promise<void> {
  await page.getByRole('radio', { name: way }).check();
  await page.getByRole('button', { name: /^Pay \$/ }).click();
}

export async function cancelAtGateway(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Cancel and return/ }).click();
}
