import { describe, expect, test } from 'vitest';
import { allErrorCodes, defineErrors, type ErrorKind } from './define-errors.ts';
import { DomainError, NotFoundError } from './domain-error.ts';
import { errors } from './errors.ts';

const wayForward = 'Try something else.';
const teapot = defineErrors({
  TEAPOT_EMPTY: { kind: 'business', message: 'The {color} teapot holds {cups} cups', wayForward },
  TEAPOT_NOT_FOUND: { kind: 'notFound', message: 'There is no such teapot', wayForward },
});

describe('defineErrors', () => {
  test('makes errors with code, status, filled message and details', () => {
    const error = teapot.TEAPOT_EMPTY({ color: 'blue', cups: 0 });
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({
      name: 'BusinessError',
      code: 'TEAPOT_EMPTY',
      status: 422,
      message: 'The blue teapot holds 0 cups',
      details: { color: 'blue', cups: 0 },
    });
    expect(teapot.TEAPOT_NOT_FOUND()).toBeInstanceOf(NotFoundError);
    expect(teapot.TEAPOT_NOT_FOUND().details).toBeUndefined();
  });

  test('what a template asks for must be given', () => {
    // @ts-expect-error: `cups` is missing
    expect(teapot.TEAPOT_EMPTY({ color: 'blue' }).message).toBe('The blue teapot holds ? cups');
    // @ts-expect-error: details are missing altogether
    expect(teapot.TEAPOT_EMPTY().message).toBe('The ? teapot holds ? cups');
  });

  test('Retry-After and the cause travel along; the cause is never sent', () => {
    const cause = new Error('password authentication failed for user mekong');
    const error = errors.UNAVAILABLE({ what: 'database' }, { retryAfterSeconds: 3, cause });
    expect(error.retryAfterSeconds).toBe(3);
    expect(error.cause).toBe(cause);
    expect(JSON.stringify(error)).not.toContain('password');
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      code: 'UNAVAILABLE',
      message: 'The service cannot answer right now',
      details: { what: 'database' },
    });
  });

  test.each(['lower', 'Mixed_Case', 'TRAILING_', '_LEADING', 'DOUBLE__LINE', 'WITH-DASH', '1ST', ''])(
    '%j is no code',
    (code) => {
      expect(() => defineErrors({ [code]: { kind: 'internal', message: 'x', wayForward } })).toThrow(
        TypeError,
      );
    },
  );

  test('a code means one thing', () => {
    const clash = { kind: 'conflict', message: 'There is no such teapot', wayForward } as const;
    expect(() => defineErrors({ TEAPOT_NOT_FOUND: clash })).toThrow('defined twice');
    const same = { kind: 'notFound', message: 'There is no such teapot', wayForward } as const;
    expect(() => defineErrors({ TEAPOT_NOT_FOUND: same })).not.toThrow();
  });
});

describe('the table of codes', () => {
  test('every kind has its status', () => {
    const expected: Record<ErrorKind, number> = {
      validation: 400,
      authentication: 401,
      authorization: 403,
      notFound: 404,
      conflict: 409,
      business: 422,
      rateLimit: 429,
      internal: 500,
      gateway: 502,
      unavailable: 503,
    };
    for (const [kind, status] of Object.entries(expected)) {
      const code = `STATUS_OF_${kind.toUpperCase()}`;
      const message = 'Its kind says its status';
      const made = defineErrors({ [code]: { kind: kind as ErrorKind, message, wayForward } });
      expect(made[code]!().status).toBe(status);
    }
  });

  test.each([
    ['INVALID_INPUT', 400],
    ['SCHEMA_VALIDATION', 400],
    ['PAYLOAD_TOO_LARGE', 413],
    ['METHOD_NOT_ALLOWED', 405],
    ['INVALID_TOKEN', 401],
    ['EXPIRED_TOKEN', 401],
    ['INSUFFICIENT_PERMISSIONS', 403],
    ['NOT_FOUND', 404],
    ['CUSTOMER_NOT_FOUND', 404],
    ['SUBSCRIPTION_NOT_FOUND', 404],
    ['IDEMPOTENCY_CONFLICT', 409],
    ['IDEMPOTENCY_RUNNING', 409],
    ['PAYMENT_FAILED', 422],
    ['USAGE_LIMIT_EXCEEDED', 422],
    ['INVALID_STATE_TRANSITION', 422],
    ['RATE_LIMITED', 429],
    ['DATABASE_ERROR', 500],
    ['UNEXPECTED_ERROR', 500],
    ['GATEWAY_ERROR', 502],
    ['UNAVAILABLE', 503],
  ])('%s answers %i', (code, status) => {
    expect(allErrorCodes().find((known) => known.code === code)?.status).toBe(status);
  });

  test('is complete and in order: each code has a sentence and a way forward', () => {
    const codes = allErrorCodes();
    expect(codes.map(({ code }) => code)).toEqual(codes.map(({ code }) => code).sort());
    expect(codes.every(({ message, wayForward }) => message !== '' && wayForward !== '')).toBe(true);
    expect(codes.map(({ code }) => code)).toEqual(
      expect.arrayContaining([...Object.keys(errors), 'TEAPOT_EMPTY']),
    );
  });

  test('our own faults say nothing about what broke', () => {
    const secret = { sql: 'select secret from vault' };
    for (const make of [errors.DATABASE_ERROR, errors.UNEXPECTED_ERROR]) {
      const error = make(secret, { cause: new Error('relation "vault" does not exist') });
      expect(error.details).toBeUndefined();
      expect(`${error.message}${JSON.stringify(error)}`).not.toMatch(/vault|secret/);
    }
  });

  test('an illegal transition names the noun and both states', () => {
    const error = errors.INVALID_STATE_TRANSITION({ noun: 'invoice', from: 'void', to: 'paid' });
    expect(error.message).toBe('This invoice is void and cannot become paid');
  });
});
