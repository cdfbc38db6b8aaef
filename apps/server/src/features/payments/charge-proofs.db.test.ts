import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openInvoice } from '../../../journeys/open-invoice.ts';
import { accountOf, ask, owner, type Person } from '../../../journeys/people.ts';
import { type PlainGateway, plainGateway } from '../../../journeys/plain-gateway.ts';

let at: World;
let lan: Person;
let gateway: PlainGateway;

/** Lan has a card that can be charged. */
beforeEach(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
  gateway = plainGateway(at);
  const { data } = await post('/api/v1/payment-methods');
  gateway.agree(data.setup.id);
  await post(`/api/v1/payment-methods/setups/${data.setup.id}/complete`);
});
afterEach(() => at.close());

const post = (path: string, body: unknown = {}) => ask(at, path, { token: lan.token, body });

describe('what the gateway proves', () => {
  const charge = async (invoiceId: string) => (await post(`/api/v1/invoices/${invoiceId}/charge`)).data;
  const replayed = { kind: 'unknown', code: 'HTTP_500', message: 'again', recorded: true } as const;
  const silent = { kind: 'unknown', code: 'TIMEOUT', message: 'nothing came' } as const;
  const often = (answer: typeof replayed | typeof silent, done: boolean) =>
    gateway.troubles.push(...Array.from({ length: 4 }, () => ({ answer, done })));
  const later = async (minutes: number) => {
    at.clock.advance(minutes * 60_000);
    await at.settle();
  };

  test('an error that is repeated under the key, and no charge: a new attempt with a new key', async () => {
    const invoiceId = await openInvoice(at, accountOf(lan));
    often(replayed, false);
    expect((await charge(invoiceId)).state).toBe('processing');
    await later(5);
    expect(gateway.charges).toHaveLength(1);
    expect(new Set(gateway.keys).size).toBe(2);
    expect((await ask(at, `/api/v1/invoices/${invoiceId}`, { token: lan.token })).data.state).toBe('paid');
  });

  test('an error that is repeated under the key, and a charge: it is found', async () => {
    often(replayed, true);
    expect((await charge(await openInvoice(at, accountOf(lan)))).state).toBe('succeeded');
    expect([gateway.charges.length, new Set(gateway.keys).size]).toEqual([1, 1]);
  });

  test('silence until the key is dead: the charge is looked up before anything is asked for again', async () => {
    const invoiceId = await openInvoice(at, accountOf(lan));
    gateway.troubles.push({ answer: silent, done: true }, { answer: silent, done: true });
    expect((await charge(invoiceId)).state).toBe('processing');
    const sent = gateway.keys.length;
    await later(24 * 60);
    expect([gateway.charges.length, gateway.keys.length]).toEqual([1, sent]);
  });

  test('paid in another way meanwhile: the failed call is not made again', async () => {
    const invoiceId = await openInvoice(at, accountOf(lan));
    often(replayed, false);
    gateway.findCharge = async () => {
      await at
        .ctx()
        .system((t) =>
          t.db.updateTable('invoices').set({ state: 'void' }).where('id', '=', invoiceId).execute(),
        );
      return { kind: 'absent' };
    };
    expect(await charge(invoiceId)).toMatchObject({ state: 'failed', failure: { code: 'NO_LONGER_OWED' } });
    await later(60);
    expect(gateway.charges).toEqual([]);
  });

  test('below the gateway’s minimum nothing is charged by hand', async () => {
    const reply = await post(`/api/v1/invoices/${await openInvoice(at, accountOf(lan), '0.49')}/charge`);
    expect([reply.status, reply.code]).toEqual([422, 'AMOUNT_BELOW_MINIMUM']);
    expect(gateway.keys).toEqual([]);
    expect((await charge(await openInvoice(at, accountOf(lan), '0.50'))).state).toBe('succeeded');
  });
});
