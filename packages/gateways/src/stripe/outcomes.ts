import type { Outcome } from '../port.ts';
import type { StripeFailure } from './reply.ts';

/** Codes that end an attempt although their status is not the 402 of a declined card. */
const declines: ReadonlySet<string> = new Set(['REFUND_FAILED_INSUFFICIENT_FUNDS', 'TRANSACTION_DISPUTED']);

/** Stripe's words for what the port has one word for. */
const commonCodes: Readonly<Record<string, string>> = {
  BALANCE_INSUFFICIENT: 'REFUND_FAILED_INSUFFICIENT_FUNDS',
  CHARGE_ALREADY_REFUNDED: 'CAPTURE_FULLY_REFUNDED',
  CHARGE_DISPUTED: 'TRANSACTION_DISPUTED',
};

/** What a failed reply means for a write. */
export function failure(reply: StripeFailure): Outcome<never> {
  if (reply.kind === 'unknown') {
    const { param, ...unknown } = reply;
    return unknown;
  }
  const { status, message, debugId } = reply;
  const code = commonCodes[reply.code] ?? reply.code;
  const details = { code, message, ...(debugId === undefined ? {} : { debugId }) };
  return { kind: status === 402 || declines.has(code) ? 'declined' : 'rejected', ...details };
}
