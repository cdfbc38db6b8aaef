import { periodAt } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planCancel, planReactivate } from './plan-cancel.ts';
import { planPause, planResume } from './plan-pause.ts';
import { planTrialEnd, trialPeriod } from './plan-trial-end.ts';
import type { SubscriptionTerms } from './subscription-terms.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const at = (text: string) => new Date(text);
const how = { basis: 'seconds', zone: 'UTC' } as const;
const june = at('2026-06-01T00:00:00Z');
const july = at('2026-07-01T00:00:00Z');
const halfWay = at('2026-06-16T00:00:00Z');
const subscription = (more: Partial<SubscriptionTerms> = {}): SubscriptionTerms => ({
  state: 'active',
  currency: 'USD',
  zone: 'UTC',
  anchor: june,
  interval: 'month',
  period: { start: june, end: july },
  items: [
    {
      priceId: 'team',
      price: { model: 'flat', unitPrice: '99.50', currency: 'USD' },
      kind: 'licensed',
      quantity: '1',
    },
  ],
  cancelAt: null,
  scheduled: null,
  ...more,
});
const figures = (plan: { lines: readonly { amount: { amount: bigint } }[] }) =>
  plan.lines.map(({ amount }) => amount.amount);
const illegal = expect.objectContaining({ code: 'INVALID_STATE_TRANSITION' });

describe('a pause', () => {
  test('within the paid period costs nothing and is asked for nothing', () => {
    const pause = planPause(subscription(), { credit: false }, halfWay, how);
    expect(pause).toEqual({ state: 'paused', paidUntil: july, lines: [] });
    const back = planResume(
      subscription({ state: 'paused' }),
      pause.paidUntil,
      at('2026-06-20T00:00:00Z'),
      how,
    );
    expect(back).toEqual({ state: 'active', period: { start: june, end: july }, lines: [] });
  });

  test('beyond it pays for the rest of the period that it comes back in, and keeps the anchor', () => {
    // 16 to 31 August is 16 of 31 days: 99.50 × 16/31 = 51.35
    const back = planResume(subscription({ state: 'paused' }), july, at('2026-08-16T00:00:00Z'), how);
    expect(back.period).toEqual({ start: at('2026-08-01T00:00:00Z'), end: at('2026-09-01T00:00:00Z') });
    expect(figures(back)).toEqual([5135n]);
  });

  test('with a credit gives half the period back, and resuming in time pays for what is left', () => {
    const pause = planPause(subscription(), { credit: true }, halfWay, how);
    expect([figures(pause), pause.paidUntil]).toEqual([[-4975n], halfWay]);
    // 21 to 30 June is 10 of 30 days: 99.50 / 3
    const back = planResume(subscription({ state: 'paused' }), halfWay, at('2026-06-21T00:00:00Z'), how);
    expect(figures(back)).toEqual([3317n]);
  });

  test.each(['incomplete', 'past_due', 'unpaid', 'paused', 'canceled'] as const)(
    '%s cannot be paused',
    (state) => {
      expect(() => planPause(subscription({ state }), { credit: false }, halfWay, how)).toThrow(illegal);
    },
  );

  test('what is not paused cannot be resumed', () => {
    expect(() => planResume(subscription(), july, halfWay, how)).toThrow(illegal);
  });

  test('of any length ends in a period of the old cycle, however short the months', () => {
    const days = fc.nat(2000);
    fc.assert(
      fc.property(fc.constantFrom('UTC', 'America/New_York', 'Asia/Ho_Chi_Minh'), days, (zone, away) => {
        const anchor = at('2026-01-31T15:00:00Z');
        const paused = subscription({
          state: 'paused',
          zone,
          anchor,
          period: periodAt(anchor, zone, 'month', 0),
        });
        const now = new Date(anchor.getTime() + away * 86_400_000 + 1);
        const { period } = planResume(paused, anchor, now, how);
        const cycle = Array.from({ length: 70 }, (_, n) => periodAt(anchor, zone, 'month', n));
        expect(cycle).toContainEqual(period);
        expect(period.start <= now && now < period.end).toBe(true);
      }),
    );
  });
});

