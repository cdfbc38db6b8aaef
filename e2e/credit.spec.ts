import { asStaff, dialogOf, fact, invoiceByHand, newCustomer } from './support/house.ts';
import { open } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test('too much is transferred: the rest is credit, of which no more than there is goes back', async ({
  page,
  context,
  refusals,
}) => {
  refusals.allow(422);
  const { id } = await newCustomer(context);
  await asStaff(context);
  const invoice = await invoiceByHand(context, id);
  await open(page, `/admin/invoices/${invoice.id}`);
  const record = await dialogOf(page, 'Record payment');
  await record.getByLabel('Amount').fill('350');
  await record.getByLabel('Bank reference').fill('VCB-9');
  await record.getByRole('button', { name: 'Record payment' }).click();
  await expect(record).toBeHidden();
  await expect(fact(page, 'Status')).toHaveText('Paid');

  await open(page, `/admin/customers/${id}`);
  await expect(fact(page, 'Credit')).toHaveText('$50.00');
  const pay = await dialogOf(page, 'Pay credit out');
  await expect(pay.getByLabel('Amount')).toHaveValue('50.00');
  await pay.getByLabel('Amount').fill('50.01');
  await pay.getByLabel('Reference of your own transfer').fill('OUT-1');
  await pay.getByRole('button', { name: 'Pay credit out' }).click();
  await expect(pay.getByRole('alert')).toContainText('as credit');
  await pay.getByLabel('Amount').fill('20');
  await pay.getByRole('button', { name: 'Pay credit out' }).click();
  await expect(pay).toBeHidden();
  await expect(fact(page, 'Credit')).toHaveText('$30.00');
});
