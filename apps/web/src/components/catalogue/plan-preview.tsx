'use client';

import { IntervalSwitch } from '@/components/pricing/interval-switch';
import { PlanCard } from '@/components/pricing/plan-card';
import { ProductCard } from '@/components/pricing/product-list';
import { useLanguage } from '@/components/texts/texts-provider';
import type { PricingTexts } from '@/i18n/texts';
import { type PlanDraft, shownPlan } from '@/lib/plan-draft';
import { freeMonths } from '@/lib/plans';

type Props = { draft: PlanDraft; texts: PricingTexts; title: string };

/** The pricing page's own card with the draft in it; its buttons lead nowhere yet. */
export function PlanPreview({ draft, texts, title }: Props) {
  const language = useLanguage();
  const plan = shownPlan(draft);
  const shared = { texts, language };
  return (
    <section aria-labelledby="preview-title" className="group/plans space-y-4">
      <h2 id="preview-title" className="text-small font-medium text-on-surface-muted">
        {title}
      </h2>
      {draft.kind === 'once' ? (
        <div inert>
          <ProductCard product={plan} {...shared} />
        </div>
      ) : (
        <>
          {draft.kind === 'plan' ? <IntervalSwitch {...shared} freeMonths={freeMonths([plan])} /> : null}
          <div inert>
            <PlanCard plan={plan} {...shared} />
          </div>
        </>
      )}
    </section>
  );
}
