import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import './tables.ts';

interface SeedPlan {
  readonly code: string;
  readonly name: string;
  readonly tagline: string;
  readonly audience: string;
  readonly custom: boolean;
  readonly highlights: readonly string[];
  /** Major units by interval: a year costs ten months. */
  readonly prices: Readonly<Partial<Record<'month' | 'year' | 'once', string>>>;
  /** Users, agents, requests a month; null = unlimited. Absent = the license alone. */
  readonly limits?: readonly [bigint | null, bigint | null, bigint | null];
}

const PLANS: readonly SeedPlan[] = [
  {
    code: 'solo',
    name: 'Solo',
    tagline: 'Everything one person needs to sell software.',
    audience: 'For solopreneurs',
    custom: false,
    highlights: ['License keys', 'E-mail support'],
    prices: { month: '39.50', year: '395' },
    limits: [1n, 3n, 10_000n],
  },
  {
    code: 'team',
    name: 'Team',
    tagline: 'Room for a small agency and its agents.',
    audience: 'For small agencies',
    custom: false,
    highlights: ['License keys', 'Priority support', 'Shared workspace'],
    prices: { month: '99.50', year: '995' },
    limits: [5n, 10n, 50_000n],
  },
  {
    code: 'enterprise',
    name: 'Enterprise',
    tagline: 'No limits, and people who answer.',
    audience: 'For large agencies',
    custom: true,
    highlights: ['Dedicated support', 'Custom contract', 'Consolidated billing'],
    prices: {},
    limits: [null, null, null],
  },
];

/** Paid for once: a license, no subscription. */
const KIT: SeedPlan = {
  code: 'starter-kit',
  name: 'Agent Starter Kit',
  tagline: 'Templates and prompts to ship your first agent.',
  audience: 'For builders',
  custom: false,
  highlights: ['License key', 'A year of updates', 'No subscription'],
  prices: { once: '49' },
};

const FEATURES = [
  { code: 'users', label: 'Users', kind: 'static' as const },
  { code: 'agents', label: 'Agents', kind: 'static' as const },
  { code: 'requests', label: 'Requests', kind: 'metered' as const },
];

/** The demo catalogue, written once: a seller's own changes are never overwritten. */
export async function seedCatalog(ctx: Ctx): Promise<void> {
  await ctx.system(async (t) => {
    const there = await t.db
      .selectFrom('products')
      .select('id')
      .where('code', '=', 'mekong')
      .executeTakeFirst();
    if (there) return;
    const productId = await seedProduct(t, 'mekong', 'Mekong Agents');
    if (!productId) return;
    await t.db.insertInto('features').values(FEATURES).execute();
    for (const [position, plan] of PLANS.entries()) await seedPlan(t, productId, plan, position);
    const kit = await seedProduct(t, 'starter-kit', KIT.name);
    if (kit) await seedPlan(t, kit, KIT, PLANS.length);
  });
}

/** Two processes that start together: the second waits for the first and then finds nothing to do. */
async function seedProduct(t: TxCtx, code: string, name: string): Promise<string | null> {
  const row = await t.db
    .insertInto('products')
    .values({ id: t.newId('product'), code, name, created_at: t.now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

async function seedPlan(t: TxCtx, productId: string, plan: SeedPlan, position: number): Promise<void> {
  const { prices, limits, highlights, ...rest } = plan;
  const planId = t.newId('plan');
  const versionId = t.newId('planVersion');
  const row = {
    ...rest,
    id: planId,
    product_id: productId,
    kind: prices.once ? ('one_time' as const) : ('recurring' as const),
    position,
    created_at: t.now(),
    archived_at: null,
  };
  await t.db
    .insertInto('plans')
    .values({ ...row, highlights: JSON.stringify(highlights) })
    .execute();
  if (plan.code === 'team')
    await t.db.insertInto('plan_aliases').values({ alias: 'pro', plan_id: planId }).execute();
  const version = { id: versionId, plan_id: planId, version: 1, license_days: null, created_at: t.now() };
  await t.db.insertInto('plan_versions').values(version).execute();
  for (const [interval, amount] of Object.entries(prices)) {
    await t.db
      .insertInto('prices')
      .values({
        id: t.newId('price'),
        plan_version_id: versionId,
        interval: interval as 'month' | 'year' | 'once',
        currency: 'USD',
        model: 'flat',
        unit_amount: amount,
      })
      .execute();
  }
  if (!limits) return;
  const entitlements = FEATURES.map((feature, index) => ({
    plan_version_id: versionId,
    feature: feature.code,
    value: limits[index] ?? null,
    period: feature.kind === 'metered' ? ('month' as const) : null,
  }));
  await t.db.insertInto('plan_entitlements').values(entitlements).execute();
}
