import { expect, it } from 'vitest';
import { lookUpCapture } from '../captures.ts';
import type { GatewayCapture, Outcome } from '../port.ts';
import { withRetry } from '../retry.ts';
import { approvedOrder, orderNow, orderRequest, succeeded } from './steps.ts';
import type { ContractWorld } from './world.ts';

/** Everything that can go wrong between us and the gateway; never twice the money. */
export function failing(world: () => ContractWorld): void {
  const card = () => world().cards.declinedAtCapture;

  it('tells a decline from everything else', async () => {
    const { capture, request } = await approvedOrder(world(), {}, card());
    const outcome = await world().gateway.captureOrder(capture);
    expect(outcome).toMatchObject({ kind: 'declined', code: expect.stringMatching(/^[A-Z_]+$/) });
    expect(await world().control.capturesOf(request.paymentId)).toBe(0);
  });

  it('tells money that is on its way from money taken', async () => {
    const { capture } = await approvedOrder(world(), {}, world().cards.pending);
    const outcome = await world().gateway.captureOrder(capture);
    expect(outcome).toMatchObject({ kind: 'pending', value: { state: 'pending', orderId: capture.orderId } });
    expect(await world().gateway.captureOrder(capture)).toEqual(outcome);
  });

  it('takes the money once when asked many times at once', async () => {
    const { capture, request } = await approvedOrder(world());
    const keys = ['one', 'one', 'two', 'two', 'three'];
    const outcomes = await Promise.all(
      keys.map((key) =>
        world().gateway.captureOrder({ ...capture, idempotencyKey: `${key}-${capture.orderId}` }),
      ),
    );
    for (const { kind } of outcomes) expect(['ok', 'unknown']).toContain(kind);
    expect(await world().control.capturesOf(request.paymentId)).toBe(1);
  });

  it('does not know how a call without an answer ended, and finds that nothing happened', async () => {
    const { capture, request } = await approvedOrder(world());
    await world().control.fault({ on: 'capture', kind: 'timeout_before' });
    expect(await world().gateway.captureOrder(capture)).toMatchObject({ kind: 'unknown', code: 'TIMEOUT' });
    expect((await orderNow(world(), capture.orderId)).captures).toEqual([]);
    expect(succeeded(await world().gateway.captureOrder(capture)).state).toBe('completed');
    expect(await world().control.capturesOf(request.paymentId)).toBe(1);
  });

  it('does not know how a call without an answer ended, and finds that the money was taken', async () => {
    const { capture, request } = await approvedOrder(world());
    await world().control.fault({ on: 'capture', kind: 'timeout_after' });
    expect(await world().gateway.captureOrder(capture)).toMatchObject({ kind: 'unknown', code: 'TIMEOUT' });
    const [taken] = (await orderNow(world(), capture.orderId)).captures;
    expect(taken).toMatchObject({ state: 'completed', paymentId: request.paymentId });
    expect(succeeded(await world().gateway.captureOrder(capture)).id).toBe(taken?.id);
    expect(await world().control.capturesOf(request.paymentId)).toBe(1);
  });

  it.each(['500', 'garbage', '429'] as const)(
    'does not know after %s, and gets there by repeating',
    async (kind) => {
      const { capture, request } = await approvedOrder(world());
      await world().control.fault({ on: 'capture', kind });
      expect(await world().gateway.captureOrder(capture)).toMatchObject({ kind: 'unknown' });
      expect(succeeded(await world().gateway.captureOrder(capture)).state).toBe('completed');
      expect(await world().control.capturesOf(request.paymentId)).toBe(1);
    },
  );

  it.each([
    ['order', { on: 'create_order', kind: '500' }],
    ['order', { on: 'create_order', kind: 'garbage' }],
    ['order', { on: 'create_order', kind: 'timeout_after' }],
  ] as const)('does not know about an %s after %j', async (_noun, fault) => {
    await world().control.fault(fault);
    const request = orderRequest();
    expect(await world().gateway.createOrder(request)).toMatchObject({ kind: 'unknown' });
    expect(succeeded(await world().gateway.createOrder(request)).paymentId).toBe(request.paymentId);
  });

  it('says unknown, not absent, when a look-up fails', async () => {
    const { order } = await approvedOrder(world());
    await world().control.fault({ on: 'fetch_order', kind: '500' });
    expect(await world().gateway.fetchOrder(order.id)).toMatchObject({ kind: 'unknown' });
  });

  it('settles a capture through every fault in turn by the common retry', async () => {
    const { capture, request } = await approvedOrder(world());
    await world().control.fault(
      { on: 'capture', kind: '500' },
      { on: 'capture', kind: '429' },
      { on: 'capture', kind: 'timeout_after' },
    );
    const outcome = await capturePersistently(world(), capture);
    expect(outcome).toMatchObject({ kind: 'ok', value: { paymentId: request.paymentId } });
    expect(await world().control.capturesOf(request.paymentId)).toBe(1);
  });
}

/** As a caller does it: the order tells whether an unanswered capture happened. */
function capturePersistently(
  world: ContractWorld,
  capture: { orderId: string; idempotencyKey: string },
): Promise<Outcome<GatewayCapture>> {
  return withRetry(() => world.gateway.captureOrder(capture), {
    now: () => new Date(0),
    sleep: async () => {},
    random: () => 0.5,
    lookup: () => lookUpCapture(world.gateway, capture.orderId),
  });
}
