import { accountOf, buy, saveDefault, takenFor } from './support/account.ts';
import { asStaff, newCustomer, owing } from './support/house.ts';
import { mailsTo } from './support/mailbox.ts';
import { card, open } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test('an open invoice is paid with the saved method: declined first, then once, and its receipt', async ({
  page,
  context,
  refusals,
}) => {
  refusals.allow(429);
  const customer = await newCustomer(context);
  const { email } = customer;
  await buy(context, { gateway: 'stripe', card: '0341' });
  await owing(context, customer);
  await open(page, '/dashboard/billing');
  const owed = card(page, 'Open invoices');
  const [invoice] = (await accountOf(context)).invoices.filter(({ state }) => state === 'open');
  const number = invoice?.number ?? 'no number';
  const payNow = owed.getByRole('button', { name: `Pay now: invoice ${number}` });
  await payNow.click();
  await expect(owed.getByRole('alert')).toContainText(`The charge for ${number} was declined`);
  await expect(owed.getByRole('alert')).toContainText('Nothing was taken.');
  await expect(payNow).toBeEnabled();

  await saveDefault(context);
  await payNow.dblclick();
  await expect(owed.getByRole('alert')).toHaveText(`Invoice ${number} is paid. Thank you!`);
  await expect(owed).toContainText('Nothing is owed');
  const { payments } = await accountOf(context);
  // Team for a year 995.00 and the invoice 300.00.
  expect(await takenFor(context, payments)).toBe(129_500);

  const paid = card(page, 'Paid invoices');
  const mailIt = paid.getByRole('button', { name: `Mail the receipt of ${number}` });
  const receipts = async () => (await mailsTo(page, email, 'receipt')).length;
  await expect.poll(receipts).toBe(2);
  for (const count of [3, 4]) {
    await mailIt.click();
    await expect(paid.getByRole('alert')).toHaveText(`On its way to ${email}.`);
    await expect.poll(receipts).toBe(count);
  }
  await mailIt.click();
  await expect(paid.getByRole('alert')).toContainText('mailed several times already');
  expect(await receipts()).toBe(4);

  const bought = (await accountOf(context)).invoices.find(({ total }) => total.amount === 99_500);
  await asStaff(context);
  await open(page, `/admin/invoices/${bought?.id}`);
  await page.getByRole('button', { name: /^Mail the receipt/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: email })).toBeVisible();
  await expect.poll(receipts).toBe(5);
});
