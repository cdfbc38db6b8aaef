import { type World, world } from '@mekong/testing';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, owner, type Person, purchase, staff } from '../../../journeys/people.ts';
import { clerk, codesOnSale, refusal, STUDIO, usd } from './testing/clerk.ts';

let at: World;
let admin: Person;
let desk: ReturnType<typeof clerk>;
beforeEach(async () => {
  at = await world();
  admin = await staff(at, 'staff-admin');
  desk = clerk(at, admin);
});
afterEach(() => at.close());

describe('a plan made by hand', () => {
  test('is on sale at once, at its first version, and can be bought', async () => {
    const made = await desk.make();
    expect(made.status, made.text).toBe(201);
    expect(made.data).toMatchObject({
      code: 'studio',
      kind: 'recurring',
      product: { code: 'studio', name: 'Studio' },
      aliases: ['atelier'],
      archivedAt: null,
      versions: [{ version: 1, createdBy: `staff:${admin.user.id}`, licenseDays: null }],
    });
    const [studio] = (await ask(at, '/api/v1/plans')).data.filter(
      (plan: { code: string }) => plan.code === 'studio',
    );
    expect(studio).toMatchObject({
      name: 'Studio',
      version: 1,
      prices: [{ amount: usd(4_900) }, { amount: usd(49_000) }],
      entitlements: [
        { feature: 'users', label: 'Users', value: 20, period: null },
        { feature: 'renders', label: 'Renders', value: null, period: 'month' },
      ],
    });
    const lan = await owner(at, 'lan@example.com');
    await purchase(at, lan.token, 'atelier', 'month');
    const [license] = (await ask(at, '/api/v1/licenses', { token: lan.token })).data;
    expect(license).toMatchObject({ status: 'VALID' });
  });

  test('in a currency without a minor unit is priced in whole units', async () => {
    const prices = [{ interval: 'year', amount: { amount: 1_290_000, currency: 'VND' } }];
    expect((await desk.make({ prices })).data.versions[0].prices[0].amount).toEqual(prices[0]?.amount);
    const row = await sql<{ unit: string }>`select trim_scale(unit_amount)::text as unit from prices
      where currency = 'VND'`.execute(at.connections.read);
    expect(row.rows).toEqual([{ unit: '1290000' }]);
  });

  test.each([
    [{ code: 'Studio' }, 'body.code'],
    [{ code: '-studio' }, 'body.code'],
    [{ name: ' ' }, 'body.name'],
    [
      { prices: [{ interval: 'month', amount: { amount: 1.5, currency: 'USD' } }] },
      'body.prices.0.amount.amount',
    ],
    [{ prices: [{ interval: 'month', amount: usd(-1) }] }, 'body.prices.0.amount.amount'],
    [
      { prices: [{ interval: 'month', amount: { amount: 1, currency: 'usd' } }] },
      'body.prices.0.amount.currency',
    ],
    [
      { prices: [{ interval: 'month', amount: { amount: 1, currency: 'XXX' } }] },
      'body.prices.0.amount.currency',
    ],
    [{ prices: [{ interval: 'week', amount: usd(1) }] }, 'body.prices.0.interval'],
    [{ entitlements: [{ feature: 'users', value: -1 }] }, 'body.entitlements.0.value'],
  ])('in another shape is refused by its field: %j', async (wrong, field) => {
    expect(refusal(await desk.make(wrong))).toEqual([400, 'SCHEMA_VALIDATION', field]);
  });

  test.each([
    [{ prices: [] }, 'body.prices'],
    [{ custom: true }, 'body.prices'],
    [{ prices: [{ interval: 'once', amount: usd(1) }] }, 'body.prices.0.interval'],
    [{ entitlements: [{ feature: 'unheard-of', value: 1 }] }, 'body.entitlements.0.label'],
    [{ product: 'unheard-of' }, 'body.product'],
  ])('on terms that cannot be is refused by its field: %j', async (wrong, field) => {
    expect(refusal(await desk.make(wrong))).toEqual([400, 'PLAN_TERMS_WRONG', field]);
  });

  test.each([
    [{ code: 'team' }, 'body.code'],
    [{ code: 'pro' }, 'body.code'],
    [{ code: 'mekong' }, 'body.code'],
    [{ aliases: ['pro'] }, 'body.aliases.0'],
    [{ aliases: ['solo'] }, 'body.aliases.0'],
    [{ aliases: ['studio'] }, 'body.aliases.0'],
  ])('by a name that is taken is refused: %j', async (wrong, field) => {
    expect(refusal(await desk.make(wrong))).toEqual([409, 'PLAN_CODE_TAKEN', field]);
    expect(await codesOnSale(at)).not.toContain('studio');
  });

  test('may be one of a product that is there', async () => {
    const { data } = await desk.make({ product: 'mekong' });
    expect(data.product).toEqual({ code: 'mekong', name: 'Mekong Agents' });
  });

  test('is made once per Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'studio' };
    const first = await desk.post('plans', STUDIO, key);
    expect((await desk.post('plans', STUDIO, key)).data).toEqual(first.data);
    expect((await codesOnSale(at)).filter((code: string) => code === 'studio')).toHaveLength(1);
  });

  test('stands in the audit log with its terms', async () => {
    const { data } = await desk.make();
    const [line] = await desk.audit(data.id);
    expect(line).toMatchObject({
      action: 'plan.created',
      actor: `staff:${admin.user.id}`,
      after: { code: 'studio', prices: [{ interval: 'month', amount: 4_900, currency: 'USD' }, {}] },
    });
  });
});

