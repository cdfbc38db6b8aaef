import { readBooks } from './books.ts';
import type { SandboxContext } from './context.ts';
import { buyerApproves, buyerCancels, buyerIsDeclined, declineToken } from './control-buyer.ts';
import { dispute, endDispute, endRefund, endWait, planRefunds, refundByHand } from './control-money.ts';
import { publicState } from './control-state.ts';
import { pending, type Wire } from './delivery.ts';
import { type SendRequest, sendNow } from './forgery.ts';
import type { Answer, Call, Route } from './http.ts';
import { CERT_HOST } from './paypal/signing.ts';
import type { Fault, GatewayName, RandomFaults } from './state.ts';

/** What a call of the control API needs beside the context. */
export interface Control {
  ctx: SandboxContext;
  wire: Wire;
  deliverDue(): Promise<number>;
}

/** One address of the control API; `input` is the parsed JSON body. */
export type ControlHandler = (control: Control, input: Record<string, unknown>, call: Call) => unknown;

const done = { ok: true };

/** For tests and the demo only: looks into the sandbox, plays the buyer, breaks things. */
export const CONTROL_ROUTES: Route<ControlHandler>[] = [
  { method: 'GET', path: '/_control/state', handler: ({ ctx }) => publicState(ctx) },
  { method: 'GET', path: '/_control/connection', handler: ({ ctx }) => connectionOf(ctx) },
  {
    method: 'GET',
    path: '/_control/books',
    handler: ({ ctx }, _input, call) => readBooks(ctx.state, gatewayIn(call)),
  },
  {
    method: 'GET',
    path: '/_control/deliveries',
    handler: ({ ctx }) => ({ deliveries: Object.values(ctx.state.deliveries), pending: pending(ctx).length }),
  },
  {
    method: 'POST',
    path: '/_control/faults',
    handler: ({ ctx }, input) => addFaults(ctx, input as { faults?: Fault[] }),
  },
  { method: 'POST', path: '/_control/faults/random', handler: ({ ctx }, input) => randomFaults(ctx, input) },
  { method: 'POST', path: '/_control/faults/clear', handler: ({ ctx }) => clearFaults(ctx) },
  { method: 'POST', path: '/_control/approve', handler: ({ ctx }, input) => buyerApproves(ctx, input) },
  { method: 'POST', path: '/_control/decline', handler: ({ ctx }, input) => buyerIsDeclined(ctx, input) },
  { method: 'POST', path: '/_control/cancel', handler: ({ ctx }, input) => buyerCancels(ctx, input) },
  { method: 'POST', path: '/_control/refund', handler: ({ ctx }, input) => refundByHand(ctx, input) },
  { method: 'POST', path: '/_control/refunds/next', handler: ({ ctx }, input) => planRefunds(ctx, input) },
  { method: 'POST', path: '/_control/refunds/settle', handler: ({ ctx }, input) => endRefund(ctx, input) },
  { method: 'POST', path: '/_control/dispute', handler: ({ ctx }, input) => dispute(ctx, input) },
  { method: 'POST', path: '/_control/dispute/close', handler: ({ ctx }, input) => endDispute(ctx, input) },
  { method: 'POST', path: '/_control/captures/settle', handler: ({ ctx }, input) => endWait(ctx, input) },
  { method: 'POST', path: '/_control/vault/decline', handler: ({ ctx }, input) => declineToken(ctx, input) },
  {
    method: 'POST',
    path: '/_control/vault/async',
    handler: ({ ctx }, input) => set(ctx, { vaultAsync: input.async === true }),
  },
  {
    method: 'POST',
    path: '/_control/webhooks/send',
    handler: ({ ctx, wire }, input) => sendNow(ctx, wire, input as SendRequest),
  },
  {
    method: 'POST',
    path: '/_control/webhooks/hold',
    handler: ({ ctx }, input) => set(ctx, { hold: input.hold === true }),
  },
  {
    method: 'POST',
    path: '/_control/webhooks/lose',
    handler: ({ ctx }, input) => set(ctx, { loseNext: Number(input.next ?? 1) }),
  },
  {
    method: 'POST',
    path: '/_control/webhooks/delay',
    handler: ({ ctx }, input) => set(ctx, { delayMs: Number(input.ms ?? 0) }),
  },
  {
    method: 'POST',
    path: '/_control/deliver',
    handler: async ({ deliverDue }) => ({ sent: await deliverDue() }),
  },
];

/** Runs one call of the control API and keeps what it changed. */
export async function runControl(control: Control, handler: ControlHandler, call: Call): Promise<Answer> {
  const input = call.raw.length > 0 ? (JSON.parse(call.raw.toString('utf8')) as Record<string, unknown>) : {};
  const body = await handler(control, input, call);
  if (call.method !== 'GET') control.ctx.save();
  return { status: 200, body };
}

/** What a program of another process needs to speak to this sandbox. */
function connectionOf({ state }: SandboxContext): unknown {
  const { clientId, clientSecret, webhookId, identity } = state;
  const stripe = { secretKey: state.stripeSecretKey, webhookSecret: state.stripeWebhookSecret };
  return { clientId, clientSecret, webhookId, caPem: identity.caPem, certHost: CERT_HOST, stripe };
}

function gatewayIn(call: Call): GatewayName | undefined {
  const name = call.query.get('gateway');
  return name === 'paypal' || name === 'stripe' ? name : undefined;
}

function set(ctx: SandboxContext, values: Partial<SandboxContext['state']>): unknown {
  Object.assign(ctx.state, values);
  return done;
}

function addFaults(ctx: SandboxContext, input: { faults?: Fault[] }): unknown {
  ctx.faults.add(...(input.faults ?? []));
  return { faults: ctx.faults.list() };
}

function randomFaults(ctx: SandboxContext, input: Record<string, unknown>): unknown {
  const plan = input as unknown as RandomFaults;
  ctx.faults.random({ ...plan, rate: Number(input.rate ?? 0), seed: Number(input.seed ?? 1) });
  return done;
}

function clearFaults(ctx: SandboxContext): unknown {
  ctx.faults.clear();
  return done;
}
