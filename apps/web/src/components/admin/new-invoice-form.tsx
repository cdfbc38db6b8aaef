'use client';

import { unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { CustomerPicker } from '@/components/admin/customer-picker';
import { optional, textOf } from '@/components/admin/form-values';
import { InvoiceLineFields } from '@/components/admin/invoice-line-fields';
import { OptionalField } from '@/components/admin/optional-field';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { usePathIn } from '@/components/texts/texts-provider';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

export function NewInvoiceForm({ customerId }: { customerId: string }) {
  const words = useStaffTexts();
  const router = useRouter();
  const pathIn = usePathIn();
  const hydrated = useHydrated();
  const [lines, setLines] = useState<readonly number[]>([1]);
  const { busy, refusal, run } = useAction();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    // Busy until the other page is there: a second press would write a second draft.
    void run(async () => router.push(pathIn(`/admin/invoices/${await create(form, lines)}`)), true);
  };
  const { newInvoice } = words;
  return (
    <form method="post" onSubmit={submit} className="space-y-6">
      <CustomerPicker customerId={customerId} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="currency"
          label={newInvoice.currency}
          defaultValue="USD"
          required
          pattern="[A-Z]{3}"
          maxLength={3}
        />
        <Field
          name="dueInDays"
          label={newInvoice.due}
          type="number"
          min={0}
          max={365}
          defaultValue="14"
          required
        />
      </div>
      <InvoiceLineFields lines={lines} onChange={setLines} />
      <OptionalField name="memo" label={newInvoice.memo} maxLength={1000} />
      <RefusalAlert refusal={refusal} fields />
      <Button type="submit" disabled={!hydrated} busy={busy}>
        {busy ? words.wait : newInvoice.create}
      </Button>
    </form>
  );
}

/** The id of the draft. */
async function create(form: FormData, lines: readonly number[]): Promise<string> {
  const body = {
    customerId: textOf(form, 'customerId'),
    currency: textOf(form, 'currency'),
    dueInDays: Number(textOf(form, 'dueInDays')),
    lines: lines.map((line) => ({
      description: textOf(form, `description-${line}`),
      quantity: textOf(form, `quantity-${line}`),
      unitAmount: textOf(form, `unitAmount-${line}`),
    })),
    ...optional(form, 'memo'),
  };
  return (await unwrap(browserApi.POST('/api/v1/invoices', { body }))).id;
}
