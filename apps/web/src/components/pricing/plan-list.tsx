import type { Plan } from '@mekong/sdk';
import Check from 'lucide-react/icons/check';
import { IntervalSwitch } from '@/components/pricing/interval-switch';
import { PlanCard } from '@/components/pricing/plan-card';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { freeMonths } from '@/lib/plans';

type Props = { plans: readonly Plan[]; texts: Texts; language: string };

/** The switch is a pair of radio buttons read by CSS: no script, and both prices hold their place, so nothing moves. */
export function PlanList({ plans, texts, language }: Props) {
  const { pricing } = texts;
  const currency = plans.flatMap((plan) => plan.prices)[0]?.amount.currency ?? 'USD';
  return (
    <div className="group/plans mt-10">
      <IntervalSwitch texts={texts} language={language} freeMonths={freeMonths(plans)} />
      <div className="mx-auto mt-10 grid max-w-md gap-5 lg:max-w-none lg:grid-cols-3">
        {plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} texts={texts} language={language} />
        ))}
      </div>
      <ul className="mt-10 flex flex-col items-center justify-center gap-x-8 gap-y-2 text-small text-on-surface-muted md:flex-row">
        {pricing.reassurance.map((line) => (
          <li key={line} className="flex items-center gap-2">
            <Check aria-hidden size={18} className="shrink-0 text-primary" />
            {fill(line, { currency })}
          </li>
        ))}
      </ul>
    </div>
  );
}
