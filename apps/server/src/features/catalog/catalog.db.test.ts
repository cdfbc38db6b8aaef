import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, owner } from '../../../journeys/people.ts';
import { getPlanVersion } from './list.ts';
import { getOffer } from './offer.ts';
import { seedCatalog } from './seed.ts';

let at: World;
beforeEach(async () => {
  at = await world();
});
afterEach(() => at.close());

const usd = (amount: number) => ({ amount, currency: 'USD' });
const plans = async () => (await ask(at, '/api/v1/plans')).data;

describe('the plans on sale', () => {
  test('are the three of the demo, with their prices and limits', async () => {
    const seen = (await plans()).map(
      (plan: {
        code: string;
        custom: boolean;
        audience: string;
        prices: { interval: string; amount: object }[];
        entitlements: { feature: string; value: number | null; period: string | null }[];
      }) => ({
        code: plan.code,
        custom: plan.custom,
        audience: plan.audience,
        prices: Object.fromEntries(plan.prices.map(({ interval, amount }) => [interval, amount])),
        limits: Object.fromEntries(plan.entitlements.map(({ feature, value }) => [feature, value])),
      }),
    );
    expect(seen).toEqual([
      {
        code: 'solo',
        custom: false,
        audience: 'For solopreneurs',
        prices: { year: usd(39_500), month: usd(3_950) },
        limits: { users: 1, agents: 3, requests: 10_000 },
      },
      {
        code: 'team',
        custom: false,
        audience: 'For small agencies',
        prices: { year: usd(99_500), month: usd(9_950) },
        limits: { users: 5, agents: 10, requests: 50_000 },
      },
      {
        code: 'enterprise',
        custom: true,
        audience: 'For large agencies',
        prices: {},
        limits: { users: null, agents: null, requests: null },
      },
    ]);
  });

  test('say which limit is counted by the month', async () => {
    for (const { entitlements } of await plans()) {
      const periods = entitlements.map((one: { feature: string; period: string }) => [
        one.feature,
        one.period,
      ]);
      expect(Object.fromEntries(periods)).toEqual({ users: null, agents: null, requests: 'month' });
    }
  });

  test('are listed at their newest version, without those taken off sale', async () => {
    await sql`insert into plan_versions select 'plv_2', plan_id, 2, now() from plan_versions v
      join plans on plans.id = v.plan_id where code = 'solo'`.execute(at.connections.read);
    await sql`insert into prices values ('pri_2', 'plv_2', 'year', 'USD', 'flat', 400)`.execute(
      at.connections.read,
    );
    await sql`update plans set archived_at = now() where code = 'enterprise'`.execute(at.connections.read);
    const listed = await plans();
    expect(listed.map((plan: { code: string; version: number }) => [plan.code, plan.version])).toEqual([
      ['solo', 2],
      ['team', 1],
    ]);
    expect(listed[0].prices.map((price: { amount: object }) => price.amount)).toEqual([usd(40_000)]);
  });

  test('are seeded once: what the seller changed stays', async () => {
    await sql`update plans set name = 'Single' where code = 'solo'`.execute(at.connections.read);
    await sql`update prices set unit_amount = 1 where interval = 'year'`.execute(at.connections.read);
    await seedCatalog(at.ctx());
    const [solo] = await plans();
    expect([solo.name, solo.prices.at(0).amount]).toEqual(['Single', usd(100)]);
  });
});

describe('an offer', () => {
  test('is found by the plan’s other name too', async () => {
    const [pro, team] = [
      await getOffer(at.ctx(), { plan: 'pro', interval: 'year' }),
      await getOffer(at.ctx(), { plan: 'team', interval: 'year' }),
    ];
    expect(pro).toEqual(team);
    expect([pro.plan.code, pro.price.unitAmount]).toEqual(['team', '995']);
  });

  test.each([
    ['nothing', 'year', 404, 'PLAN_NOT_FOUND'],
    ['TEAM', 'year', 404, 'PLAN_NOT_FOUND'],
    ['enterprise', 'year', 422, 'PLAN_NOT_FOR_SALE'],
  ])('of %s by the %s is refused: %i %s', async (plan, interval, status, code) => {
    const { token } = await owner(at, 'lan@example.com');
    const reply = await ask(at, '/api/v1/checkout', { token, body: { plan, interval } });
    expect([reply.status, reply.code]).toEqual([status, code]);
    expect(reply.body.error.message).toContain(plan);
  });

  test('by an interval without a price is none', async () => {
    await expect(getOffer(at.ctx(), { plan: 'team', interval: 'week' })).rejects.toMatchObject({
      code: 'PLAN_NOT_FOR_SALE',
    });
  });

  test('keeps its version when a newer one is sold', async () => {
    const { plan } = await getOffer(at.ctx(), { plan: 'team', interval: 'year' });
    await sql`insert into plan_versions values ('plv_2', ${plan.id}, 2, now())`.execute(at.connections.read);
    at.clock.advance(30_000);
    expect((await getPlanVersion(at.ctx(), plan.versionId)).prices).toEqual(plan.prices);
    await expect(getOffer(at.ctx(), { plan: 'team', interval: 'year' })).rejects.toMatchObject({
      code: 'PLAN_NOT_FOR_SALE',
    });
  });
});
