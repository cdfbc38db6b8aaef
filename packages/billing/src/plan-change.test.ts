import { periodAt } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planChange } from './plan-change.ts';
import type { SubscriptionItem } from './subscription-item.ts';
import type { SubscriptionTerms } from './subscription-terms.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const at = (text: string) => new Date(text);
const how = { basis: 'seconds', zone: 'UTC' } as const;
const item = (priceId: string, unitPrice: string, quantity = '1', currency = 'USD'): SubscriptionItem => ({
  priceId,
  price: { model: 'per_unit', unitPrice, currency },
  kind: 'licensed',
  quantity,
});
const anchor = at('2026-06-01T00:00:00Z');
const subscription = (more: Partial<SubscriptionTerms> = {}): SubscriptionTerms => ({
  state: 'active',
  currency: 'USD',
  zone: 'UTC',
  anchor,
  interval: 'month',
  period: periodAt(anchor, 'UTC', more.interval ?? 'month', 0),
  items: [item('solo', '39.50')],
  cancelAt: null,
  scheduled: null,
  ...more,
});
const halfWay = at('2026-06-16T00:00:00Z');
const team = [item('team', '99.50')];
const figures = (plan: ReturnType<typeof planChange>) => plan.lines.map(({ amount }) => amount.amount);

describe('an upgrade', () => {
  test('is made now and paid first: −39.50/2 + 99.50/2 = 30.00', () => {
    const plan = planChange(subscription(), { interval: 'month', items: team }, halfWay, how);
    expect(plan).toMatchObject({
      direction: 'upgrade',
      when: 'now',
      at: halfWay,
      collectFirst: true,
      scheduled: null,
    });
    expect([figures(plan), plan.total.amount]).toEqual([[-1975n, 4975n], 3000n]);
    expect(plan.after).toEqual({ interval: 'month', items: team, anchor, period: subscription().period });
  });

  test('that is not paid leaves the old plan as it was: the decision touches nothing', () => {
    const before = subscription();
    const copy = structuredClone(before);
    planChange(Object.freeze(before), Object.freeze({ interval: 'month', items: team }), halfWay, how);
    expect(before).toEqual(copy);
  });

  test('waits for the period to end when asked', () => {
    const plan = planChange(
      subscription(),
      { interval: 'month', items: team, when: 'period_end' },
      halfWay,
      how,
    );
    expect(plan).toMatchObject({
      when: 'period_end',
      at: at('2026-07-01T00:00:00Z'),
      lines: [],
      collectFirst: false,
    });
    expect(plan.scheduled).toEqual({ at: at('2026-07-01T00:00:00Z'), interval: 'month', items: team });
  });
});

describe('a downgrade', () => {
  const large = subscription({ items: team });
  const solo = { interval: 'month' as const, items: [item('solo', '39.50')] };

  test('waits for the period to end, costs nothing now and keeps the anchor', () => {
    const plan = planChange(large, solo, halfWay, how);
    expect(plan).toMatchObject({
      direction: 'downgrade',
      when: 'period_end',
      lines: [],
      collectFirst: false,
    });
    expect(plan.after).toMatchObject({ anchor, period: periodAt(anchor, 'UTC', 'month', 1) });
  });

  test('is made now when asked, and gives money back', () => {
    const plan = planChange(large, { ...solo, when: 'now' }, halfWay, how);
    expect([figures(plan), plan.total.amount, plan.collectFirst]).toEqual([[-4975n, 1975n], -3000n, false]);
  });
});

describe('seats', () => {
  test('more are an upgrade, paid for the rest of the period', () => {
    const plan = planChange(
      subscription({ items: [item('base', '999'), item('seat', '20', '3')] }),
      { interval: 'month', items: [item('base', '999'), item('seat', '20', '5')] },
      halfWay,
      how,
    );
    // −3 × 20/2 + 5 × 20/2
    expect([plan.when, figures(plan)]).toEqual(['now', [-3000n, 5000n]]);
  });
});

