import { accountOf, buy, takenFor } from './support/account.ts';
import { asCustomer, asStaff, dialogOf, fact, invoiceByHand, newCustomer } from './support/house.ts';
import { card, open } from './support/pages.ts';
import { expect, test } from './support/test.ts';

for (const gateway of ['stripe', 'paypal'] as const) {
  test(`staff charges an open invoice to the method saved at ${gateway}, once`, async ({ page, context }) => {
    const { id, email } = await newCustomer(context);
    await buy(context, { gateway });
    await asStaff(context);
    const invoice = await invoiceByHand(context, id);
    await open(page, `/admin/invoices/${invoice.id}`);
    const dialog = await dialogOf(page, 'Charge saved method');
    await dialog.getByRole('button', { name: 'Charge saved method' }).dblclick();
    await expect(dialog).toBeHidden();
    await expect(fact(page, 'Status')).toHaveText('Paid');
    await expect(card(page, 'Payments').getByRole('row', { name: /\$300\.00/ })).toHaveCount(1);

    await asCustomer(context, email);
    const { payments } = await accountOf(context);
    // Team for a year 995.00 and the invoice 300.00.
    expect(await takenFor(context, payments)).toBe(129_500);
  });
}
