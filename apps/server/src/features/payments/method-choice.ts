import type { Gateway } from '@mekong/gateways';
import type { TxCtx } from '../../platform/context/context.ts';
import type { Customer } from '../customers/customer.ts';
import { gatewayOf } from '../gateways/choose.ts';
import { paymentErrors } from './errors.ts';
import type { PaymentMethod } from './method.ts';
import { findMethod, listActive } from './method-repository.ts';

export interface Chosen {
  readonly method: PaymentMethod;
  readonly gateway: Gateway;
}

/**
 * The method to charge: the one named, else the customer's default. The customer's lock is held.
 * @throws PAYMENT_METHOD_NOT_FOUND, PAYMENT_METHOD_NOT_USABLE, NO_PAYMENT_METHOD, NO_GATEWAY when its keys were taken away
 */
export async function chargeableMethod(
  t: TxCtx,
  customer: Customer,
  currency: string,
  id?: string,
): Promise<Chosen> {
  const method = id === undefined ? (await listActive(t.db, customer.id))[0] : await findMethod(t.db, id);
  if (!method)
    throw id === undefined ? paymentErrors.NO_PAYMENT_METHOD() : paymentErrors.PAYMENT_METHOD_NOT_FOUND();
  // Staff see everybody's: one of another account is none.
  if (method.customerId !== customer.id) throw paymentErrors.PAYMENT_METHOD_NOT_FOUND();
  if (method.state !== 'active')
    throw paymentErrors.PAYMENT_METHOD_NOT_USABLE({ reason: `it is ${method.state}` });
  const fits = method.mode === customer.mode && (method.connection === 'live') === (customer.mode === 'live');
  if (!fits)
    throw paymentErrors.PAYMENT_METHOD_NOT_USABLE({ reason: `it is not for ${customer.mode} payments` });
  const gateway = gatewayOf(t, method.gateway, method.connection);
  if (!gateway.capabilities.currencies.has(currency))
    throw paymentErrors.PAYMENT_METHOD_NOT_USABLE({ reason: `${gateway.name} takes no ${currency}` });
  return { method, gateway };
}
