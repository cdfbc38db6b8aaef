import type { CatalogPlan, Plan, paths } from '@mekong/sdk';
import type { StaffTexts } from '@/i18n/texts';
import { minorOf, typedAmount } from './amount-input.ts';
import { InputError } from './explain.ts';

type Json<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody?: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;
export type NewPlanBody = Json<'/api/v1/plans'>;
export type NewProductBody = Json<'/api/v1/products'>;
export type NewVersionBody = Json<'/api/v1/plans/{code}/versions'>;

export type DraftKind = 'plan' | 'once' | 'custom';
type Interval = 'month' | 'year' | 'once';
type Slips = StaffTexts['catalogue']['slips'];

/** A limit as it stands in the form; `feature` is '' for one that has no name yet. */
export type LimitDraft = {
  row: number;
  feature: string;
  label: string;
  value: string;
  period: 'none' | 'month';
};

/** Everything in the form, as it was typed. */
export type PlanDraft = {
  kind: DraftKind;
  code: string;
  name: string;
  tagline: string;
  audience: string;
  highlights: string;
  aliases: string;
  currency: string;
  prices: Record<Interval, string>;
  limits: readonly LimitDraft[];
  licenseDays: string;
};

export const emptyDraft = (currency: string): PlanDraft => ({
  kind: 'plan',
  code: '',
  name: '',
  tagline: '',
  audience: '',
  highlights: '',
  aliases: '',
  currency,
  prices: { month: '', year: '', once: '' },
  limits: [],
  licenseDays: '',
});

/** The form of a plan that is there, at its newest version. */
export function draftOf(plan: CatalogPlan): PlanDraft {
  const [version] = plan.versions;
  const priceOf = (interval: Interval) => {
    const amount = version?.prices.find((price) => price.interval === interval)?.amount;
    return amount ? typedAmount(amount) : '';
  };
  return {
    kind: plan.custom ? 'custom' : plan.kind === 'one_time' ? 'once' : 'plan',
    code: plan.code,
    name: plan.name,
    tagline: plan.tagline,
    audience: plan.audience,
    highlights: plan.highlights.join('\n'),
    aliases: plan.aliases.join(', '),
    currency: version?.prices[0]?.amount.currency ?? 'USD',
    prices: { month: priceOf('month'), year: priceOf('year'), once: priceOf('once') },
    limits: (version?.entitlements ?? []).map(({ feature, label, value, period }, row) => ({
      row,
      feature,
      label,
      value: value === null ? '' : String(value),
      period: period ?? 'none',
    })),
    licenseDays: version?.licenseDays ? String(version.licenseDays) : '',
  };
}

const intervalsOf: Record<DraftKind, readonly Interval[]> = {
  plan: ['month', 'year'],
  once: ['once'],
  custom: [],
};

/** What buyers would see of it; what cannot be read yet is left out. */
export function shownPlan(draft: PlanDraft): Plan {
  const prices = intervalsOf[draft.kind].flatMap((interval) => {
    const amount = isCurrencyCode(draft.currency) ? minorOf(draft.prices[interval], draft.currency) : null;
    return amount === null ? [] : [{ id: interval, interval, amount: { amount, currency: draft.currency } }];
  });
  return {
    id: 'draft',
    code: draft.code || 'draft',
    name: draft.name,
    tagline: draft.tagline,
    audience: draft.audience,
    custom: draft.kind === 'custom',
    version: 1,
    prices,
    entitlements: draft.limits
      .filter(({ label, value }) => label.trim() !== '' && /^\d*$/.test(value.trim()))
      .map(({ feature, label, value, period }) => ({
        feature: feature || featureCode(label),
        label,
        value: value.trim() === '' ? null : Number(value),
        period: period === 'month' ? ('month' as const) : null,
      })),
    highlights: linesOf(draft.highlights),
  };
}

/** The words of a plan, as the API takes them. */
export const wordsOf = (draft: PlanDraft) => ({
  name: draft.name.trim(),
  tagline: draft.tagline.trim(),
  audience: draft.audience.trim(),
  highlights: linesOf(draft.highlights),
  aliases: draft.aliases.split(',').flatMap((alias) => alias.trim() || []),
});

/** Price and limits, as the API takes them. @throws InputError for what cannot be read */
export function termsOf(draft: PlanDraft, slips: Slips) {
  if (!isCurrencyCode(draft.currency)) throw new InputError(slips.currency);
  const prices = intervalsOf[draft.kind].flatMap((interval) => {
    const typed = draft.prices[interval].trim();
    if (typed === '') return [];
    const amount = minorOf(typed, draft.currency);
    if (amount === null) throw new InputError(slips.price);
    return [{ interval, amount: { amount, currency: draft.currency } }];
  });
  if (prices.length === 0 && draft.kind !== 'custom') throw new InputError(slips.noPrice);
  return {
    prices,
    entitlements: draft.limits.map((limit) => limitOf(limit, slips)),
    licenseDays: draft.licenseDays.trim() === '' ? null : wholeNumber(draft.licenseDays, slips.days),
  };
}

function limitOf({ feature, label, value, period }: LimitDraft, slips: Slips) {
  const code = feature || featureCode(label);
  if (code === '') throw new InputError(slips.feature);
  return {
    feature: code,
    ...(feature ? {} : { label: label.trim() }),
    value: value.trim() === '' ? null : wholeNumber(value, slips.value),
    period: period === 'month' ? ('month' as const) : null,
  };
}

function wholeNumber(typed: string, slip: string): number {
  const value = Number(typed);
  if (!/^\d{1,15}$/.test(typed.trim())) throw new InputError(slip);
  return value;
}

/** `Bản vẽ 3D` → `ban-ve-3d`: what a feature is called in the API. */
export function featureCode(label: string): string {
  return label
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}

const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);
const isCurrencyCode = (code: string): boolean => /^[A-Z]{3}$/.test(code);
