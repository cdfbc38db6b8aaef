import type { BillingInterval, Plan } from '@mekong/sdk';
import { shownAt } from '@/components/pricing/shown-at';
import type { PricingTexts } from '@/i18n/texts';
import { classes } from '@/lib/classes';
import { formatMoney } from '@/lib/money';
import { findPrice } from '@/lib/plans';

type Props = { plan: Plan; texts: PricingTexts; language: string };

/** Both prices lie in the same grid cell, one of them invisible: the cell is as wide and high as the larger. */
export function PlanPrice({ plan, texts, language }: Props) {
  if (plan.custom) {
    return <Price amount={texts.pricing.custom} unit="" note={texts.pricing.customNote} className="mt-5" />;
  }
  return (
    <div className="mt-5 grid">
      <IntervalPrice plan={plan} interval="year" texts={texts} language={language} />
      <IntervalPrice plan={plan} interval="month" texts={texts} language={language} />
    </div>
  );
}

function IntervalPrice({ plan, interval, texts, language }: Props & { interval: BillingInterval }) {
  const money = findPrice(plan, interval);
  if (!money) return null;
  const { pricing } = texts;
  const yearly = interval === 'year';
  return (
    <Price
      amount={formatMoney(money, language, 'short')}
      unit={yearly ? pricing.perYear : pricing.perMonth}
      note={yearly ? pricing.yearlyNote : pricing.monthlyNote}
      className={classes('[grid-area:1/1]', shownAt(plan, interval, 'price'))}
    />
  );
}

function Price({
  amount,
  unit,
  note,
  className,
}: {
  amount: string;
  unit: string;
  note: string;
  className: string;
}) {
  return (
    <div className={className}>
      <p className="flex items-baseline gap-2">
        <span className="money text-display leading-none">{amount}</span>
        <span className="text-small text-on-surface-muted">{unit}</span>
      </p>
      <p className="mt-2 text-small text-on-surface-muted">{note}</p>
    </div>
  );
}
