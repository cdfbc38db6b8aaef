import { addDays } from '@mekong/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterStep, dunningCalendar } from './calendar.ts';
import { type DunningHistory, type DunningStep, nextStep } from './next-step.ts';
import { type DunningPolicy, defaultDunningPolicy as policy } from './policy.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const failedAt = new Date('2026-03-02T09:00:00Z');
const hour = 3_600_000;
const day = 24 * hour;
const history = (more: Partial<DunningHistory> = {}): DunningHistory => ({
  slug: 'acme',
  zone: 'UTC',
  failedAt,
  retries: [],
  mailed: [],
  hasEnded: false,
  method: { card: 'card_1', addedAt: new Date('2026-01-01T00:00:00Z'), chargedAt: [failedAt] },
  blockedCards: [],
  ...more,
});
const names = (steps: readonly DunningStep[]) =>
  steps.map((step) => {
    if (step.kind === 'retry') return `day ${step.day}: retry ${step.number}`;
    return step.kind === 'mail' ? `day ${step.day}: mail ${step.mail}` : `end: ${step.state}`;
  });
const after = (days: number, ms = 0) => new Date(failedAt.getTime() + days * day + ms);

describe('the default policy', () => {
  test('six retries, five mails, the end and a win-back, in this order', () => {
    expect(names(dunningCalendar(policy, history(), 'retry_later'))).toEqual([
      'day 0: mail failed',
      'day 1: retry 1',
      'day 3: retry 2',
      'day 3: mail reminder',
      'day 5: retry 3',
      'day 7: retry 4',
      'day 7: mail reminder',
      'day 10: retry 5',
      'day 10: mail final',
      'day 14: retry 6',
      'end: unpaid',
      'day 14: mail suspended',
      'day 21: mail win_back',
    ]);
  });

  test('each step is on its day, retries within four hours of the time of the failed charge', () => {
    for (const step of dunningCalendar(policy, history(), 'retry_later')) {
      const mark = after(step.kind === 'end' ? 14 : step.day!).getTime();
      expect(step.at.getTime() - mark).toBeGreaterThanOrEqual(0);
      expect(step.at.getTime() - mark).toBeLessThanOrEqual(4 * hour);
    }
  });

  test.each(['new_method', 'never'] as const)(
    'a decline that is %s is not retried: mails and the end remain',
    (bucket) => {
      expect(names(dunningCalendar(policy, history(), bucket))).toEqual([
        'day 0: mail failed',
        'day 3: mail reminder',
        'day 7: mail reminder',
        'day 10: mail final',
        'end: unpaid',
        'day 14: mail suspended',
        'day 21: mail win_back',
      ]);
    },
  );

  test('without a method there is nothing to retry', () => {
    const steps = dunningCalendar(policy, history({ method: null }), 'retry_later');
    expect(steps.some(({ kind }) => kind === 'retry')).toBe(false);
  });

  test('the end is what the policy says', () => {
    const steps = dunningCalendar({ ...policy, end: 'canceled' }, history(), 'retry_later');
    expect(names(steps)).toContain('end: canceled');
  });
});

describe('a new method', () => {
  const now = after(4);
  const fresh = { card: 'card_2', addedAt: after(4, -hour), chargedAt: [] };
  const declined = { retries: [{ day: 3, at: after(3) }], mailed: [0, 3] };

  test.each(['retry_later', 'new_method', 'never'] as const)('is tried at once after %s', (bucket) => {
    expect(nextStep(policy, history({ ...declined, method: fresh }), bucket, now)).toEqual({
      kind: 'retry',
      at: now,
      day: null,
      number: 2,
    });
  });

  test('is tried after the end too', () => {
    const ended = history({ ...declined, hasEnded: true, method: fresh });
    expect(nextStep(policy, ended, 'new_method', now)).toMatchObject({ kind: 'retry', at: now });
  });

  test('that declines as well leaves the days that are left', () => {
    const tried = history({
      retries: [...declined.retries, { day: null, at: now }],
      mailed: [0, 3],
      method: fresh,
    });
    expect(nextStep(policy, tried, 'retry_later', now)).toMatchObject({ kind: 'retry', day: 5, number: 3 });
  });

  test('that is the stolen card again is not', () => {
    const blocked = history({ ...declined, method: { ...fresh, card: 'card_1' }, blockedCards: ['card_1'] });
    expect(nextStep(policy, blocked, 'never', now)).toMatchObject({ kind: 'mail', day: 7 });
  });
});

