import type { StripeIntent } from './records.ts';

/** What an error tells beside its kind; `intent` is shown in full where a payment is concerned. */
export interface ErrorParts {
  code?: string;
  param?: string;
  declineCode?: string | null;
  chargeId?: string | null;
  intent?: StripeIntent;
  /** The card that was refused, when the intent no longer names it. */
  methodId?: string;
}

/** The kinds of error, each with its usual status. */
export type ErrorType = 'invalid_request_error' | 'card_error' | 'idempotency_error' | 'api_error';

/** A refusal that goes out in Stripe's error envelope. `early` ones came before anything was done: no key keeps them. */
export class StripeError extends Error {
  readonly status: number;
  readonly type: ErrorType;
  readonly parts: ErrorParts;
  readonly early: boolean;

  constructor(status: number, type: ErrorType, message: string, parts: ErrorParts = {}, early = false) {
    super(message);
    this.status = status;
    this.type = type;
    this.parts = parts;
    this.early = early;
  }
}

/** Refuses a request as it stands: 400, and its key may be used again. */
export const invalid = (message: string, parts: ErrorParts = {}): StripeError =>
  new StripeError(400, 'invalid_request_error', message, parts, true);

/** Refuses what the state of an object does not allow: 400, kept under the key. */
export const refused = (message: string, parts: ErrorParts = {}): StripeError =>
  new StripeError(400, 'invalid_request_error', message, parts);

/** An object that is not there: 404 in the path, 400 where a parameter names it. */
export function missing(kind: string, id: string, param: string, status = 400): StripeError {
  return new StripeError(status, 'invalid_request_error', `No such ${kind}: '${id}'`, {
    code: 'resource_missing',
    param,
  });
}

/** The envelope of an error that has nothing to show but words. */
export function plainError(
  type: ErrorType,
  message: string,
  parts: ErrorParts = {},
): Record<string, unknown> {
  const { code, param, declineCode, chargeId } = parts;
  return {
    error: {
      ...(chargeId ? { charge: chargeId } : {}),
      ...(code ? { code } : {}),
      ...(declineCode ? { decline_code: declineCode } : {}),
      ...(code ? { doc_url: docUrl(code) } : {}),
      message,
      ...(param ? { param } : {}),
      type,
    },
  };
}

/** Where Stripe explains an error code. */
export const docUrl = (code: string): string =>
  `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`;
