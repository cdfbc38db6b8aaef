import type { Subscription } from '@mekong/sdk';
import { describe, expect, it } from 'vitest';
import { currentSubscription, endedSubscriptions, isCancelable } from './subscriptions.ts';

function subscription(state: Subscription['state'], started = true): Subscription {
  return {
    customer: { id: 'cus_1', name: 'Delta Boats' },
    id: `sub_${state}`,
    state,
    plan: { code: 'team', name: 'Team', version: 1 },
    interval: 'year',
    seats: 1,
    price: { amount: 99500, currency: 'USD' },
    currentPeriodStart: started ? '2026-11-21T00:00:00Z' : null,
    currentPeriodEnd: started ? '2027-11-21T00:00:00Z' : null,
    cancelAt: null,
    canceledAt: null,
    createdAt: '2026-11-21T00:00:00Z',
  };
}

describe('currentSubscription', () => {
  it('prefers a running one to an unpaid and an ended one', () => {
    const all = [subscription('canceled'), subscription('incomplete', false), subscription('past_due')];
    expect(currentSubscription(all)?.state).toBe('past_due');
  });

  it('shows an unpaid one when nothing runs, and nothing when all is over', () => {
    expect(currentSubscription([subscription('incomplete', false)])?.state).toBe('incomplete');
    expect(currentSubscription([subscription('canceled')])).toBeNull();
    expect(currentSubscription([])).toBeNull();
  });
});

it('lists as ended only what had run', () => {
  expect(endedSubscriptions([subscription('canceled', false), subscription('canceled')])).toHaveLength(1);
});

it('offers to cancel only what runs', () => {
  expect(isCancelable(subscription('active'))).toBe(true);
  expect(isCancelable(subscription('incomplete', false))).toBe(false);
  expect(isCancelable(subscription('canceled'))).toBe(false);
});
