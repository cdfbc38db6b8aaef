'use client';

import type { Plan } from '@mekong/sdk';
import type { ReactNode } from 'react';
import { MD3Card } from '@/components/cards/md3-card';
import { useLanguage, useTexts } from '@/components/texts/texts-provider';
import { DetailList } from '@/components/ui/detail-list';
import { formatMoney } from '@/lib/money';
import { findPrice, type PriceInterval } from '@/lib/plans';

type Props = { plan: Plan; interval: PriceInterval; taxNote: string; children: ReactNode };

export function CheckoutSummary({ plan, interval, taxNote, children }: Props) {
  const { checkout: texts } = useTexts();
  const language = useLanguage();
  const price = findPrice(plan, interval);
  const users = plan.entitlements.find((entitlement) => entitlement.feature === 'users');
  const details = [
    { label: interval === 'once' ? texts.product : texts.plan, value: plan.name },
    ...(users
      ? [{ label: texts.users, value: users.value?.toLocaleString(language) ?? texts.unlimited }]
      : []),
    {
      label: texts.billed,
      value: { year: texts.everyYear, month: texts.everyMonth, once: texts.once }[interval],
    },
  ];
  return (
    <MD3Card id="summary" title={texts.summary} look="elevated" className="lg:sticky lg:top-8">
      <DetailList details={details} />
      <p className="flex items-baseline justify-between gap-4 border-t border-outline-soft pt-4">
        <span className="font-semibold">{texts.total}</span>
        <output data-testid="total" className="money text-headline">
          {price ? formatMoney(price, language) : '–'}
        </output>
      </p>
      <p className="mt-1 text-label text-on-surface-muted">
        {taxNote} {interval === 'once' ? texts.renewsNot : texts.renews}
      </p>
      <div className="mt-6 space-y-3">{children}</div>
    </MD3Card>
  );
}
