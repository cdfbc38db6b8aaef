import type { Gateway, GatewaySetup } from '@mekong/gateways';
import { errors } from '@mekong/kit';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { gatewayOf } from '../gateways/choose.ts';
import { runAttempt } from './attempt.ts';
import { intend } from './begin.ts';
import { saveMethod } from './method-saving.ts';
import type { Setup } from './setup.ts';
import { findSetup, lockSetup, type SetupChange, updateSetup } from './setup-repository.ts';

/**
 * Brings a setup to where the gateway says it is: completes what the customer agreed to, keeps the method that was made.
 * The return page, webhooks and the sweep all end here; repeating it changes nothing.
 * @throws GATEWAY_ERROR when the gateway cannot be asked; nothing has changed then
 */
export async function refreshSetup(ctx: Ctx, id: string): Promise<void> {
  const setup = await ctx.system((t) => findSetup(t.db, id));
  if (setup?.state !== 'pending' || !setup.gatewaySetupId) return;
  const gateway = gatewayOf(ctx, setup.gateway, setup.connection);
  const seen = await read(gateway, setup.gatewaySetupId);
  if (seen?.state !== 'approved') return finish(ctx, setup, seen);
  await complete(ctx, setup);
  // Re-read: what is kept is the object, not the answer of the call that made it.
  const made = await read(gateway, setup.gatewaySetupId);
  if (made?.state !== 'approved') await finish(ctx, setup, made);
}

async function read(gateway: Gateway, id: string): Promise<GatewaySetup | null> {
  const found = await gateway.fetchSetup(id);
  if (found.kind === 'unknown') throw errors.GATEWAY_ERROR({ gateway: gateway.name, code: found.code });
  return found.kind === 'found' ? found.value : null;
}

async function complete(ctx: Ctx, setup: Setup): Promise<void> {
  const attemptId = await ctx.system(async (t) => {
    await lockCustomer(t, setup.customerId);
    const current = await lockSetup(t.db, setup.id);
    if (current?.state !== 'pending') return null;
    const about = { customerId: setup.customerId, object: setup.id, paymentId: null };
    return intend(t, about, 'complete_setup', { gatewaySetupId: setup.gatewaySetupId });
  });
  if (attemptId) await runAttempt(ctx, attemptId);
}

/** `null` = the gateway has forgotten it. */
async function finish(ctx: Ctx, setup: Setup, seen: GatewaySetup | null): Promise<void> {
  if (seen?.state === 'created') return;
  await ctx.system(async (t) => {
    await lockCustomer(t, setup.customerId);
    const current = await lockSetup(t.db, setup.id);
    if (current?.state !== 'pending') return;
    await updateSetup(t.db, setup.id, { approval_url: null, ...(await endOf(t, current, seen)) });
  });
}

async function endOf(t: TxCtx, setup: Setup, seen: GatewaySetup | null): Promise<SetupChange> {
  if (seen?.state !== 'completed' || !seen.method) return { state: 'canceled' };
  if (seen.setupId !== null && seen.setupId !== setup.id)
    return failed('SETUP_MISMATCH', 'The gateway’s object belongs to another setup');
  const method = await saveMethod(t, setup, seen.method, setup.id);
  const isTheirs = method?.customerId === setup.customerId && method.state === 'active';
  if (!method || !isTheirs)
    return failed('METHOD_NOT_KEPT', 'This method was removed, or belongs to another account');
  return { state: 'completed', method_id: method.id };
}

const failed = (code: string, message: string): SetupChange => ({
  state: 'failed',
  failure_code: code,
  failure_message: message,
});
