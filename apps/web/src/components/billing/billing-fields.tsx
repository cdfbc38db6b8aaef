'use client';

import type { BillingDetails } from '@mekong/sdk';
import { useTexts } from '@/components/texts/texts-provider';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import type { Refusal } from '@/lib/explain';

type Props = {
  details: BillingDetails;
  /** The name of each country by its code. */
  countries: Record<string, string>;
  refusal: Refusal | null;
};

/** Where the seller and most buyers are; the first of the list would be Afghanistan. */
const USUAL = 'VN';

/** Who is billed, where, and under which tax id; all of it may stay empty. */
export function BillingFields({ details: { name, address, taxId }, countries, refusal }: Props) {
  const { billingDetails: words } = useTexts();
  const input = (field: string, value: string | null | undefined, most: number) => ({
    name: field,
    maxLength: most,
    defaultValue: value ?? '',
    error: refusal?.fields[field === 'billingName' ? 'name' : field],
  });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field {...input('billingName', name, 200)} label={words.name} autoComplete="organization" />
      <Field {...input('taxId', taxId, 50)} label={words.taxId} autoComplete="off" />
      <Field {...input('line1', address?.line1, 200)} label={words.line1} autoComplete="address-line1" />
      <Field {...input('line2', address?.line2, 200)} label={words.line2} autoComplete="address-line2" />
      <Field {...input('city', address?.city, 100)} label={words.city} autoComplete="address-level2" />
      <Field
        {...input('postalCode', address?.postalCode, 20)}
        label={words.postalCode}
        autoComplete="postal-code"
      />
      <Field {...input('region', address?.region, 100)} label={words.region} autoComplete="address-level1" />
      <SelectField
        name="country"
        label={words.country}
        choices={countries}
        defaultValue={address?.country ?? USUAL}
        autoComplete="country"
      />
    </div>
  );
}
