import { money, type Period, periodAt } from '@mekong/kit';
import { describe, expect, test } from 'vitest';
import type { SubscriptionItem } from '../subscription-item.ts';
import type { SubscriptionTerms } from '../subscription-terms.ts';
import { type BillingPlan, type BillingRequest, planBilling } from './plan-billing.ts';

const at = (text: string) => new Date(text);
const anchor = at('2026-01-31T09:00:00Z');
const flat = (priceId: string, unitPrice: string): SubscriptionItem => ({
  priceId,
  price: { model: 'flat', unitPrice, currency: 'USD' },
  kind: 'licensed',
  quantity: '1',
});
const calls: SubscriptionItem = {
  priceId: 'calls',
  price: { model: 'per_unit', unitPrice: '0.01', currency: 'USD' },
  kind: 'metered',
  quantity: '0',
};
const subscription = (more: Partial<SubscriptionTerms> = {}): SubscriptionTerms => ({
  state: 'active',
  currency: 'USD',
  zone: 'UTC',
  anchor,
  interval: 'month',
  period: periodAt(more.anchor ?? anchor, more.zone ?? 'UTC', more.interval ?? 'month', 0),
  items: [flat('team', '99.50')],
  cancelAt: null,
  scheduled: null,
  ...more,
});
const plan = (
  upTo: string | Date,
  more: Partial<SubscriptionTerms> = {},
  request: Partial<BillingRequest> = {},
) =>
  planBilling({
    subscription: subscription(more),
    usageFor: () => null,
    commitment: null,
    billed: [],
    hasMethod: true,
    missingMethod: 'cancel',
    upTo: new Date(upTo),
    ...request,
  });
const lines = ({ invoices }: BillingPlan) => invoices.flatMap((invoice) => invoice.lines);
const shown = (made: BillingPlan) =>
  made.invoices.map(({ at: due, lines: list }) => [
    due.toISOString().slice(0, 10),
    ...list.map(({ kind, amount }) => `${kind} ${amount.amount}`),
  ]);

