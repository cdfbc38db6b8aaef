import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterEvent, type SubscriptionEvent, subscriptionEvents } from './subscription-event.ts';
import { type SubscriptionState, subscriptionStates, subscriptionTransitions } from './subscription-state.ts';
import { mayBecome } from './transitions.ts';

fc.configureGlobal({ numRuns: Number(process.env.MEKONG_CASES ?? 100) });

const states = fc.constantFrom(...subscriptionStates);
const events = fc.array(fc.constantFrom(...subscriptionEvents), { maxLength: 30 });

/** Where a row of events leads; what is refused changes nothing. */
function play(start: SubscriptionState, list: readonly SubscriptionEvent[]): SubscriptionState[] {
  let state = start;
  return [start, ...list.map((event) => (state = attempt(state, event) ?? state))];
}

function attempt(state: SubscriptionState, event: SubscriptionEvent): SubscriptionState | null {
  try {
    return afterEvent(state, event);
  } catch (error) {
    expect(error).toMatchObject({ code: 'INVALID_STATE_TRANSITION', status: 422 });
    return null;
  }
}

describe('worked', () => {
  test.each<[string, SubscriptionState, SubscriptionEvent[], SubscriptionState]>([
    ['bought', 'incomplete', ['paid'], 'active'],
    ['tried, then bought', 'incomplete', ['trial_began', 'trial_ended'], 'active'],
    ['tried without a method', 'incomplete', ['trial_began', 'paused', 'resumed'], 'active'],
    ['declined, then paid', 'active', ['collecting_failed', 'paid'], 'active'],
    ['declined to the end, then paid', 'active', ['collecting_failed', 'dunning_unpaid', 'paid'], 'active'],
    ['declined at the end of its trial', 'trialing', ['collecting_failed'], 'past_due'],
    ['declined at the first payment', 'incomplete', ['collecting_failed'], 'incomplete'],
    ['paused by the policy', 'past_due', ['dunning_paused'], 'paused'],
    ['canceled by the policy', 'past_due', ['dunning_canceled'], 'canceled'],
    ['an old invoice paid while paused', 'paused', ['paid'], 'paused'],
    ['a one-off paid in the trial', 'trialing', ['paid'], 'trialing'],
    ['paid after the end', 'canceled', ['paid'], 'canceled'],
    ['reminders that end after the payment', 'active', ['dunning_unpaid', 'dunning_canceled'], 'active'],
  ])('%s: %s after %j is %s', (_, start, list, end) => {
    expect(list.reduce(afterEvent, start)).toBe(end);
  });

  test.each<[SubscriptionState, SubscriptionEvent]>([
    ['canceled', 'canceled'],
    ['canceled', 'resumed'],
    ['active', 'trial_began'],
    ['active', 'resumed'],
    ['past_due', 'paused'],
    ['paused', 'paused'],
  ])('%s refuses %s', (state, event) => {
    expect(attempt(state, event)).toBeNull();
  });
});

describe('for any row of events', () => {
  test('every step is one that the table allows', () => {
    fc.assert(
      fc.property(states, events, (start, list) => {
        const path = play(start, list);
        for (const [index, to] of path.slice(1).entries()) {
          const from = path[index]!;
          expect(from === to || mayBecome(subscriptionTransitions, from, to)).toBe(true);
        }
      }),
    );
  });

  test('nothing comes after the end', () => {
    fc.assert(
      fc.property(events, (list) => {
        expect(new Set(play('canceled', list))).toEqual(new Set(['canceled']));
      }),
    );
  });

  test('payment brings back what owes, whatever came before', () => {
    fc.assert(
      fc.property(states, events, (start, list) => {
        const before = play(start, list).at(-1)!;
        const owes = before === 'past_due' || before === 'unpaid' || before === 'incomplete';
        expect(attempt(before, 'paid')).toBe(owes ? 'active' : before);
      }),
    );
  });

  test('a report that comes twice changes nothing the second time', () => {
    const reports = fc.constantFrom<SubscriptionEvent>('paid', 'collecting_failed', 'dunning_unpaid');
    fc.assert(
      fc.property(states, reports, (state, event) => {
        const once = attempt(state, event);
        if (once !== null) expect(afterEvent(once, event)).toBe(once);
      }),
    );
  });
});

test('every move of the table is made by some event', () => {
  for (const from of subscriptionStates) {
    const reached = new Set(
      subscriptionEvents.map((event) => attempt(from, event)).filter((to) => to !== null),
    );
    expect([...reached].filter((to) => to !== from).sort()).toEqual(
      [...subscriptionTransitions[from]].sort(),
    );
  }
});
