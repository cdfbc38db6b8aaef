import { compareExact } from '@mekong/kit/decimal';
import { isDecimal } from '@mekong/kit/money';
import { type RatedStep, step } from './step.ts';

/** Units from where the tier before ends, up to and with `upTo`. */
export interface Tier {
  /** Decimal string, more than zero; null = without end, which the last tier is and no other. */
  readonly upTo: string | null;
  /** Decimal string in major units. */
  readonly unitPrice: string;
  /** Decimal string in major units: owed once, when the tier is entered; the first tier is entered at zero. */
  readonly flatFee: string;
}

export interface TierFault {
  /** Within the price: 'tiers.1.upTo'. */
  readonly field: string;
  readonly problem: string;
}

/** What keeps the tiers from covering every quantity once; null = nothing. */
export function tierFault(tiers: readonly Pick<Tier, 'upTo'>[]): TierFault | null {
  if (tiers.length === 0) return { field: 'tiers', problem: 'needs at least one tier' };
  const faults = tiers.map((tier, index) => faultOf(tier.upTo, index, tiers));
  return faults.find((fault) => fault !== null) ?? null;
}

function faultOf(upTo: string | null, index: number, tiers: readonly Pick<Tier, 'upTo'>[]): TierFault | null {
  const field = `tiers.${index}.upTo`;
  const isLast = index === tiers.length - 1;
  if (isLast) return upTo === null ? null : { field, problem: 'is null in the last tier: it has no end' };
  if (upTo === null) return { field, problem: 'is null in the last tier alone' };
  if (!isDecimal(upTo)) return { field, problem: 'is a decimal string' };
  const before = index === 0 ? '0' : (tiers[index - 1]?.upTo ?? '0');
  if (compareExact(upTo, before) > 0) return null;
  return { field, problem: `is more than ${before}, where the tier before ends` };
}

/** Throws RangeError for tiers that leave a gap, overlap or end. */
export function assertTiers(tiers: readonly Tier[]): void {
  const fault = tierFault(tiers);
  if (fault) throw new RangeError(`not a price: ${fault.field} ${fault.problem}`);
}

/** What `quantity` units of one tier cost; nothing is said about a fee or units of zero. */
export function tierSteps(tier: Tier, number: number, quantity: string): RatedStep[] {
  const fee = isZero(tier.flatFee) ? [] : [step(tier.flatFee, '1', { part: 'flat_fee', tier: number })];
  const units = isZero(quantity) ? [] : [step(tier.unitPrice, quantity, { tier: number })];
  return [...fee, ...units];
}

const isZero = (text: string) => isDecimal(text) && compareExact(text, '0') === 0;