describe('renewals', () => {
  test('before the period ends nothing is due, at its end the next one is', () => {
    expect(plan('2026-02-28T08:59:59Z').invoices).toEqual([]);
    const made = plan('2026-02-28T09:00:00Z');
    expect(shown(made)).toEqual([['2026-02-28', 'recurring 9950']]);
    expect(made.subscription.period).toEqual({
      start: at('2026-02-28T09:00:00Z'),
      end: at('2026-03-31T09:00:00Z'),
    });
  });

  test('a year in one go: twelve invoices, and the 31st survives the short months', () => {
    const days = shown(plan('2027-01-31T09:00:00Z')).map(([day]) => day);
    expect(days.slice(0, 4)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
    expect([days.length, days.at(-1)]).toEqual([12, '2027-01-31']);
  });

  test.each(['paused', 'unpaid', 'incomplete', 'canceled'] as const)('%s is not billed', (state) => {
    expect(plan('2027-01-31T09:00:00Z', { state }).invoices).toEqual([]);
  });

  test('past due goes on: access is kept', () => {
    expect(plan('2026-02-28T09:00:00Z', { state: 'past_due' }).invoices.length).toBe(1);
  });

  test('a cancellation at period end leaves nothing to renew', () => {
    const made = plan('2027-01-31T09:00:00Z', { cancelAt: at('2026-02-28T09:00:00Z') });
    expect([made.invoices, made.subscription.state]).toEqual([[], 'canceled']);
  });

  test('a change that was scheduled begins with the period, on the same anchor', () => {
    const scheduled = {
      at: at('2026-02-28T09:00:00Z'),
      interval: 'month' as const,
      items: [flat('solo', '39.50')],
    };
    const made = plan('2026-03-31T09:00:00Z', { scheduled });
    expect(shown(made)).toEqual([
      ['2026-02-28', 'recurring 3950'],
      ['2026-03-31', 'recurring 3950'],
    ]);
    expect(made.subscription).toMatchObject({ scheduled: null, anchor });
  });
});

describe('what was used', () => {
  const usageFor = (priceId: string, { start }: Period) =>
    priceId === 'calls' ? { used: String((start.getUTCMonth() + 1) * 1000), hash: 'a'.repeat(64) } : null;

  test('is billed when its period is over, beside the next one', () => {
    const made = plan('2026-03-31T09:00:00Z', { items: [flat('team', '99.50'), calls] }, { usageFor });
    // 1,000 and 2,000 calls at 0.01
    expect(shown(made)).toEqual([
      ['2026-02-28', 'usage 1000', 'recurring 9950'],
      ['2026-03-31', 'usage 2000', 'recurring 9950'],
    ]);
    expect(lines(made)[0]!.explanation.usageHash).toBe('a'.repeat(64));
  });

  test('is billed to the last, also when it ends', () => {
    const cancelAt = at('2026-02-28T09:00:00Z');
    expect(shown(plan('2026-06-01T00:00:00Z', { items: [calls], cancelAt }, { usageFor }))).toEqual([
      ['2026-02-28', 'usage 1000'],
    ]);
  });

  test('a price that changes at period end bills its last period by the old one', () => {
    const scheduled = {
      at: at('2026-02-28T09:00:00Z'),
      interval: 'month' as const,
      items: [flat('solo', '39.50')],
    };
    expect(shown(plan('2026-02-28T09:00:00Z', { items: [calls], scheduled }, { usageFor }))).toEqual([
      ['2026-02-28', 'usage 1000', 'recurring 3950'],
    ]);
  });
});

describe('a commitment', () => {
  const commitment = { minimum: money(50_000n, 'USD'), interval: 'quarter' as const, anchor };
  const usageFor = () => ({ used: '12000', hash: 'b'.repeat(64) });

  test('500.00 a quarter, 3 × 120.00 used: 140.00 are missing, asked for at its end alone', () => {
    expect(shown(plan('2026-04-30T09:00:00Z', { items: [calls] }, { usageFor, commitment }))).toEqual([
      ['2026-02-28', 'usage 12000'],
      ['2026-03-31', 'usage 12000'],
      ['2026-04-30', 'usage 12000', 'commitment 14000'],
    ]);
  });

  test('begins anew with each of its periods', () => {
    const asked = lines(plan('2026-10-31T09:00:00Z', { items: [calls] }, { usageFor, commitment }));
    expect(asked.filter(({ kind }) => kind === 'commitment').map(({ amount }) => amount.amount)).toEqual([
      14_000n,
      14_000n,
      14_000n,
    ]);
  });

  test('what was billed before counts: 300.00 + 120.00 leave 80.00', () => {
    const first = periodAt(anchor, 'UTC', 'month', 0);
    const billed = [
      { kind: 'recurring' as const, priceId: 'p', period: first, amount: money(30_000n, 'USD') },
    ];
    const last = { items: [calls], period: periodAt(anchor, 'UTC', 'month', 2) };
    expect(shown(plan('2026-04-30T09:00:00Z', last, { usageFor, commitment, billed }))).toEqual([
      ['2026-04-30', 'usage 12000', 'commitment 8000'],
    ]);
  });

  test('a subscription that ends owes the rest of it: 500.00 − 120.00', () => {
    const cancelAt = at('2026-02-28T09:00:00Z');
    expect(
      shown(plan('2027-01-01T00:00:00Z', { items: [calls], cancelAt }, { usageFor, commitment })),
    ).toEqual([['2026-02-28', 'usage 12000', 'commitment 38000']]);
  });
});

describe('a trial', () => {
  const trial = { state: 'trialing' as const, period: { start: anchor, end: at('2026-02-14T09:00:00Z') } };

  test('ends with the first period, anchored there', () => {
    const made = plan('2026-03-14T09:00:00Z', trial);
    expect(shown(made)).toEqual([
      ['2026-02-14', 'recurring 9950'],
      ['2026-03-14', 'recurring 9950'],
    ]);
    expect(made.subscription).toMatchObject({ state: 'active', anchor: at('2026-02-14T09:00:00Z') });
  });

  test('without a method ends as the policy says, and is not billed', () => {
    const made = plan('2026-03-14T09:00:00Z', trial, { hasMethod: false, missingMethod: 'pause' });
    expect([made.invoices, made.subscription.state]).toEqual([[], 'paused']);
  });
});
