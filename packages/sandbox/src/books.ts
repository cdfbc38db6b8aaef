import type { Capture, Refund, SandboxState } from './state.ts';

/** Money taken and given back in one currency, in minor units. */
export interface Totals {
  captured: bigint;
  refunded: bigint;
  fees: bigint;
}

/** What the gateway believes to have happened. Pending money is listed but not counted. */
export interface Books {
  captures: Capture[];
  refunds: Refund[];
  totals: Record<string, Totals>;
  byCustomId: Record<string, Record<string, Totals>>;
}

/** Adds up everything that was captured and refunded, per currency and per custom id and currency. */
export function readBooks(state: SandboxState): Books {
  const captures = Object.values(state.captures);
  const refunds = Object.values(state.refunds);
  const books: Books = {
    captures: captures.map((capture) => ({ ...capture })),
    refunds: refunds.map((refund) => ({ ...refund })),
    totals: {},
    byCustomId: {},
  };
  for (const capture of captures) {
    if (capture.status === 'PENDING' || capture.status === 'DECLINED') continue;
    count(books, capture, { captured: capture.minor, refunded: 0n, fees: capture.feeMinor });
  }
  for (const refund of refunds) {
    if (refund.status === 'COMPLETED')
      count(books, state.captures[refund.captureId]!, { captured: 0n, refunded: refund.minor, fees: 0n });
  }
  return books;
}

function count(books: Books, capture: Capture, money: Totals): void {
  books.totals[capture.currency] = sum(books.totals[capture.currency], money);
  if (!capture.customId) return;
  books.byCustomId[capture.customId] ??= {};
  const own = books.byCustomId[capture.customId]!;
  own[capture.currency] = sum(own[capture.currency], money);
}

const sum = (a: Totals | undefined, b: Totals): Totals => ({
  captured: (a?.captured ?? 0n) + b.captured,
  refunded: (a?.refunded ?? 0n) + b.refunded,
  fees: (a?.fees ?? 0n) + b.fees,
});
