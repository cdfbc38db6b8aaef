import { expect, it } from 'vitest';
import { approvedOrder, orderRequest, savedMethod, succeeded } from './steps.ts';
import type { Section } from './world.ts';

/** What goes wrong beside the money itself. */
export const failing: Section = (world, traits) => {
  it.each(traits.declinedAtCapture)('tells the decline of %s from everything else', async (card) => {
    const { capture, request } = await approvedOrder(world(), {}, card);
    const outcome = await world().gateway.captureOrder(capture);
    expect(outcome).toMatchObject({ kind: 'declined', code: expect.stringMatching(/^[A-Z_]+$/) });
    expect(await world().control.capturesOf(request.paymentId)).toBe(0);
  });

  it.each([
    ['500', { recorded: true }],
    ['garbage', { recorded: true }],
    ['timeout_after', { code: 'TIMEOUT' }],
    ['timeout_before', { code: 'TIMEOUT' }],
    ['429', { code: 'RATE_LIMIT_REACHED' }],
  ] as const)('does not know about an order after %s, and makes one by repeating', async (kind, details) => {
    await world().control.fault({ on: 'create_order', kind });
    const request = orderRequest();
    expect(await world().gateway.createOrder(request)).toMatchObject({ kind: 'unknown', ...details });
    expect(succeeded(await world().gateway.createOrder(request)).paymentId).toBe(request.paymentId);
  });

  it.each(['500', 'garbage', '429', 'timeout_before'] as const)(
    'says unknown, not absent, when a look-up ends in %s',
    async (kind) => {
      const { order } = await approvedOrder(world());
      await world().control.fault({ on: 'fetch_order', kind });
      expect(await world().gateway.fetchOrder(order.id)).toMatchObject({ kind: 'unknown' });
    },
  );

  it('does not know whether a method was removed, and removes it by repeating', async () => {
    const { token } = await savedMethod(world());
    await world().control.fault({ on: 'remove_method', kind: '500' });
    expect(await world().gateway.removeMethod(token)).toMatchObject({ kind: 'unknown' });
    expect(await world().gateway.removeMethod(token)).toEqual({ kind: 'ok', value: null });
  });
};
