'use client';

import { type Customer, unwrap } from '@mekong/sdk';
import { useState } from 'react';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

const modes = ['live', 'test'] as const;

/** Whom the invoice is for: by id, or found by e-mail in either kind of data. */
export function CustomerPicker({ customerId }: { customerId: string }) {
  const { newInvoice: words, optional } = useStaffTexts();
  const hydrated = useHydrated();
  const [id, setId] = useState(customerId);
  const [email, setEmail] = useState('');
  const [found, setFound] = useState<readonly Customer[] | null>(null);
  const { busy, refusal, run } = useAction();
  const search = () => run(async () => setFound(await customersBy(email.trim())));
  return (
    <fieldset className="space-y-4">
      <legend className="mb-2 text-title">{words.customer}</legend>
      <div className="flex flex-wrap items-end gap-3">
        <Field
          name="find"
          label={words.find}
          aside={optional}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Else Enter would send the invoice that is still being written.
            event.preventDefault();
            if (email.trim()) void search();
          }}
          className="w-full max-w-sm"
        />
        <Button
          variant="tonal"
          className="min-h-12"
          disabled={!hydrated || !email.trim()}
          busy={busy}
          onClick={search}
        >
          {words.search}
        </Button>
      </div>
      <RefusalAlert refusal={refusal} fields />
      {found?.length === 0 ? (
        <Alert tone="warning" live>
          {words.nobody}
        </Alert>
      ) : null}
      {found?.map((customer) => (
        <Choice
          key={customer.id}
          name="found"
          checked={customer.id === id}
          onChange={() => setId(customer.id)}
          label={customer.name}
          hint={`${customer.email} · ${customer.mode}`}
        />
      ))}
      <Field
        name="customerId"
        label={words.customerId}
        hint={words.customerHint}
        value={id}
        onChange={(event) => setId(event.target.value)}
        required
      />
    </fieldset>
  );
}

async function customersBy(email: string): Promise<Customer[]> {
  const found = await Promise.all(
    modes.map((mode) => unwrap(browserApi.GET('/api/v1/customers', { params: { query: { email, mode } } }))),
  );
  return found.flat();
}
