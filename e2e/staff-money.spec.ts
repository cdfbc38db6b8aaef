import { accountOf, takenFor } from './support/account.ts';
import { asStaff, dialogOf, fact, newCustomer, payingCustomer } from './support/house.ts';
import { card, open } from './support/pages.ts';
import { parkedPurchase } from './support/parked.ts';
import { call, PASSWORD, signIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('a purchase is refunded in part, and the customer keeps the plan', async ({ page, context }) => {
  const { email, payment } = await payingCustomer(context);
  await asStaff(context);
  await open(page, `/admin/payments/${payment.id}`);
  const dialog = await dialogOf(page, 'Refund');
  await expect(dialog.getByLabel('Amount')).toHaveValue('995.00');
  await dialog.getByLabel('Amount').fill('95.005');
  await dialog.getByRole('button', { name: 'Refund' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Enter an amount such as 120.00.');
  await dialog.getByLabel('Amount').fill('95');
  await dialog.getByLabel('What was bought').selectOption({ label: 'The customer keeps it' });
  await dialog.getByRole('button', { name: 'Refund' }).click();
  await expect(dialog).toBeHidden();
  await expect(async () => {
    await page.reload();
    await expect(card(page, 'Refunds').getByRole('row', { name: /Given back.*\$95\.00/ })).toBeVisible({
      timeout: 2000,
    });
  }).toPass();
  await expect(fact(page, 'Refunded')).toHaveText('$95.00');
  await expect(fact(page, 'Status')).toHaveText('Partly refunded');

  await context.clearCookies();
  await signIn(context, { email, password: PASSWORD });
  const { payments, subscriptions } = await accountOf(context);
  expect(await takenFor(context, payments)).toBe(90_000);
  expect(subscriptions).toMatchObject([{ state: 'active' }]);
});

test('an invoice by hand: written, finalised, paid by two bank transfers', async ({ page, context }) => {
  const { email } = await newCustomer(context);
  await asStaff(context);
  await open(page, '/admin/invoices');
  await page.getByRole('link', { name: 'New invoice' }).click();
  await page.getByLabel('Find by e-mail').fill(email);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('radio', { name: /Delta Boats/ }).check();
  await page.getByLabel('Description').fill('Installation');
  await page.getByLabel('Quantity').fill('2');
  await page.getByLabel('Unit price').fill('150');
  await page.getByRole('button', { name: 'Create draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Draft invoice' })).toBeVisible();

  await (await dialogOf(page, 'Finalise')).getByRole('button', { name: 'Finalise' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Invoice / })).toBeVisible();
  await expect(fact(page, 'Still owed')).toHaveText('$300.00');

  const first = await dialogOf(page, 'Record payment');
  await expect(first.getByLabel('Amount')).toHaveValue('300.00');
  await first.getByLabel('Amount').fill('100');
  await first.getByLabel('Bank reference').fill('VCB-1');
  await first.getByLabel('File').setInputFiles({
    name: 'transfer.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF'),
  });
  await first.getByRole('button', { name: 'Record payment' }).click();
  await expect(first).toBeHidden();
  await expect(fact(page, 'Still owed')).toHaveText('$200.00');

  const rest = await dialogOf(page, 'Record payment');
  await expect(rest.getByLabel('Amount')).toHaveValue('200.00');
  await rest.getByLabel('Bank reference').fill('VCB-2');
  await rest.getByRole('button', { name: 'Record payment' }).click();
  await expect(rest).toBeHidden();
  await expect(fact(page, 'Still owed')).toHaveText('$0.00');
  await expect(fact(page, 'Status')).toHaveText('Paid');
  await expect(card(page, 'Payments').getByRole('row', { name: /By hand/ })).toHaveCount(2);

  await card(page, 'Payments')
    .getByRole('row', { name: /\$100\.00/ })
    .getByRole('link')
    .click();
  await expect(fact(page, 'Bank reference')).toHaveText('VCB-1');
  await expect(fact(page, 'Attached file')).toHaveText('Open file');
});

test('a parked payment: what does not fit is refused with its reason, what fits ends it', async ({
  page,
  context,
  refusals,
}) => {
  refusals.allow(400, 409, 422);
  await newCustomer(context);
  await parkedPurchase(context);
  const parked = (await accountOf(context)).payments[0];
  await asStaff(context);
  await open(page, '/admin');
  await page.getByRole('link', { name: parked?.id ?? 'no payment' }).click();
  await expect(page.getByRole('heading', { name: 'This payment waits for a person' })).toBeVisible();
  const dialog = await dialogOf(page, 'Resolve');
  await dialog.getByRole('radio', { name: /^Accept/ }).check();
  await dialog.getByLabel('Reason').fill('The seller gave it back by hand');
  await dialog.getByRole('button', { name: 'Resolve' }).click();
  await expect(dialog.getByRole('alert')).toContainText('given back at the gateway');
  await expect(dialog.getByRole('alert')).toContainText('Reference: req_');
  await dialog.getByRole('radio', { name: /^Give the money back/ }).check();
  await dialog.getByRole('button', { name: 'Resolve' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'This payment waits for a person' })).toBeHidden();
  await expect(fact(page, 'Status')).toHaveText('Declined');

  await open(page, `/admin/audit?object=${parked?.id}&action=payment.resolved`);
  const entry = page.getByRole('row', { name: /payment\.resolved/ }).first();
  await entry.getByText('Before and after').click();
  await expect(entry).toContainText('The seller gave it back by hand');
});

test('a subscription is canceled now, with a part of its price given back', async ({ page, context }) => {
  const { id, email } = await payingCustomer(context);
  await asStaff(context);
  await open(page, '/admin/customers');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('link', { name: 'Delta Boats' }).click();
  await expect(page).toHaveURL(new RegExp(`/admin/customers/${id}$`));
  const dialog = await dialogOf(page, 'Cancel Team');
  await dialog.getByLabel('When').selectOption({ label: 'Right now' });
  await dialog.getByLabel('Refund').selectOption({ label: 'A part of it' });
  await dialog.getByLabel('Amount').fill('400');
  await dialog.getByRole('button', { name: 'Cancel subscription' }).click();
  await expect(dialog).toBeHidden();
  await expect(card(page, 'Subscriptions')).toContainText('Canceled');
  await expect
    .poll(() =>
      call<{ state: string; amount: object }[]>(
        context.request,
        `/api/v1/refunds?mode=test&customerId=${id}`,
      ),
    )
    .toMatchObject([{ state: 'succeeded', amount: { amount: 40_000, currency: 'USD' } }]);
});
