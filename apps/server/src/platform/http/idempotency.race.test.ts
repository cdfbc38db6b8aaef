import { errors } from '@mekong/kit';
import { describe, expect, it } from 'vitest';
import { systemActor } from '../context/actor.ts';
import { purgeIdempotencyKeys } from './idempotency-store.ts';
import { addOrder, codeOf, keys, orders, send, useOrderWorld } from './testing/orders.ts';

const at = useOrderWorld();

describe('a repeat', () => {
  it('gets the same answer, byte for byte, and takes no effect', async () => {
    const first = await send(at);
    const second = await send(at);
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.body).toBe(first.body);
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([
      undefined,
      'true',
    ]);
    expect(await orders(at)).toEqual(['o1']);
  });

  it('is the same request whatever the order of its fields, and another one with other fields', async () => {
    await send(at, { body: { seats: 2, email: 'a@example.com' } });
    expect((await send(at, { body: { email: 'a@example.com', seats: 2 } })).statusCode).toBe(201);
    const other = await send(at, { body: { seats: 3, email: 'a@example.com' } });
    expect([other.statusCode, codeOf(other)]).toEqual([409, 'IDEMPOTENCY_CONFLICT']);
    expect(await orders(at)).toEqual(['o1']);
  });

  it('is nobody else’s: keys belong to a login, or to the e-mail that buys', async () => {
    const byMail = (email: string) => send(at, { token: '', body: { email } });
    await send(at);
    await send(at, { token: 'bob' });
    await byMail('a@example.com');
    await byMail('A@example.com ');
    await byMail('b@example.com');
    expect(await orders(at)).toHaveLength(4);
    expect((await keys(at)).map(({ scope }) => scope).sort()).toEqual([
      'email:a@example.com',
      'email:b@example.com',
      'user:usr_ann:-',
      'user:usr_bob:-',
    ]);
  });

  it('never shows a secret again', async () => {
    at.behaviour = async (ctx) => {
      await addOrder(at, ctx);
      return { id: 'o1', secret: 's3cret' };
    };
    const first = await send(at, { url: '/api/v1/keys' });
    const second = await send(at, { url: '/api/v1/keys' });
    expect([first.json().data, second.json().data]).toEqual([{ id: 'o1', secret: 's3cret' }, { id: 'o1' }]);
    expect(JSON.stringify(await keys(at))).not.toContain('s3cret');
  });

  it('after 24 hours is a new request', async () => {
    await send(at);
    at.clock.advance(24 * 3600_000 - 1);
    expect((await send(at)).headers['idempotency-replayed']).toBe('true');
    at.clock.advance(1);
    expect((await send(at)).headers['idempotency-replayed']).toBeUndefined();
    expect(await orders(at)).toHaveLength(2);
  });

  it('takes effect each time without a key, and where the route has its own way', async () => {
    await at.app.inject({ method: 'POST', url: '/api/v1/orders', payload: {} });
    await send(at, { url: '/api/v1/login' });
    await send(at, { url: '/api/v1/login' });
    expect(await orders(at)).toHaveLength(3);
    expect(await keys(at)).toEqual([]);
  });

  it('needs a key that can be one', async () => {
    const refused = await send(at, { key: 'x'.repeat(256) });
    expect([refused.statusCode, refused.json().error.details[0].field]).toEqual([
      400,
      'headers.idempotency-key',
    ]);
  });
});

describe('a refusal', () => {
  it('whose transaction was rolled back leaves no row: the repeat tries again', async () => {
    let refused = true;
    at.behaviour = async (ctx) => {
      await addOrder(at, ctx, async () => {
        if (refused) throw errors.PAYMENT_FAILED();
      });
      return { id: 'o1' };
    };
    expect((await send(at)).statusCode).toBe(422);
    expect(await keys(at)).toEqual([]);
    refused = false;
    expect((await send(at)).statusCode).toBe(201);
    expect(await orders(at)).toEqual(['o1']);
  });

  it('after a commit is the answer, and is given again', async () => {
    at.behaviour = async (ctx) => {
      await addOrder(at, ctx);
      throw errors.PAYMENT_FAILED();
    };
    const first = await send(at);
    const second = await send(at);
    expect([first.statusCode, second.statusCode]).toEqual([422, 422]);
    expect(second.body).toBe(first.body);
    expect(await orders(at)).toEqual(['o1']);
  });
});

describe('old keys', () => {
  it('are purged', async () => {
    await send(at);
    at.clock.advance(24 * 3600_000);
    await send(at, { key: 'k2' });
    const ctx = at.context({ actor: systemActor('purge'), requestId: 'req_purge' });
    expect(await purgeIdempotencyKeys(ctx)).toBe(1);
    expect((await keys(at)).map(({ key }) => key)).toEqual(['k2']);
  });
});
