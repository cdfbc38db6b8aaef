import { money, type Period, periodAt } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyLine } from '../line-explanation.ts';
import type { SubscriptionItem } from '../subscription-item.ts';
import { type BillingPlan, planBilling } from './plan-billing.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const team: SubscriptionItem = {
  priceId: 'team',
  price: { model: 'flat', unitPrice: '99.50', currency: 'USD' },
  kind: 'licensed',
  quantity: '1',
};
const calls: SubscriptionItem = {
  priceId: 'calls',
  price: { model: 'per_unit', unitPrice: '0.01', currency: 'USD' },
  kind: 'metered',
  quantity: '0',
};
const lines = ({ invoices }: BillingPlan) => invoices.flatMap((invoice) => invoice.lines);

describe('for any subscription', () => {
  const day = 86_400_000;
  const cases = fc.record({
    zone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Ho_Chi_Minh', 'Australia/Lord_Howe'),
    anchor: fc
      .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2026, 0, 1) })
      .map((time) => new Date(time)),
    interval: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
    state: fc.constantFrom('active' as const, 'trialing' as const, 'past_due' as const),
    cancelAfter: fc.option(fc.integer({ min: 1, max: 500 }), { freq: 4 }),
  });
  const requestFor = ({ cancelAfter, ...more }: typeof cases extends fc.Arbitrary<infer T> ? T : never) => ({
    subscription: {
      ...more,
      currency: 'USD',
      period: periodAt(more.anchor, more.zone, more.interval, 0),
      scheduled: null,
      items: [team, calls],
      cancelAt: cancelAfter === null ? null : new Date(more.anchor.getTime() + cancelAfter * day),
    },
    usageFor: (_: string, { start }: Period) => ({
      used: String(start.getTime() % 977),
      hash: 'c'.repeat(64),
    }),
    commitment: { minimum: money(100_000n, 'USD'), interval: 'year' as const, anchor: more.anchor },
    billed: [],
    hasMethod: true,
    missingMethod: 'cancel' as const,
  });

  test('the steps in which time passes change nothing, and the same instant again yields nothing', () => {
    fc.assert(
      fc.property(cases, fc.array(fc.nat(500), { minLength: 1, maxLength: 4 }), (one, stops) => {
        const request = requestFor(one);
        const instants = stops
          .sort((a, b) => a - b)
          .map((days) => new Date(one.anchor.getTime() + days * day));
        const whole = planBilling({ ...request, upTo: instants.at(-1)! });
        let stepped: BillingPlan = { invoices: [], subscription: request.subscription };
        for (const upTo of instants) {
          const { invoices, subscription: now } = stepped;
          const more = planBilling({ ...request, subscription: now, billed: lines(stepped), upTo });
          stepped = { invoices: [...invoices, ...more.invoices], subscription: more.subscription };
        }
        expect(stepped).toEqual(whole);
        expect(
          planBilling({ ...request, subscription: whole.subscription, upTo: instants.at(-1)! }).invoices,
        ).toEqual([]);
      }),
    );
  });

  test('what is paid ahead tiles the time line, and every line is computed again from what it says', () => {
    fc.assert(
      fc.property(cases, fc.nat(500), (one, days) => {
        const made = planBilling({ ...requestFor(one), upTo: new Date(one.anchor.getTime() + days * day) });
        const paid = lines(made).filter(({ kind }) => kind === 'recurring');
        for (const [index, line] of paid.slice(1).entries())
          expect(line.period.start).toEqual(paid[index]!.period.end);
        if (paid.length > 0) expect(made.subscription.period).toEqual(paid.at(-1)!.period);
        for (const line of lines(made)) expect(verifyLine(line.explanation, line.amount)).toEqual([]);
      }),
    );
  });
});
