import { type World, world } from '@mekong/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { balances } from '../../../journeys/money.ts';
import { openInvoice } from '../../../journeys/open-invoice.ts';
import { accountOf, ask, owner, type Person } from '../../../journeys/people.ts';
import { type PlainGateway, plainGateway } from '../../../journeys/plain-gateway.ts';
import { collectInvoice } from './charge.ts';

/** Each takes a few dozen statements. */
const CASES = Math.ceil(Number(process.env.MEKONG_CASES ?? 100) / 20);

let at: World;
let gateway: PlainGateway;

beforeEach(async () => {
  at = await world();
  gateway = plainGateway(at);
});
afterEach(() => at.close());

async function customer(email: string): Promise<Person> {
  const person = await owner(at, email);
  const { data } = await ask(at, '/api/v1/payment-methods', { token: person.token, body: {} });
  gateway.agree(data.setup.id);
  const path = `/api/v1/payment-methods/setups/${data.setup.id}/complete`;
  await ask(at, path, { token: person.token, body: {} });
  return person;
}

const invoicesOf = async (person: Person) =>
  (await ask(at, '/api/v1/invoices', { token: person.token })).data;
const dollars = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

test('what is too small is carried over, and collected with the next invoice', async () => {
  const lan = await customer('lan@example.com');
  const small = await openInvoice(at, accountOf(lan), '0.30');
  expect(await collectInvoice(at.ctx(), { invoiceId: small })).toEqual({ kind: 'carried' });
  expect(await balances(at)).toEqual({ customer_credit: 30n, revenue: -30n });
  expect((await invoicesOf(lan))[0]).toMatchObject({ id: small, state: 'paid' });

  // 0.30 + 0.25 = 0.55, which the gateway takes.
  const next = await openInvoice(at, accountOf(lan), '0.25');
  const collected = await collectInvoice(at.ctx(), { invoiceId: next });
  expect(collected).toMatchObject({ kind: 'charged', payment: { amount: 55n, state: 'succeeded' } });
  expect((await invoicesOf(lan))[0]).toMatchObject({ id: next, state: 'paid', balance: { amount: 0 } });
  expect(await balances(at)).toEqual({ 'cash:stripe': 55n, revenue: -55n });
});

test('over any row of invoices: Σ invoices = what was charged + what waits to be, to the last minor unit', async () => {
  const cents = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 });
  let nth = 0;
  await fc.assert(
    fc.asyncProperty(cents, async (amounts) => {
      nth += 1;
      const person = await customer(`buyer${nth}@example.com`);
      const before = gateway.charges.length;
      for (const amount of amounts) {
        const invoiceId = await openInvoice(at, accountOf(person), dollars(amount));
        await collectInvoice(at.ctx(), { invoiceId });
        at.clock.advance(1_000);
      }
      const charged = gateway.charges.slice(before).reduce((sum, one) => sum + one.amount.amount, 0n);
      const [credit] = (await ask(at, '/api/v1/credit', { token: person.token })).data;
      const waiting = -BigInt(credit?.balance.amount ?? 0);
      expect(charged + waiting).toBe(amounts.reduce((sum, one) => sum + BigInt(one), 0n));
      expect(waiting >= 0n && waiting < 50n).toBe(true);
      for (const one of await invoicesOf(person))
        expect([one.state, one.balance.amount]).toEqual(['paid', 0]);
      await balances(at);
    }),
    { numRuns: CASES },
  );
});
