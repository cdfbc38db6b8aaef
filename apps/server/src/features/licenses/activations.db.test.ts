import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountOf, ask, owner, type Person, purchase, staff } from '../../../journeys/people.ts';

let at: World;
let lan: Person;
let admin: Person;
let key: string;
let id: string;
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com', 'Sông Hồng');
  admin = await staff(at, 'staff-admin');
  const body = { customerId: accountOf(lan) };
  ({ key, id } = (await ask(at, '/api/v1/licenses/generate', { token: admin.token, body })).data);
});
afterEach(() => at.close());

const post = (path: string, body: object) => ask(at, `/api/v1/licenses/${path}`, { body });
const machine = (n: number | string) => `machine-number-${n}`;
const activate = async (n: number | string, more: object = {}) =>
  (await post('activate', { key, fingerprint: machine(n), ...more })).data;
const shown = async (token = lan.token) => (await ask(at, `/api/v1/licenses/${id}`, { token })).data;
const run = (statement: ReturnType<typeof sql>) => statement.execute(at.connections.read);
const events = async () =>
  (
    await sql<{
      type: string;
    }>`select type from outbox where type like 'license.%activated' order by id`.execute(at.connections.read)
  ).rows.map(({ type }) => type);

describe('activating', () => {
  test('binds the license to a machine, and says how many are left', async () => {
    const answer = await activate(1, { domain: 'Shop.Example.', name: 'Till 1' });
    expect(answer).toEqual({
      valid: true,
      code: 'VALID',
      expiresOn: '2026-03-03',
      used: 1,
      limit: 3,
      activation: {
        id: expect.stringMatching(/^act_/),
        name: 'Till 1',
        domain: 'shop.example',
        createdAt: '2025-03-03T05:00:00.000Z',
        lastSeenAt: '2025-03-03T05:00:00.000Z',
        endedAt: null,
        endedBy: null,
      },
    });
    expect(await shown()).toMatchObject({ activationLimit: 3, activations: [answer.activation] });
    expect(await events()).toEqual(['license.activated']);
    const stored = await run(sql`select license_activations::text as row from license_activations`);
    expect(JSON.stringify(stored.rows)).not.toContain(machine(1));
  });

  test('the same machine twice is one activation, which learns its domain and name', async () => {
    const first = await activate(1);
    at.clock.advance(3_600_000);
    const second = await activate(1, { domain: 'shop.example', name: 'Till 1' });
    expect(second.activation).toEqual({
      ...first.activation,
      domain: 'shop.example',
      name: 'Till 1',
      lastSeenAt: '2025-03-03T06:00:00.000Z',
    });
    expect([second.used, (await shown()).activations.length]).toEqual([1, 1]);
    expect(await activate(1, { domain: 'other.example' })).toMatchObject({
      valid: false,
      code: 'DOMAIN_MISMATCH',
      activation: null,
    });
    expect(await events()).toEqual(['license.activated']);
  });

  test('ends at the limit of the policy, and goes on when one is let go', async () => {
    for (const n of [1, 2, 3]) expect((await activate(n)).used).toBe(n);
    expect(await activate(4)).toEqual({
      valid: false,
      code: 'TOO_MANY_ACTIVATIONS',
      expiresOn: '2026-03-03',
      activation: null,
      used: 3,
      limit: 3,
    });
    await post('deactivate', { key, fingerprint: machine(2) });
    expect(await activate(4)).toMatchObject({ code: 'VALID', used: 3 });
    expect(await activate(2)).toMatchObject({ code: 'TOO_MANY_ACTIVATIONS' });
  });

  test.each([
    [2, 2],
    [null, null],
  ])('the plan’s own limit comes before the policy: %s', async (value, limit) => {
    await run(sql`insert into features (code, label, kind) values ('activations', 'Activations', 'static')`);
    await run(sql`insert into plan_entitlements (plan_version_id, feature, value)
      select v.id, 'activations', ${value} from plan_versions v join plans p on p.id = v.plan_id
      where p.code = 'team'`);
    at.clock.advance(1_000);
    await purchase(at, lan.token);
    const [bought] = (await ask(at, '/api/v1/licenses', { token: lan.token })).data;
    ({ key, id } = bought);
    for (const n of [1, 2, 3, 4]) await activate(n);
    const live = (await shown()).activations.length;
    expect([(await shown()).activationLimit, live]).toEqual([limit, limit ?? 4]);
  });

  test.each([
    ['revoked', 'REVOKED'],
    ['suspended', 'SUSPENDED'],
    ['expired', 'EXPIRED'],
  ])('is refused for a license that is %s', async (what, code) => {
    if (what === 'expired') at.clock.set(new Date('2027-03-03T05:00:00Z'));
    else await run(sql`update licenses set ${sql.ref(`${what}_at`)} = now()`);
    expect(await activate(1)).toEqual({
      valid: false,
      code,
      expiresOn: '2026-03-03',
      activation: null,
      used: 0,
      limit: null,
    });
    expect((await run(sql`select from license_activations`)).rows).toHaveLength(0);
  });

  test.each([
    [{ fingerprint: 'short' }, 'body.fingerprint'],
    [{ fingerprint: 'x'.repeat(201) }, 'body.fingerprint'],
    [{ fingerprint: 7 }, 'body.fingerprint'],
    [{ domain: 'https://shop.example' }, 'body.domain'],
    [{ domain: 'shop.example:8080' }, 'body.domain'],
    [{ domain: 'shop.example/path' }, 'body.domain'],
    [{ domain: '*.example' }, 'body.domain'],
    [{ domain: 'a..b' }, 'body.domain'],
    [{ name: ' ' }, 'body.name'],
    [{ key: '' }, 'body.key'],
    [{ surprise: 1 }, 'body.surprise'],
  ])('names what is malformed: %j', async (change, field) => {
    const reply = await post('activate', { key, fingerprint: machine(1), ...change });
    expect([reply.status, reply.body.error.details[0].field]).toEqual([400, field]);
  });
});

describe('a key that is not there', () => {
  const wrong = () => [
    key.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    key.replace('song-hong', 'somebody-else'),
    'AGY-nobody-20250303-00000000',
    'no key at all',
  ];

  test.each(['activate', 'validate', 'deactivate'])(
    'looks the same however wrong it is: %s',
    async (path) => {
      await activate(1);
      const answers = [];
      for (const one of wrong()) answers.push(await post(path, { key: one, fingerprint: machine(1) }));
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      expect(answers[0]?.data.code).toBe('NOT_FOUND');
    },
  );

  test('is asked for with as many statements as any other', async () => {
    const { validateKey } = await import('./validate.ts');
    const count = async (asked: string) => {
      let statements = 0;
      const counting = {
        transformQuery: ({ node }: { node: object }) => {
          statements += 1;
          return node as never;
        },
        transformResult: async ({ result }: { result: object }) => result as never,
      };
      const ctx = at.ctx();
      const claim = { fingerprint: 'x', domain: null };
      await validateKey({ ...ctx, read: ctx.read.withPlugin(counting) }, asked, claim);
      return statements;
    };
    const known = await count(key);
    for (const one of wrong()) expect(await count(one), one).toBe(known);
  });
});
