import type { GatewaySetup, Lookup, Outcome, SavedMethod, SetupRequest } from '../port.ts';
import { findText, getText, UnreadableAnswer } from '../reading.ts';
import { lookupOf, type Refusal, readOutcome } from '../reply.ts';
import { findLink } from './links.ts';
import { maskEmail } from './order-reading.ts';
import type { Tools } from './orders.ts';
import { failure } from './outcomes.ts';

// PayPal's limits.
const longestDescription = 128;
const longestBrand = 300;

/** Asks the buyer to let us charge the account later; PayPal keeps no id of ours with it. */
export async function beginSetup(tools: Tools, request: SetupRequest): Promise<Outcome<GatewaySetup>> {
  const reply = await tools.client.send({
    method: 'POST',
    path: '/v3/vault/setup-tokens',
    body: { payment_source: { paypal: wallet(request) } },
    idempotencyKey: request.idempotencyKey,
  });
  if (reply.kind !== 'success') return failure(reply);
  return readOutcome(() => ({ kind: 'ok', value: readSetup(reply.body) }));
}

export async function fetchSetup(tools: Tools, id: string): Promise<Lookup<GatewaySetup>> {
  const path = `/v3/vault/setup-tokens/${encodeURIComponent(id)}`;
  return lookupOf(await tools.client.send({ method: 'GET', path }), readSetup);
}

/** Turns what the buyer agreed to into a method; the key's repeat answers the same one. */
export async function completeSetup(
  tools: Tools,
  { id, idempotencyKey }: { id: string; idempotencyKey: string },
): Promise<Outcome<GatewaySetup>> {
  const reply = await tools.client.send({
    method: 'POST',
    path: '/v3/vault/payment-tokens',
    body: { payment_source: { token: { id, type: 'SETUP_TOKEN' } } },
    idempotencyKey,
  });
  if (reply.kind === 'refused' && notAgreed.has(reply.code)) return notApproved(reply);
  if (reply.kind !== 'success') return failure(reply);
  return readOutcome(() => ({
    kind: 'ok',
    value: { ...setupOf(id, 'completed'), method: readMethod(reply.body) },
  }));
}

// PayPal's description names no issue for a setup token whose buyer is still to agree.
const notAgreed: ReadonlySet<string> = new Set(['PAYER_ACTION_REQUIRED', 'SETUP_TOKEN_NOT_APPROVED']);

function notApproved({ message, debugId }: Refusal): Outcome<never> {
  const details = { message, ...(debugId === undefined ? {} : { debugId }) };
  return { kind: 'rejected', code: 'SETUP_NOT_APPROVED', ...details };
}

const states: Readonly<Record<string, GatewaySetup['state']>> = {
  APPROVED: 'approved',
  CREATED: 'created',
  PAYER_ACTION_REQUIRED: 'created',
  // The method was made, but only the answer to its making names it: asking again under the same key tells.
  TOKENIZED: 'approved',
  VAULTED: 'approved',
};

/** A setup token; throws UnreadableAnswer. */
function readSetup(body: unknown): GatewaySetup {
  const status = getText(body, 'status');
  const state = states[status];
  if (state === undefined) throw new UnreadableAnswer(`unknown status ${status}`);
  const approvalUrl = state === 'created' ? findLink(body, 'approve', 'payer-action') : null;
  return { ...setupOf(getText(body, 'id'), state), approvalUrl };
}

// PayPal keeps a setup token for three days, and does not say so in its answers.
function setupOf(id: string, state: GatewaySetup['state']): GatewaySetup {
  return { id, state, setupId: null, approvalUrl: null, expiresAt: null, method: null };
}

function readMethod(body: unknown): SavedMethod {
  const label = maskEmail(findText(body, 'payment_source', 'paypal', 'email_address'));
  return { token: getText(body, 'id'), kind: 'paypal', label };
}

function wallet(request: SetupRequest): object {
  const description = plain(request.description).slice(0, longestDescription);
  return {
    ...(description === '' ? {} : { description }),
    usage_type: 'MERCHANT',
    // Two customers of ours may share one PayPal account: with one token, removing it for one would end both.
    permit_multiple_payment_tokens: true,
    experience_context: {
      return_url: request.returnUrl,
      cancel_url: request.cancelUrl,
      ...(request.brand === undefined ? {} : { brand_name: request.brand.slice(0, longestBrand) }),
      shipping_preference: 'NO_SHIPPING',
    },
  };
}

/** What PayPal takes in this one description: no accents, no other scripts. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\w'\-., :;!?"]/g, '')
    .trim();
}
