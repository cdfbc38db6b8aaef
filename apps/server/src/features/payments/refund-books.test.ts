import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRefundBooks } from './refund-books.ts';

const books = (atGateway: bigint, known: bigint, unanswered: bigint, amount: bigint) =>
  readRefundBooks({ atGateway, known, unanswered, amount });

test.each([
  [0n, 0n, 0n, 500n, 'absent'],
  [500n, 0n, 0n, 500n, 'given'],
  [300n, 300n, 0n, 500n, 'absent'],
  [800n, 300n, 0n, 500n, 'given'],
  // 500 went back, and two refunds of 500 have no answer: which one was it?
  [500n, 0n, 500n, 500n, 'unclear'],
  [1_000n, 0n, 500n, 500n, 'given'],
  // Less than asked for: somebody gave 200 back at the gateway by hand.
  [200n, 0n, 0n, 500n, 'unclear'],
] as const)('%d at the gateway, %d known, %d unanswered, %d wanted: %s', (at, known, other, amount, end) => {
  expect(books(at, known, other, amount)).toBe(end);
});

test('a new attempt is only made where it cannot give twice', () => {
  const minor = fc.bigInt({ min: 0n, max: 10_000n });
  fc.assert(
    fc.property(minor, minor, minor, fc.boolean(), fc.boolean(), (known, other, amount, mine, theirs) => {
      const atGateway = known + (mine ? amount : 0n) + (theirs ? other : 0n);
      const end = books(atGateway, known, other, amount);
      if (mine && amount > 0n) expect(end).not.toBe('absent');
      if (!mine && amount > 0n) expect(end).not.toBe('given');
    }),
  );
});
