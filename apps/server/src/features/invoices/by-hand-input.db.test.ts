import { type World, world } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, ask, owner, type Person, type Reply, staff } from '../../../journeys/people.ts';

let at: World;
let lan: Person;
let ann: Person;

beforeAll(async () => {
  at = await world();
  lan = await owner(at, 'lan@example.com');
  ann = await staff(at, 'staff-support');
});
afterAll(() => at.close());

const line = { description: 'x', quantity: '1', unitAmount: '1' };
const write = (change: object): Promise<Reply> =>
  ask(at, '/api/v1/invoices', {
    token: ann.token,
    body: { currency: 'USD', lines: [line], customerId: accountOf(lan), ...change },
  });

describe('what is refused, by the name of the field', () => {
  test.each([
    [{ currency: 'XYZ' }, 'body.currency'],
    [{ currency: 'usd' }, 'body.currency'],
    [{ lines: [] }, 'body.lines'],
    [{ lines: Array.from({ length: 101 }, () => line) }, 'body.lines'],
    [{ lines: [{ ...line, unitAmount: '-1' }] }, 'body.lines.0.unitAmount'],
    [{ lines: [{ ...line, unitAmount: '1e3' }] }, 'body.lines.0.unitAmount'],
    [{ lines: [{ ...line, unitAmount: 1 }] }, 'body.lines.0.unitAmount'],
    [{ lines: [line, { ...line, quantity: '-2' }] }, 'body.lines.1.quantity'],
    [{ lines: [{ ...line, quantity: '0' }] }, 'body.lines.0.quantity'],
    [{ lines: [{ ...line, taxRate: '1.1' }] }, 'body.lines.0.taxRate'],
    [{ lines: [{ ...line, total: '1' }] }, 'body.lines.0.total'],
    [{ lines: [{ ...line, description: ' ' }] }, 'body.lines.0.description'],
    [{ dueInDays: -1 }, 'body.dueInDays'],
    [{ dueOn: '2025-02-30' }, 'body.dueOn'],
    [{ dueOn: '2025-04-01', dueInDays: 3 }, 'body.dueOn'],
    [{ memo: 'x'.repeat(2_001) }, 'body.memo'],
  ])('case %#', async (change, field) => {
    const reply = await write(change);
    expect([reply.status, reply.body.error.details[0].field]).toEqual([400, field]);
  });

  test.each([
    [{ lines: [{ ...line, unitAmount: '0' }] }, 'INVOICE_AMOUNTS_TO_NOTHING', 'body.lines'],
    [
      { lines: [{ ...line, unitAmount: '9000000000000', quantity: '99999' }] },
      'INVOICE_TOO_LARGE',
      'body.lines',
    ],
    [{ dueOn: '2025-03-02' }, 'INVOICE_DUE_IN_THE_PAST', 'body.dueOn'],
  ])('%j is %s', async (change, code, field) => {
    const reply = await write(change);
    expect([reply.status, reply.code, reply.body.error.details.field]).toEqual([422, code, field]);
  });

  test('a customer that does not exist', async () => {
    expect(await write({ customerId: 'cus_nobody' })).toMatchObject({
      status: 404,
      code: 'CUSTOMER_NOT_FOUND',
    });
  });
});
