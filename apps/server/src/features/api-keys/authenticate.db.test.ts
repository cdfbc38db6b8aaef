import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { accountOf, ask, customerKey, owner, purchase } from '../../../journeys/people.ts';
import { noteUse } from './authenticate.ts';
import { KEYS, outcome, useKeyBench } from './testing/bench.ts';

const bench = useKeyBench();

describe('a key at the door', () => {
  test('of its own scopes opens the rest for nobody', async () => {
    const { data } = await bench.make({ scopes: ['licenses:read', 'members:read'] });
    expect((await bench.licenses(data.key)).status).toBe(200);
    const refused = await ask(bench.at, '/api/v1/invoices', { token: data.key });
    expect([refused.status, refused.body.error.details]).toEqual([403, { scope: 'invoices:read' }]);
    expect(outcome(await ask(bench.at, '/api/v1/users/me', { token: data.key }))).toEqual([
      403,
      'INSUFFICIENT_PERMISSIONS',
    ]);
  });

  test('with one character wrong is none', async () => {
    const { data } = await bench.make({});
    const last = data.key.endsWith('0') ? '1' : '0';
    for (const wrong of [
      data.key.slice(0, -1) + last,
      data.key.slice(0, -1),
      `${data.key}0`,
      data.key.replace('ck_', 'mk_'),
      data.key.replace('test', 'live'),
    ])
      expect(outcome(await bench.licenses(wrong))).toEqual([401, 'INVALID_TOKEN']);
  });

  test('is refused from the moment on that it expires, and told so', async () => {
    const { data } = await bench.make({
      expiresAt: new Date(bench.at.clock.now().getTime() + 3_600_000).toISOString(),
    });
    bench.at.clock.advance(3_600_000 - 1);
    expect((await bench.licenses(data.key)).status).toBe(200);
    bench.at.clock.advance(1);
    const late = await bench.licenses(data.key);
    expect([...outcome(late), late.body.error.details.reason]).toEqual([
      401,
      'EXPIRED_TOKEN',
      expect.stringContaining('over'),
    ]);
  });

  test('is refused in the address, even beside a login that may', async () => {
    const { data } = await bench.make({});
    const reply = await ask(bench.at, `/api/v1/licenses?key=${data.key}`, { token: bench.ann.token });
    expect(outcome(reply)).toEqual([401, 'INVALID_TOKEN']);
    expect(reply.text).not.toContain(data.key);
  });

  test('buys: every step of a purchase by a key alone', async () => {
    const buyer = await owner(bench.at, 'key-buyer@example.com');
    const scopes = ['checkout:write', 'payments:write', 'subscriptions:read', 'licenses:read'] as const;
    const { token } = await customerKey(bench.at, buyer, scopes);
    const checkout = await purchase(bench.at, token);
    expect(checkout.state).toBe('completed');
    expect((await bench.licenses(token)).data).toHaveLength(1);
    expect((await ask(bench.at, '/api/v1/subscriptions', { token })).data[0].state).toBe('active');
  });

  test('has Idempotency-Keys of its own, for each customer that it acts for', async () => {
    const house = await bench.makeHouse({ scopes: ['api-keys:write', 'licenses:read'] });
    const other = await bench.makeHouse({ scopes: ['api-keys:write', 'licenses:read'] });
    const binh = await owner(bench.at, 'binh@example.com');
    const ids: string[] = [];
    for (const token of [house.data.key, other.data.key])
      for (const person of [bench.ann, binh]) {
        const headers = { 'idempotency-key': 'same', 'x-mekong-customer': accountOf(person) };
        const [once, twice] = [
          await bench.make({}, token, KEYS, headers),
          await bench.make({}, token, KEYS, headers),
        ];
        expect(twice.data.id).toBe(once.data.id);
        ids.push(once.data.id);
      }
    expect(new Set(ids).size).toBe(4);
  });
});

describe('the last use', () => {
  test('is written once a minute at most, beside the request', async () => {
    const { data } = await bench.make({});
    const lastUse = async () =>
      (await ask(bench.at, KEYS, { token: bench.ann.token })).data.find(
        (one: { id: string }) => one.id === data.id,
      ).lastUsedAt;
    const use = async () => {
      await bench.licenses(data.key);
      await noteUse(bench.at.ctx(), data.id);
    };
    const first = bench.at.clock.now().toISOString();
    await use();
    expect(await lastUse()).toBe(first);
    bench.at.clock.advance(59_999);
    await use();
    expect(await lastUse()).toBe(first);
    // The process looks every 30 seconds; a minute after the last write the next look writes.
    bench.at.clock.advance(30_001);
    const later = bench.at.clock.now().toISOString();
    await use();
    expect(await lastUse()).toBe(later);
  });

  test('is not that of a key that was refused', async () => {
    const { data } = await bench.make({});
    await ask(bench.at, `${KEYS}/${data.id}/revoke`, { token: bench.ann.token, body: {} });
    await bench.licenses(data.key);
    const { data: keys } = await ask(bench.at, KEYS, { token: bench.ann.token });
    expect(keys[0]).toMatchObject({ id: data.id, lastUsedAt: null });
  });
});

test('a scope that no longer exists opens nothing', async () => {
  const { data } = await bench.make({ scopes: ['licenses:read', 'members:read'] });
  await sql`update api_keys set scopes = '{licenses:read,gone:write}' where id = ${data.id}`.execute(
    bench.at.connections.read,
  );
  expect((await bench.licenses(data.key)).status).toBe(200);
  expect((await ask(bench.at, '/api/v1/members', { token: data.key })).status).toBe(403);
});
