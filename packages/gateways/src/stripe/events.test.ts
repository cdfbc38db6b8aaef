import { describe, expect, it } from 'vitest';
import { readEvent } from './events.ts';

const read = (object: unknown) =>
  readEvent(
    Buffer.from(
      JSON.stringify({
        ...{ id: 'evt_1', object: 'event', type: 'a.b', created: 1_795_600_000, livemode: true },
        data: { object },
      }),
    ),
  );

const metadata = { payment_id: 'pay_1', reference: 'att_1' };

describe('an event', () => {
  it.each([
    [{ object: 'checkout.session', id: 'cs_1', mode: 'payment', metadata }, 'order:cs_1', 'pay_1'],
    [
      { object: 'checkout.session', id: 'cs_1', mode: 'setup', metadata: { setup_id: 'm' } },
      'setup:cs_1',
      null,
    ],
    [{ object: 'checkout.session', id: 'cs_1', mode: 'subscription' }, 'none', null],
    [{ object: 'checkout.session', id: 'cs_1' }, 'none', null],
    [{ object: 'checkout.session', mode: 'payment' }, 'none', null],
    [{ object: 'payment_intent', id: 'pi_1', metadata }, 'capture:pi_1', 'pay_1'],
    [{ object: 'charge', id: 'ch_1', payment_intent: 'pi_1', metadata }, 'capture:pi_1', 'pay_1'],
    [{ object: 'charge', id: 'ch_1', payment_intent: null, metadata: {} }, 'none', null],
    [
      { object: 'refund', id: 're_1', payment_intent: 'pi_1', metadata: { refund_id: 'r' } },
      'capture:pi_1',
      null,
    ],
    [{ object: 'refund', id: 're_1', payment_intent: { id: 'pi_1' } }, 'capture:pi_1', null],
    [{ object: 'dispute', id: 'dp_1', payment_intent: 'pi_1', metadata: {} }, 'capture:pi_1', null],
    [{ object: 'setup_intent', id: 'seti_1', metadata: { setup_id: 'm' } }, 'setup:seti_1', null],
    [{ object: 'payment_method', id: 'pm_1' }, 'none', null],
    [{ object: 'customer', id: 'cus_1' }, 'none', null],
    [{}, 'none', null],
    [null, 'none', null],
  ])('with %j is about %s', (object, subject, paymentId) => {
    const occurredAt = new Date(1_795_600_000_000);
    const event = { dedupeKey: 'evt_1', type: 'a.b', subject, paymentId, occurredAt };
    expect(read(object)).toEqual({ isLive: true, event });
  });
});
