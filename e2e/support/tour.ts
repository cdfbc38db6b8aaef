import type { Page } from '@playwright/test';
import { accountOf, approve, buy, type Checkout, capture, startCheckout } from './account.ts';
import { awake } from './pages.ts';
<<<<<<< HEAD
import { call, PASSWORD, signUp } from './people.ts';
import { press, type Stop, stop, type Visitor } from './stops.ts';
import { house } from './tour-of-staff.ts';

const success = (checkout: Checkout) => `/checkout/success?checkout=${checkout.id}`;

const stranger: Visitor = {
  name: 'stranger',
  prepare: async () => [
    stop('home', '/', 'Keep every cent'),
    stop('pricing', '/pricing', 'Choose Team'),
    stop('pricing-monthly', '/pricing', 'Choose Team', {
      act: (page) => page.locator('label', { hasText: 'Monthly' }).click(),
    }),
    stop('login', '/login', 'Welcome back'),
    stop('login-refused', '/login', 'Welcome back', {
      act: async (page) => {
        await page.getByLabel('E-mail').fill('nobody@example.com');
        await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
        await press(page, 'Sign in');
        await page.getByText('do not match').waitFor();
      },
    }),
    stop('signup', '/signup', 'Create your account'),
    stop('signup-refused', '/signup', 'Create your account', {
      act: async (page) => {
        await page.getByLabel('E-mail').fill('lan@boats');
        await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
        await press(page, 'Create account');
        await page.getByText('check the marked fields').waitFor();
      },
    }),
    stop('setup', '/setup?token=none', 'Set up Mekong'),
    stop('not-found', '/no-such-page', 'This page does not exist'),
    stop('cancel-nothing', '/checkout/cancel', 'This checkout was canceled'),
    stop('checkout-guest', '/checkout?plan=team&interval=year', 'Where should it go?'),
    stop('checkout-product', '/checkout?plan=starter-kit&interval=once', 'Nothing renews'),
    stop('forgot', '/forgot', 'Forgot your password?'),
    stop('forgot-sent', '/forgot', 'Forgot your password?', {
      act: async (page) => {
        await page.getByLabel('E-mail').fill('nobody@example.com');
        await press(page, 'Mail me the link');
        await page.getByText('Look into your mailbox').waitFor();
      },
    }),
    stop('magic', '/magic', 'Sign in without a password'),
    stop('reset', '/reset-password?token=none', 'Set a new password'),
    stop('magic-link', '/magic-link?token=none', 'One press and you are in'),
    stop('confirm-email', '/confirm-email?token=none', 'Use your new address'),
    stop('verify-used', '/verify-email?token=none', 'Confirm your address', {
      act: async (page) => {
        await press(page, 'Confirm address');
        await page.getByRole('link', { name: 'Open the dashboard for another link' }).waitFor();
      },
    }),
  ],
};

=======
import { parkedPurchase } from './parked.ts';
import { call, signUp } from './people.ts';
import { press, type Stop, stop, type Visitor } from './stop.ts';
import { stranger } from './stranger.ts';

const success = (checkout: Checkout) => `/checkout/success?checkout=${checkout.id}`;

>>>>>>> a60f68ff70ce59b4508ecea71d276c1599ede51b
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
      stop('security-close', '/dashboard/security', 'Where you are signed in', {
        act: (page) => press(page, 'Close account'),
      }),
    ];
  },
};

const undecided: Visitor = {
  name: 'undecided',
  prepare: async (context) => {
    await signUp(context, 'Delta Boats');
    const declined = await startCheckout(context);
    await approve(context, declined, '0341');
    await capture(context, declined);
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
    await signUp(context, 'Delta Boats');
    const declined = await startCheckout(context);
    await approve(context, declined, '0341');
    await capture(context, declined);
    const paid = await buy(context);
    const opening = (button: string) => ({ act: (page: Page) => press(page, button) });
    return [
      stop('paid', success(paid), 'Paid. Thank you!'),
      stop('dashboard', '/dashboard', 'Next billing date'),
      stop('dashboard-key', '/dashboard', 'Next billing date', opening('Show key')),
      stop('dashboard-account', '/dashboard', 'Next billing date', opening('Your account')),
      stop('dashboard-menu', '/dashboard', 'Next billing date', { ...opening('Open menu'), below: 1024 }),
      stop('dashboard-cancel', '/dashboard', 'Next billing date', opening('Cancel subscription')),
      stop('already-subscribed', '/checkout?plan=team&interval=year', 'Continue to PayPal', {
        act: async (page) => {
          await press(page, 'Continue to PayPal');
          await page.getByText('You already have this subscription').waitFor();
        },
      }),
      stop('invoice', '/dashboard', 'Next billing date', {
        act: async (page) => {
          await page.getByRole('link', { name: /^View invoice/ }).click();
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

export const visitors: readonly Visitor[] = [stranger, newcomer, undecided, customer, leaver, house];

/** Goes there and does what the stop says. */
export async function visit(page: Page, { path, shows, act }: Stop): Promise<void> {
  await page.goto(path);
  await page.getByText(shows).first().waitFor();
  // The gateway's pages have no scripts.
  if (!path.startsWith('/sandbox')) await awake(page);
  await act?.(page);
}
