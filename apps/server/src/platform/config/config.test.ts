import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Config, ConfigError, loadConfig } from './config.ts';
import { type Environment, NAMES } from './environment.ts';
import { isSecret } from './variables.ts';

const DEVELOPMENT = { MEKONG_ENV: 'development' };
const PRODUCTION = {
  MEKONG_ENV: 'production',
  DATABASE_URL: 'postgresql://mekong:pw-of-mine@db.example.com:5432/mekong',
  JWT_SECRET: 'j'.repeat(32),
  DATA_KEY: Buffer.alloc(32, 1).toString('base64'),
  LICENSE_SECRET: 'l'.repeat(32),
  INTERNAL_SECRET: 'i'.repeat(32),
};
const KEYS = { PAYPAL_CLIENT_ID: 'id', PAYPAL_CLIENT_SECRET: 'pp-secret', PAYPAL_WEBHOOK_ID: 'wh' };

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mekong-config-'));
});

afterEach(() => rm(root, { recursive: true }));

function load(env: Environment): Config {
  return loadConfig(env, { root });
}

function problemsOf(env: Environment): readonly string[] {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('development needs nothing', () => {
  const config = load({ MEKONG_NPM_START: '1' });
  expect(config).toMatchObject({
    environment: 'development',
    roles: ['api', 'worker', 'scheduler', 'web'],
    home: join(root, '.mekong'),
    publicUrl: 'http://localhost:8000',
    host: '127.0.0.1',
    webPort: 3000,
    corsOrigins: ['http://localhost:3000'],
    database: { connection: null, pool: 10 },
    argon2: { memoryKib: 19_456, time: 2 },
    limits: { ip: 100, actor: 1_000, sensitive: 10 },
    paypal: { kind: 'sandbox' },
    licensePrefix: 'AGY',
  });
  expect(config.demoStaffPassword).toMatch(/^\S{16}$/);
});

test('without saying so, a process is production, and a database of one’s own is too', () => {
  expect(problemsOf({})[0]).toBe('DATABASE_URL: is missing; production needs it');
  const { MEKONG_ENV: _, ...rest } = PRODUCTION;
  expect(load({ ...rest, MEKONG_NPM_START: '1' }).environment).toBe('production');
});

test('development secrets are made once, closed to others, and completed when one is missing', async () => {
  const first = load(DEVELOPMENT);
  const file = join(root, '.mekong', 'secrets.env');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(load(DEVELOPMENT).secrets).toEqual(first.secrets);
  const kept = (await readFile(file, 'utf8')).split('\n').filter((line) => !line.startsWith('JWT_SECRET'));
  await writeFile(file, kept.join('\n'));
  const later = load(DEVELOPMENT).secrets;
  expect(later.jwt).not.toBe(first.secrets.jwt);
  expect({ ...later, jwt: '' }).toEqual({ ...first.secrets, jwt: '' });
});

test('a secret from the environment comes before the generated one', () => {
  expect(load({ ...DEVELOPMENT, JWT_SECRET: 'x'.repeat(40) }).secrets.jwt).toBe('x'.repeat(40));
});

test('production starts with what it needs and generates nothing', async () => {
  const config = load(PRODUCTION);
  expect(config).toMatchObject({ host: '0.0.0.0', corsOrigins: [], paypal: null, demoStaffPassword: null });
  expect(config.secrets.dataKey).toEqual(Buffer.alloc(32, 1));
  await expect(stat(join(root, '.mekong'))).rejects.toThrow('ENOENT');
});

test('all problems come at once, one line each, and none shows a secret', () => {
  const problems = problemsOf({
    ...PRODUCTION,
    PORT: 'abc',
    LOG_LEVEL: 'loud',
    JWT_SECRET: 'short-secret',
    DATA_KEY: 'AAAA',
    DATABASE_URL: undefined,
    PUBLIC_URL: 'https://me:pass-word@x.example',
    MEKONG_ROLES: 'api,cook',
    SANDBOX_URL: 'http://localhost:1',
    DEMO_STAFF_PASSWORD: 'demo',
  });
  expect(problems).toEqual([
    'MEKONG_ROLES: must be a comma list of api, worker, scheduler, web, is "api,cook"',
    'PUBLIC_URL: must be an address like https://billing.example.com, without a path',
    'PORT: must be a whole number from 0 to 65535, is "abc"',
    'LOG_LEVEL: must be one of debug, info, warn, error, silent, is "loud"',
    'JWT_SECRET: must have at least 32 characters',
    'DATA_KEY: must be 32 bytes in base64',
    'DATABASE_URL: is missing; production needs it',
    'SANDBOX_URL: the gateway sandbox is for development only',
    'DEMO_STAFF_PASSWORD: a demo login is for development only',
  ]);
  expect(problems.join('\n')).not.toMatch(/short-secret|pass-word|pw-of-mine/);
});

test.each(['-1', '65536', '80.5', '8e3', ' 80', '0x50', '٣'])('PORT %s is refused', (PORT) => {
  expect(problemsOf({ ...DEVELOPMENT, PORT })).toHaveLength(1);
});

test('equal ports and equal secrets are refused', () => {
  expect(problemsOf({ ...DEVELOPMENT, PORT: '3000' })).toEqual([
    'WEB_PORT: must differ from PORT, both are 3000',
  ]);
  expect(problemsOf({ ...PRODUCTION, LICENSE_SECRET: PRODUCTION.JWT_SECRET })).toEqual([
    'LICENSE_SECRET: must not be the same as another secret',
  ]);
});

test('a variable may come from a file, but not twice', async () => {
  const file = join(root, 'jwt');
  await writeFile(file, `${'f'.repeat(32)}\n`);
  expect(load({ ...DEVELOPMENT, JWT_SECRET_FILE: file }).secrets.jwt).toBe('f'.repeat(32));
  expect(problemsOf({ ...DEVELOPMENT, JWT_SECRET_FILE: file, JWT_SECRET: 'g'.repeat(32) })).toEqual([
    'JWT_SECRET: is set twice, also by JWT_SECRET_FILE',
  ]);
  expect(problemsOf({ ...DEVELOPMENT, PORT_FILE: join(root, 'none') })).toEqual([
    `PORT_FILE: cannot be read (ENOENT), is "${join(root, 'none')}"`,
  ]);
});

test('the .env file is read and the process’s own variables win', async () => {
  await writeFile(join(root, '.env'), 'MEKONG_ENV=development\nPORT=9000 # comment\nWEB_PORT="9001"\n');
  expect(load({ PORT: '9100' })).toMatchObject({ port: 9100, webPort: 9001, environment: 'development' });
});

test('a template full of placeholders starts the sandbox in development, and is named in production', async () => {
  await writeFile(
    join(root, '.env'),
    `PAYPAL_CLIENT_ID=your_client_id_here\nPAYPAL_CLIENT_SECRET=your_secret_here
PAYPAL_WEBHOOK_ID=your_webhook_id_here\nPAYPAL_MODE=sandbox  # or 'live' for production
POLAR_API_KEY=your_api_key_here\nSUPABASE_URL=https://your-project.supabase.co
SUPABASE_KEY=your_anon_key_here\nNEXTAUTH_URL=http://localhost:3000\nNEXTAUTH_SECRET=short\n`,
  );
  const config = load({ MEKONG_NPM_START: '1' });
  expect(config.paypal).toEqual({ kind: 'sandbox' });
  expect(config.values.POLAR_API_KEY).toBeUndefined();
  expect(config.publicUrl).toBe('http://localhost:8000');
  expect(problemsOf(PRODUCTION)).toContain('PAYPAL_CLIENT_ID: is still the placeholder of the template');
});

test('PayPal keys: whole or not at all, and in production with a mode', () => {
  expect(load({ ...DEVELOPMENT, ...KEYS }).paypal).toMatchObject({
    kind: 'test',
    clientId: 'id',
    webhookId: 'wh',
  });
  expect(load({ ...PRODUCTION, ...KEYS, PAYPAL_MODE: 'live' }).paypal).toMatchObject({ kind: 'live' });
  expect(problemsOf({ ...DEVELOPMENT, PAYPAL_CLIENT_ID: 'id' })).toEqual([
    'PAYPAL_CLIENT_SECRET: is missing, though the other PayPal key is set',
  ]);
  expect(problemsOf({ ...PRODUCTION, PAYPAL_CLIENT_ID: 'id', PAYPAL_CLIENT_SECRET: 's' })).toEqual([
    'PAYPAL_WEBHOOK_ID: is missing: without it no webhook can be verified',
    'PAYPAL_MODE: is missing: must be one of sandbox, live',
  ]);
});

test('a wrong database address is one line without its password', () => {
  expect(problemsOf({ ...PRODUCTION, DATABASE_URL: 'mysql://u:hush@h/x' })).toEqual([
    'DATABASE_URL: must start with postgresql://',
  ]);
});

test('what looks like a secret is one', () => {
  const secrets = NAMES.filter(isSecret);
  expect(secrets).toEqual(
    expect.arrayContaining([
      'DATABASE_URL',
      'SMTP_URL',
      'JWT_SECRET',
      'DATA_KEY',
      'POLAR_API_KEY',
      'ADMIN_API_TOKEN',
    ]),
  );
  expect(secrets).not.toContain('PORT');
});

test('.env.example explains every variable and no other', async () => {
  const text = await readFile(new URL('../../../../../.env.example', import.meta.url), 'utf8');
  const named = [...text.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
  expect([...named].sort()).toEqual([...NAMES].sort());
});
