import type { BillingInterval, Plan, WireMoney } from '@mekong/sdk';
import type { PricingTexts } from '@/i18n/texts';
import { type Counted, countedWord, fill } from '../i18n/fill.ts';

/** The plan the pricing page puts forward. */
export const featuredPlan = 'team';

type Entitled = Plan['entitlements'][number];

/** How often a price is paid: `once` is a product, which no subscription follows. */
export type PriceInterval = BillingInterval | 'once';

export function findPrice(plan: Plan, interval: PriceInterval): WireMoney | null {
  return plan.prices.find((price) => price.interval === interval)?.amount ?? null;
}

const intervals: readonly BillingInterval[] = ['year', 'month'];

/** How the pricing page offers a plan: by year, by month, or both with a switch between them. */
export function soldIntervals(plan: Plan): BillingInterval[] {
  return intervals.filter((interval) => findPrice(plan, interval));
}

/** Months a yearly buyer does not pay for; 0 unless it is the same whole number on every plan with both prices. */
export function freeMonths(plans: readonly Plan[]): number {
  const found = new Set(plans.flatMap((plan) => savedMonths(plan) ?? []));
  const [months = 0] = found;
  return found.size === 1 && Number.isInteger(months) && months > 0 ? months : 0;
}

function savedMonths(plan: Plan): number | null {
  const [year, month] = [findPrice(plan, 'year'), findPrice(plan, 'month')];
  return year && month && month.amount > 0 ? 12 - year.amount / month.amount : null;
}

/** `5 users`, `50,000 requests a month`, `Unlimited agents`. */
export function entitlementLine(entitlement: Entitled, texts: PricingTexts, language: string): string {
  const { value, period } = entitlement;
  const feature = featureWord(entitlement, texts, language);
  if (value === null) return fill(texts.pricing.unlimited, { feature });
  const count = new Intl.NumberFormat(language).format(value);
  return fill(period ? texts.pricing.limitMonthly : texts.pricing.limit, { count, feature });
}

/** The seeded features by their number; a label of the seller's own is shown as the catalogue has it. */
function featureWord({ feature, label, value }: Entitled, texts: PricingTexts, language: string): string {
  const known: Record<string, Counted> = texts.words.features;
  const words = label.toLowerCase() === feature ? known[feature] : undefined;
  if (!words) return label.toLocaleLowerCase(language);
  return value === null ? words.other : countedWord(words, value, language);
}
