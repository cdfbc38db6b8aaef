'use client';

import type { BillingDetails } from '@mekong/sdk';
import { BillingFields } from '@/components/billing/billing-fields';
import { useTexts } from '@/components/texts/texts-provider';
import { billingOf } from '@/lib/billing-input';
import type { Refusal } from '@/lib/explain';

type Props = {
  /** As the account knows them. */
  known: BillingDetails | null;
  countries: Record<string, string>;
  refusal: Refusal | null;
  onChange: (details: BillingDetails) => void;
};

const NOTHING: BillingDetails = { name: null, address: null, taxId: null };

/** Folded away: most who buy for themselves need none of it. Nothing is sent until something is typed. */
export function BillingChoice({ known, countries, refusal, onChange }: Props) {
  const { billingDetails: words } = useTexts();
  return (
    <details className="group">
      <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-3 rounded-small text-title">
        {words.ask}
        <span className="text-label text-on-surface-muted">{words.optional}</span>
      </summary>
      <fieldset
        className="mt-4"
        aria-label={words.ask}
        onChange={({ currentTarget: { form } }) => form && onChange(billingOf(new FormData(form)))}
      >
        <BillingFields details={known ?? NOTHING} countries={countries} refusal={refusal} />
      </fieldset>
    </details>
  );
}
