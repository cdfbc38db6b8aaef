import type { GatewaySetup } from '@mekong/gateways';
import type { TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { saveMethod } from './method-saving.ts';
import type { Setup } from './setup.ts';
import { lockSetup, type SetupChange, updateSetup } from './setup-repository.ts';

/** Ends a setup as the gateway has it: with its method, or without; null = the gateway has forgotten it. Repeated it changes nothing. */
export async function endSetup(t: TxCtx, setup: Setup, seen: GatewaySetup | null): Promise<void> {
  if (seen?.state === 'created' || seen?.state === 'approved') return;
  await lockCustomer(t, setup.customerId);
  const current = await lockSetup(t.db, setup.id);
  if (current?.state !== 'pending') return;
  await updateSetup(t.db, setup.id, { approval_url: null, ...(await endOf(t, current, seen)) });
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
