import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assertInvoiceTransition,
  disputeTransitions,
  type InvoiceState,
  invoiceStates,
  invoiceTransitions,
} from './invoice-state.ts';
import {
  afterReport,
  assertPaymentTransition,
  type PaymentReport,
  type PaymentState,
  paymentStates,
  paymentTransitions,
} from './payment-state.ts';
import {
  assertSubscriptionTransition,
  subscriptionStates,
  subscriptionTransitions,
} from './subscription-state.ts';
import { mayBecome, type Transitions } from './transitions.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

/** All moves of a table, as 'from → to'. */
function moves<State extends string>(table: Transitions<State>): string[] {
  return (Object.entries(table) as [State, State[]][]).flatMap(([from, all]) =>
    all.map((to) => `${from} → ${to}`),
  );
}

const illegal = expect.objectContaining({ code: 'INVALID_STATE_TRANSITION', status: 422 });

describe('invoice', () => {
  test('moves as the rule says and no other way', () => {
    expect(moves(invoiceTransitions)).toEqual([
      'draft → open',
      'draft → void',
      'open → paid',
      'open → void',
      'open → uncollectible',
      'uncollectible → paid',
    ]);
    expect(moves(disputeTransitions).filter((move) => !moves(invoiceTransitions).includes(move))).toEqual([
      'paid → open',
    ]);
  });

  test('paid goes back to open by dispute only', () => {
    expect(() => assertInvoiceTransition('paid', 'open')).toThrow(
      'This invoice is paid and cannot become open',
    );
    expect(() => assertInvoiceTransition('paid', 'open', 'dispute')).not.toThrow();
  });

  test('each pair is allowed or answers 422', () => {
    for (const from of invoiceStates) {
      for (const to of invoiceStates)
        expectSameVerdict(invoiceTransitions, from, to, assertInvoiceTransition);
    }
  });
});

describe('subscription', () => {
  test('moves', () => {
    expect(moves(subscriptionTransitions)).toEqual([
      'incomplete → trialing',
      'incomplete → active',
      'incomplete → canceled',
      'trialing → active',
      'trialing → past_due',
      'trialing → paused',
      'trialing → canceled',
      'active → past_due',
      'active → paused',
      'active → canceled',
      'past_due → active',
      'past_due → unpaid',
      'past_due → paused',
      'past_due → canceled',
      'unpaid → active',
      'unpaid → canceled',
      'paused → active',
      'paused → canceled',
    ]);
  });

  test('each pair is allowed or answers 422', () => {
    for (const from of subscriptionStates) {
      for (const to of subscriptionStates) {
        expectSameVerdict(subscriptionTransitions, from, to, assertSubscriptionTransition);
      }
    }
  });

  test('from every state but the last there is a way to the end, and none leads out of it', () => {
    expect(subscriptionTransitions.canceled).toEqual([]);
    const others = subscriptionStates.filter((state) => state !== 'canceled');
    expect(others.every((state) => mayBecome(subscriptionTransitions, state, 'canceled'))).toBe(true);
  });
});

describe('payment', () => {
  test.each<[PaymentState, PaymentReport, PaymentState]>([
    ['pending', 'processing', 'processing'],
    ['processing', 'succeeded', 'succeeded'],
    ['pending', 'failed', 'failed'],
    ['succeeded', 'failed', 'succeeded'],
    ['succeeded', 'canceled', 'succeeded'],
    ['succeeded', 'processing', 'succeeded'],
    ['failed', 'succeeded', 'succeeded'],
    ['canceled', 'succeeded', 'succeeded'],
    ['failed', 'processing', 'failed'],
    ['refunded', 'succeeded', 'refunded'],
    ['partially_refunded', 'failed', 'partially_refunded'],
    ['disputed', 'succeeded', 'disputed'],
  ])('%s, then %s is reported: %s', (current, report, next) => {
    expect(afterReport(current, report)).toBe(next);
  });

  test('each pair is allowed or answers 422', () => {
    for (const from of paymentStates) {
      for (const to of paymentStates)
        expectSameVerdict(paymentTransitions, from, to, assertPaymentTransition);
    }
  });

  const reports = fc.array(fc.constantFrom<PaymentReport>('processing', 'succeeded', 'failed', 'canceled'));

  test('once money has been reported it stays, in whatever order and however often reports arrive', () => {
    fc.assert(
      fc.property(reports, (list) => {
        const end = list.reduce(afterReport, 'pending' as PaymentState);
        expect(end === 'succeeded').toBe(list.includes('succeeded'));
      }),
    );
  });

  test('a repeated report changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paymentStates), reports, (start, list) => {
        for (const report of list) {
          const once = afterReport(start, report);
          expect(afterReport(once, report)).toBe(once);
        }
      }),
    );
  });
});

function expectSameVerdict<State extends string>(
  table: Transitions<State>,
  from: State,
  to: State,
  check: (from: State, to: State) => void,
): void {
  if (mayBecome(table, from, to)) expect(() => check(from, to)).not.toThrow();
  else expect(() => check(from, to)).toThrow(illegal);
}

test('a state is never its own successor', () => {
  const tables: Transitions<string>[] = [disputeTransitions, subscriptionTransitions, paymentTransitions];
  for (const table of tables) {
    for (const state of Object.keys(table))
      expect(mayBecome(table, state as InvoiceState, state)).toBe(false);
  }
});
