import { committedWorld, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { trialBalance } from '../src/features/ledger/trial-balance.ts';
import { type Buyer, buyer } from './buyer.ts';

describe('a purchase by PayPal', () => {
  let world: World;
  let linh: Buyer;

  beforeEach(async () => {
    world = await committedWorld();
    linh = await buyer(world, 'linh@example.com');
  });
  afterEach(() => world.close());

  test('approved and captured on the return page: paid, active, licensed', async () => {
    const checkout = await linh.checkout({ plan: 'team', interval: 'year' });
    expect(checkout.total).toEqual({ amount: 99_500, currency: 'USD' });
    await linh.approve(checkout);
    const captured = await linh.post('/api/v1/payments/capture', { checkoutId: checkout.id });
    expect(captured.checkout.state).toBe('completed');
    await world.settle();

    const [subscription] = await linh.get('/api/v1/subscriptions');
    expect(subscription).toMatchObject({ state: 'active', plan: { code: 'team' }, interval: 'year' });
    expect(subscription.currentPeriodEnd).toBe('2026-03-03T05:00:00.000Z');
    const [invoice] = await linh.get('/api/v1/invoices');
    expect(invoice).toMatchObject({
      state: 'paid',
      number: 'TEST-000001',
      total: { amount: 99_500, currency: 'USD' },
    });
    const [license] = await linh.get('/api/v1/licenses');
    expect(license.key).toMatch(/^AGY-linh-20250303-[0-9a-f]{8}$/);
    expect(await linh.post('/api/v1/licenses/validate', { key: license.key })).toMatchObject({ valid: true });
    expect((await trialBalance(world.ctx(), 'test')).totals).toEqual({ USD: 0n });
    expect(world.sandbox.books().totals.USD?.captured).toBe(99_500n);
  });
});
