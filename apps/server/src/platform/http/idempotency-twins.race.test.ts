import { errors } from '@mekong/kit';
import { describe, expect, it } from 'vitest';
import type { Ctx } from '../context/context.ts';
import { addOrder, codeOf, forgetAnswers, orders, send, useOrderWorld } from './testing/orders.ts';

const at = useOrderWorld();

describe('work that did not end', () => {
  const failing = (error: unknown) => async (ctx: Ctx) => {
    if (ctx.resumed === null) await addOrder(at, ctx);
    else return { id: `${ctx.resumed} resumed` };
    throw error;
  };

  it('is resumed at once by a repeat when it failed on our side', async () => {
    at.behaviour = failing(errors.GATEWAY_ERROR());
    expect((await send(at)).statusCode).toBe(502);
    expect((await send(at)).json().data).toEqual({ id: 'o1 resumed' });
    expect((await send(at)).headers['idempotency-replayed']).toBe('true');
    expect(await orders(at)).toEqual(['o1']);
  });

  it('is resumed after 60 seconds when the process died', async () => {
    await send(at);
    await forgetAnswers(at);
    at.behaviour = failing(new Error('never'));
    const early = await send(at);
    expect([early.statusCode, codeOf(early), early.headers['retry-after']]).toEqual([
      409,
      'IDEMPOTENCY_RUNNING',
      '2',
    ]);
    at.clock.advance(59_500);
    expect((await send(at)).headers['retry-after']).toBe('1');
    at.clock.advance(500);
    expect((await send(at)).json().data).toEqual({ id: 'o1 resumed' });
    expect(await orders(at)).toEqual(['o1']);
  });

  it('is resumed by one of many repeats', async () => {
    await send(at);
    await forgetAnswers(at);
    at.clock.advance(60_000);
    let resumed = 0;
    at.behaviour = async (ctx) => {
      resumed++;
      return { id: `${ctx.resumed}` };
    };
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(at)));
    expect(resumed).toBe(1);
    expect(new Set(answers.map(({ statusCode }) => statusCode)).has(201)).toBe(true);
    for (const { statusCode } of answers) expect([201, 409]).toContain(statusCode);
  });
});

describe('twins', () => {
  it('take effect once, whoever is first', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(at)));
    expect(await orders(at)).toEqual(['o1']);
    for (const answer of answers) expect([201, 409]).toContain(answer.statusCode);
    expect(answers.filter(({ statusCode }) => statusCode === 201).length).toBeGreaterThan(0);
    const again = await Promise.all(Array.from({ length: 8 }, () => send(at)));
    expect(new Set(again.map(({ body }) => body)).size).toBe(1);
  });

  it('of another body are told so, also when they came at the same moment', async () => {
    const answers = await Promise.all([send(at), send(at, { body: { seats: 9 } })]);
    expect(await orders(at)).toEqual(['o1']);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
  });

  it('wait at most two seconds for one that is slow', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let entered = () => {};
    const inside = new Promise<void>((resolve) => {
      entered = resolve;
    });
    at.behaviour = async (ctx) => {
      await addOrder(at, ctx, async () => {
        entered();
        await held;
      });
      return { id: 'o1' };
    };
    const slow = send(at);
    await inside;
    const started = performance.now();
    const twin = await send(at);
    expect([twin.statusCode, codeOf(twin), twin.headers['retry-after']]).toEqual([
      409,
      'IDEMPOTENCY_RUNNING',
      '2',
    ]);
    expect(performance.now() - started).toBeGreaterThan(1_500);
    release();
    expect((await slow).statusCode).toBe(201);
    expect(await orders(at)).toEqual(['o1']);
  });

  it('of one that was refused go on in its place', async () => {
    let first = true;
    at.behaviour = async (ctx) => {
      // Whichever holds the key first is refused; decided any earlier, the other one could win and be repeated.
      await addOrder(at, ctx, async () => {
        const refuse = first;
        first = false;
        if (refuse) throw errors.PAYMENT_FAILED();
      });
      return { id: 'o1' };
    };
    const answers = await Promise.all([send(at), send(at)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422]);
    expect(await orders(at)).toEqual(['o1']);
  });
});
