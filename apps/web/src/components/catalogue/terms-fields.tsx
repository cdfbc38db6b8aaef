'use client';

import type { Catalog } from '@mekong/sdk';
import { OptionalField } from '@/components/admin/optional-field';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { LimitFields } from '@/components/catalogue/limit-fields';
import { Field } from '@/components/ui/field';
import type { PlanDraft } from '@/lib/plan-draft';

type Props = {
  draft: PlanDraft;
  onChange: (change: Partial<PlanDraft>) => void;
  features: Catalog['features'];
};

/** What a plan costs and allows. */
export function TermsFields({ draft, onChange, features }: Props) {
  const { catalogue: words } = useStaffTexts();
  const intervals = { plan: ['month', 'year'], once: ['once'], custom: [] } as const;
  return (
    <div className="space-y-6">
      {draft.kind === 'custom' ? null : (
        <div className="grid gap-4 sm:grid-cols-[6rem_1fr_1fr]">
          <Field
            name="currency"
            label={words.currency}
            value={draft.currency}
            onChange={(event) => onChange({ currency: event.target.value.toUpperCase() })}
            required
            maxLength={3}
            autoCapitalize="characters"
          />
          {intervals[draft.kind].map((interval) => (
            <Field
              key={interval}
              name={interval}
              label={words[interval]}
              hint={draft.kind === 'plan' ? words.priceHint : undefined}
              inputMode="decimal"
              value={draft.prices[interval]}
              onChange={(event) => onChange({ prices: { ...draft.prices, [interval]: event.target.value } })}
            />
          ))}
        </div>
      )}
      <LimitFields limits={draft.limits} features={features} onChange={(limits) => onChange({ limits })} />
      <OptionalField
        name="licenseDays"
        label={words.licenseDays}
        hint={words.licenseHint}
        inputMode="numeric"
        value={draft.licenseDays}
        onChange={(event) => onChange({ licenseDays: event.target.value })}
        className="max-w-xs"
      />
    </div>
  );
}
