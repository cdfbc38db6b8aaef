'use client';

import { type BillingDetails, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { BillingFields } from '@/components/billing/billing-fields';
import { MD3Card } from '@/components/cards/md3-card';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { browserApi } from '@/lib/api-browser';
import { billingOf } from '@/lib/billing-input';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

type Props = { details: BillingDetails; countries: Record<string, string> };

/** What the next invoices say of the customer. */
export function BillingDetailsCard({ details, countries }: Props) {
  const { billingDetails: words } = useTexts();
  const hydrated = useHydrated();
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { busy, refusal, run } = useAction();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = billingOf(new FormData(event.currentTarget));
    setSaved(false);
    void run(async () => {
      await unwrap(browserApi.PUT('/api/v1/billing-details', { body }));
      setSaved(true);
      router.refresh();
    });
  };
  return (
    <MD3Card id="billing-details" title={words.title} lead={words.lead}>
      <form method="post" onSubmit={submit} className="max-w-2xl space-y-5">
        <BillingFields details={details} countries={countries} refusal={refusal} />
        <RefusalAlert refusal={refusal} />
        {saved ? (
          <Alert tone="success" live>
            {words.saved}
          </Alert>
        ) : null}
        <Button type="submit" disabled={!hydrated} busy={busy}>
          {busy ? words.wait : words.save}
        </Button>
      </form>
    </MD3Card>
  );
}