describe('what was missed', () => {
  test('comes once, not in a burst: after days without a worker the last retry and the last mail', () => {
    const now = after(8);
    const first = nextStep(policy, history(), 'retry_later', now)!;
    expect(first).toMatchObject({ kind: 'retry', at: now, day: 7 });
    const second = nextStep(policy, afterStep(history(), first), 'retry_later', now)!;
    expect(second).toMatchObject({ kind: 'mail', at: now, day: 7 });
    const third = nextStep(policy, afterStep(afterStep(history(), first), second), 'retry_later', now)!;
    expect(third).toMatchObject({ kind: 'retry', day: 10 });
  });

  test('a retry that came late pushes the next one to 24 hours later', () => {
    const late = history({ retries: [{ day: 3, at: after(4, 20 * hour) }], mailed: [0, 3] });
    expect(nextStep(policy, late, 'retry_later', after(4, 20 * hour))).toMatchObject({
      day: 5,
      at: after(5, 20 * hour),
    });
  });
});

describe('for any policy', () => {
  const policies = fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 45 }), { maxLength: 45 }),
      fc.uniqueArray(fc.nat(50), { maxLength: 8 }),
      fc.nat(720),
    )
    .map(([days, mails, jitterMinutes]): DunningPolicy => {
      const retryDays = days.toSorted((a, b) => a - b);
      const sorted = mails.toSorted((a, b) => a - b).map((on) => ({ day: on, mail: 'reminder' as const }));
      return { ...policy, retryDays, mails: sorted, endDay: (retryDays.at(-1) ?? 0) + 1, jitterMinutes };
    });
  const histories = fc
    .tuple(
      fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }),
      fc.constantFrom('UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Ho_Chi_Minh'),
      fc.stringMatching(/^[a-z0-9-]{1,20}$/),
      fc.nat(25),
    )
    .map(([time, zone, slug, before]) => {
      const at = new Date(time);
      const chargedAt = Array.from(
        { length: before },
        (_, index) => new Date(time - (before - 1 - index) * hour),
      );
      return history({ failedAt: at, zone, slug, method: { card: 'c', addedAt: new Date(0), chargedAt } });
    });
  const retryTimes = (steps: readonly DunningStep[]) =>
    steps.filter(({ kind }) => kind === 'retry').map(({ at }) => at.getTime());

  test('never two retries in 24 hours, never more than 20 attempts on a card in 30 days', () => {
    fc.assert(
      fc.property(policies, histories, (rules, start) => {
        const times = retryTimes(dunningCalendar(rules, start, 'retry_later'));
        for (const [index, time] of times.slice(1).entries())
          expect(time - times[index]!).toBeGreaterThanOrEqual(day);
        const before = start.method!.chargedAt.map((time) => time.getTime());
        for (const [index, time] of times.entries()) {
          const all = [...before, ...times.slice(0, index + 1)];
          expect(all.filter((one) => one > time - 30 * day).length).toBeLessThanOrEqual(20);
        }
      }),
    );
  });

  test('it ends exactly once, no retry comes after it, and steps never go back in time', () => {
    fc.assert(
      fc.property(policies, histories, (rules, start) => {
        const steps = dunningCalendar(rules, start, 'retry_later');
        const end = steps.findIndex(({ kind }) => kind === 'end');
        expect(steps.filter(({ kind }) => kind === 'end').length).toBe(1);
        expect(steps.slice(end).some(({ kind }) => kind === 'retry')).toBe(false);
        expect(steps.slice(1).every((step, index) => step.at >= steps[index]!.at)).toBe(true);
        expect(steps[end]!.at >= addDays(start.failedAt, start.zone, rules.endDay)).toBe(true);
      }),
    );
  });

  test('replays agree, and no two customers are one wave', () => {
    fc.assert(
      fc.property(policies, histories, (rules, start) => {
        expect(dunningCalendar(rules, start, 'retry_later')).toEqual(
          dunningCalendar(rules, start, 'retry_later'),
        );
      }),
    );
    const firsts = Array.from({ length: 50 }, (_, n) => {
      const [time] = retryTimes(dunningCalendar(policy, history({ slug: `customer-${n}` }), 'retry_later'));
      return time;
    });
    expect(new Set(firsts).size).toBeGreaterThan(45);
  });
});
