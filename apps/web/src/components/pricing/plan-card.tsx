import type { BillingInterval, Plan } from '@mekong/sdk';
import { BaseCard } from '@/components/cards/base-card';
import { PlanFeatures } from '@/components/pricing/plan-features';
import { PlanPrice } from '@/components/pricing/plan-price';
import { shownAt } from '@/components/pricing/shown-at';
import { Badge } from '@/components/ui/badge';
import { ButtonLink, buttonClasses } from '@/components/ui/button';
import { fill } from '@/i18n/fill';
import type { PricingTexts } from '@/i18n/texts';
import { classes } from '@/lib/classes';
import { featuredPlan, soldIntervals } from '@/lib/plans';
import { said } from '@/lib/said';

type Props = { plan: Plan; texts: PricingTexts; language: string };

export function PlanCard({ plan, texts, language }: Props) {
  const featured = plan.code === featuredPlan;
  return (
    <BaseCard
      look={featured ? 'elevated' : 'outlined'}
      aria-labelledby={`plan-${plan.code}`}
      className={classes('flex flex-col', featured && 'border-primary ring-1 ring-primary')}
    >
      <div className="flex items-center justify-between gap-3">
        <h2 id={`plan-${plan.code}`} className="text-title">
          {plan.name}
        </h2>
        {featured ? <Badge tone="info">{texts.pricing.popular}</Badge> : null}
      </div>
      <p className="mt-1 min-h-12 text-small text-on-surface-muted">
        {said(texts.client.words, plan.tagline)}
      </p>
      <PlanPrice plan={plan} texts={texts} language={language} />
      <div className="mt-6">
        {plan.custom ? (
          <a href={contactHref(plan)} className={buttonClasses('outlined', 'w-full')}>
            {texts.pricing.contact}
          </a>
        ) : (
          <BuyLinks plan={plan} texts={texts} featured={featured} />
        )}
      </div>
      <PlanFeatures plan={plan} texts={texts} language={language} />
    </BaseCard>
  );
}

function BuyLinks({ plan, texts, featured }: { plan: Plan; texts: PricingTexts; featured: boolean }) {
  return soldIntervals(plan).map((interval) => (
    <div key={interval} className={shownAt(plan, interval, 'link')}>
      <ButtonLink
        href={checkoutHref(plan, interval)}
        prefetch={false}
        variant={featured ? 'filled' : 'tonal'}
        className="w-full"
      >
        {fill(texts.pricing.choose, { plan: plan.name })}
      </ButtonLink>
    </div>
  ));
}

/** Always to the checkout: the page is cached for everybody, and the checkout asks strangers for their e-mail. */
function checkoutHref(plan: Plan, interval: BillingInterval): string {
  return `/checkout?plan=${encodeURIComponent(plan.code)}&interval=${interval}`;
}

function contactHref(plan: Plan): string {
  return `mailto:${process.env.CONTACT_EMAIL ?? 'sales@example.com'}?subject=${encodeURIComponent(plan.name)}`;
}
