import type { SandboxContext } from '../context.ts';
import type { Answer, Call } from '../http.ts';
import { vaultCustomerId, vaultTokenId } from '../ids.ts';
import { find, type VaultToken } from '../state.ts';
import { refusal } from './errors.ts';
import { emitVaulted } from './events.ts';
import { BUYER } from './instruments.ts';
import type { Order } from './order-record.ts';
import { customerView } from './order-view.ts';

/** Saves the buyer's payment method after a successful capture, when the order asked for it. */
export function vaultOnSuccess(ctx: SandboxContext, order: Order): void {
  const wish = order.vaultWish;
  if (!wish || !order.instrument) return;
  const token = saveMethod(ctx, {
    customerId: wish.customerId ?? vaultCustomerId(),
    merchantCustomerId: wish.merchantCustomerId,
    orderId: order.id,
    usageType: wish.usageType,
    instrument: order.instrument,
  });
  order.vaultTokenId = token.id;
}

/** Keeps a way to pay and tells of it. */
export function saveMethod(
  ctx: SandboxContext,
  given: Pick<VaultToken, 'customerId' | 'merchantCustomerId' | 'orderId' | 'usageType' | 'instrument'>,
): VaultToken {
  const token: VaultToken = {
    id: vaultTokenId(),
    ...given,
    declines: given.instrument === 'card_fails_next_time',
    createdAt: ctx.clock.now(),
    deletedAt: null,
  };
  ctx.state.vault[token.id] = token;
  emitVaulted(ctx, token);
  return token;
}

/** The token of a saved payment method; null when unknown or removed. */
export function findToken(ctx: SandboxContext, id: string): VaultToken | null {
  const token = find(ctx.state.vault, id);
  return token && !token.deletedAt ? token : null;
}

/** GET /v3/vault/payment-tokens/{id} */
export function getToken(ctx: SandboxContext, call: Call): Answer {
  const token = findToken(ctx, call.params.id ?? '');
  if (!token) throw refusal('INVALID_RESOURCE_ID', 404);
  return { status: 200, body: tokenView(ctx, token) };
}

/** DELETE /v3/vault/payment-tokens/{id}: always 204, so that a repeat is harmless. */
export function deleteToken(ctx: SandboxContext, call: Call): Answer {
  const token = findToken(ctx, call.params.id ?? '');
  if (token) token.deletedAt = ctx.clock.now();
  return { status: 204 };
}

/** A saved payment method. */
export function tokenView(ctx: SandboxContext, token: VaultToken): Record<string, unknown> {
  const href = `${ctx.apiUrl()}/v3/vault/payment-tokens/${token.id}`;
  return {
    id: token.id,
    customer: customerView(token),
    payment_source: {
      paypal: {
        permit_multiple_payment_tokens: false,
        usage_type: token.usageType,
        customer_type: 'CONSUMER',
        email_address: BUYER.email,
        payer_id: BUYER.payerId,
        account_id: BUYER.payerId,
        name: BUYER.name,
      },
    },
    links: [
      { href, rel: 'self', method: 'GET' },
      { href, rel: 'delete', method: 'DELETE' },
    ],
  };
}
