import type { Ctx } from '../../platform/context/context.ts';
import { getCustomer } from '../customers/get.ts';
import { entitlementErrors } from './errors.ts';
import { combineGrants, type Grant } from './grant.ts';
import { cacheKey } from './push.ts';
import { findGrants } from './repository.ts';

/** A change elsewhere drops it at once; a lost notification heals in this time. */
const CACHE_MS = 1_000;

/** What a customer may do now, all sources together. */
export function listEntitlements(ctx: Ctx, customerId: string): Promise<Grant[]> {
  return ctx.cache.get(cacheKey(customerId), CACHE_MS, async () => {
    const customer = await getCustomer(ctx, customerId);
    return combineGrants(await findGrants(ctx.read, customerId, ctx.timeOf(customer)));
  });
}

export interface CheckAnswer {
  readonly feature: string;
  readonly allowed: boolean;
  readonly reason: 'GRANTED' | 'NOT_GRANTED';
  /** Null = unlimited. */
  readonly limit: bigint | null;
}

/** Whether a boolean or static feature is granted, and how much of it. @throws FEATURE_IS_METERED */
export async function checkEntitlement(ctx: Ctx, customerId: string, feature: string): Promise<CheckAnswer> {
  const grants = await listEntitlements(ctx, customerId);
  const grant = grants.find((one) => one.feature === feature);
  if (!grant) return { feature, allowed: false, reason: 'NOT_GRANTED', limit: 0n };
  if (grant.kind === 'metered') throw entitlementErrors.FEATURE_IS_METERED({ feature });
  const allowed = grant.value === null || grant.value > 0n;
  return { feature, allowed, reason: allowed ? 'GRANTED' : 'NOT_GRANTED', limit: grant.value };
}
