import type { SavedMethod } from '@mekong/gateways';
import type { TxCtx } from '../../platform/context/context.ts';
import './events.ts';
import { isGoneBy, type MethodOwner, type PaymentMethod } from './method.ts';
import {
  findByToken,
  insertMethod,
  listActive,
  lockMethod,
  makeDefault,
  updateMethod,
} from './method-repository.ts';
import type { Payment } from './payment.ts';

/**
 * Keeps a method that the gateway has saved; the newest is the default. What is known already, removed ones too, is left
 * as it is: an old order that is read again brings nothing back. The customer's lock is held.
 */
export async function saveMethod(
  t: TxCtx,
  owner: MethodOwner,
  saved: SavedMethod | null,
  id: string = t.newId('paymentMethod'),
): Promise<PaymentMethod | null> {
  if (!saved) return null;
  await t.persist();
  const known = await findByToken(t.db, owner.gateway, owner.connection, saved.token);
  if (known) return known;
  const [before] = await listActive(t.db, owner.customerId);
  await makeDefault(t.db, owner.customerId, null);
  const method = newMethod(t, owner, saved, id);
  await insertMethod(t.db, method, saved.token);
  const { kind, label } = method;
  await t.emitMany([
    {
      type: 'payment_method.saved',
      customerId: owner.customerId,
      mode: owner.mode,
      object: id,
      data: { gateway: owner.gateway, kind, label, replaces: before?.id ?? null },
      after: { gateway: owner.gateway, kind, label, isDefault: true },
    },
  ]);
  return method;
}

const newMethod = (t: TxCtx, owner: MethodOwner, saved: SavedMethod, id: string): PaymentMethod => ({
  id,
  customerId: owner.customerId,
  mode: owner.mode,
  gateway: owner.gateway,
  connection: owner.connection,
  kind: saved.kind,
  label: saved.label,
  state: 'active',
  isDefault: true,
  lastFailureCode: null,
  createdAt: t.now(),
  removedAt: null,
});

/** A charge went through: what was wrong with the method is over. */
export async function chargeSucceeded(t: TxCtx, payment: Payment): Promise<void> {
  if (payment.paymentMethodId) await updateMethod(t.db, payment.paymentMethodId, { last_failure_code: null });
}

/** A charge was refused: the customer sees why, and one that is gone is offered no more. */
export async function chargeRefused(t: TxCtx, payment: Payment, code: string): Promise<void> {
  const method = payment.paymentMethodId && (await lockMethod(t.db, payment.paymentMethodId));
  if (!method) return;
  const gone = method.state === 'active' && isGoneBy(code);
  await updateMethod(t.db, method.id, {
    last_failure_code: code,
    ...(gone ? { state: 'failed', is_default: false } : {}),
  });
  if (gone && method.isDefault) await nextDefault(t, method.customerId);
}

/** The newest of the others. */
export async function nextDefault(t: TxCtx, customerId: string): Promise<void> {
  const [next] = await listActive(t.db, customerId);
  if (next) await makeDefault(t.db, customerId, next.id);
}
