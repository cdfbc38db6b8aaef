'use client';

import type { Plan } from '@mekong/sdk';
import { BaseCard } from '@/components/cards/base-card';
import { useTexts } from '@/components/texts/texts-provider';
import { ButtonLink } from '@/components/ui/button';
import { said } from '@/lib/said';

export function PlanReview({ plan, once }: { plan: Plan; once: boolean }) {
  const { checkout: texts, words } = useTexts();
  const [title, change] = once ? [texts.product, texts.changeProduct] : [texts.yourPlan, texts.change];
  return (
    <BaseCard look="filled" tight className="flex items-center justify-between gap-4" aria-label={title}>
      <div className="min-w-0">
        <p className="text-label text-on-surface-muted">{title}</p>
        <p className="text-title">{plan.name}</p>
        <p className="text-small text-on-surface-muted">{said(words, plan.tagline)}</p>
      </div>
      <ButtonLink href="/pricing" variant="text" className="shrink-0">
        {change}
      </ButtonLink>
    </BaseCard>
  );
}
