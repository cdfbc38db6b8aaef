import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from './port.ts';
import { keyedRepeat, type RetryOptions, withRetry } from './retry.ts';

type Answer = Outcome<string>;

const ok: Answer = { kind: 'ok', value: 'C1' };
const broken: Answer = { kind: 'unknown', code: 'INTERNAL_SERVER_ERROR', message: '' };
const timeout: Answer = { kind: 'unknown', code: 'TIMEOUT', message: '' };
const limited = (retryAfterSeconds: number): Answer => ({
  kind: 'unknown',
  code: 'RATE_LIMIT_REACHED',
  message: '',
  retryAfterSeconds,
});

/** Runs `answers` through withRetry on a clock of its own; the last answer repeats. */
async function run(answers: Answer[], changes: Partial<RetryOptions<string>> = {}) {
  const slept: number[] = [];
  let time = 0;
  let calls = 0;
  let lookups = 0;
  const lookup = changes.lookup ?? keyedRepeat;
  const outcome = await withRetry(async () => answers[Math.min(calls++, answers.length - 1)] as Answer, {
    now: () => new Date(time),
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      time += milliseconds;
    },
    random: () => 0.5,
    ...changes,
    lookup: () => {
      lookups++;
      return lookup();
    },
  });
  return { outcome, slept, calls, lookups };
}

describe('withRetry', () => {
  it('calls once where the answer is final', async () => {
    const finals: Answer[] = [
      ok,
      { kind: 'pending', value: 'C1' },
      { kind: 'declined', code: 'INSTRUMENT_DECLINED', message: '' },
      { kind: 'rejected', code: 'INVALID_REQUEST', message: '' },
    ];
    for (const final of finals) {
      expect(await run([final])).toEqual({ outcome: final, slept: [], calls: 1, lookups: 0 });
    }
  });

  it('tries three times more after 1, 2 and 4 s', async () => {
    expect(await run([broken])).toEqual({ outcome: broken, slept: [1000, 2000, 4000], calls: 4, lookups: 0 });
    expect(await run([broken, broken, ok])).toEqual({
      outcome: ok,
      slept: [1000, 2000],
      calls: 3,
      lookups: 0,
    });
  });

  it('spreads its waits by 20 % either way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (random) => {
        const { slept } = await run([broken], { random: () => random });
        for (const [index, wanted] of [1000, 2000, 4000].entries()) {
          expect(slept[index]).toBeGreaterThanOrEqual(wanted * 0.8);
          expect(slept[index]).toBeLessThanOrEqual(wanted * 1.2);
        }
      }),
    );
    expect((await run([broken], { random: () => 0 })).slept).toEqual([800, 1600, 3200]);
  });

  it('looks a timeout up before it repeats anything', async () => {
    const found = await run([timeout], { lookup: async () => ok });
    expect(found).toEqual({ outcome: ok, slept: [], calls: 1, lookups: 1 });
    expect(await run([timeout, ok])).toEqual({ outcome: ok, slept: [1000], calls: 2, lookups: 1 });
  });

  it('does not repeat a timeout that cannot be looked up', async () => {
    const answer = await run([timeout, ok], { lookup: async () => broken });
    expect(answer).toEqual({ outcome: timeout, slept: [], calls: 1, lookups: 1 });
  });

  it('repeats after a timeout only once, and looks the second one up too', async () => {
    expect(await run([timeout])).toEqual({ outcome: timeout, slept: [1000], calls: 2, lookups: 2 });
    const lost: Answer = { kind: 'unknown', code: 'CONNECTION_LOST', message: '' };
    const answers: (Answer | { kind: 'absent' })[] = [{ kind: 'absent' }, ok];
    const late = await run([timeout, lost], { lookup: async () => answers.shift() ?? broken });
    expect(late).toEqual({ outcome: ok, slept: [1000], calls: 2, lookups: 2 });
  });

  it('waits as long as a rate limit asks, up to half a minute', async () => {
    expect(await run([limited(7), ok])).toEqual({ outcome: ok, slept: [7000], calls: 2, lookups: 0 });
    expect(await run([limited(31)])).toEqual({ outcome: limited(31), slept: [], calls: 1, lookups: 0 });
  });

  it('does not wait beyond its deadline', async () => {
    const answer = await run([broken], { deadline: new Date(3500) });
    expect(answer).toEqual({ outcome: broken, slept: [1000, 2000], calls: 3, lookups: 0 });
  });
});
