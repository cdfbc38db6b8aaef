import type { BillingInterval, Plan, WireMoney } from '@mekong/sdk';
import type { PricingTexts } from '@/i18n/texts';
import { fill } from '../i18n/fill.ts';

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
  const feature = entitlement.label.toLocaleLowerCase(language);
  if (entitlement.value === null) return fill(texts.pricing.unlimited, { feature });
  const count = new Intl.NumberFormat(language).format(entitlement.value);
  const text = entitlement.period ? texts.pricing.limitMonthly : texts.pricing.limit;
  return fill(text, {
    count,
    feature: entitlement.value === 1 ? singular(entitlement.feature, feature) : feature,
  });
}

/** English plurals of the three known features; any other label is shown as the catalogue has it. */
function singular(code: string, label: string): string {
  return code === label && label.endsWith('s') ? label.slice(0, -1) : label;
}
