import { type World, world } from '@mekong/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, ask, owner, type Person, purchase, staff } from '../../../journeys/people.ts';

let at: World;
let admin: Person;

beforeAll(async () => {
  at = await world();
  admin = await staff(at, 'staff-admin');
});
afterAll(() => at.close());

describe('one of the seller’s people', () => {
  test('buys and looks in a customer’s name, and stands in the log with the own one', async () => {
    const lan = await owner(at, 'lan@example.com');
    const headers = { 'x-mekong-customer': accountOf(lan) };
    const support = await staff(at, 'staff-support');
    const bought = await ask(at, '/api/v1/checkout', {
      token: support.token,
      headers,
      body: { plan: 'solo', interval: 'month' },
    });
    expect(bought.status, bought.text).toBe(201);
    await purchase(at, (await owner(at, 'other@example.com')).token);
    const seen = (await ask(at, '/api/v1/payments', { token: support.token, headers })).data;
    expect(seen).toHaveLength(1);
    expect((await ask(at, '/api/v1/payments', { token: support.token })).data.length).toBeGreaterThan(1);
    const key = { name: 'for Lan', scopes: ['licenses:read'] };
    await ask(at, '/api/v1/api-keys', { token: support.token, headers, body: key });
    const lines = (await ask(at, `/api/v1/audit?actor=${support.user.id}`, { token: admin.token })).data;
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatchObject({
        actor: `staff:${support.user.id}`,
        actorName: support.user.email,
        customerId: accountOf(lan),
      });
  });

  test('who may only read changes nothing in a customer’s name', async () => {
    const lan = await owner(at, 'lan-2@example.com');
    const reader = await staff(at, 'staff-read');
    const headers = { 'x-mekong-customer': accountOf(lan) };
    expect((await ask(at, '/api/v1/members', { token: reader.token, headers })).data.members).toHaveLength(1);
    const body = { plan: 'solo', interval: 'month' };
    expect((await ask(at, '/api/v1/checkout', { token: reader.token, headers, body })).status).toBe(403);
  });
});
