export type ErrorDetail = { field: string; message: string };

export type ErrorFacts = {
  code: string;
  status: number;
  message: string;
  details?: readonly ErrorDetail[];
  requestId?: string | null;
  docs?: string | null;
  retryAfter?: number | null;
  cause?: unknown;
};

/** A refusal by the API, or (status 0, code UNREACHABLE) no answer at all. Its subclasses are the API's kinds of error. */
export class MekongError extends Error {
  override readonly name: string = 'MekongError';
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly details: readonly ErrorDetail[];
  readonly requestId: string | null;
  /** Where the code is explained: a path of the API's origin. */
  readonly docs: string | null;
  /** Seconds after which the same request may be tried again, where the API said so. */
  readonly retryAfter: number | null;

  constructor(facts: ErrorFacts) {
    super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = facts.code;
    this.status = facts.status;
    this.details = facts.details ?? [];
    this.requestId = facts.requestId ?? null;
    this.docs = facts.docs ?? null;
    this.retryAfter = facts.retryAfter ?? null;
  }

  static unreachable(cause: unknown): MekongError {
    return new UnreachableError({
      code: 'UNREACHABLE',
      status: 0,
      message: 'The API could not be reached.',
      cause,
    });
  }

  /** Reads the error envelope; an answer without one (a proxy's HTML page) still becomes a MekongError. */
  static fromResponse(body: unknown, response: Response): MekongError {
    const error = envelope(body);
    const { status } = response;
    // A status of somebody in between says nothing of ours, but that a repeat should wait.
    const Kind = error || LATER.has(status) ? kindOf(status) : MekongError;
    return new Kind({
      code: textOf(error?.code) ?? 'UNEXPECTED_ANSWER',
      status,
      message: textOf(error?.message) ?? `The API answered ${status}.`,
      details: detailsOf(error?.details),
      requestId: textOf(error?.requestId) ?? response.headers.get('x-request-id'),
      docs: textOf(error?.docs) ?? null,
      retryAfter: secondsOf(response),
    });
  }
}

/** 400, 405, 413, 415: the request itself is wrong; `details` names the fields. */
export class ValidationError extends MekongError {
  override readonly name = 'ValidationError';
}
/** 401: the credential is missing, wrong or expired. */
export class AuthenticationError extends MekongError {
  override readonly name = 'AuthenticationError';
}
/** 403: the credential may not do that. */
export class AuthorizationError extends MekongError {
  override readonly name = 'AuthorizationError';
}
/** 404 */
export class NotFoundError extends MekongError {
  override readonly name = 'NotFoundError';
}
/** 409: something else was there first. */
export class ConflictError extends MekongError {
  override readonly name = 'ConflictError';
}
/** 422: understood, and refused by a rule of the business. */
export class BusinessError extends MekongError {
  override readonly name = 'BusinessError';
}
/** 429; `retryAfter` says how long to wait. */
export class RateLimitError extends MekongError {
  override readonly name = 'RateLimitError';
}
/** 500: a fault of the server; give `requestId` to its operator. */
export class ServerError extends MekongError {
  override readonly name = 'ServerError';
}
/** 502: the payment gateway did not answer as expected. */
export class GatewayError extends MekongError {
  override readonly name = 'GatewayError';
}
/** 503: not now; `retryAfter` says when. */
export class UnavailableError extends MekongError {
  override readonly name = 'UnavailableError';
}
/** No answer came. */
export class UnreachableError extends MekongError {
  override readonly name = 'UnreachableError';
}

const LATER = new Set([429, 503]);

function kindOf(status: number): typeof MekongError {
  const kinds: Record<number, typeof MekongError> = {
    400: ValidationError,
    401: AuthenticationError,
    403: AuthorizationError,
    404: NotFoundError,
    405: ValidationError,
    409: ConflictError,
    413: ValidationError,
    415: ValidationError,
    422: BusinessError,
    429: RateLimitError,
    500: ServerError,
    502: GatewayError,
    503: UnavailableError,
  };
  return kinds[status] ?? MekongError;
}

/** The seconds of Retry-After; null where there are none. */
export function secondsOf(response: Response): number | null {
  const header = response.headers.get('retry-after') ?? '';
  return /^\d{1,9}$/.test(header) ? Number(header) : null;
}

type Envelope = Partial<Record<'code' | 'message' | 'details' | 'requestId' | 'docs', unknown>>;

function envelope(body: unknown): Envelope | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  return typeof body.error === 'object' && body.error !== null ? body.error : null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function detailsOf(value: unknown): ErrorDetail[] {
  return Array.isArray(value) ? value.filter(isDetail) : [];
}

function isDetail(value: unknown): value is ErrorDetail {
  if (typeof value !== 'object' || value === null) return false;
  return 'field' in value && typeof value.field === 'string' && 'message' in value;
}
