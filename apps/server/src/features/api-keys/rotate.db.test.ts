import { describe, expect, test } from 'vitest';
import { ask, owner } from '../../../journeys/people.ts';
import { HOUSE, KEYS, outcome, useKeyBench } from './testing/bench.ts';

const bench = useKeyBench();

describe('rotating', () => {
  const rotate = (id: string, body: object = {}, token = bench.ann.token, path = KEYS) =>
    ask(bench.at, `${path}/${id}/rotate`, { token, body });

  test('makes a successor; both open doors until the overlap is over', async () => {
    const old = (await bench.make({ scopes: ['members:read', 'licenses:read'] })).data;
    const { status, data: next } = await rotate(old.id, { overlapHours: 2 });
    expect(status).toBe(201);
    expect(next).toMatchObject({
      name: old.name,
      scopes: old.scopes,
      rotatedFrom: old.id,
      state: 'active',
      expiresAt: null,
    });
    expect(next.key).not.toBe(old.key);
    bench.at.clock.advance(2 * 3_600_000 - 1);
    for (const key of [old.key, next.key]) expect((await bench.licenses(key)).status).toBe(200);
    bench.at.clock.advance(1);
    expect([outcome(await bench.licenses(old.key)), (await bench.licenses(next.key)).status]).toEqual([
      [401, 'EXPIRED_TOKEN'],
      200,
    ]);
    expect(await bench.actions(old.id)).toEqual(['api_key.rotated', 'api_key.created']);
  });

  test('without an overlap ends the old key at once', async () => {
    const old = (await bench.make({})).data;
    expect((await bench.licenses(old.key)).status).toBe(200);
    await rotate(old.id, { overlapHours: 0 });
    expect(outcome(await bench.licenses(old.key))).toEqual([401, 'EXPIRED_TOKEN']);
  });

  test('lasts a day where nothing is said, and gives the life that the old key was made for', async () => {
    const expiresAt = new Date(bench.at.clock.now().getTime() + 90 * 60_000).toISOString();
    const old = (await bench.make({ expiresAt })).data;
    bench.at.clock.advance(30 * 60_000);
    const { data: next } = await rotate(old.id);
    const now = bench.at.clock.now().getTime();
    expect(next.expiresAt).toBe(new Date(now + 90 * 60_000).toISOString());
    const [, seen] = (await ask(bench.at, KEYS, { token: bench.ann.token })).data;
    expect(seen).toMatchObject({
      id: old.id,
      state: 'retiring',
      retiresAt: new Date(now + 24 * 3_600_000).toISOString(),
    });
  });

  test('happens once to a key, and never to one that is over', async () => {
    const old = (await bench.make({})).data;
    expect((await rotate(old.id)).status).toBe(201);
    expect(outcome(await rotate(old.id))).toEqual([422, 'INVALID_STATE_TRANSITION']);
    const over = (await bench.make({})).data;
    await ask(bench.at, `${KEYS}/${over.id}/revoke`, { token: bench.ann.token, body: {} });
    expect(outcome(await rotate(over.id))).toEqual([422, 'INVALID_STATE_TRANSITION']);
  });

  test('gives nobody more than they hold', async () => {
    const rich = (await bench.make({ scopes: ['licenses:read', 'invoices:read'] })).data;
    const poor = await bench.makeHouse({ scopes: ['api-keys:write', 'licenses:read'] });
    const refused = await rotate(rich.id, {}, poor.data.key);
    expect([refused.status, refused.body.error.details]).toEqual([403, { missing: ['invoices:read'] }]);
  });

  test('of a house key keeps its mode', async () => {
    const old = (await bench.makeHouse({ mode: 'live' })).data;
    const { data: next } = await rotate(old.id, {}, bench.admin.token, HOUSE);
    expect(next).toMatchObject({ kind: 'house', mode: 'live', rotatedFrom: old.id });
    expect(next.key).toMatch(/^mk_live_/);
  });

  test.each([-1, 169, 1.5, '3'])('takes no overlap of %s hours', async (overlapHours) => {
    expect((await rotate('key_none', { overlapHours })).status).toBe(400);
  });

  test('of another customer’s key finds none', async () => {
    const { data } = await bench.make({});
    const stranger = await owner(bench.at, 'stranger@example.com');
    for (const change of ['rotate', 'revoke']) {
      const reply = await ask(bench.at, `${KEYS}/${data.id}/${change}`, { token: stranger.token, body: {} });
      expect(outcome(reply)).toEqual([404, 'API_KEY_NOT_FOUND']);
    }
    expect((await bench.licenses(data.key)).status).toBe(200);
  });
});

describe('revoking', () => {
  test('ends a key at once, for good, with its reason in the log', async () => {
    const { data } = await bench.make({});
    expect((await bench.licenses(data.key)).status).toBe(200);
    const revoke = () =>
      ask(bench.at, `${KEYS}/${data.id}/revoke`, {
        token: bench.ann.token,
        body: { reason: 'found in a repository' },
      });
    const revoked = await revoke();
    expect(revoked.data).toMatchObject({ state: 'revoked', revokedAt: bench.at.clock.now().toISOString() });
    expect(outcome(await bench.licenses(data.key))).toEqual([401, 'INVALID_TOKEN']);
    bench.at.clock.advance(1 * 60_000);
    expect((await revoke()).data).toEqual(revoked.data);
    expect(await bench.actions(data.id)).toEqual(['api_key.revoked', 'api_key.created']);
    const [row] = (await ask(bench.at, `/api/v1/audit?object=${data.id}`, { token: bench.admin.token })).data;
    expect(row).toMatchObject({
      actorName: 'ann@example.com',
      before: { revokedAt: null },
      after: { reason: 'found in a repository' },
    });
  });

  test('ends a retiring key before its time, and leaves its successor', async () => {
    const old = (await bench.make({})).data;
    const next = (await ask(bench.at, `${KEYS}/${old.id}/rotate`, { token: bench.ann.token, body: {} })).data;
    await ask(bench.at, `${KEYS}/${old.id}/revoke`, { token: bench.ann.token, body: {} });
    expect([(await bench.licenses(old.key)).status, (await bench.licenses(next.key)).status]).toEqual([
      401, 200,
    ]);
  });
});
