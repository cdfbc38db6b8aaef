'use client';

import { unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { CustomerPicker } from '@/components/admin/customer-picker';
import { optional, textOf } from '@/components/admin/form-values';
import { InvoiceLineFields } from '@/components/admin/invoice-line-fields';
import { RefusalAlert } from '@/components/admin/refusal-alert';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { useAction } from '@/components/admin/use-action';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { browserApi } from '@/lib/api-browser';
import { useHydrated } from '@/lib/use-hydrated';

export function NewInvoiceForm({ customerId }: { customerId: string }) {
  const words = useStaffTexts();
  const router = useRouter();
  const hydrated = useHydrated();
  const [lines, setLines] = useState<readonly number[]>([1]);
  const [written, setWritten] = useState(false);
  const { busy, refusal, run } = useAction();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void run(async () => {
      const id = await create(form, lines);
      // Until the other page is there: a second press would write a second draft.
      setWritten(true);
      router.push(`/admin/invoices/${id}`);
    });
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
      <Field name="memo" label={newInvoice.memo} aside={words.optional} maxLength={1000} />
      <RefusalAlert refusal={refusal} />
      <Button type="submit" disabled={!hydrated} busy={busy || written}>
        {busy || written ? words.wait : newInvoice.create}
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