describe('another interval', () => {
  test('month → year: invoiced now, the cycle begins anew', () => {
    const plan = planChange(subscription(), { interval: 'year', items: [item('y', '395')] }, halfWay, how);
    // 39.50/2 back, a whole year
    expect([plan.when, figures(plan)]).toEqual(['now', [-1975n, 39_500n]]);
    expect(plan.after).toMatchObject({ anchor: halfWay, period: periodAt(halfWay, 'UTC', 'year', 0) });
    // 395 a year is less a month than 39.50: a downgrade, and made now all the same.
    expect(plan.direction).toBe('downgrade');
  });

  test('year → month at period end: a cycle that begins there', () => {
    const yearly = subscription({ interval: 'year', items: [item('y', '395')] });
    const request = {
      interval: 'month' as const,
      items: [item('solo', '39.50')],
      when: 'period_end' as const,
    };
    const plan = planChange(yearly, request, halfWay, how);
    expect(plan.lines).toEqual([]);
    const end = at('2027-06-01T00:00:00Z');
    expect(plan.after).toMatchObject({ anchor: end, period: periodAt(end, 'UTC', 'month', 0) });
  });
});

describe('in a trial', () => {
  test.each(['month', 'year'] as const)(
    'by the %s: now, without money, and the trial goes on',
    (interval) => {
      const trial = subscription({ state: 'trialing' });
      const plan = planChange(trial, { interval, items: [item('mini', '1')] }, halfWay, how);
      expect(plan).toMatchObject({ when: 'now', lines: [], collectFirst: false });
      expect(plan.after).toMatchObject({ anchor, period: trial.period, interval });
    },
  );
});

describe('is refused', () => {
  const request = { interval: 'month' as const, items: team };
  const codeOf = (terms: Partial<SubscriptionTerms>, items = team) => {
    try {
      return planChange(subscription(terms), { ...request, items }, halfWay, how).when;
    } catch (error) {
      return (error as { code?: string }).code ?? (error as Error).name;
    }
  };

  test.each(['past_due', 'unpaid'] as const)('while it is %s', (state) => {
    expect(codeOf({ state })).toBe('SUBSCRIPTION_OWES');
  });

  test.each(['incomplete', 'paused', 'canceled'] as const)('when it is %s', (state) => {
    expect(codeOf({ state })).toBe('INVALID_STATE_TRANSITION');
  });

  test('for the same, another currency, or a price named twice', () => {
    expect(codeOf({ items: team })).toBe('SUBSCRIPTION_UNCHANGED');
    expect(codeOf({}, [item('eur', '99', '1', 'EUR')])).toBe('CURRENCY_FIXED');
    expect(codeOf({}, [...team, ...team])).toBe('RangeError');
  });
});

test('for any change: the total is the sum of its lines, and what costs money is collected before it is granted', () => {
  const interval = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const);
  const terms = fc.tuple(interval, fc.nat(9999), fc.nat(9)).map(([every, price, seats]) => ({
    interval: every,
    items: [item(`p${price}`, `${price}.005`, String(seats))],
  }));
  const when = fc.constantFrom(undefined, 'now' as const, 'period_end' as const);
  fc.assert(
    fc.property(terms, terms, when, fc.nat(9999), (before, after, asked, share) => {
      fc.pre(JSON.stringify(before) !== JSON.stringify(after));
      const old = subscription(before);
      const length = old.period.end.getTime() - anchor.getTime();
      const now = new Date(anchor.getTime() + Math.floor((length * share) / 10_000));
      const plan = planChange(old, { ...after, when: asked }, now, how);
      expect(figures(plan).reduce((sum, one) => sum + one, 0n)).toBe(plan.total.amount);
      expect(plan.collectFirst).toBe(plan.total.amount > 0n);
      expect(plan.when === 'now').toBe(plan.scheduled === null);
      if (plan.when === 'period_end')
        expect([plan.lines, plan.after.period.start]).toEqual([[], old.period.end]);
      if (asked) expect(plan.when).toBe(asked);
      if (before.interval !== after.interval && plan.when === 'now') expect(plan.after.anchor).toEqual(now);
    }),
  );
});
