'use client';

import { type Catalog, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { BaseCard } from '@/components/cards/base-card';
import { KindChoices } from '@/components/catalogue/kind-choices';
import { PlanPreview } from '@/components/catalogue/plan-preview';
import { PlanRefusal } from '@/components/catalogue/plan-refusal';
import { TermsFields } from '@/components/catalogue/terms-fields';
import { WordsFields } from '@/components/catalogue/words-fields';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { PricingTexts, StaffTexts } from '@/i18n/texts';
import { browserApi } from '@/lib/api-browser';
import { emptyDraft, type PlanDraft, termsOf, wordsOf } from '@/lib/plan-draft';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

type Props = { features: Catalog['features']; currency: string; pricing: PricingTexts; previewTitle: string };

export function NewPlanForm({ features, currency, pricing, previewTitle }: Props) {
  const { catalogue: words, wait } = useStaffTexts();
  const router = useRouter();
  const hydrated = useHydrated();
  const [draft, setDraft] = useState(() => emptyDraft(currency));
  const { busy, refusal, run } = useAction();
  const change = (part: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await create(draft, words);
      router.push(`/admin/catalogue/${draft.code}`);
    }, true);
  };
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[1.4fr_1fr]">
      <BaseCard>
        <form method="post" onSubmit={submit} className="space-y-8">
          <KindChoices kind={draft.kind} onChange={(kind) => change({ kind })} />
          <Field
            name="code"
            label={words.code}
            hint={words.codeHint}
            value={draft.code}
            onChange={(event) => change({ code: event.target.value })}
            required
            maxLength={40}
            autoCapitalize="none"
            spellCheck={false}
            error={refusal?.fields.code}
          />
          <WordsFields draft={draft} onChange={change} />
          <TermsFields draft={draft} onChange={change} features={features} />
          <PlanRefusal refusal={refusal} />
          <Button type="submit" disabled={!hydrated} busy={busy}>
            {busy ? wait : words.save}
          </Button>
        </form>
      </BaseCard>
      <PlanPreview draft={draft} texts={pricing} title={previewTitle} />
    </div>
  );
}

function create(draft: PlanDraft, { slips }: StaffTexts['catalogue']): Promise<unknown> {
  const { prices, ...terms } = termsOf(draft, slips);
  const shared = { code: draft.code.trim(), ...wordsOf(draft), ...terms };
  const [price] = prices;
  if (draft.kind === 'once' && price) {
    return unwrap(browserApi.POST('/api/v1/products', { body: { ...shared, price: price.amount } }));
  }
  const body = { ...shared, prices, custom: draft.kind === 'custom' };
  return unwrap(browserApi.POST('/api/v1/plans', { body }));
}
