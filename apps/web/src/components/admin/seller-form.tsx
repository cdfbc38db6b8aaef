'use client';

import { type Seller, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { choiceOf, textOf } from '@/components/admin/form-values';
import { OptionalField } from '@/components/admin/optional-field';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { SelectField } from '@/components/ui/select-field';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { StaffTexts } from '@/i18n/texts';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

type Props = {
  seller: Seller;
  /** The name of each country by its code. */
  countries: Record<string, string>;
};

/** Who sells, as it stands on invoices. */
export function SellerForm({ seller, countries }: Props) {
  const { seller: words, wait } = useStaffTexts();
  const hydrated = useHydrated();
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { busy, refusal, run } = useAction();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = profileOf(new FormData(event.currentTarget), words);
    setSaved(false);
    void run(async () => {
      await unwrap(browserApi.PATCH('/api/v1/settings/seller', { body }));
      setSaved(true);
      router.refresh();
    });
  };
  return (
    <form method="post" onSubmit={submit} className="max-w-2xl space-y-5">
      <Field name="name" label={words.name} required maxLength={200} defaultValue={seller.name} />
      <TextAreaField
        name="address"
        label={words.address}
        hint={words.addressHint}
        required
        defaultValue={seller.address.join('\n')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField name="country" label={words.country} choices={countries} defaultValue={seller.country} />
        <OptionalField
          name="taxCode"
          label={words.taxCode}
          maxLength={50}
          defaultValue={seller.taxCode ?? ''}
        />
        <Field
          name="email"
          label={words.email}
          type="email"
          required
          maxLength={254}
          defaultValue={seller.email}
        />
        <Field name="zone" label={words.zone} hint={words.zoneHint} required defaultValue={seller.zone} />
        <Field
          name="currency"
          label={words.currency}
          required
          pattern="[A-Z]{3}"
          maxLength={3}
          defaultValue={seller.currency}
        />
        <SelectField
          name="taxInPrices"
          label={words.tax}
          choices={words.taxes}
          defaultValue={seller.taxInPrices}
        />
      </div>
      <TextAreaField
        name="bankAccount"
        label={words.bankAccount}
        hint={words.bankAccountHint}
        defaultValue={seller.bankAccount?.join('\n') ?? ''}
      />
      <RefusalAlert refusal={refusal} fields />
      {saved ? (
        <Alert tone="success" live>
          {words.saved}
        </Alert>
      ) : null}
      <Button type="submit" disabled={!hydrated} busy={busy}>
        {busy ? wait : words.save}
      </Button>
    </form>
  );
}

function profileOf(form: FormData, words: StaffTexts['seller']) {
  const bankAccount = linesOf(form, 'bankAccount');
  return {
    name: textOf(form, 'name'),
    address: linesOf(form, 'address'),
    country: textOf(form, 'country'),
    taxCode: textOf(form, 'taxCode') || null,
    email: textOf(form, 'email'),
    zone: textOf(form, 'zone'),
    currency: textOf(form, 'currency'),
    bankAccount: bankAccount.length > 0 ? bankAccount : null,
    taxInPrices: choiceOf(form, 'taxInPrices', words.taxes),
  };
}

const linesOf = (form: FormData, name: string): string[] =>
  textOf(form, name)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
