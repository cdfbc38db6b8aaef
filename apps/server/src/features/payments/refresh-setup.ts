import type { Gateway, GatewaySetup } from '@mekong/gateways';
import { errors } from '@mekong/kit';
import type { Ctx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { gatewayOf } from '../gateways/choose.ts';
import { runAttempt } from './attempt.ts';
import { intend } from './begin.ts';
import type { Setup } from './setup.ts';
import { endSetup } from './setup-ending.ts';
import { findSetup, lockSetup } from './setup-repository.ts';

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
  if (seen?.state !== 'approved') return ctx.system((t) => endSetup(t, setup, seen));
  await complete(ctx, setup);
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
