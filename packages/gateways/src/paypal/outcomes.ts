import type { Outcome } from '../port.ts';
import type { Failure } from '../reply.ts';

/** Issues that end an attempt by the buyer's side, the method's, or PayPal's judgement; all others are our mistakes. */
const declines: ReadonlySet<string> = new Set([
  'AGREEMENT_ALREADY_CANCELLED',
  'ALIAS_DECLINED_BY_PROCESSOR',
  'BILLING_AGREEMENT_NOT_FOUND',
  'CARD_EXPIRED',
  'COMPLIANCE_VIOLATION',
  'CONSENT_NEEDED',
  'DECLINED_DUE_TO_RELATED_TXN',
  'INSTRUMENT_DECLINED',
  'MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED',
  'MAX_NUMBER_OF_REFUNDS_EXCEEDED',
  'ORDER_EXPIRED',
  'PARTIAL_REFUND_NOT_ALLOWED',
  'PAYEE_BLOCKED_TRANSACTION',
  'PAYER_ACCOUNT_LOCKED_OR_CLOSED',
  'PAYER_ACCOUNT_RESTRICTED',
  'PAYER_ACTION_REQUIRED',
  'PAYER_CANNOT_PAY',
  'PAYMENT_SOURCE_CANNOT_BE_USED',
  'PAYMENT_SOURCE_DECLINED_BY_PROCESSOR',
  'PAYMENT_SOURCE_INFO_CANNOT_BE_VERIFIED',
  'REDIRECT_PAYER_FOR_ALTERNATE_FUNDING',
  'REFUND_FAILED_INSUFFICIENT_FUNDS',
  'REFUND_IS_RESTRICTED',
  'REFUND_NOT_ALLOWED',
  'REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK',
  'REFUND_TIME_LIMIT_EXCEEDED',
  'TOKEN_EXPIRED',
  'TOKEN_ID_NOT_FOUND',
  'TRANSACTION_BLOCKED_BY_PAYEE',
  'TRANSACTION_DISPUTED',
  'TRANSACTION_LIMIT_EXCEEDED',
  'TRANSACTION_RECEIVING_LIMIT_EXCEEDED',
  'TRANSACTION_REFUSED',
]);

/** PayPal's words for what the port has one word for. */
const commonCodes: Readonly<Record<string, string>> = { PAYER_ACTION_REQUIRED: 'AUTHENTICATION_REQUIRED' };

/** An earlier request on the same object is still at work, so its end is not known yet. */
const inProgress: ReadonlySet<string> = new Set([
  'ORDER_COMPLETION_IN_PROGRESS',
  'PREVIOUS_REQUEST_IN_PROGRESS',
]);

/** What a failed reply means for a write. */
export function failure(reply: Failure): Outcome<never> {
  if (reply.kind === 'unknown') return reply;
  const { code, message, debugId } = reply;
  const details = { code: commonCodes[code] ?? code, message, ...(debugId === undefined ? {} : { debugId }) };
  if (inProgress.has(code)) return { kind: 'unknown', ...details };
  return { kind: declines.has(code) ? 'declined' : 'rejected', ...details };
}
