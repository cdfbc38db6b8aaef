import { money } from '@mekong/kit';
import { expect, it } from 'vitest';
import { orderNow, orderRequest, paidOrder, succeeded } from './steps.ts';
import type { ContractWorld } from './world.ts';

const absentId = 'ABSENT0000000000X';

/** One payment from order to capture. */
export function paying(world: () => ContractWorld): void {
  it('takes a payment from order to capture', async () => {
    const request = orderRequest();
    const order = succeeded(await world().gateway.createOrder(request));
    expect(order).toMatchObject({ state: 'created', total: request.total, paymentId: request.paymentId });
    expect(order.approvalUrl).toMatch(/^https?:/);
    expect(order.captures).toEqual([]);

    await world().control.approve(order.id);
    expect(await orderNow(world(), order.id)).toMatchObject({ state: 'approved', approvalUrl: null });

    const outcome = await world().gateway.captureOrder({ orderId: order.id, idempotencyKey: 'capture-1' });
    const capture = succeeded(outcome);
    expect(capture).toMatchObject({
      orderId: order.id,
      state: 'completed',
      amount: request.total,
      paymentId: request.paymentId,
      refunded: money(0n, 'USD'),
    });
    expect(capture.fee?.amount).toBeGreaterThan(0n);
    expect(await orderNow(world(), order.id)).toMatchObject({ state: 'completed', captures: [capture] });
    expect(await world().gateway.fetchCapture(capture.id)).toEqual({ kind: 'found', value: capture });
  });

  it('makes one order of one idempotency key', async () => {
    const request = orderRequest();
    const first = succeeded(await world().gateway.createOrder(request));
    const second = succeeded(await world().gateway.createOrder(request));
    expect(second.id).toBe(first.id);
  });

  it('captures once, however often it is asked', async () => {
    const { capture, paid, request } = await paidOrder(world());
    expect(succeeded(await world().gateway.captureOrder(capture))).toEqual(paid);
    const another = { ...capture, idempotencyKey: 'another' };
    expect(succeeded(await world().gateway.captureOrder(another))).toEqual(paid);
    expect(await world().control.capturesOf(request.paymentId)).toBe(1);
  });

  it('takes the smallest coin of a currency without decimals', async () => {
    const { paid } = await paidOrder(world(), { total: money(1n, 'JPY') });
    expect(paid.amount).toEqual(money(1n, 'JPY'));
  });

  it('rejects a currency that it does not take, without throwing', async () => {
    const outcome = await world().gateway.createOrder(orderRequest({ total: money(10n, 'XPF') }));
    expect(outcome).toMatchObject({ kind: 'rejected' });
  });

  it('proves that something does not exist', async () => {
    expect(await world().gateway.fetchOrder(absentId)).toEqual({ kind: 'absent' });
    expect(await world().gateway.fetchCapture(absentId)).toEqual({ kind: 'absent' });
    expect(await world().gateway.fetchRefund(absentId)).toEqual({ kind: 'absent' });
  });

  it('does not capture what the buyer has not approved', async () => {
    const order = succeeded(await world().gateway.createOrder(orderRequest()));
    const outcome = await world().gateway.captureOrder({
      orderId: order.id,
      idempotencyKey: `early-${order.id}`,
    });
    expect(outcome.kind).toBe('rejected');
  });
}
