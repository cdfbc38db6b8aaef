import {
  AuthenticationError,
  AuthorizationError,
  BusinessError,
  ConflictError,
  type DomainError,
  type ErrorFacts,
  GatewayError,
  InternalError,
  NotFoundError,
  RateLimitError,
  UnavailableError,
  ValidationError,
} from './domain-error.ts';

const classes = {
  validation: ValidationError,
  authentication: AuthenticationError,
  authorization: AuthorizationError,
  notFound: NotFoundError,
  conflict: ConflictError,
  business: BusinessError,
  rateLimit: RateLimitError,
  internal: InternalError,
  gateway: GatewayError,
  unavailable: UnavailableError,
} as const satisfies Record<string, new (facts: ErrorFacts) => DomainError>;

export type ErrorKind = keyof typeof classes;

export interface ErrorDefinition {
  kind: ErrorKind;
  /** Plain sentence; `{name}` is filled from the details. */
  message: string;
  /** What the reader can do about it, for the documentation. */
  wayForward: string;
  /** Only where it differs from the kind's. */
  status?: number;
}

export interface ErrorCode extends ErrorDefinition {
  code: string;
  status: number;
}

export interface ErrorExtras {
  retryAfterSeconds?: number;
  cause?: unknown;
}

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Which field of the request it is about, where it is about one. */
interface Named {
  readonly field?: string;
}

type Arguments<Text extends string> = [Placeholder<Text>] extends [never]
  ? [details?: unknown, extras?: ErrorExtras]
  : [details: Record<Placeholder<Text>, string | number | bigint> & Named, extras?: ErrorExtras];

export type ErrorMakers<T extends Record<string, ErrorDefinition>> = {
  readonly [Code in keyof T]: (...args: Arguments<T[Code]['message']>) => DomainError;
};

const codePattern = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const registry = new Map<string, ErrorCode>();

/**
 * Declares the codes of one noun, once: `throw subscriptionErrors.TRIAL_USED({ plan })`. Throws at load for a code that
 * is not SCREAMING_SNAKE or that means something else already.
 */
export function defineErrors<const T extends Record<string, ErrorDefinition>>(
  definitions: T,
): ErrorMakers<T> {
  const makers = Object.entries(definitions).map(([code, definition]) => {
    register(code, definition);
    return [code, (details?: unknown, extras?: ErrorExtras) => make(code, definition, details, extras)];
  });
  return Object.fromEntries(makers) as ErrorMakers<T>;
}

/** Every code defined so far, in alphabetical order: documentation and tests walk it. */
export function allErrorCodes(): ErrorCode[] {
  return [...registry.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function register(code: string, definition: ErrorDefinition): void {
  if (!codePattern.test(code)) throw new TypeError(`error code ${code} is not SCREAMING_SNAKE_CASE`);
  const known = registry.get(code);
  // The same file may load twice (a feature added by a test); the same code with another meaning may not.
  if (known && (known.kind !== definition.kind || known.message !== definition.message)) {
    throw new TypeError(`error code ${code} is defined twice`);
  }
  const { status } = new classes[definition.kind]({ code, message: '', status: definition.status });
  registry.set(code, { code, ...definition, status });
}

function make(
  code: string,
  definition: ErrorDefinition,
  details: unknown,
  extras: ErrorExtras = {},
): DomainError {
  const message = fill(definition.message, details);
  return new classes[definition.kind]({ code, message, status: definition.status, details, ...extras });
}

function fill(template: string, details: unknown): string {
  const values = Object(details) as Record<string, unknown>;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '?'));
}
