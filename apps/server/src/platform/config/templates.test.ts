import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from './config.ts';
import { isPlaceholder, NAMES } from './environment.ts';
import { ENV_FILES, EVERY_NAME_ENV, filled, PROJECT_ENV } from './testing/env-templates.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'mekong-templates-'));
});
afterEach(() => rm(root, { recursive: true }));

async function loadFrom(text: string, env: Record<string, string> = { MEKONG_NPM_START: '1' }) {
  await writeFile(join(root, '.env'), text);
  return loadConfig(env, { root });
}

describe('the .env of a project that moves here', () => {
  test.each(ENV_FILES)('%s starts', async (_name, text) => {
    expect((await loadFrom(text)).environment).toBe('development');
  });

  test.each([PROJECT_ENV, EVERY_NAME_ENV])('with placeholders it sells through the sandbox', async (text) => {
    const config = await loadFrom(text);
    expect([config.paypal, config.stripe]).toEqual([{ kind: 'sandbox' }, { kind: 'sandbox' }]);
    expect(config.publicUrl).toBe('http://localhost:8000');
    expect(config.secrets.jwt.length).toBeGreaterThan(60);
    const secrets = Object.keys(config.values).filter((name) =>
      /^(PAYPAL|STRIPE|POLAR|SUPA|GEM|GOO|ADMIN)/.test(name),
    );
    expect(secrets).toEqual(['PAYPAL_MODE']);
  });

  test('filled in it sells through the gateways’ test modes, and every value is taken', async () => {
    const config = await loadFrom(filled(EVERY_NAME_ENV));
    expect(config.paypal).toMatchObject({ kind: 'test', webhookId: '1JE4291016473214C' });
    expect(config.stripe).toMatchObject({ kind: 'test', secretKey: expect.stringMatching(/^sk_test_51/) });
    expect(config.secrets.jwt).toBe('b41d9e0c7f2a4c6d8e5f3a1b0c9d8e7f6a5b4c3d');
    for (const [, name = ''] of EVERY_NAME_ENV.matchAll(/^(\w+)=/gm))
      if (!name.startsWith('NEXTAUTH')) expect(Object.keys(config.values)).toContain(name);
  });

  test('NEXTAUTH_SECRET signs logins where JWT_SECRET is not set, also from a file', async () => {
    const secret = '0c9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3b2c1d';
    expect((await loadFrom(`NEXTAUTH_SECRET=${secret}\nJWT_SECRET=your_secret`)).secrets.jwt).not.toBe(
      secret,
    );
    expect((await loadFrom(`NEXTAUTH_SECRET=${secret}`)).secrets.jwt).toBe(secret);
    await writeFile(join(root, 'secret'), `${secret}\n`);
    const env = { MEKONG_NPM_START: '1', NEXTAUTH_SECRET_FILE: join(root, 'secret') };
    expect((await loadFrom('', env)).secrets.jwt).toBe(secret);
    expect((await loadFrom('NEXTAUTH_URL=https://billing.example.com')).publicUrl).toBe(
      'https://billing.example.com',
    );
  });

  test('every name may come from a file', async () => {
    const text = 'PORT=9000\nPAYPAL_MODE=sandbox\n';
    for (const name of NAMES) {
      const missing = { MEKONG_NPM_START: '1', [`${name}_FILE`]: join(root, 'none') };
      await expect(loadFrom(text.replace(`${name}=`, '#'), missing), name).rejects.toThrow(
        `${name}_FILE: cannot be read (ENOENT)`,
      );
    }
  });
});

describe('a placeholder', () => {
  const templates = [
    'your_client_id_here',
    'your-jwt-secret',
    'YOUR_KEY',
    'sk_test_...',
    'sk_live_…',
    'whsec_...',
    'xxx',
  ];
  const more = [
    'sk_test_xxxx',
    'polar_oat_xxx',
    'whsec_your_secret',
    '<key>',
    '[key]',
    'changeme',
    'change-me-please',
  ];
  const addresses = ['https://your-project.supabase.co', 'https://your.domain.com', 'replace_me', 'TODO'];

  test.each([...templates, ...more, ...addresses])('%s', (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  test.each([
    'sk_test_51Hq8sLKZ0',
    'whsec_8kQmZr2TnBxxx',
    'https://yourshop.example.com',
    'postgresql://me:xxx@db/x',
    'xx',
    'axxx',
    'sandbox',
    'j'.repeat(32),
  ])('%s is none', (value) => {
    expect(isPlaceholder(value)).toBe(false);
  });
});

test('.env.example, as it is copied and with every line switched on, starts', async () => {
  const text = await readFile(new URL('../../../../../.env.example', import.meta.url), 'utf8');
  expect((await loadFrom(text)).environment).toBe('development');
  const values = text.replace(/^# (?=[A-Z_]+=\S)/gm, '');
  const config = await loadFrom(values.replace(/^(MEKONG_ENV|SANDBOX_URL)=/gm, '#'), {
    MEKONG_ENV: 'development',
  });
  expect(config).toMatchObject({ publicUrl: 'https://billing.example.com', stripe: { kind: 'sandbox' } });
});
