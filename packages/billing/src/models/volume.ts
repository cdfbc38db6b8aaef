import { compareExact } from '@mekong/kit/decimal';
import type { RatedStep } from './step.ts';
import { assertTiers, type Tier, tierSteps } from './tiers.ts';

/**
 * The tier that the quantity reaches prices all units, and adds its own flat fee alone: 1–5 @ 7, 6–10 @ 6.5, then 6:
 * 5 units cost 35, 6 cost 39. Zero units are in the first tier.
 */
export interface VolumeModel {
  readonly model: 'volume';
  readonly tiers: readonly Tier[];
}

export function volumeSteps(price: VolumeModel, quantity: string): RatedStep[] {
  assertTiers(price.tiers);
  const index = price.tiers.findIndex(({ upTo }) => upTo === null || compareExact(quantity, upTo) <= 0);
  return tierSteps(price.tiers[index]!, index + 1, quantity);
}
