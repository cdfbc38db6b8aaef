/** Everything an error says besides code and message. */
export interface ErrorFacts {
  code: string;
  message: string;
  status?: number;
  details?: unknown;
  retryAfterSeconds?: number;
  /** What it came from: for the log alone, never sent. */
  cause?: unknown;
}

/** An error that a caller may be told about. Anything else that is thrown answers as UNEXPECTED_ERROR. */
export class DomainError extends Error {
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  readonly details: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(defaultStatus: number, facts: ErrorFacts) {
    super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = new.target.name;
    this.code = facts.code;
    this.status = facts.status ?? defaultStatus;
    this.details = facts.details;
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }

  /** What may leave the house: no cause, no stack. */
  toJSON(): { code: string; message: string; details?: unknown } {
    const { code, message, details } = this;
    return details === undefined ? { code, message } : { code, message, details };
  }
}

export class ValidationError extends DomainError {
  constructor(facts: ErrorFacts) {
    super(400, facts);
  }
}

export class AuthenticationError extends DomainError {
  constructor(facts: ErrorFacts) {
    super(401, facts);
  }
}

export class AuthorizationError extends DomainError {
  constructor(facts: ErrorFacts) {
    super(403, facts);
  }
}

export class NotFoundError extends DomainError {
  constructor(facts: ErrorFacts) {
    super(404, facts);
  }
}

export class ConflictError extends DomainError {
  constructor(facts: ErrorFacts) {
    super(409, facts);
  }
}

/** The request is well formed and allowed, but a rule of the business says no. */
export class BusinessError extends DomainError {
  constructor(facts: ErrorFacts) {
    super(422, facts);
  }
}

export class RateLimitError extends DomainError {
  constructor(facts: ErrorFacts) {
    super(429, facts);
  }
}

/** Our fault: details are dropped, because they are made of what broke (SQL, driver text, paths). */
export class InternalError extends DomainError {
  constructor(facts: ErrorFacts) {
    super(500, { ...facts, details: undefined });
  }
}

export class GatewayError extends DomainError {
  constructor(facts: ErrorFacts) {
    super(502, facts);
  }
}

export class UnavailableError extends DomainError {
  constructor(facts: ErrorFacts) {
    super(503, facts);
  }
}
