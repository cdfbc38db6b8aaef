import { money } from '@mekong/kit';
import { expect, it } from 'vitest';
import { orderNow, paidOrder, succeeded } from './steps.ts';
import type { ContractWorld } from './world.ts';

/** Giving money back. */
export function refunding(world: () => ContractWorld): void {
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
    expect((await refundOf(paid.id, 99_501n, 'over')).kind).toBe('rejected');
    succeeded(await refundOf(paid.id, 99_500n, 'all'));
    expect((await refundOf(paid.id, 1n, 'more')).kind).toBe('rejected');
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
}
