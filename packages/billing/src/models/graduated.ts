import { compareExact, minusExact } from '@mekong/kit/decimal';
import type { RatedStep } from './step.ts';
import { assertTiers, type Tier, tierSteps } from './tiers.ts';

/**
 * Each tier prices the units inside it, and adds its flat fee once it is entered; that of the first tier is owed at
 * zero usage too. 15,000 at 1,000 @ 0.01, next 9,000 @ 0.008, then 0.005 = 10 + 72 + 25 = 107.
 */
export interface GraduatedModel {
  readonly model: 'graduated';
  readonly tiers: readonly Tier[];
}

export function graduatedSteps(price: GraduatedModel, quantity: string): RatedStep[] {
  assertTiers(price.tiers);
  return price.tiers.flatMap((tier, index) => {
    const from = price.tiers[index - 1]?.upTo ?? '0';
    if (index > 0 && compareExact(quantity, from) <= 0) return [];
    const isEnd = tier.upTo === null || compareExact(quantity, tier.upTo) <= 0;
    return tierSteps(tier, index + 1, minusExact(isEnd ? quantity : tier.upTo, from));
  });
}
