import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cardExpiry, cardExpiryReminders } from './card-expiry.ts';
import { earliestOnCard } from './card-limit.ts';
import { declineBucket } from './decline-buckets.ts';
import { jitterSeconds } from './jitter.ts';
import { type DunningPolicy, defaultDunningPolicy as policy, policyFault } from './policy.ts';

const at = (text: string) => new Date(text);

test.each([
  ['stripe', 'insufficient_funds', 'retry_later'],
  ['stripe', 'INSUFFICIENT_FUNDS', 'retry_later'],
  ['stripe', 'expired_card', 'new_method'],
  ['stripe', 'authentication_required', 'new_method'],
  ['stripe', 'stolen_card', 'never'],
  ['stripe', 'fraudulent', 'never'],
  ['paypal', 'INSTRUMENT_DECLINED', 'retry_later'],
  ['paypal', '5120', 'retry_later'],
  ['paypal', 'CARD_EXPIRED', 'new_method'],
  ['paypal', 'METHOD_GONE', 'new_method'],
  ['paypal', '5400', 'new_method'],
  ['paypal', '9520', 'never'],
  ['paypal', 'PAYER_ACCOUNT_LOCKED_OR_CLOSED', 'never'],
  // What a gateway invents tomorrow may be tried again; it is the cautious end of the list that needs to be known.
  ['stripe', 'something_new', 'retry_later'],
  ['polar', 'stolen_card', 'retry_later'],
])('%s says %s: %s', (gateway, code, bucket) => {
  expect(declineBucket(gateway, code)).toBe(bucket);
});

describe('a policy', () => {
  test('the default one has no fault', () => expect(policyFault(policy)).toBeNull());

  test.each<[string, Partial<DunningPolicy>, string]>([
    ['days that go back', { retryDays: [3, 1] }, 'retryDays'],
    ['a retry on the day of the charge', { retryDays: [0, 1] }, 'retryDays'],
    ['half a day', { retryDays: [1.5] }, 'retryDays'],
    [
      'two mails on a day',
      {
        mails: [
          { day: 1, mail: 'failed' },
          { day: 1, mail: 'final' },
        ],
      },
      'mails',
    ],
    ['an end before the last retry', { endDay: 13 }, 'endDay'],
    ['a jitter of a day', { jitterMinutes: 1440 }, 'jitterMinutes'],
    ['reminders in the wrong order', { expiryDays: [3, 7] }, 'expiryDays'],
  ])('%s', (_, change, field) => {
    expect(policyFault({ ...policy, ...change })?.field).toBe(field);
  });
});

describe('a card', () => {
  test('holds through its month, in the zone of its owner', () => {
    expect(cardExpiry(2026, 12, 'UTC')).toEqual(at('2027-01-01T00:00:00Z'));
    expect(cardExpiry(2026, 5, 'Asia/Ho_Chi_Minh')).toEqual(at('2026-05-31T17:00:00Z'));
    expect(() => cardExpiry(2026, 13, 'UTC')).toThrow(RangeError);
  });

  test('is reminded of 30, 15, 7 and 3 days ahead, as long as that lies ahead', () => {
    const expiry = cardExpiry(2026, 6, 'UTC');
    const from = (now: string) =>
      cardExpiryReminders(expiry, policy.expiryDays, 'UTC', at(now)).map((one) => [
        one.daysAhead,
        one.at.toISOString(),
      ]);
    // 1 July − 30 = 1 June, − 15 = 16 June, − 7 = 24 June, − 3 = 28 June
    expect(from('2026-01-01T00:00:00Z')).toEqual([
      [30, '2026-06-01T00:00:00.000Z'],
      [15, '2026-06-16T00:00:00.000Z'],
      [7, '2026-06-24T00:00:00.000Z'],
      [3, '2026-06-28T00:00:00.000Z'],
    ]);
    expect(from('2026-06-24T00:00:01Z').map(([days]) => days)).toEqual([3]);
  });

  test('takes 20 attempts in 30 days, and the next one when the first is 30 days old', () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n)));
    const asked = at('2026-01-21T00:00:00Z');
    expect(earliestOnCard(days(19), asked)).toEqual(asked);
    expect(earliestOnCard(days(20), asked)).toEqual(at('2026-01-31T00:00:00Z'));
    expect(earliestOnCard([], asked)).toEqual(asked);
  });
});

test('jitter is below its window and the same each time', () => {
  const all = Array.from({ length: 200 }, (_, n) => jitterSeconds('acme', n, 240));
  expect(all.every((one) => Number.isInteger(one) && one >= 0 && one < 14_400)).toBe(true);
  expect(jitterSeconds('acme', 3, 240)).toBe(all[3]);
  expect(new Set(all).size).toBeGreaterThan(190);
  expect(jitterSeconds('acme', 3, 0)).toBe(0);
});

test('no code stands in two buckets', () => {
  const source = readFileSync(new URL('decline-buckets.ts', import.meta.url), 'utf8');
  for (const gateway of ['stripe', 'paypal']) {
    const [, lists = ''] = new RegExp(`${gateway}: \\{([^}]*)\\}`).exec(source) ?? [];
    const words = [...lists.matchAll(/`([^`]*)`/g)].flatMap(([, list]) => list!.split(/\s+/));
    expect(words.length).toBeGreaterThan(40);
    expect(new Set(words).size).toBe(words.length);
  }
});
