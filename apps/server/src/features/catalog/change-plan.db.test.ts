import { type World, world } from '@mekong/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, owner, type Person, staff } from '../../../journeys/people.ts';
import { runChecks } from '../../platform/features/checks.ts';
import { OWN_PLAN } from './checks.ts';
import { seedCatalog } from './seed.ts';
import { clerk, codesOnSale, refusal, usd } from './testing/clerk.ts';

let at: World;
let admin: Person;
let desk: ReturnType<typeof clerk>;
beforeEach(async () => {
  at = await world();
  admin = await staff(at, 'staff-admin');
  desk = clerk(at, admin);
});
afterEach(() => at.close());

describe('a plan', () => {
  test('is shown otherwise without a new version', async () => {
    const { data } = await desk.change('team', { name: 'Crew', aliases: ['squad'], highlights: [] });
    expect(data).toMatchObject({ name: 'Crew', aliases: ['squad'], highlights: [] });
    expect(data.versions).toHaveLength(1);
    const lan = await owner(at, 'lan@example.com');
    const buy = (plan: string) =>
      ask(at, '/api/v1/checkout', { token: lan.token, body: { plan, interval: 'year' } });
    expect([(await buy('pro')).code, (await buy('squad')).status]).toEqual(['PLAN_NOT_FOUND', 201]);
    const lines = await desk.audit(data.id);
    await desk.change('team', { name: 'Crew' });
    expect(lines).toMatchObject([
      { action: 'plan.changed', before: { name: 'Team' }, after: { name: 'Crew' } },
    ]);
    expect(await desk.audit(data.id)).toHaveLength(1);
  });

  test('keeps its other names from other plans', async () => {
    expect(refusal(await desk.change('solo', { aliases: ['one', 'pro'] }))).toEqual([
      409,
      'PLAN_CODE_TAKEN',
      'body.aliases.1',
    ]);
    expect((await desk.change('team', { aliases: ['pro', 'crew'] })).data.aliases).toEqual(['crew', 'pro']);
  });

  test('goes off sale and comes back, twice as well as once', async () => {
    for (const _ of [1, 2]) {
      expect((await desk.post('plans/solo/archive')).data.archivedAt).toBe(at.clock.now().toISOString());
      expect(await codesOnSale(at)).toEqual(['team', 'enterprise']);
    }
    for (const _ of [1, 2]) {
      expect((await desk.post('plans/solo/restore')).data.archivedAt).toBeNull();
      expect(await codesOnSale(at)).toEqual(['solo', 'team', 'enterprise']);
    }
    expect((await desk.post('plans/none/archive')).code).toBe('PLAN_NOT_FOUND');
  });

  test('stands where the seller puts it', async () => {
    expect((await desk.order(['enterprise', 'team'])).status).toBe(200);
    expect(await codesOnSale(at)).toEqual(['enterprise', 'team', 'solo']);
    await desk.make();
    expect(await codesOnSale(at)).toEqual(['enterprise', 'team', 'solo', 'studio']);
    for (const wrong of [['none'], ['team', 'team']]) {
      expect((await desk.order(wrong)).code).toBe('PLAN_TERMS_WRONG');
    }
  });
});

test('what staff changed is not overwritten by the next start', async () => {
  await desk.change('team', { name: 'Crew' });
  await desk.post('plans/team/versions', { prices: [{ interval: 'year', amount: usd(1) }] });
  await desk.post('plans/solo/archive');
  const before = await desk.catalog();
  await seedCatalog(at.ctx());
  expect(await desk.catalog()).toEqual(before);
});

test('it is checked that what is on sale is the seller’s own', async () => {
  const check = async () => {
    const [result] = await runChecks(at.ctx(), [OWN_PLAN]);
    return [result?.state, result?.reason, result?.detail?.names];
  };
  expect(await check()).toEqual(['fail', 'demo', undefined]);
  await desk.make();
  expect(await check()).toEqual(['warn', 'demo_beside', 'Solo, Team, Enterprise, Agent Starter Kit']);
  for (const code of ['solo', 'team', 'enterprise', 'starter-kit']) await desk.post(`plans/${code}/archive`);
  expect(await check()).toEqual(['ok', 'ok', undefined]);
  await desk.post('plans/studio/archive');
  expect(await check()).toEqual(['fail', 'nothing', undefined]);
});
