import { money } from '@mekong/kit';
import { expect, it } from 'vitest';
import { chargeRequest, found, orderNow, paidOrder, savedMethod, succeeded } from './steps.ts';
import type { Section } from './world.ts';

/** Methods kept for renewals. */
export const saving: Section = (world, traits) => {
  const gone = { kind: 'declined', code: 'METHOD_GONE' };
  const declined = { kind: 'declined', code: expect.stringMatching(/^[A-Z_]+$/) };

  it('saves nothing unless asked', async () => {
    const { order } = await paidOrder(world());
    expect((await orderNow(world(), order.id)).savedMethod).toBeNull();
  });

  it('saves a method, shows it masked, and charges it later', async () => {
    const method = await savedMethod(world());
    expect(method.label).not.toContain('buyer@');
    const request = chargeRequest(method.token);
    const renewal = succeeded(await world().gateway.chargeSaved(request));
    expect(renewal).toMatchObject({
      state: 'completed',
      paymentId: request.paymentId,
      amount: request.total,
    });
    expect(succeeded(await world().gateway.chargeSaved(request)).id).toBe(renewal.id);
    expect(await world().control.capturesOf(request.paymentId)).toBe(1);
  });

  it('reads a charge back by the ids that it answered', async () => {
    const request = chargeRequest((await savedMethod(world())).token);
    const charge = succeeded(await world().gateway.chargeSaved(request));
    expect(found(await world().gateway.fetchCapture(charge.id))).toEqual(charge);
    const order = found(await world().gateway.fetchOrder(charge.orderId));
    expect(order).toMatchObject({ id: charge.orderId, state: 'completed', captures: [charge] });
    expect(order.paymentId).toBe(request.paymentId);
  });

  it('rejects another charge under a key that made one', async () => {
    const request = chargeRequest((await savedMethod(world())).token);
    succeeded(await world().gateway.chargeSaved(request));
    const another = { ...request, total: money(1_000n, 'USD') };
    expect((await world().gateway.chargeSaved(another)).kind).toBe('rejected');
    expect(await world().control.capturesOf(request.paymentId)).toBe(1);
  });

  it('finds charges by our ids where it can, and proves what was never charged', async () => {
    const { token } = await savedMethod(world());
    const since = world().now();
    const charge = succeeded(
      await world().gateway.chargeSaved(chargeRequest(token, { paymentId: 'pay_sought' })),
    );
    const search = (paymentId: string) =>
      world().gateway.findCharge({ paymentId, methodToken: token, since });
    const cannot = { kind: 'unknown', code: 'NOT_SEARCHABLE' };
    const told = traits.findsCharges ? { kind: 'found', value: charge } : cannot;
    expect(await search('pay_sought')).toMatchObject(told);
    expect(await search('pay_never')).toMatchObject(traits.findsCharges ? { kind: 'absent' } : cannot);
  });

  it('is declined where the method no longer pays', async () => {
    const { token } = await savedMethod(world(), world().cards.declinedLater);
    const since = world().now();
    const request = chargeRequest(token);
    expect(await world().gateway.chargeSaved(request)).toMatchObject(declined);
    expect(await world().control.capturesOf(request.paymentId)).toBe(0);
    // What was tried and refused is found as such: it is not the same as never having been tried.
    const search = { paymentId: request.paymentId, methodToken: token, since };
    const told = traits.findsCharges
      ? { kind: 'found', value: { state: 'declined', paymentId: request.paymentId } }
      : { kind: 'unknown' };
    expect(await world().gateway.findCharge(search)).toMatchObject(told);
  });

  it.each(traits.asksBuyerLater)('tells by one word that the buyer of %s has to come back', async (card) => {
    const { token } = await savedMethod(world(), card);
    const request = chargeRequest(token);
    const outcome = await world().gateway.chargeSaved(request);
    expect(outcome).toMatchObject({ kind: 'declined', code: 'AUTHENTICATION_REQUIRED' });
    expect(await world().control.capturesOf(request.paymentId)).toBe(0);
  });

  it('is declined once the method is removed', async () => {
    const { token } = await savedMethod(world());
    expect(await world().gateway.removeMethod(token)).toEqual({ kind: 'ok', value: null });
    expect(await world().gateway.removeMethod(token)).toEqual({ kind: 'ok', value: null });
    expect(await world().gateway.chargeSaved(chargeRequest(token))).toMatchObject(gone);
  });

  it('no longer names a method with its order once it is removed', async () => {
    const { order } = await paidOrder(world(), { saveMethod: true });
    const { savedMethod: method } = await orderNow(world(), order.id);
    await world().gateway.removeMethod(method?.token ?? '');
    const after = (await orderNow(world(), order.id)).savedMethod;
    if (after === null) return;
    // Where the order goes on naming it, charging it must tell.
    expect(await world().gateway.chargeSaved(chargeRequest(after.token))).toMatchObject(gone);
  });
};
