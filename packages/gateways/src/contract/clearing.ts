import { expect, it } from 'vitest';
import { approvedOrder, orderNow } from './steps.ts';
import type { Section } from './world.ts';

/** Money that takes days: how it ended is read from the gateway's books. */
export const clearing: Section = (world, traits) => {
  async function daysLater(card: string) {
    const { capture, request } = await approvedOrder(world(), {}, card);
    expect(await world().gateway.captureOrder(capture)).toMatchObject({ kind: 'pending' });
    world().passDays(5);
    await world().control.deliver();
    return { request, capture, captures: (await orderNow(world(), capture.orderId)).captures };
  }

  it('tells that the money came', async () => {
    const { request, captures, capture } = await daysLater(world().cards.pending);
    expect(captures).toMatchObject([
      { state: 'completed', amount: request.total, paymentId: request.paymentId },
    ]);
    expect(await world().gateway.captureOrder(capture)).toMatchObject({ kind: 'ok', value: captures[0] });
  });

  it.each(traits.failsLater)('tells that the money of %s never came', async (card) => {
    const { request, captures, capture } = await daysLater(card);
    expect(captures).toMatchObject([{ state: 'declined', paymentId: request.paymentId }]);
    expect(await world().gateway.captureOrder(capture)).toMatchObject({
      kind: 'declined',
      code: 'CAPTURE_DECLINED',
    });
    expect(await world().control.capturesOf(request.paymentId)).toBe(0);
  });
};
