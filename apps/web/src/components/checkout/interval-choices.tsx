'use client';

import type { BillingInterval, Plan } from '@mekong/sdk';
import { useLanguage, useTexts } from '@/components/texts/texts-provider';
import { Choice } from '@/components/ui/choice';
import { fill } from '@/i18n/fill';
import { formatMoney } from '@/lib/money';
import { findPrice } from '@/lib/plans';

type Props = { plan: Plan; interval: BillingInterval; onChange: (interval: BillingInterval) => void };

const order: readonly BillingInterval[] = ['year', 'month'];

export function IntervalChoices({ plan, interval, onChange }: Props) {
  const { checkout: texts } = useTexts();
  const language = useLanguage();
  return (
    <fieldset>
      <legend className="text-title">{texts.interval}</legend>
      <div className="mt-4 grid gap-3 sm:grid-cols-2">
        {order.map((candidate) => {
          const price = findPrice(plan, candidate);
          if (!price) return null;
          const yearly = candidate === 'year';
          return (
            <Choice
              key={candidate}
              name="interval"
              value={candidate}
              checked={interval === candidate}
              onChange={() => onChange(candidate)}
              label={yearly ? texts.yearly : texts.monthly}
              hint={fill(yearly ? texts.perYear : texts.perMonth, { amount: formatMoney(price, language) })}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
