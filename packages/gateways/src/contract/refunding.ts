import { money } from '@mekong/kit';
import { expect, it } from 'vitest';
import { found, orderNow, paidOrder, succeeded } from './steps.ts';
import type { Section } from './world.ts';

/** Giving money back. */
export const refunding: Section = (world) => {
  const refundOf = (captureId: string, amount: bigint, key: string) =>
    world().gateway.refund({
      captureId,
      refundId: `ref_${key}`,
      idempotencyKey: `refund-${captureId}-${key}`,
      amount: money(amount, 'USD'),
      note: 'As agreed',
    });

  it('gives a part back, then the rest, and tells how much', async () => {
    const { paid, order } = await paidOrder(world());
    const part = succeeded(await refundOf(paid.id, 20_000n, 'part'));
    expect(part).toMatchObject({ captureId: paid.id, state: 'completed', refundId: 'ref_part' });
    expect(part.amount).toEqual(money(20_000n, 'USD'));
    expect(await world().gateway.fetchRefund(part.id)).toEqual({ kind: 'found', value: part });

    const half = { ...paid, state: 'partially_refunded', refunded: money(20_000n, 'USD') };
    expect(await world().gateway.fetchCapture(paid.id)).toEqual({ kind: 'found', value: half });
    expect((await orderNow(world(), order.id)).captures).toEqual([half]);

    succeeded(await refundOf(paid.id, 79_500n, 'rest'));
    const whole = { ...paid, state: 'refunded', refunded: paid.amount };
    expect(await world().gateway.fetchCapture(paid.id)).toEqual({ kind: 'found', value: whole });
  });

  it('does not give back more than was taken', async () => {
    const { paid } = await paidOrder(world());
    const over = await refundOf(paid.id, 99_501n, 'over');
    expect(over).toMatchObject({ kind: 'rejected', code: 'REFUND_AMOUNT_EXCEEDED' });
    succeeded(await refundOf(paid.id, 99_500n, 'all'));
    const more = await refundOf(paid.id, 1n, 'more');
    expect(more).toMatchObject({ kind: 'rejected', code: 'CAPTURE_FULLY_REFUNDED' });
    expect(await world().control.refundsOf(paid.id)).toBe(1);
  });

  it('rejects another refund under a key that made one', async () => {
    const { paid } = await paidOrder(world());
    succeeded(await refundOf(paid.id, 5_000n, 'key'));
    expect((await refundOf(paid.id, 6_000n, 'key')).kind).toBe('rejected');
    expect(await world().control.refundsOf(paid.id)).toBe(1);
  });

  it('tells that an error may be recorded under the key; another key gives back once', async () => {
    const { paid } = await paidOrder(world());
    await world().control.fault({ on: 'refund', kind: 'replayed_500' });
    expect(await refundOf(paid.id, 5_000n, 'lost')).toMatchObject({ kind: 'unknown', recorded: true });
    expect(await refundOf(paid.id, 5_000n, 'lost')).toMatchObject({ kind: 'unknown', recorded: true });
    expect(found(await world().gateway.fetchCapture(paid.id)).refunded).toEqual(money(0n, 'USD'));
    succeeded(await refundOf(paid.id, 5_000n, 'again'));
    expect(await world().control.refundsOf(paid.id)).toBe(1);
  });

  it('gives back once, however often it is asked', async () => {
    const { paid } = await paidOrder(world());
    await world().control.fault({ on: 'refund', kind: 'timeout_after' });
    expect(await refundOf(paid.id, 5_000n, 'once')).toMatchObject({ kind: 'unknown', code: 'TIMEOUT' });
    const first = succeeded(await refundOf(paid.id, 5_000n, 'once'));
    expect(succeeded(await refundOf(paid.id, 5_000n, 'once'))).toEqual(first);
    expect(await world().control.refundsOf(paid.id)).toBe(1);
  });
};
