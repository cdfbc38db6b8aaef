'use client';

import { type Catalog, type CatalogPlan, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { MD3Card } from '@/components/cards/md3-card';
import { PlanPreview } from '@/components/catalogue/plan-preview';
import { SaveForm } from '@/components/catalogue/save-form';
import { TermsFields } from '@/components/catalogue/terms-fields';
import { WordsFields } from '@/components/catalogue/words-fields';
import { fill } from '@/i18n/fill';
import type { PricingTexts } from '@/i18n/texts';
import { browserApi } from '@/lib/api-browser';
import { draftOf, type PlanDraft, termsOf, wordsOf } from '@/lib/plan-draft';

/** Titles and leads that the server has filled. */
type Words = Record<'preview' | 'wordsTitle' | 'wordsLead' | 'termsTitle' | 'termsLead' | 'kept', string>;
type Props = { plan: CatalogPlan; features: Catalog['features']; pricing: PricingTexts; titles: Words };

/** Words and terms apart: the first change for everybody, the second make a version. */
export function EditPlan({ plan, features, pricing, titles }: Props) {
  const { catalogue: words } = useStaffTexts();
  const router = useRouter();
  const [draft, setDraft] = useState(() => draftOf(plan));
  const change = (part: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...part }));
  const version = plan.versions[0]?.version ?? 0;
  const params = { path: { code: plan.code } };
  const saveWords = async () => {
    await unwrap(browserApi.PATCH('/api/v1/plans/{code}', { params, body: wordsOf(draft) }));
    router.refresh();
    return words.savedWords;
  };
  const saveTerms = async () => {
    const body = { ...termsOf(draft, words.slips), basedOn: version };
    const saved = await unwrap(browserApi.POST('/api/v1/plans/{code}/versions', { params, body }));
    setDraft((before) => ({ ...draftOf(saved), ...wordsAsTyped(before) }));
    router.refresh();
    return fill(words.savedVersion, { version: saved.versions[0]?.version ?? version + 1 });
  };
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[1.4fr_1fr]">
      <div className="min-w-0 space-y-6">
        <MD3Card id="words" title={titles.wordsTitle} lead={titles.wordsLead}>
          <SaveForm label={words.saveWords} save={saveWords}>
            <WordsFields draft={draft} onChange={change} />
          </SaveForm>
        </MD3Card>
        <MD3Card id="terms" title={titles.termsTitle} lead={`${titles.termsLead} ${titles.kept}`}>
          <SaveForm label={fill(words.saveVersion, { next: version + 1 })} save={saveTerms}>
            <TermsFields draft={draft} onChange={change} features={features} />
          </SaveForm>
        </MD3Card>
      </div>
      <PlanPreview draft={draft} texts={pricing} title={titles.preview} />
    </div>
  );
}

const wordsAsTyped = ({ name, tagline, audience, highlights, aliases }: PlanDraft) => ({
  name,
  tagline,
  audience,
  highlights,
  aliases,
});
