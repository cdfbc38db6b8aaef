import { money } from '@mekong/kit';
import { expect, it } from 'vitest';
import { found, orderNow, paidOrder } from './steps.ts';
import type { Section } from './world.ts';

/** The buyer's bank asks for the money back. */
export const disputing: Section = (world, traits) => {
  async function disputedOrder() {
    const made = await paidOrder(world());
    await world().control.deliver();
    const before = world().received.length;
    await world().control.dispute(made.paid.id);
    await world().control.deliver();
    return { ...made, deliveries: world().received.slice(before) };
  }

  it('is told as an event about the capture', async () => {
    const { paid, deliveries, order } = await disputedOrder();
    expect(deliveries.length).toBeGreaterThan(0);
    for (const delivery of deliveries) {
      const verification = await world().gateway.verify(delivery);
      if (verification.kind !== 'verified') throw new Error(`the dispute is ${verification.kind}`);
      expect([`capture:${paid.id}`, `order:${order.id}`]).toContain(verification.event.subject);
    }
  });

  it('shows on the capture where the gateway says so', async () => {
    const { paid } = await disputedOrder();
    const now = found(await world().gateway.fetchCapture(paid.id));
    expect(now).toMatchObject({ disputed: traits.showsDisputes, paymentId: paid.paymentId });
  });

  const refund = (captureId: string, key: string) =>
    world().gateway.refund({
      captureId,
      refundId: `ref_${key}`,
      idempotencyKey: `${key}-${captureId}`,
      amount: money(1_000n, 'USD'),
    });

  it('that the seller won is over: it shows no more, and refunds are made', async () => {
    const { paid, order } = await disputedOrder();
    await world().control.endDispute(paid.id, true);
    expect(found(await world().gateway.fetchCapture(paid.id))).toMatchObject({ disputed: false });
    expect((await orderNow(world(), order.id)).captures).toMatchObject([{ id: paid.id, disputed: false }]);
    expect(await refund(paid.id, 'won')).toMatchObject({ kind: 'ok' });
  });

  it('that the seller lost shows for good, and nothing more goes back', async () => {
    const { paid, order } = await disputedOrder();
    await world().control.endDispute(paid.id, false);
    const disputed = traits.showsDisputes;
    expect(found(await world().gateway.fetchCapture(paid.id))).toMatchObject({ disputed });
    expect((await orderNow(world(), order.id)).captures).toMatchObject([{ id: paid.id, disputed }]);
    expect(await refund(paid.id, 'lost')).toMatchObject({ kind: 'declined', code: 'TRANSACTION_DISPUTED' });
  });

  it('forbids refunds by one word', async () => {
    const { paid } = await disputedOrder();
    const outcome = await refund(paid.id, 'disputed');
    expect(outcome).toMatchObject({ kind: 'declined', code: 'TRANSACTION_DISPUTED' });
    expect(await world().control.refundsOf(paid.id)).toBe(0);
  });
};
