import type { SandboxContext } from './context.ts';
import { refusal } from './paypal/errors.ts';
import type { Order } from './paypal/order-record.ts';
import { findOrder } from './paypal/orders.ts';
import { findToken } from './paypal/vault.ts';
import { type Capture, find, type VaultToken } from './state.ts';
import { findCharge } from './stripe/charges.ts';
import { unasked } from './stripe/context.ts';
import type { StripeCharge } from './stripe/records.ts';

/** The open order named by `orderId`; throws 404. */
export function readOrder(ctx: SandboxContext, input: Record<string, unknown>): Order {
  const order = findOrder(ctx, String(input.orderId));
  if (!order) throw refusal('INVALID_RESOURCE_ID', 404);
  return order;
}

/** The saved payment method named by `tokenId`; throws 404. */
export function readToken(ctx: SandboxContext, input: Record<string, unknown>): VaultToken {
  const token = findToken(ctx, String(input.tokenId));
  if (!token) throw refusal('INVALID_RESOURCE_ID', 404);
  return token;
}

/** A capture at PayPal, or a charge at Stripe by its own id or its payment's; throws 404. */
export function readTaken(ctx: SandboxContext, input: Record<string, unknown>): Taken {
  const id = String(input.captureId);
  const capture = find(ctx.state.captures, id);
  const charge = findCharge(unasked(ctx), id);
  if (capture) return { gateway: 'paypal', capture };
  if (charge) return { gateway: 'stripe', charge };
  throw refusal('INVALID_RESOURCE_ID', 404);
}

/** Money taken at one of the gateways. */
export type Taken = { gateway: 'paypal'; capture: Capture } | { gateway: 'stripe'; charge: StripeCharge };

/** How a pending capture shall end. */
export const settlement = (input: Record<string, unknown>): 'COMPLETED' | 'DECLINED' =>
  input.status === 'DECLINED' ? 'DECLINED' : 'COMPLETED';
