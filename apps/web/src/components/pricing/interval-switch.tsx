import { fillCount } from '@/i18n/fill';
import type { PricingTexts } from '@/i18n/texts';

const option =
  'flex min-h-11 items-center gap-2 rounded-full px-5 text-small font-semibold text-on-surface-muted transition-colors ' +
  'has-checked:bg-surface-thumb has-checked:text-on-surface has-checked:shadow-1 ' +
  'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus';

type Props = { texts: PricingTexts; language: string; freeMonths: number };

/** `freeMonths` is 0 where a year saves nothing, or not the same on every plan. */
export function IntervalSwitch({ texts, language, freeMonths }: Props) {
  const { pricing } = texts;
  return (
    <fieldset className="mx-auto flex w-fit rounded-full bg-surface-container-high p-1">
      <legend className="sr-only">{pricing.interval}</legend>
      <label className={option}>
        <input type="radio" name="interval" value="year" defaultChecked className="sr-only" />
        {pricing.yearly}
        {freeMonths > 0 ? (
          <span className="rounded-full bg-primary-container px-2 py-0.5 text-label font-medium text-on-primary-container">
            {fillCount(pricing.saving, freeMonths, language)}
          </span>
        ) : null}
      </label>
      <label className={option}>
        <input type="radio" name="interval" value="month" id="interval-month" className="sr-only" />
        {pricing.monthly}
      </label>
    </fieldset>
  );
}
