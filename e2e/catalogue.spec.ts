import type { Browser, BrowserContext, Page } from '@playwright/test';
import { accountOf } from './support/account.ts';
import { archivePlan, freshPlan } from './support/desk.ts';
import { pays, payWith } from './support/hosted.ts';
import { asStaff, dialogOf } from './support/house.ts';
import { origin } from './support/origin.ts';
import { awake, card, open, outcome, payButton } from './support/pages.ts';
import { signUp } from './support/people.ts';
import { expect, test } from './support/test.ts';

type Plan = ReturnType<typeof freshPlan>;

async function makePlan(page: Page, { code, name }: Plan): Promise<void> {
  await open(page, '/admin/catalogue');
  await page.getByRole('link', { name: 'New plan' }).click();
  await page.waitForURL('**/admin/catalogue/new');
  await awake(page);
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Also included').fill('Answers within a day');
  await page.getByLabel('Price a month').fill('49');
  await page.getByLabel('Price a year').fill('490');
  await page.getByRole('button', { name: 'Add a limit' }).click();
  await page.getByLabel('How many').fill('20');
  const preview = page.getByRole('region', { name: 'Preview of the pricing page' });
  await expect(preview).toContainText(name);
  await expect(preview).toContainText('$490');
  await expect(preview).toContainText(/20 \w+/);
  await expect(preview).toContainText('Answers within a day');
  await page.getByRole('button', { name: 'Put on sale' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Somebody new, who finds the plan on the pricing page and pays for it. */
async function buyer(browser: Browser, { name }: Plan): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin() });
  const page = await context.newPage();
  await signUp(context);
  await open(page, '/pricing');
  await page.getByRole('link', { name: `Choose ${name}` }).click();
  await page.waitForURL('**/checkout?**');
  await awake(page);
  await payButton(page).click();
  await payWith(page, pays.balance);
  await awake(page);
  await outcome(page, 'Paid. Thank you!');
  return context;
}

test('a plan made by form is on the pricing page at once, and is bought', async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  const plan = freshPlan();
  await asStaff(context);
  await makePlan(page, plan);
  try {
    const lan = await buyer(browser, plan);
    const { licenses, payments } = await accountOf(lan);
    expect(payments).toMatchObject([{ state: 'succeeded', amount: { amount: 49_000, currency: 'USD' } }]);
    expect(licenses).toHaveLength(1);
    const dashboard = await lan.newPage();
    await open(dashboard, '/dashboard');
    await expect(card(dashboard, 'License key').getByTestId('license-key')).toHaveText(/^AGY-/);
    await lan.close();

    await open(page, `/admin/catalogue/${plan.code}`);
    const terms = card(page, 'Price and limits');
    await expect(terms).toContainText('One subscriber keeps the version they bought');
    await terms.getByLabel('Price a year').fill('590');
    await terms.getByRole('button', { name: 'Save as version 2' }).click();
    await expect(terms.getByRole('alert')).toContainText('Version 2 is on sale.');
    const versions = card(page, 'All versions').locator('tbody').getByRole('row');
    await expect(versions.nth(0)).toContainText('$590 a year');
    await expect(versions.nth(1)).toContainText('$490 a year');
    await expect(versions.nth(1).getByRole('cell').last()).toHaveText('1');
    await expect(async () => {
      await page.goto('/pricing');
      await expect(card(page, plan.name)).toContainText('$590', { timeout: 500 });
    }).toPass({ timeout: 10_000 });
  } finally {
    await archivePlan(context, plan.code);
  }
});

test('a plan goes off sale and comes back; a code that is taken is said so', async ({
  page,
  context,
  refusals,
}) => {
  refusals.allow(409);
  const plan = freshPlan();
  await asStaff(context);
  await makePlan(page, plan);
  const archive = await dialogOf(page, 'Archive');
  await archive.getByRole('button', { name: 'Archive' }).click();
  await expect(archive).toBeHidden();
  await open(page, '/admin/catalogue');
  await expect(card(page, 'Archived').getByRole('link', { name: plan.name })).toBeVisible();
  await expect(card(page, 'On sale').getByRole('link', { name: plan.name })).toHaveCount(0);

  await open(page, '/admin/catalogue/new');
  await page.getByLabel('Code', { exact: true }).fill(plan.code);
  await page.getByLabel('Name', { exact: true }).fill(plan.name);
  await page.getByLabel('Price a month').fill('4,9');
  await page.getByRole('button', { name: 'Put on sale' }).click();
  await expect(page.locator('form').getByRole('alert')).toContainText('Enter a price such as');
  await page.getByLabel('Price a month').fill('4.90');
  await page.getByRole('button', { name: 'Put on sale' }).click();
  await expect(page.locator('form').getByRole('alert')).toContainText(
    'Another plan or product has this code.',
  );

  await open(page, `/admin/catalogue/${plan.code}`);
  const restore = await dialogOf(page, 'Put back on sale');
  await restore.getByRole('button', { name: 'Put back on sale' }).click();
  await expect(restore).toBeHidden();
  await archivePlan(context, plan.code);
});
