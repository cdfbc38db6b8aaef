import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIVE_PAYPAL, PRODUCTION } from './production.ts';
import { ending, only, spawnServer } from './program.ts';

// Real processes that must not start. The database named does not answer: nobody may have asked it before refusing.
const AWAY = 'postgresql://mekong:pw-of-mine@127.0.0.1:1/mekong';
const LIVE_STRIPE = { STRIPE_SECRET_KEY: 'sk_live_51Nothing', STRIPE_WEBHOOK_SECRET: 'whsec_Nothing' };

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'mekong-refused-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const production = (own: Record<string, string> = {}) =>
  ending(spawnServer(only({ ...PRODUCTION, DATABASE_URL: AWAY, MEKONG_HOME: home, ...own })));
const development = (own: Record<string, string>) =>
  ending(
    spawnServer(only({ MEKONG_ENV: 'development', MEKONG_HOME: home, PORT: '0', WEB_PORT: '0', ...own })),
  );

describe('production does not start', () => {
  test.each([
    [
      'with the sandbox',
      { SANDBOX_URL: 'http://127.0.0.1:4010' },
      'SANDBOX_URL: the gateway sandbox is for development only',
    ],
    [
      'with a demo password',
      { DEMO_STAFF_PASSWORD: 'demo' },
      'DEMO_STAFF_PASSWORD: a demo login is for development only',
    ],
    [
      'with a placeholder for a secret',
      { JWT_SECRET: 'your_jwt_secret_here' },
      'JWT_SECRET: is still the placeholder of the template',
    ],
    [
      'with a placeholder for a key',
      { STRIPE_SECRET_KEY: 'sk_live_...' },
      'STRIPE_SECRET_KEY: is still the placeholder of the template',
    ],
    [
      'with one secret for two things',
      { LICENSE_SECRET: PRODUCTION.JWT_SECRET },
      'LICENSE_SECRET: must not be the same as another secret',
    ],
    [
      'with a secret that was not changed',
      { JWT_SECRET_PREVIOUS: PRODUCTION.JWT_SECRET },
      'JWT_SECRET_PREVIOUS: must not be the same as another secret',
    ],
    [
      'with a short secret',
      { INTERNAL_SECRET: 'short' },
      'INTERNAL_SECRET: must have at least 32 characters',
    ],
    [
      'with half of Stripe',
      { STRIPE_SECRET_KEY: 'sk_live_51Nothing' },
      'STRIPE_WEBHOOK_SECRET: is missing, though the other Stripe key is set',
    ],
    [
      'in the open',
      { PUBLIC_URL: 'http://billing.example.com' },
      'PUBLIC_URL: must begin with https:// in production: cookies and keys travel to it',
    ],
    [
      'on Supabase’s transaction pooler',
      { DATABASE_URL: 'postgresql://postgres.abc:pw-of-mine@aws-0-x.pooler.supabase.com:6543/postgres' },
      'DATABASE_URL: is the transaction pooler (port 6543), which cannot LISTEN: use the direct or the session-mode address (port 5432)',
    ],
  ])('%s', async (_name, own, line) => {
    expect(await production(own)).toEqual({ code: 1, said: `${line}\n` });
  });

  test('without its secrets: each is named, none is made, and the way to try it out is said', async () => {
    const missing = Object.fromEntries(Object.keys(PRODUCTION).map((name) => [name, '']));
    const { code, said } = await production({ ...missing, DATABASE_URL: '' });
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toEqual([
      ...['DATABASE_URL', 'JWT_SECRET', 'DATA_KEY', 'LICENSE_SECRET', 'INTERNAL_SECRET'].map(
        (name) => `${name}: is missing; production needs it`,
      ),
      'For a try-out without them, set MEKONG_ENV=development',
    ]);
    expect(await readdir(home)).toEqual([]);
  });

  test('and says all that is wrong at once, without showing a secret', async () => {
    const own = { JWT_SECRET: 'short', SANDBOX_URL: 'http://x', DEMO_STAFF_PASSWORD: 'hush', ...LIVE_STRIPE };
    const { said } = await production({ ...own, STRIPE_WEBHOOK_SECRET: 'we_hush' });
    expect(said.trim().split('\n')).toHaveLength(4);
    expect(said).not.toMatch(/short\b|hush|pw-of-mine|sk_live_51/);
  });

  test('where its database does not answer, and that is the first that is asked of it', async () => {
    const { code, said } = await production();
    expect([code, said]).toEqual([
      1,
      'The database does not answer on port 1: is it running, is DATABASE_URL right?\n',
    ]);
  });
});

describe('development does not start', () => {
  test.each([
    ['Stripe', LIVE_STRIPE, 'STRIPE_SECRET_KEY: a live key is for production only: take the test key here'],
    [
      'PayPal',
      LIVE_PAYPAL,
      'PAYPAL_MODE: live is for production only: set MEKONG_ENV=production, or sandbox here',
    ],
  ])('with live keys of %s', async (_name, own, line) => {
    expect(await development(own)).toEqual({ code: 1, said: `${line}\n` });
  });
});
