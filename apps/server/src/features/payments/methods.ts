import type { GatewayName } from '@mekong/gateways';
import { customerOf } from '../../platform/context/actor.ts';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { ownPage, type PageQuery } from '../../platform/http/page.ts';
import type { Page } from '../../platform/http/route.ts';
import { lockCustomer } from '../customers/get.ts';
import { chooseKeeper } from '../gateways/choose.ts';
import { runAttempt } from './attempt.ts';
import { intend } from './begin.ts';
import { beginSetup } from './begin-setup.ts';
import { paymentErrors } from './errors.ts';
import './events.ts';
import type { PaymentMethod } from './method.ts';
import { findMethod, listMethodsOf, lockMethod, makeDefault, updateMethod } from './method-repository.ts';
import { nextDefault } from './method-saving.ts';
import { refreshSetup } from './refresh-setup.ts';
import type { Setup } from './setup.ts';
import { findSetup } from './setup-repository.ts';

/** Newest first, without removed ones: the account's own, or everybody's for staff. */
export const listMethods = (ctx: Ctx, page: PageQuery): Promise<Page<PaymentMethod>> =>
  ownPage(ctx, page, listMethodsOf);

/** @throws PAYMENT_METHOD_NOT_FOUND also for what the open door may not see */
export async function getMethod(t: TxCtx, id: string): Promise<PaymentMethod> {
  const method = await findMethod(t.db, id);
  if (!method) throw paymentErrors.PAYMENT_METHOD_NOT_FOUND();
  return method;
}

/** A setup, and the method that came of it. */
export interface SetupView {
  readonly setup: Setup;
  readonly method: PaymentMethod | null;
}

/** @throws SETUP_NOT_FOUND also for what the actor may not see */
export function viewSetup(ctx: Ctx, id: string): Promise<SetupView> {
  return ctx.tx(async (t) => {
    const setup = await findSetup(t.db, id);
    if (!setup) throw paymentErrors.SETUP_NOT_FOUND();
    return { setup, method: setup.methodId ? await findMethod(t.db, setup.methodId) : null };
  });
}

/**
 * Begins to save a method without buying anything: the answer says where the customer agrees.
 * @throws NO_GATEWAY, SETUP_NOT_BEGUN when the gateway did not answer with a page
 */
export async function startSetup(ctx: Ctx, asked?: GatewayName): Promise<SetupView> {
  const [setupId = '', attemptId = ''] = (ctx.resumed ?? (await writeSetup(ctx, asked))).split(' ');
  await runAttempt(ctx, attemptId);
  const view = await viewSetup(ctx, setupId);
  if (view.setup.state === 'pending' && view.setup.approvalUrl === null)
    throw paymentErrors.SETUP_NOT_BEGUN({ setupId });
  return view;
}

const writeSetup = (ctx: Ctx, asked?: GatewayName): Promise<string> =>
  ctx.tx(async (t) => {
    const customer = await lockCustomer(t, customerOf(t.actor));
    const begun = await beginSetup(t, customer, chooseKeeper(t, customer.mode, asked));
    const made = `${begun.setupId} ${begun.attemptId}`;
    await t.remember(made);
    return made;
  });

/** The customer is back from the gateway's page. What cannot be decided now is decided by webhook or sweep. */
export async function completeSetup(ctx: Ctx, id: string): Promise<SetupView> {
  await viewSetup(ctx, id);
  await refreshSetup(ctx, id).catch((error: Error) => {
    ctx.log.warn({ err: error, setup: id }, 'the setup is decided later');
  });
  return viewSetup(ctx, id);
}

/** The method and its customer's lock. */
async function lockOwn(t: TxCtx, id: string): Promise<PaymentMethod> {
  const seen = await getMethod(t, id);
  await lockCustomer(t, seen.customerId);
  return (await lockMethod(t.db, id)) ?? seen;
}

const factsOf = (method: PaymentMethod) => ({
  customerId: method.customerId,
  mode: method.mode,
  object: method.id,
  data: { label: method.label },
});

/** @throws PAYMENT_METHOD_NOT_FOUND, PAYMENT_METHOD_NOT_USABLE for one that cannot be charged any more */
export function setDefaultMethod(ctx: Ctx, id: string): Promise<PaymentMethod> {
  return ctx.tx(async (t) => {
    const method = await lockOwn(t, id);
    if (method.state !== 'active')
      throw paymentErrors.PAYMENT_METHOD_NOT_USABLE({ reason: `it is ${method.state}` });
    if (method.isDefault) return method;
    await t.persist();
    await makeDefault(t.db, method.customerId, id);
    const before = { isDefault: false };
    await t.emitMany([
      { type: 'payment_method.default_changed', ...factsOf(method), before, after: { isDefault: true } },
    ]);
    return { ...method, isDefault: true };
  });
}

/**
 * Gone at once for us; the gateway is told after commit, again and again until it has answered. A charge that is under
 * way goes on. A repeat changes nothing. @throws PAYMENT_METHOD_NOT_FOUND
 */
export async function removeMethod(ctx: Ctx, id: string): Promise<PaymentMethod> {
  const attemptId = await ctx.tx(async (t) => {
    const method = await lockOwn(t, id);
    if (method.state === 'removed') return null;
    await t.persist();
    await updateMethod(t.db, id, { state: 'removed', is_default: false, removed_at: t.now() });
    if (method.isDefault) await nextDefault(t, method.customerId);
    const [before, after] = [{ state: method.state }, { state: 'removed' }];
    await t.emitMany([{ type: 'payment_method.removed', ...factsOf(method), before, after }]);
    const about = { customerId: method.customerId, object: id, paymentId: null };
    return intend(t, about, 'remove_method', {});
  });
  if (attemptId) await runAttempt(ctx, attemptId);
  return ctx.tx((t) => getMethod(t, id));
}
