import type { Checkout } from '@mekong/sdk';
import { expect, it } from 'vitest';
import { isPatienceOver, nextLook } from './checkout-query.ts';

function checkout(state: Checkout['state']): Checkout {
  return {
    id: 'chk_1',
    state,
    plan: { code: 'team', name: 'Team' },
    interval: 'year',
    seats: 1,
    gateway: 'paypal',
    total: { amount: 99500, currency: 'USD' },
    approvalUrl: null,
    bankTransfer: null,
    expiresAt: null,
    payment: null,
    failure: null,
    subscriptionId: null,
    invoiceId: null,
  };
}

it('looks until the purchase has an end, slower after a while', () => {
  expect(nextLook(undefined, 0)).toBe(1500);
  expect(nextLook(checkout('open'), 0)).toBe(1500);
  expect(nextLook(checkout('processing'), 8)).toBe(5000);
});

it.each(['completed', 'failed', 'canceled', 'expired'] as const)('stops looking at %s', (state) => {
  expect(nextLook(checkout(state), 3)).toBe(false);
});

it('stops looking for what is not there', () => {
  expect(nextLook(null, 0)).toBe(false);
});

it('admits that it takes longer after a dozen seconds', () => {
  expect(isPatienceOver(7)).toBe(false);
  expect(isPatienceOver(8)).toBe(true);
});