test('something paid for once is made by hand too', async () => {
  const made = await desk.post('products', {
    code: 'icons',
    name: 'Icons',
    price: usd(1_900),
    licenseDays: 30,
  });
  expect(made.status, made.text).toBe(201);
  const sold = (await ask(at, '/api/v1/products')).data.map((one: { code: string }) => one.code);
  expect(sold).toEqual(['starter-kit', 'icons']);
  const version = { prices: [{ interval: 'once', amount: usd(2_900) }] };
  expect((await desk.post('plans/icons/versions', version)).data.versions[0]).toMatchObject({
    version: 2,
    licenseDays: null,
    prices: [{ amount: usd(2_900) }],
  });
});

describe('a new version', () => {
  const terms = { prices: [{ interval: 'year', amount: usd(120_000) }], entitlements: STUDIO.entitlements };

  test('is sold from now on; who bought the one before keeps it', async () => {
    const lan = await owner(at, 'lan@example.com');
    await purchase(at, lan.token);
    const { data } = await desk.post('plans/team/versions', { ...terms, basedOn: 1 });
    expect(data.versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    expect(data.versions[1]).toMatchObject({
      createdBy: null,
      prices: [{ amount: usd(9_950) }, { amount: usd(99_500) }],
    });
    const [kept] = (await ask(at, '/api/v1/subscriptions', { token: lan.token })).data;
    expect([kept.plan.version, kept.price]).toEqual([1, usd(99_500)]);
    const binh = await owner(at, 'binh@example.com');
    await purchase(at, binh.token);
    const [bought] = (await ask(at, '/api/v1/subscriptions', { token: binh.token })).data;
    expect([bought.plan.version, bought.price]).toEqual([2, usd(120_000)]);
  });

  test('of a version that is no longer the newest is refused', async () => {
    await desk.post('plans/team/versions', { ...terms, basedOn: 1 });
    const late = await desk.post('plans/team/versions', { ...terms, basedOn: 1 });
    expect([late.status, late.code, late.body.error.details]).toEqual([
      409,
      'PLAN_VERSION_STALE',
      { newest: 2 },
    ]);
  });

  test('of a plan that is not there is not found, nor on terms of another kind', async () => {
    expect((await desk.post('plans/none/versions', terms)).code).toBe('PLAN_NOT_FOUND');
    expect(refusal(await desk.post('plans/enterprise/versions', terms))).toEqual([
      400,
      'PLAN_TERMS_WRONG',
      'body.prices',
    ]);
    expect(refusal(await desk.post('plans/starter-kit/versions', terms))[2]).toBe('body.prices.0.interval');
  });
});
