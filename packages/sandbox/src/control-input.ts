import type { SandboxContext } from './context.ts';
import { refusal } from './paypal/errors.ts';
import type { Order } from './paypal/order-record.ts';
import { findOrder } from './paypal/orders.ts';
import { findToken } from './paypal/vault.ts';
import type { VaultToken } from './state.ts';

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

/** How a pending capture shall end. */
export const settlement = (input: Record<string, unknown>): 'COMPLETED' | 'DECLINED' =>
  input.status === 'DECLINED' ? 'DECLINED' : 'COMPLETED';
