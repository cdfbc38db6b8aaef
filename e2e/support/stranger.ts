import { PASSWORD } from './people.ts';
import { press, stop, type Visitor } from './stop.ts';

/** Whoever has not signed in. */
export const stranger: Visitor = {
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
    stop('docs', '/docs', 'How to start, run'),
    stop('docs-page', '/docs/quickstart', 'A key for your program'),
    stop('docs-errors', '/docs/errors', 'Every refusal has the same shape'),
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
