import type { Gateway } from '@mekong/gateways';
import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { getSeller } from '../settings/get.ts';
import { FIRST_LOOK_SECONDS, intend, later } from './begin.ts';
import { insertSetup } from './setup-repository.ts';

export interface BegunSetup {
  readonly setupId: string;
  /** Run it after commit: `runAttempt`. */
  readonly attemptId: string;
}

/** Records that a method is to be saved, and the call that begins it; nothing leaves the program. The customer's lock is held. */
export async function beginSetup(t: TxCtx, customer: Customer, gateway: Gateway): Promise<BegunSetup> {
  await t.persist();
  const setupId = t.newId('paymentMethod');
  const setup = {
    id: setupId,
    customerId: customer.id,
    mode: customer.mode,
    gateway: gateway.name,
    connection: gateway.kind,
    state: 'pending' as const,
    gatewaySetupId: null,
    approvalUrl: null,
    expiresAt: null,
    methodId: null,
    failureCode: null,
    failureMessage: null,
    createdAt: t.now(),
  };
  await insertSetup(t.db, setup, later(t, FIRST_LOOK_SECONDS));
  const { name: brand, currency } = await getSeller(t);
  const page = `${t.config.publicUrl}/dashboard/billing?setup=${setupId}`;
  const about = { customerId: customer.id, object: setupId, paymentId: null };
  const attemptId = await intend(t, about, 'begin_setup', {
    currency,
    description: `Payments to ${brand}`,
    buyerEmail: customer.email,
    brand,
    returnUrl: page,
    cancelUrl: `${page}&canceled=1`,
  });
  return { setupId, attemptId };
}
