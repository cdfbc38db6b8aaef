import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { buy } from './support/account.ts';
import { atGateway, pays, payWith } from './support/hosted.ts';
import { asStaff } from './support/house.ts';
import { mailsTo } from './support/mailbox.ts';
import { awake, card, open, openCheckout, outcome, payButton } from './support/pages.ts';
import { call, signIn, signUp } from './support/people.ts';
import { expect, test } from './support/test.ts';

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="220" height="60" viewBox="0 0 220 60">
  <path fill="#0b5c58" d="M0 30 Q15 5 30 30 T60 30 V55 H0 Z"/><circle cx="170" cy="30" r="24" fill="#86d5ca"/></svg>`;
const asFile = (svg: string) => ({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(svg) });

async function uploadLogo(page: Page, svg: string): Promise<void> {
  await page.getByLabel('Picture').setInputFiles(asFile(svg));
  await page.getByRole('button', { name: 'Upload logo' }).click();
}

test('the seller is named once, and the invoice of a purchase is downloaded by both sides', async ({
  page,
  context,
  refusals,
}) => {
  refusals.allow(422);
  await asStaff(context);
  await open(page, '/admin/settings');
  await page.getByLabel('Legal name').fill('Mekong Demo Ltd');
  await page.getByLabel('Address', { exact: true }).fill('12 Riverside\nHo Chi Minh City');
  await page.getByLabel('Tax code').fill('0312345678');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Saved. The next invoice carries it.')).toBeVisible();
  await uploadLogo(page, LOGO.replace('<path', '<script>alert(1)</script><path'));
  await expect(page.getByText('holds more than a drawing: the element script')).toBeVisible();
  await uploadLogo(page, LOGO);
  const logo = page.getByAltText('The present logo');
  await expect(logo).toBeVisible();
  await expect(logo).toHaveJSProperty('naturalWidth', 220);

  await context.clearCookies();
  const buyer = await signUp(context, 'Thuyền Sông Cửu Long');
  await buy(context);
  const [invoice] = await call<{ id: string; number: string }[]>(context.request, '/api/v1/invoices');
  if (!invoice) throw new Error('the purchase left no invoice');
  await open(page, `/dashboard/invoices/${invoice.id}`);
  const bought = await downloaded(page);
  expect(bought.name).toBe(`Invoice ${invoice.number}.pdf`);
  expect(bought.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await expect
    .poll(async () => (await mailsTo(page, buyer.email, 'receipt'))[0]?.attachments)
    .toEqual([{ name: bought.name, contentType: 'application/pdf', size: bought.bytes.length }]);

  await asStaff(context);
  await open(page, `/admin/invoices/${invoice.id}`);
  expect((await downloaded(page)).bytes.equals(bought.bytes)).toBe(true);
  await open(page, '/admin/settings');
  await page.getByRole('button', { name: 'Remove logo' }).click();
  await expect(page.getByText('No logo: your name stands there.')).toBeVisible();
  await context.clearCookies();
  await signIn(context, buyer);
  await open(page, `/dashboard/invoices/${invoice.id}`);
  await awake(page);
  expect((await downloaded(page)).bytes.equals(bought.bytes)).toBe(true);
});

async function downloaded(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Download PDF/ }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('billing details asked at the checkout stand on the invoice, and are changed for the next', async ({
  page,
  context,
  refusals,
}) => {
  refusals.allow(400);
  await signUp(context, 'Delta Boats');
  await openCheckout(page);
  await page.getByText('Billing address and tax id').click();
  await page.getByLabel('Company or name on the invoice').fill('Thuyền Sông Cửu Long');
  await page.getByLabel('Street and number').fill('5 Đường Trường Chinh');
  await page.getByLabel('City').fill('Hà Nội');
  await page.getByLabel('Tax id', { exact: true }).fill('0101234567');
  await payButton(page).click();
  await atGateway(page, '$995.00');
  await payWith(page, pays.balance);
  await outcome(page, 'Paid. Thank you!');
  const [invoice] = await call<{ id: string }[]>(context.request, '/api/v1/invoices');
  await open(page, `/dashboard/invoices/${invoice?.id}`);
  for (const words of ['Thuyền Sông Cửu Long', '5 Đường Trường Chinh', '0101234567']) {
    await expect(page.getByText(words, { exact: true })).toBeVisible();
  }

  await open(page, '/dashboard/billing');
  const details = card(page, 'Billing details');
  await expect(details.getByLabel('City')).toHaveValue('Hà Nội');
  await details.getByLabel('Tax id', { exact: true }).fill('<b>');
  await details.getByRole('button', { name: 'Save details' }).click();
  await expect(details.getByText('letters, digits, spaces and . / - only')).toBeVisible();
  await details.getByLabel('Tax id', { exact: true }).fill('0109876543');
  await details.getByRole('button', { name: 'Save details' }).click();
  await expect(details.getByText('Saved. Your next invoice carries it.')).toBeVisible();
  const known = await call<{ taxId: string }>(context.request, '/api/v1/billing-details');
  expect(known.taxId).toBe('0109876543');
});
