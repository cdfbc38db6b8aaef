export type ErrorDetail = { field: string; message: string };

/** A refusal by the API, or (status 0, code UNREACHABLE) no answer at all. */
export class MekongError extends Error {
  override readonly name = 'MekongError';
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly details: readonly ErrorDetail[];
  readonly requestId: string | null;

  constructor(input: {
    code: string;
    status: number;
    message: string;
    details?: readonly ErrorDetail[];
    requestId?: string | null;
    cause?: unknown;
  }) {
    super(input.message, input.cause === undefined ? undefined : { cause: input.cause });
    this.code = input.code;
    this.status = input.status;
    this.details = input.details ?? [];
    this.requestId = input.requestId ?? null;
  }

  static unreachable(cause: unknown): MekongError {
    return new MekongError({
      code: 'UNREACHABLE',
      status: 0,
      message: 'The API could not be reached.',
      cause,
    });
  }

  /** Reads the error envelope; an answer without one (a proxy's HTML page) still becomes a MekongError. */
  static fromResponse(body: unknown, response: Response): MekongError {
    const error = envelope(body);
    return new MekongError({
      code: textOf(error?.code) ?? 'UNEXPECTED_ANSWER',
      status: response.status,
      message: textOf(error?.message) ?? `The API answered ${response.status}.`,
      details: detailsOf(error?.details),
      requestId: textOf(error?.requestId) ?? response.headers.get('x-request-id'),
    });
  }
}

type Envelope = { code?: unknown; message?: unknown; details?: unknown; requestId?: unknown };

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
