import type { Page } from '@playwright/test';
import { accountOf, approve, buy, type Checkout, declinedCheckout, startCheckout } from './account.ts';
import { deskStops } from './desk-tour.ts';
import { asStaff, invoiceByHand, newCustomer, owing, payingCustomer } from './house.ts';
import { awake } from './pages.ts';
import { parkedPurchase } from './parked.ts';
import { call, signUp } from './people.ts';
import { opening, press, type Stop, stop, type Visitor } from './stop.ts';
import { stranger } from './stranger.ts';

const success = (checkout: Checkout) => `/checkout/success?checkout=${checkout.id}`;

const newcomer: Visitor = {
  name: 'newcomer',
  prepare: async (context) => {
    await signUp(context, 'Delta Boats');
    return [
      stop('dashboard-empty', '/dashboard', 'No active plan'),
      stop('checkout', '/checkout?plan=team&interval=year', 'Continue to PayPal'),
      stop('checkout-unknown', '/checkout?plan=none&interval=year', 'This plan is not on sale'),
      stop('checkout-custom', '/checkout?plan=enterprise&interval=year', 'made to measure'),
      stop('success-nothing', '/checkout/success', 'Which purchase?'),
      stop('admin-refused', '/admin', 'This page does not exist'),
      stop('billing-empty', '/dashboard/billing', 'No payment method saved'),
      stop('api-keys-empty', '/dashboard/api-keys', 'No keys yet'),
      stop('api-keys-made', '/dashboard/api-keys', 'Make a key', {
        act: async (page) => {
          await page.getByLabel('Name').fill('Build server');
          await press(page, 'Make key');
          await page.getByTestId('api-key').waitFor();
        },
      }),
      stop('security', '/dashboard/security', 'Where you are signed in'),
      stop('settings', '/dashboard/settings', 'Your account'),
      stop('security-close', '/dashboard/security', 'Where you are signed in', opening('Close account')),
    ];
  },
};

const undecided: Visitor = {
  name: 'undecided',
  prepare: async (context) => {
    await signUp(context, 'Delta Boats');
    const declined = await declinedCheckout(context);
    const page = new URL((await startCheckout(context)).approvalUrl);
    const hosted = page.pathname + page.search;
    const canceled = await startCheckout(context);
    const transfer = await startCheckout(context, 'year', 'manual');
    const slow = await startCheckout(context, 'month');
    await approve(context, slow, 'bank');
    return [
      stop('hosted', hosted, 'PayPal sandbox'),
      stop('hosted-refused', `${hosted}&refused=card_refused`, 'was refused'),
      stop('hosted-gone', '/sandbox/paypal/checkoutnow?token=none', 'no longer open'),
      stop('declined', success(declined), 'The payment was declined'),
      stop('canceled', `/checkout/cancel?checkout=${canceled.id}`, 'This checkout was canceled'),
      stop('transfer', success(transfer), 'One transfer to go'),
      stop('settling', success(slow), 'Settling your payment'),
    ];
  },
};

const customer: Visitor = {
  name: 'customer',
  prepare: async (context) => {
    const owner = await newCustomer(context);
    await declinedCheckout(context);
    const paid = await buy(context);
    await owing(context, owner);
    return [
      stop('paid', success(paid), 'Paid. Thank you!'),
      stop('dashboard', '/dashboard', 'Next billing date'),
      stop('dashboard-key', '/dashboard', 'Next billing date', opening('Show key')),
      stop('dashboard-account', '/dashboard', 'Next billing date', opening('Your account')),
      stop('dashboard-menu', '/dashboard', 'Next billing date', { ...opening('Open menu'), below: 1024 }),
      stop('dashboard-cancel', '/dashboard', 'Next billing date', opening('Cancel subscription')),
      stop('billing', '/dashboard/billing', 'Paid invoices'),
      stop('billing-mailed', '/dashboard/billing', 'Paid invoices', {
        act: async (page) => {
          await page.getByRole('button', { name: /^Mail the receipt/ }).click();
          await page.getByRole('alert').first().waitFor();
        },
      }),
      stop('already-subscribed', '/checkout?plan=team&interval=year', 'Continue to PayPal', {
        act: async (page) => {
          await press(page, 'Continue to PayPal');
          await page.getByText('You already have this subscription').waitFor();
        },
      }),
      stop('invoice', '/dashboard', 'Next billing date', {
        act: async (page) => {
          await page
            .getByRole('link', { name: /^View invoice/ })
            .last()
            .click();
          await page.getByText('Billed to').waitFor();
        },
      }),
    ];
  },
};

const leaver: Visitor = {
  name: 'leaver',
  prepare: async (context) => {
    await signUp(context, 'Delta Boats');
    await buy(context);
    const { subscriptions } = await accountOf(context);
    await call(context.request, `/api/v1/subscriptions/${subscriptions[0]?.id}/cancel`, { at: 'period_end' });
    return [stop('dashboard-ending', '/dashboard', 'Everything keeps working until')];
  },
};

const house: Visitor = {
  name: 'house',
  prepare: async (context) => {
    await signUp(context);
    await parkedPurchase(context);
    const parked = (await accountOf(context)).payments[0];
    const { id, payment } = await payingCustomer(context);
    await asStaff(context);
    const invoice = await invoiceByHand(context, id);
    const customer = `/admin/customers/${id}`;
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
      stop('admin-api-keys', '/admin/api-keys', 'Keys of the house'),
      stop('admin-settings', '/admin/settings', 'Seller profile'),
      stop('admin-audit', '/admin/audit', 'Who did what'),
      ...deskStops,
    ];
  },
};

export const visitors: readonly Visitor[] = [stranger, newcomer, undecided, customer, leaver, house];

/** Goes there and does what the stop says. */
export async function visit(page: Page, { path, shows, act }: Stop): Promise<void> {
  await page.goto(path);
  await page.getByText(shows).first().waitFor();
  // The gateway's pages have no scripts.
  if (!path.startsWith('/sandbox')) await awake(page);
  await act?.(page);
}
