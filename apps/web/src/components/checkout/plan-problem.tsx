import type { Plan } from '@mekong/sdk';
import SearchX from 'lucide-react/icons/search-x';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';

/** Why this plan cannot be paid for here, and where to go instead. */
export function PlanProblem({ plan, texts }: { plan: Plan | undefined; texts: Texts }) {
  const { title, text } = problemOf(plan, texts);
  return (
    <EmptyState
      Icon={SearchX}
      heading="h1"
      title={title}
      text={text}
      action={<ButtonLink href="/pricing">{texts.checkout.toPricing}</ButtonLink>}
    />
  );
}

function problemOf(plan: Plan | undefined, { checkout }: Texts) {
  if (!plan) return { title: checkout.unknownPlanTitle, text: checkout.unknownPlanText };
  if (!plan.custom) return { title: checkout.noGatewayTitle, text: checkout.noGatewayText };
  return { title: fill(checkout.customPlanTitle, { plan: plan.name }), text: checkout.customPlanText };
}
