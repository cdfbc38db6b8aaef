import { expect, it } from 'vitest';
import type { SetupRequest } from '../port.ts';
import { chargeRequest, found, succeeded } from './steps.ts';
import type { Section } from './world.ts';

let setups = 0;

function setupRequest(): SetupRequest {
  const number = ++setups;
  return {
    setupId: `pm_${number}`,
    idempotencyKey: `setup-${number}`,
    currency: 'USD',
    description: 'Renewals of Team',
    brand: 'Mekong Demo Ltd',
    buyerEmail: 'buyer@example.com',
    returnUrl: 'https://shop.example/account/methods',
    cancelUrl: 'https://shop.example/account/methods?canceled',
  };
}

/** Methods kept without buying anything. */
export const settingUp: Section = (world, traits) => {
  async function approvedSetup() {
    const request = setupRequest();
    const setup = succeeded(await world().gateway.beginSetup(request));
    await world().control.approve(setup.id);
    return { request, setup, completion: { id: setup.id, idempotencyKey: `${request.idempotencyKey}-make` } };
  }

  it('makes a method of what the buyer agreed to, and charges it', async () => {
    const request = setupRequest();
    const setup = succeeded(await world().gateway.beginSetup(request));
    const setupId = traits.keepsSetupId ? request.setupId : null;
    expect(setup).toMatchObject({ state: 'created', setupId, method: null });
    expect(setup.approvalUrl).toMatch(/^https?:/);
    expect(found(await world().gateway.fetchSetup(setup.id))).toMatchObject({
      id: setup.id,
      state: 'created',
    });

    await world().control.approve(setup.id);
    const approved = found(await world().gateway.fetchSetup(setup.id));
    const state = traits.completesOnApproval ? 'completed' : 'approved';
    expect(approved).toMatchObject({ state, setupId, approvalUrl: null });

    const completion = { id: setup.id, idempotencyKey: `${request.idempotencyKey}-make` };
    const completed = succeeded(await world().gateway.completeSetup(completion));
    expect(completed).toMatchObject({
      id: setup.id,
      state: 'completed',
      method: { label: expect.any(String) },
    });
    expect(completed.method?.label).not.toContain('buyer@');
    const charge = chargeRequest(completed.method?.token ?? '');
    expect(succeeded(await world().gateway.chargeSaved(charge)).paymentId).toBe(charge.paymentId);
  });

  it('makes one method, however often it is asked', async () => {
    const { completion } = await approvedSetup();
    const first = succeeded(await world().gateway.completeSetup(completion));
    expect(succeeded(await world().gateway.completeSetup(completion)).method).toEqual(first.method);
  });

  it('begins one setup of one idempotency key', async () => {
    const request = setupRequest();
    const first = succeeded(await world().gateway.beginSetup(request));
    expect(succeeded(await world().gateway.beginSetup(request)).id).toBe(first.id);
  });

  it('makes nothing of what the buyer has not agreed to', async () => {
    const { id } = succeeded(await world().gateway.beginSetup(setupRequest()));
    const outcome = await world().gateway.completeSetup({ id, idempotencyKey: `early-${id}` });
    expect(outcome).toMatchObject({ kind: 'rejected', code: 'SETUP_NOT_APPROVED' });
  });

  it.each(['500', 'garbage', 'timeout_after', '429'] as const)(
    'does not know after %s, and gets there by repeating',
    async (kind) => {
      const request = setupRequest();
      await world().control.fault({ on: 'setup', kind });
      expect(await world().gateway.beginSetup(request)).toMatchObject({ kind: 'unknown' });
      expect(succeeded(await world().gateway.beginSetup(request)).state).toBe('created');
    },
  );

  it('removes a method that was kept so', async () => {
    const { completion } = await approvedSetup();
    const { method } = succeeded(await world().gateway.completeSetup(completion));
    const token = method?.token ?? '';
    expect(await world().gateway.removeMethod(token)).toEqual({ kind: 'ok', value: null });
    expect((await world().gateway.chargeSaved(chargeRequest(token))).kind).toBe('declined');
  });
};
