import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allErrorCodes, type ErrorCode, errors } from '@mekong/kit';
import { beforeAll, describe, expect, test } from 'vitest';
// The platform's own codes are declared where it is wired.
import '../src/wire.ts';
import { discoverFeatures } from '../src/platform/features/discover.ts';
import { errorBody } from '../src/platform/http/errors.ts';
import '../src/platform/mail/errors.ts';

const source = new URL('../src/', import.meta.url).pathname.replaceAll('%20', ' ');

/** Statuses that the kinds stand for; a code may only differ where it says so itself. */
const STATUS: Record<ErrorCode['kind'], number[]> = {
  validation: [400, 405, 413, 415],
  authentication: [401],
  authorization: [403],
  notFound: [404],
  conflict: [409],
  business: [422],
  rateLimit: [429],
  internal: [500],
  gateway: [502],
  unavailable: [503],
};

/** What callers were promised; a change of one of these breaks them. */
const PROMISED: Record<string, number> = {
  INVALID_INPUT: 400,
  SCHEMA_VALIDATION: 400,
  INVALID_TOKEN: 401,
  EXPIRED_TOKEN: 401,
  INSUFFICIENT_PERMISSIONS: 403,
  CUSTOMER_NOT_FOUND: 404,
  SUBSCRIPTION_NOT_FOUND: 404,
  PAYMENT_FAILED: 422,
  USAGE_LIMIT_EXCEEDED: 422,
  INVALID_STATE_TRANSITION: 422,
  RATE_LIMITED: 429,
  DATABASE_ERROR: 500,
  UNEXPECTED_ERROR: 500,
  GATEWAY_ERROR: 502,
  UNAVAILABLE: 503,
};

let codes: ErrorCode[];
let declared: string[];

beforeAll(async () => {
  await discoverFeatures(join(source, 'features'));
  codes = allErrorCodes();
  const files = await readdir(source, { recursive: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFile(join(source, file), 'utf8')),
  );
  declared = texts
    .filter((text) => text.includes('defineErrors('))
    .flatMap((text) => [...text.matchAll(/^ {2}([A-Z][A-Z0-9_]+): \{$/gm)].map((match) => match[1] ?? ''));
});

describe('the table of error codes', () => {
  test('holds every code that a file of ours declares, each declared once', () => {
    expect(declared.length).toBeGreaterThan(10);
    expect([...new Set(declared)].sort()).toEqual([...declared].sort());
    expect(declared.filter((code) => !codes.some((one) => one.code === code))).toEqual([]);
  });

  test('has one line for each code', () => {
    const names = codes.map(({ code }) => code);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual([...names].sort());
  });

  test('says with which status, what happened and what to do', () => {
    for (const { code, kind, status, message, wayForward } of codes) {
      expect(STATUS[kind], code).toContain(status);
      expect(message, code).toMatch(/^[A-Z].{8,150}[^.]$/);
      expect(wayForward, code).toMatch(/^[A-Z].{8,300}\.$/);
      expect(wayForward, code).not.toBe(message);
    }
  });

  test('keeps what was promised', () => {
    const known = Object.fromEntries(codes.map(({ code, status }) => [code, status]));
    expect(known).toMatchObject(PROMISED);
  });

  test('is the page where an error’s `docs` leads', async () => {
    const page = await readFile(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
    // Test files of this process may have declared codes of their own.
    for (const { code, status } of codes.filter((one) => one.code in errors || declared.includes(one.code))) {
      expect(page, code).toContain(`\n### ${code}\n\n**${status}** `);
    }
    expect(errorBody(errors.RATE_LIMITED(), 'req_1').error.docs).toBe('/docs/errors#RATE_LIMITED');
  });
});
