import { world as rolledBack, type World } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { control, liveOn, MINUTE_MS, planFault } from './money.ts';
import { openInvoice } from './open-invoice.ts';
import { accountOf, ask, owner, type Person } from './people.ts';

let world: World;
let lan: Person;

beforeEach(async () => {
  world = await rolledBack({ gatewayTimeoutMs: 250 });
  lan = await owner(world, 'lan@example.com');
});
afterEach(() => world.close());

const post = (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
  ask(world, path, { token: lan.token, body, headers });
const methods = async () => (await ask(world, '/api/v1/payment-methods', { token: lan.token })).data;
const complete = (id: string) => post(`/api/v1/payment-methods/setups/${id}/complete`);

/** The customer agrees on the gateway's page. */
async function agree(setupId: string): Promise<void> {
  const row = await world.connections.read
    .selectFrom('payment_method_setups')
    .select('gateway_setup_id')
    .where('id', '=', setupId)
    .executeTakeFirstOrThrow();
  await control(world, 'approve', { orderId: row.gateway_setup_id });
}

describe.each(['paypal', 'stripe'])('a method that %s keeps without a purchase', (gateway) => {
  const begin = (headers = {}) => post('/api/v1/payment-methods', { gateway }, headers);

  async function expectChargeable(): Promise<void> {
    expect(await methods()).toEqual([expect.objectContaining({ gateway, state: 'active', isDefault: true })]);
    const invoiceId = await openInvoice(world, accountOf(lan));
    expect((await post(`/api/v1/invoices/${invoiceId}/charge`)).data.state).toBe('succeeded');
  }

  test('can be charged once the customer has agreed', async () => {
    const { setup } = (await begin()).data;
    expect(setup).toMatchObject({ state: 'pending', approvalUrl: expect.stringContaining('http') });
    await agree(setup.id);
    expect((await complete(setup.id)).data).toMatchObject({
      setup: { state: 'completed' },
      method: { gateway },
    });
    expect((await complete(setup.id)).data.setup.state).toBe('completed');
    await world.settle();
    await expectChargeable();
  });

  test('is kept although the customer never comes back', async () => {
    const { setup } = (await begin()).data;
    await agree(setup.id);
    await liveOn(world, 1);
    await expectChargeable();
  });

  for (const kind of ['500', '500_after', 'timeout_after', 'garbage', '429', 'replayed_500']) {
    test(`${kind} while it is begun: a repeat of the request goes on, one method in the end`, async () => {
      await planFault(world, 'setup', kind, 2);
      const key = { 'idempotency-key': 'keep-it' };
      await begin(key);
      world.clock.advance(MINUTE_MS);
      const { setup } = (await begin(key)).data;
      await agree(setup.id);
      await complete(setup.id);
      await liveOn(world, 1);
      await expectChargeable();
    });
  }
});
