import { type Gateway, keyedRepeat, type Outcome, withRetry } from '@mekong/gateways';
import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { lockCustomer } from '../customers/get.ts';
import { gatewayOf } from '../gateways/choose.ts';
import { type Call, recordAnswer, recordPage } from './call.ts';
import { findMethod, tokenOf } from './method-repository.ts';
import type { Attempt } from './payment.ts';
import { isKeySpent, isRecorded, repeated, sendKeyed, tools } from './send.ts';
import type { Setup } from './setup.ts';
import { endSetup } from './setup-ending.ts';
import { findSetup, updateSetup } from './setup-repository.ts';

async function setupOf(ctx: Ctx, attempt: Attempt): Promise<{ setup: Setup; gateway: Gateway }> {
  const setup = await ctx.system((t) => findSetup(t.db, attempt.object));
  if (!setup) throw new Error(`Attempt ${attempt.id} has no setup`);
  return { setup, gateway: gatewayOf(ctx, setup.gateway, setup.connection) };
}

interface SetupDetails {
  currency: string;
  description: string;
  buyerEmail: string;
  brand: string;
  returnUrl: string;
  cancelUrl: string;
}

/** Asks for the page where the customer agrees to be charged later. */
export const beginAtGateway: Call = async (ctx, attempt) => {
  const { setup, gateway } = await setupOf(ctx, attempt);
  const request = {
    ...(attempt.request as unknown as SetupDetails),
    setupId: setup.id,
    idempotencyKey: attempt.idempotencyKey,
  };
  const outcome = await sendKeyed(ctx, gateway, attempt, () => gateway.beginSetup(request));
  return (t) =>
    recordPage(t, attempt, outcome, {
      made: ({ id, approvalUrl, expiresAt }) =>
        updateSetup(t.db, setup.id, {
          gateway_setup_id: id,
          approval_url: approvalUrl,
          expires_at: expiresAt,
        }),
      refused: () => endIfRefused(t, setup, outcome),
    });
};

/** Makes the method that the customer has agreed to. Some gateways name it in this answer alone, so it is kept from it. */
export const completeAtGateway: Call = async (ctx, attempt) => {
  const { setup, gateway } = await setupOf(ctx, attempt);
  const request = { id: setup.gatewaySetupId ?? '', idempotencyKey: attempt.idempotencyKey };
  const sent = await sendKeyed(ctx, gateway, attempt, () => gateway.completeSetup(request));
  // A new attempt asks again: what was made is not made twice.
  const outcome = isRecorded(sent) ? repeated<never>() : sent;
  return async (t) => {
    await lockCustomer(t, setup.customerId);
    await recordAnswer(t, attempt, outcome);
    if (outcome.kind === 'ok') await endSetup(t, setup, outcome.value);
    if (!isKeySpent(outcome)) await endIfRefused(t, setup, outcome);
    return undefined;
  };
};

/** A refusal is final, and so is a beginning that never came about. */
async function endIfRefused(t: TxCtx, setup: Setup, outcome: Outcome<unknown>): Promise<void> {
  if (outcome.kind === 'ok' || outcome.kind === 'pending') return;
  if (outcome.kind === 'unknown' && !isKeySpent(outcome)) return;
  const failure = { failure_code: outcome.code, failure_message: outcome.message };
  await updateSetup(t.db, setup.id, { state: 'failed', approval_url: null, ...failure });
}

/** Makes the gateway forget a method; repeated, it is forgotten once. */
export const forgetMethod: Call = async (ctx, attempt) => {
  const { method, token } = await ctx.system(async (t) => ({
    method: await findMethod(t.db, attempt.object),
    token: await tokenOf(t.db, attempt.object),
  }));
  if (!method) throw new Error(`Attempt ${attempt.id} has no method`);
  const gateway = gatewayOf(ctx, method.gateway, method.connection);
  const outcome = await withRetry(() => gateway.removeMethod(token), { ...tools(ctx), lookup: keyedRepeat });
  return async (t) => {
    await recordAnswer(t, attempt, outcome);
    return undefined;
  };
};
