import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { LIVE_PAYPAL, PRODUCTION } from './production.ts';
import { ending, only, type Program, running, spawnServer } from './program.ts';
import { shop, signUp } from './shopper.ts';
import { dropStage, openStage, type Stage } from './stage.ts';

const ROOT = join(import.meta.dirname, '../../..');
const LAN = { email: 'linh@example.com', password: 'correct horse battery' };

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
type Json = any;

let home: string;
let stage: Stage;
let server: Program;
let demoPassword: string;

/** A database in which somebody bought from the sandbox; then the same database in production. */
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'mekong-live-'));
  stage = await openStage({ template: inject('testDatabase').template, home });
  const before = await stage.start();
  await shop(stage, await signUp(stage), 'webhook');
  await stage.quiet(before);
  await before.stop();
  const kept = await readFile(join(home, 'secrets.env'), 'utf8');
  demoPassword = /^DEMO_STAFF_PASSWORD=(.*)$/m.exec(kept)?.[1] ?? '';
  server = await running(spawnServer(only({ ...PRODUCTION, ...LIVE_PAYPAL, ...stage.settings })));
});
afterAll(async () => {
  await server.stop();
  await stage.close();
  await dropStage(stage);
  await rm(home, { recursive: true, force: true });
});

afterEach(({ task }) => {
  if (task.result?.state === 'fail') console.error(server.log());
});

async function ask(
  path: string,
  body?: unknown,
  token?: string,
): Promise<{ status: number; text: string; json: Json }> {
  const answer = await fetch(stage.url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, text, json: isJson ? JSON.parse(text) : null };
}

const token = async (): Promise<string> => (await ask('/api/v1/auth/login', LAN)).json.data.accessToken;

describe('a database that was tried out, in production', () => {
  test('is served', async () => {
    expect((await ask('/health')).status).toBe(200);
    expect((await ask('/ready')).status).toBe(200);
  });

  test.each([
    '/sandbox',
    '/sandbox/',
    '/sandbox/v1/oauth2/token',
    '/sandbox/mail',
    '/sandbox/stripe/v1/charges',
    '/_control/state',
    '/sandbox/_control/state',
  ])('%s is answered like any page that nobody has', async (path) => {
    const unknown = await ask('/nobody-has-this');
    for (const body of [undefined, {}]) {
      const answer = await ask(path, body);
      expect(answer.status).toBe(body ? (await ask('/nobody-has-this', {})).status : unknown.status);
      expect(answer.text).not.toMatch(/sandbox|access_token|orders/i);
    }
  });

  test('offers live gateways alone', async () => {
    const { json } = await ask('/api/v1/gateways');
    expect(json.data.map(({ name, kind }: Json) => [name, kind])).toEqual([['paypal', 'live']]);
  });

  test('lets the demo’s staff in no more', async () => {
    const { rows } = await stage.database.query<{ email: string }>(
      `select email from users where email like '%staff%' or staff_role is not null`,
    );
    expect(demoPassword).not.toBe('');
    for (const { email } of rows) {
      const answer = await ask('/api/v1/auth/login', { email, password: demoPassword });
      expect(answer.json.error.code).toBe('INVALID_CREDENTIALS');
    }
    const staff = await stage.database.query('select from users where staff_role is not null');
    expect(staff.rowCount).toBe(0);
  });

  test('shows a test customer what was bought, and takes no money from it', async () => {
    const mine = await token();
    const [subscription, ...others] = (await ask('/api/v1/subscriptions', undefined, mine)).json.data;
    expect([subscription.state, others]).toEqual(['active', []]);
    await ask(`/api/v1/subscriptions/${subscription.id}/cancel`, { at: 'now' }, mine);
    const bought = await ask('/api/v1/checkout', { plan: 'team', interval: 'year' }, mine);
    expect(bought.json.error.code).toBe('NO_GATEWAY');
  });

  test('takes no event of the sandbox, not even one that it has taken before', async () => {
    const events = async () =>
      (
        await stage.database.query<{ raw_body: Buffer; headers: Record<string, string> }>(
          'select raw_body, headers from webhook_events',
        )
      ).rows;
    const [event, ...others] = await events();
    expect(event).toBeDefined();
    const {
      'content-length': _length,
      host: _host,
      connection: _connection,
      ...headers
    } = event?.headers ?? {};
    const body = Buffer.from(event?.raw_body ?? '').toString('utf8');
    for (const text of [body, body.replace(/"id":"WH-/, '"id":"WH-X')]) {
      const answer = await fetch(`${stage.url}/api/v1/webhooks/paypal`, {
        method: 'POST',
        headers,
        body: text,
      });
      expect(answer.status).toBe(400);
    }
    expect(await events()).toHaveLength(others.length + 1);
  });

  test('makes who comes now a live customer', async () => {
    const answer = await ask('/api/v1/auth/register', { ...LAN, email: 'new@example.com' });
    expect(answer.status).toBe(201);
    const { rows } = await stage.database.query('select email, mode from customers order by created_at');
    expect(rows).toEqual([
      { email: LAN.email, mode: 'test' },
      { email: 'new@example.com', mode: 'live' },
    ]);
  });

  test('loses its test data by one command, and nothing live', async () => {
    const db = (...args: string[]) =>
      ending(
        spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'tools/db.ts', ...args], {
          cwd: ROOT,
          env: only({ ...PRODUCTION, ...stage.settings }),
          stdio: ['ignore', 'pipe', 'pipe'],
        }),
      );
    const asked = await db('purge-test-data');
    expect(asked.said).toMatch(/^ +1 {2}customers$/m);
    expect(asked.said).toContain('Nothing was deleted yet');
    const count = async () => (await stage.database.query('select mode from customers order by 1')).rows;
    expect(await count()).toEqual([{ mode: 'live' }, { mode: 'test' }]);
    const done = await db('purge-test-data', '--yes');
    expect([done.code, done.said]).toEqual([0, expect.stringContaining('All test data is gone')]);
    expect(await count()).toEqual([{ mode: 'live' }]);
    expect((await db('purge-test-data')).said).toBe('There is no test data\n');
    expect((await db('purge-test-data', '--all')).code).toBe(1);
  });
});
