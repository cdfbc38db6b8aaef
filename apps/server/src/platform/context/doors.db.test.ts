import { type World, world } from '@mekong/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { benchContext, event } from '../events/testing/bench.ts';
import { type Actor, anonymous, type KeyActor, systemActor, type UserActor } from './actor.ts';
import type { TxCtx } from './context.ts';
import { outsideFetch } from './outside.ts';

const CASES = Number(process.env.MEKONG_CASES ?? 100);

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const user = (change: Partial<UserActor> = {}): UserActor => ({
  kind: 'user',
  userId: 'usr_1',
  authId: '0196a0c4-0000-7000-8000-000000000001',
  email: 'linh@example.com',
  staffRole: null,
  customerId: 'cus_1',
  memberRole: 'owner',
  scopes: new Set(),
  ...change,
});

const as = (actor: Actor) => benchContext(w, {}, actor);

interface Claims {
  role: string;
  claims: string | null;
  customer: string | null;
  staff: string | null;
  house: string | null;
}

async function claimsIn(t: TxCtx): Promise<Claims | undefined> {
  const result = await sql<Claims>`select current_user as role,
    nullif(current_setting('request.jwt.claims', true), '') as claims,
    nullif(current_setting('app.customer_id', true), '') as customer,
    nullif(current_setting('app.staff', true), '') as staff,
    nullif(current_setting('app.house_mode', true), '') as house`.execute(t.db);
  return result.rows[0];
}

const SERVICE = { role: 'mekong_service', claims: null, customer: null, staff: null, house: null };

describe('the doors', () => {
  test('the actor’s: the app role with the actor’s claims, the service after `persist`', async () => {
    await as(user()).tx(async (t) => {
      expect(await claimsIn(t)).toEqual({
        role: 'mekong_app',
        claims: '{"sub":"0196a0c4-0000-7000-8000-000000000001","role":"authenticated"}',
        customer: 'cus_1',
        staff: null,
        house: null,
      });
      await t.persist();
      expect(await claimsIn(t)).toMatchObject({ role: 'mekong_service' });
    });
  });

  test('of staff: marked as staff; of a stranger: nobody’s', async () => {
    const staff = user({ staffRole: 'staff-read', customerId: null });
    expect(await as(staff).tx(claimsIn)).toMatchObject({ role: 'mekong_app', customer: null, staff: 'on' });
    expect(await as(anonymous).tx(claimsIn)).toEqual({ ...SERVICE, role: 'mekong_app' });
  });

  test('of an API key: its customer’s, or everybody’s of its mode; never staff’s, never a login’s', async () => {
    const key: KeyActor = {
      kind: 'key',
      keyId: 'key_1',
      keyKind: 'house',
      mode: 'live',
      customerId: null,
      scopes: new Set(),
    };
    const door = { ...SERVICE, role: 'mekong_app' };
    expect(await as(key).tx(claimsIn)).toEqual({ ...door, house: 'live' });
    expect(await as({ ...key, customerId: 'cus_1' }).tx(claimsIn)).toEqual({ ...door, customer: 'cus_1' });
    const own: KeyActor = { ...key, keyKind: 'customer', customerId: 'cus_1' };
    expect(await as(own).tx(claimsIn)).toEqual({ ...door, customer: 'cus_1' });
    expect(await as({ ...own, customerId: null }).tx(claimsIn)).toEqual(door);
    expect(await as(user()).system(claimsIn)).toEqual(SERVICE);
  });

  test('of staff who act for a customer: that one’s', async () => {
    const acting = user({ staffRole: 'staff-admin', onBehalf: true });
    expect(await as(acting).tx(claimsIn)).toMatchObject({ customer: 'cus_1', staff: null });
  });

  test('the system’s is the service’s, whoever asks; so is the actor’s of due work', async () => {
    for (const actor of [user(), anonymous, systemActor('due:x')])
      expect(await as(actor).system(claimsIn)).toEqual(SERVICE);
    expect(await as(systemActor('due:x')).tx(claimsIn)).toEqual(SERVICE);
  });

  test('claims end with their transaction, also with one that fails', async () => {
    const failing = as(user()).tx(async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await as(user()).system(claimsIn)).toEqual(SERVICE);
  });

  test('whatever stands in an id or an e-mail, it is a value and never SQL', async () => {
    const nasty = fc.string({ unit: 'grapheme-ascii' }).map((text) => `${text}'; reset role; select '\\`);
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (customerId, authId) => {
        const seen = await as(user({ customerId, authId })).tx(claimsIn);
        expect(seen).toMatchObject({ role: 'mekong_app', customer: customerId });
        expect(JSON.parse(seen?.claims ?? '')).toEqual({ sub: authId, role: 'authenticated' });
      }),
      { numRuns: CASES },
    );
  });
});

describe('an open transaction', () => {
  test('is not left for a second one: that would wait for the first for ever', async () => {
    const ctx = as(user());
    for (const outer of ['tx', 'system'] as const)
      for (const inner of ['tx', 'system'] as const) {
        const nested = ctx[outer](() => ctx[inner](async () => 'never'));
        await expect(nested).rejects.toThrow('A transaction is open: use its own context (t)');
      }
  });

  test('is joined through its own context', async () => {
    const seen = await as(user()).tx(async (t) => [
      await t.tx(claimsIn),
      await t.system(claimsIn),
      await t.tx(claimsIn),
    ]);
    expect(seen.map((claims) => claims?.role)).toEqual(['mekong_app', 'mekong_service', 'mekong_service']);
  });

  test('two beside each other are no nesting', async () => {
    const ctx = as(user());
    const both = await Promise.all([ctx.tx(async () => 1), ctx.system(async () => 2)]);
    expect(both).toEqual([1, 2]);
  });

  test('nothing leaves the program while it is open: not by fetch, not through a gateway, however deep', async () => {
    const ctx = w.ctx();
    const [gateway] = ctx.services.gateways.all;
    if (!gateway) throw new Error('the world has no gateway');
    const closed = 'fetch was called while a transaction is open';
    await expect(ctx.system(async () => outsideFetch(w.sandboxUrl))).rejects.toThrow(closed);
    await expect(ctx.system(() => gateway.fetchOrder('O1'))).rejects.toThrow(closed);
    const deep = ctx.tx(async () => {
      await Promise.resolve();
      return Promise.all([1, 2].map((nth) => gateway.fetchCapture(`C${nth}`)));
    });
    await expect(deep).rejects.toThrow(closed);
    expect((await gateway.fetchOrder('O1')).kind).toBe('absent');
  });

  test('a reaction that calls a gateway aborts the change that it reacts to', async () => {
    const ctx = benchContext(w, { 'thing.made': [async () => void (await outsideFetch(w.sandboxUrl))] });
    const work = ctx.system((t) => t.emitMany([event('thing.made', 1, 'cus_outside')]));
    await expect(work).rejects.toThrow('call it after commit');
    const rows = await ctx.read
      .selectFrom('outbox')
      .select('id')
      .where('stream', '=', 'cus_outside')
      .execute();
    expect(rows).toEqual([]);
  });

  test('what runs after its commit is outside again', async () => {
    const ctx = w.ctx();
    let status = 0;
    await ctx.system(async (t) => {
      t.afterCommit(async () => {
        status = (await outsideFetch(`${w.sandboxUrl}/_control/books`)).status;
      });
    });
    expect(status).toBe(200);
  });
});
