import type { Plan } from '@mekong/sdk';
import Check from 'lucide-react/icons/check';
import type { PricingTexts } from '@/i18n/texts';
import { entitlementLine } from '@/lib/plans';
import { said } from '@/lib/said';

type Props = { plan: Plan; texts: PricingTexts; language: string };

export function PlanFeatures({ plan, texts, language }: Props) {
  const limits = plan.entitlements.map((entitlement) => entitlementLine(entitlement, texts, language));
  const highlights = plan.highlights.map((text) => said(texts.client.words, text));
  return (
    <div className="mt-7 border-t border-outline-soft pt-6">
      <h3 className="text-small font-semibold">{texts.pricing.includes}</h3>
      <ul className="mt-4 space-y-3 text-small">
        {[...limits, ...highlights].map((line, index) => (
          <li key={line} className="flex items-start gap-3">
            <Check aria-hidden size={18} className="mt-0.5 shrink-0 text-primary" />
            <span className={index < limits.length ? 'money font-medium' : undefined}>{line}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