describe('canceling', () => {
  test('now ends it; what is left is given back when asked', () => {
    const plan = planCancel(subscription(), { when: 'now', credit: true }, halfWay, how);
    expect([plan.state, plan.cancelAt, figures(plan)]).toEqual(['canceled', halfWay, [-4975n]]);
    expect(planCancel(subscription(), { when: 'now', credit: false }, halfWay, how).lines).toEqual([]);
  });

  test('at period end leaves the state alone, and a change that waited never comes', () => {
    const waiting = subscription({ scheduled: { at: july, interval: 'year', items: [] } });
    expect(planCancel(waiting, { when: 'period_end', credit: true }, halfWay, how)).toEqual({
      state: 'active',
      cancelAt: july,
      lines: [],
      scheduled: null,
    });
  });

  test.each(['incomplete', 'past_due', 'unpaid', 'paused'] as const)(
    '%s has no paid period to wait for, and nothing to give back',
    (state) => {
      const plan = planCancel(subscription({ state }), { when: 'period_end', credit: true }, halfWay, how);
      expect([plan.state, plan.cancelAt, plan.lines]).toEqual(['canceled', halfWay, []]);
    },
  );

  test('is taken back until it has come, and no later', () => {
    expect(planReactivate(subscription({ cancelAt: july }), halfWay)).toEqual({ cancelAt: null });
    expect(() => planReactivate(subscription({ cancelAt: july }), july)).toThrow(illegal);
    expect(() => planReactivate(subscription(), halfWay)).toThrow(illegal);
    expect(() => planReactivate(subscription({ state: 'canceled', cancelAt: july }), halfWay)).toThrow(
      illegal,
    );
  });

  test('ends nothing twice', () => {
    expect(() =>
      planCancel(subscription({ state: 'canceled' }), { when: 'now', credit: false }, halfWay, how),
    ).toThrow(illegal);
  });
});

describe('the end of a trial', () => {
  const trial = subscription({ state: 'trialing', period: trialPeriod(june, 'UTC', 14), anchor: june });
  const end = at('2026-06-15T00:00:00Z');

  test('begins the cycle where it ends, and a whole period is owed', () => {
    const plan = planTrialEnd(trial, { hasMethod: true, missingMethod: 'cancel' });
    expect(plan).toMatchObject({
      state: 'active',
      cycle: { anchor: end, period: periodAt(end, 'UTC', 'month', 0) },
    });
    expect(figures(plan)).toEqual([9950n]);
  });

  test.each([
    ['cancel', 'canceled', []],
    ['pause', 'paused', []],
    ['invoice', 'active', [9950n]],
  ] as const)('without a method, by policy: %s', (missingMethod, state, amounts) => {
    const plan = planTrialEnd(trial, { hasMethod: false, missingMethod });
    expect([plan.state, figures(plan)]).toEqual([state, amounts]);
  });

  test('that was canceled ends it, method or not', () => {
    const plan = planTrialEnd({ ...trial, cancelAt: end }, { hasMethod: true, missingMethod: 'invoice' });
    expect(plan).toEqual({ state: 'canceled', cycle: null, lines: [] });
  });

  test('is at the same time of day in the account, also when the clocks change', () => {
    // 09:00 in New York is 14:00 UTC in winter and 13:00 in summer.
    const { end: over } = trialPeriod(at('2026-03-01T14:00:00Z'), 'America/New_York', 14);
    expect(over).toEqual(at('2026-03-15T13:00:00Z'));
  });

  test('there is none without a trial', () => {
    expect(() => planTrialEnd(subscription(), { hasMethod: true, missingMethod: 'pause' })).toThrow(illegal);
  });
});
