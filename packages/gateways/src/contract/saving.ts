import { money } from '@mekong/kit';
import { expect, it } from 'vitest';
import { orderNow, paidOrder, succeeded } from './steps.ts';
import type { ContractWorld } from './world.ts';

/** Methods kept for renewals. */
export function saving(world: () => ContractWorld): void {
  async function savedMethod(card?: string) {
    const { order } = await paidOrder(world(), { saveMethod: true }, card);
    const method = (await orderNow(world(), order.id)).savedMethod;
    if (method === null) throw new Error('the order saved no method');
    return method;
  }

  const charge = (methodToken: string, number: number) =>
    world().gateway.chargeSaved({
      paymentId: `pay_renewal_${number}`,
      reference: `att_renewal_${number}`,
      idempotencyKey: `renewal-${number}`,
      methodToken,
      total: money(9_950n, 'USD'),
      description: 'Team, monthly',
    });

  it('saves nothing unless asked', async () => {
    const { order } = await paidOrder(world());
    expect((await orderNow(world(), order.id)).savedMethod).toBeNull();
  });

  it('saves a method, shows it masked, and charges it later', async () => {
    const method = await savedMethod();
    expect(method.label).not.toContain('buyer@');
    const renewal = succeeded(await charge(method.token, 1));
    expect(renewal).toMatchObject({ state: 'completed', paymentId: 'pay_renewal_1' });
    expect(renewal.amount).toEqual(money(9_950n, 'USD'));
    expect(succeeded(await charge(method.token, 1)).id).toBe(renewal.id);
    expect(await world().control.capturesOf('pay_renewal_1')).toBe(1);
  });

  it('charges once when the answer is lost', async () => {
    const method = await savedMethod();
    await world().control.fault({ on: 'charge', kind: 'timeout_after' });
    expect(await charge(method.token, 2)).toMatchObject({ kind: 'unknown' });
    succeeded(await charge(method.token, 2));
    expect(await world().control.capturesOf('pay_renewal_2')).toBe(1);
  });

  it('is declined where the method no longer pays', async () => {
    const method = await savedMethod(world().cards.declinedLater);
    expect((await charge(method.token, 4)).kind).toBe('declined');
    expect(await world().control.capturesOf('pay_renewal_4')).toBe(0);
  });

  it('is declined once the method is removed', async () => {
    const method = await savedMethod();
    expect(await world().gateway.removeMethod(method.token)).toEqual({ kind: 'ok', value: null });
    expect(await world().gateway.removeMethod(method.token)).toEqual({ kind: 'ok', value: null });
    expect((await charge(method.token, 3)).kind).toBe('declined');
  });
}
