import { describe, expect, it } from 'vitest';
import type { StubAnswer } from '../testing/stub-server.ts';
import { failed, intent, intents, list, sentQuery, withStub } from './testing/answers.ts';

describe('finding a charge by our ids', () => {
  const search = { paymentId: 'pay_1', methodToken: 'cus_1/pm_1', since: new Date('2026-11-21T10:00:00Z') };
  const declined = { status: 'requires_payment_method', last_payment_error: {} };
  const other = (id: string) => intent({ id, metadata: { payment_id: 'pay_2' } });
  const findWith = (...answers: StubAnswer[]) =>
    withStub({ [`GET ${intents}`]: answers }, async (gateway, stub) => ({
      found: await gateway.findCharge(search),
      queries: stub.requests.map(({ path }) => new URL(path, 'http://x').searchParams.get('starting_after')),
    }));

  it('asks for this customer’s payments since a little before', async () => {
    await withStub({ [`GET ${intents}`]: { status: 200, body: list([]) } }, async (gateway, stub) => {
      expect(await gateway.findCharge(search)).toEqual({ kind: 'absent' });
      expect(sentQuery(stub)).toEqual({
        customer: 'cus_1',
        // Five minutes before: the clocks differ.
        'created[gte]': String(Date.parse('2026-11-21T09:55:00Z') / 1000),
        limit: '100',
        'expand[0]': 'data.latest_charge.balance_transaction',
      });
    });
  });

  it('finds the one that took the money, before those that failed to', async () => {
    const intentsOfIt = [intent({ id: 'pi_2', ...declined }), intent({ id: 'pi_1' })];
    const { found } = await findWith({ status: 200, body: list(intentsOfIt) });
    expect(found).toMatchObject({
      kind: 'found',
      value: { id: 'pi_1', orderId: 'pi_1', state: 'completed' },
    });
  });

  it('reads on until the end, and tells the last that failed', async () => {
    const { found, queries } = await findWith(
      { status: 200, body: list([other('pi_9'), intent({ id: 'pi_8', ...declined })], true) },
      {
        status: 200,
        body: list([intent({ id: 'pi_7', ...declined }), intent({ status: 'requires_action' })]),
      },
    );
    expect(found).toMatchObject({ kind: 'found', value: { id: 'pi_8', state: 'declined' } });
    expect(queries).toEqual([null, 'pi_8']);
  });

  it.each<[string, StubAnswer[], string]>([
    ['a page is not told', [{ status: 200, body: list([other('pi_9')], true) }, { status: 500 }], 'HTTP_500'],
    ['the customer is gone', [failed(404, { code: 'resource_missing' })], 'RESOURCE_MISSING'],
    ['the answer is no list', [{ status: 200, body: {} }], 'GARBAGE'],
    ['a page has no last', [{ status: 200, body: list([], true) }], 'GARBAGE'],
    ['one cannot be read', [{ status: 200, body: list([intent({ status: 'new' })]) }], 'GARBAGE'],
    ['there is no end', [{ status: 200, body: list([other('pi_9')], true) }], 'TOO_MANY_PAYMENTS'],
  ])('proves nothing where %s', async (_name, answers, code) => {
    expect((await findWith(...answers)).found).toMatchObject({ kind: 'unknown', code });
  });

  it('proves that nothing was charged with what is no method', async () => {
    const found = await withStub({}, (gateway) => gateway.findCharge({ ...search, methodToken: 'tok' }));
    expect(found).toEqual({ kind: 'absent' });
  });
});
