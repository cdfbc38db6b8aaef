import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from './people.ts';

/** Waits until the page's scripts run: before that a click would only do what plain HTML does. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const buttons = [...document.querySelectorAll('button')];
    return buttons.every((button) => Object.keys(button).some((key) => key.startsWith('__reactProps')));
  });
}

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await awake(page);
}

export async function fillSignUp(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('Your name').fill('Lan Nguyen');
  await page.getByLabel('Company').fill('Delta Boats');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
}

export async function fillSignIn(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
}

/** The review page, from which the buyer leaves for the gateway. */
export async function openCheckout(page: Page, interval: 'year' | 'month' = 'year'): Promise<void> {
  await open(page, `/checkout?plan=team&interval=${interval}`);
}

export const payButton = (page: Page): Locator => page.getByRole('button', { name: 'Continue to PayPal' });

/** The page after the gateway, once the purchase has come to this end. */
export async function outcome(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** A card of the dashboard. */
export const card = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** The day that a customer's page shows: the demo seller's customers live in Vietnam. */
export const day = (instant: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'Asia/Ho_Chi_Minh' }).format(
    new Date(instant),
  );

/** All that a paid Team plan shows on the dashboard. */
export async function showsTeamPlan(page: Page, total: string): Promise<void> {
  const subscription = card(page, 'Subscription');
  await expect(subscription).toContainText('Team');
  await expect(subscription).toContainText('Active');
  await expect(subscription).toContainText('Next billing date');
  const invoice = card(page, 'Invoices').getByRole('row').nth(1);
  await expect(invoice).toContainText('Paid');
  await expect(invoice).toContainText(total);
  const payment = card(page, 'Payments').getByRole('row', { name: /Succeeded/ });
  await expect(payment).toHaveCount(1);
  await expect(payment).toContainText(total);
  await expect(card(page, 'License key').getByTestId('license-key')).toHaveText(/^AGY-/);
}
