import type { Ctx, TxCtx } from '../../platform/context/context.ts';
import { getPlanVersion } from '../catalog/list.ts';
import { getPolicies } from '../settings/get.ts';
import type { License } from './license.ts';

/** By this name a plan says on how many installations its license runs. */
export const ACTIVATIONS = 'activations';

/** On how many installations a license may run: as its plan was sold, else the seller's policy; null = as many as wanted. */
export async function activationLimit(ctx: Ctx | TxCtx, license: License | null): Promise<number | null> {
  const plan = license?.planVersionId ? await getPlanVersion(ctx, license.planVersionId) : null;
  const sold = plan?.entitlements.find(({ feature }) => feature === ACTIVATIONS);
  if (!sold) return (await getPolicies(ctx)).licenseActivations;
  return sold.value === null ? null : Number(sold.value);
}
