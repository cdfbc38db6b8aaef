import { currencies, money } from '@mekong/kit';
import { expect, it } from 'vitest';
import { found, orderNow, orderRequest, paidOrder, succeeded } from './steps.ts';
import type { Section } from './world.ts';

/** One payment from order to capture. */
export const paying: Section = (world, traits) => {
  it('does what it says it can do', () => {
    const { capturesOnApproval, saveMethod, currencies: taken } = world().gateway.capabilities;
    expect({ capturesOnApproval, saveMethod }).toEqual({
      capturesOnApproval: traits.capturesOnApproval,
      saveMethod: true,
    });
    expect([...taken].filter((code) => !currencies.includes(code))).toEqual([]);
  });

  it('takes a payment from order to capture', async () => {
    const request = orderRequest();
    const order = succeeded(await world().gateway.createOrder(request));
    expect(order).toMatchObject({ state: 'created', total: request.total, paymentId: request.paymentId });
    expect(order.approvalUrl).toMatch(/^https?:/);
    expect(order.expiresAt?.getTime()).toBeGreaterThan(world().now().getTime());
    expect(order.captures).toEqual([]);

    await world().control.approve(order.id);
    const approved = await orderNow(world(), order.id);
    expect(approved).toMatchObject({
      state: traits.capturesOnApproval ? 'completed' : 'approved',
      approvalUrl: null,
    });
    expect(approved.captures).toHaveLength(traits.capturesOnApproval ? 1 : 0);

    const outcome = await world().gateway.captureOrder({ orderId: order.id, idempotencyKey: 'capture-1' });
    const capture = succeeded(outcome);
    expect(capture).toMatchObject({
      orderId: order.id,
      state: 'completed',
      amount: request.total,
      paymentId: request.paymentId,
      refunded: money(0n, 'USD'),
      disputed: false,
    });
    expect(capture.fee?.amount).toBeGreaterThan(0n);
    expect(capture.fee?.currency).toBe('USD');
    expect(await orderNow(world(), order.id)).toMatchObject({ state: 'completed', captures: [capture] });
    expect(found(await world().gateway.fetchCapture(capture.id))).toEqual(capture);
  });

  it('makes one order of one idempotency key', async () => {
    const request = orderRequest();
    const first = succeeded(await world().gateway.createOrder(request));
    const second = succeeded(await world().gateway.createOrder(request));
    expect(second.id).toBe(first.id);
  });

  it('rejects another order under a key that made one', async () => {
    const request = orderRequest();
    succeeded(await world().gateway.createOrder(request));
    const another = { ...request, total: money(1_000n, 'USD') };
    expect((await world().gateway.createOrder(another)).kind).toBe('rejected');
  });

  it('captures once, however often it is asked', async () => {
    const { capture, paid, request } = await paidOrder(world());
    expect(succeeded(await world().gateway.captureOrder(capture))).toEqual(paid);
    const another = { ...capture, idempotencyKey: 'another' };
    expect(succeeded(await world().gateway.captureOrder(another))).toEqual(paid);
    expect(await world().control.capturesOf(request.paymentId)).toBe(1);
  });

  it.each([
    ['JPY', 1n],
    ['HUF', 100n],
    ['EUR', 1n],
    ['TWD', 10_000n],
  ])('takes %s exactly, as little as it says that it takes', async (currency, little) => {
    const total = world().gateway.capabilities.minimum(currency) ?? money(little, currency);
    const { paid } = await paidOrder(world(), { total });
    expect(paid.amount).toEqual(total);
  });

  it('rejects a currency that it does not take, without throwing', async () => {
    const foreign = currencies.find((code) => !world().gateway.capabilities.currencies.has(code)) ?? '';
    const outcome = await world().gateway.createOrder(orderRequest({ total: money(1_000n, foreign) }));
    expect(outcome).toMatchObject({ kind: 'rejected', code: 'CURRENCY_NOT_SUPPORTED' });
  });

  it('proves that something does not exist', async () => {
    const { gateway, absent } = world();
    expect(await gateway.fetchOrder(absent.order)).toEqual({ kind: 'absent' });
    expect(await gateway.fetchCapture(absent.capture)).toEqual({ kind: 'absent' });
    expect(await gateway.fetchRefund(absent.refund)).toEqual({ kind: 'absent' });
    expect(await gateway.fetchSetup(absent.setup)).toEqual({ kind: 'absent' });
  });

  it('does not capture what the buyer has not approved', async () => {
    const order = succeeded(await world().gateway.createOrder(orderRequest()));
    const outcome = await world().gateway.captureOrder({
      orderId: order.id,
      idempotencyKey: `early-${order.id}`,
    });
    expect(outcome).toMatchObject({ kind: 'rejected', code: 'ORDER_NOT_APPROVED' });
  });

  it('leaves an order open where the page refused a card, and takes the next one', async () => {
    const request = orderRequest();
    const order = succeeded(await world().gateway.createOrder(request));
    await world().control.approveInVain(order.id, world().cards.refused);
    expect(await orderNow(world(), order.id)).toMatchObject({ state: 'created', captures: [] });
    expect(await world().control.capturesOf(request.paymentId)).toBe(0);
    await world().control.approve(order.id);
    const capture = { orderId: order.id, idempotencyKey: `late-${order.id}` };
    expect(succeeded(await world().gateway.captureOrder(capture)).state).toBe('completed');
    expect(await world().control.capturesOf(request.paymentId)).toBe(1);
  });

  it('tells money that is on its way from money taken', async () => {
    const request = orderRequest();
    const order = succeeded(await world().gateway.createOrder(request));
    await world().control.approve(order.id, world().cards.pending);
    const capture = { orderId: order.id, idempotencyKey: `slow-${order.id}` };
    const outcome = await world().gateway.captureOrder(capture);
    expect(outcome).toMatchObject({ kind: 'pending', value: { state: 'pending', orderId: order.id } });
    expect(await world().gateway.captureOrder(capture)).toEqual(outcome);
    expect((await orderNow(world(), order.id)).captures).toMatchObject([{ state: 'pending' }]);
  });
};
