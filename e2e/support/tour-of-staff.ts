import type { Page } from '@playwright/test';
import { accountOf } from './account.ts';
import { asStaff, invoiceByHand, payingCustomer } from './house.ts';
import { parkedPurchase } from './parked.ts';
import { signUp } from './people.ts';
import { press, stop, type Visitor } from './stops.ts';

/** The seller's people, with something of everything to look at. */
export const house: Visitor = {
  name: 'house',
  prepare: async (context) => {
    await signUp(context);
    await parkedPurchase(context);
    const parked = (await accountOf(context)).payments[0];
    const { id, payment } = await payingCustomer(context);
    await asStaff(context);
    const invoice = await invoiceByHand(context, id);
    const customer = `/admin/customers/${id}`;
    const opening = (button: string) => ({ act: (page: Page) => press(page, button) });
    return [
      stop('admin', '/admin', 'What needs a person'),
      stop('admin-menu', '/admin', 'What needs a person', { ...opening('Open menu'), below: 1024 }),
      stop('admin-gateways', '/admin/gateways', 'Connect a gateway'),
      stop('admin-invoices', '/admin/invoices', 'Everything billed'),
      stop('admin-invoices-none', '/admin/invoices?mode=live&state=void', 'Nothing here'),
      stop('admin-invoice-new', '/admin/invoices/new', 'It stays a draft'),
      stop('admin-invoice', `/admin/invoices/${invoice.id}`, 'is still owed'),
      stop(
        'admin-invoice-record',
        `/admin/invoices/${invoice.id}`,
        'is still owed',
        opening('Record payment'),
      ),
      stop('admin-payments', '/admin/payments', 'Every try to pay'),
      stop('admin-payment', `/admin/payments/${payment.id}`, 'Nothing has been refunded'),
      stop('admin-refund', `/admin/payments/${payment.id}`, 'Nothing has been refunded', opening('Refund')),
      stop('admin-parked', `/admin/payments/${parked?.id}`, 'waits for a person', opening('Resolve')),
      stop('admin-customers', '/admin/customers', 'Everybody who has an account'),
      stop('admin-customer', customer, 'Delta Boats'),
      stop('admin-cancel', customer, 'Delta Boats', opening('Cancel Team')),
      stop('admin-audit', '/admin/audit', 'Who did what'),
    ];
  },
};
