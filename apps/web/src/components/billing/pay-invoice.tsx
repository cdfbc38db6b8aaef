'use client';

import { type Invoice, newIdempotencyKey, type Payment, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { fill } from '@/i18n/fill';
import type { ClientTexts } from '@/i18n/texts';
import { browserApi } from '@/lib/api-browser';
import type { Tone } from '@/lib/states';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

/** Charges what the invoice owes to the default method. */
export function PayInvoice({ invoice }: { invoice: Invoice }) {
  const { billing } = useTexts();
  const router = useRouter();
  const hydrated = useHydrated();
  const [payment, setPayment] = useState<Payment | null>(null);
  const { busy, refusal, run } = useAction();
  // Kept until it is answered: a press after a lost answer must not charge twice.
  const key = useRef(newIdempotencyKey());
  const pay = async () => {
    const worked = await run(async () => setPayment(await charge(invoice.id, key.current)));
    if (!worked) return;
    key.current = newIdempotencyKey();
    router.refresh();
  };
  const told = payment ? wordsOf(payment, billing) : null;
  return (
    <div className="mt-3 space-y-3">
      <Button
        disabled={!hydrated}
        busy={busy}
        aria-label={busy ? billing.paying : fill(billing.payNowFor, { number: invoice.number ?? '' })}
        onClick={pay}
      >
        {busy ? billing.paying : billing.payNow}
      </Button>
      {told ? (
        <Alert tone={told.tone} live>
          <p>{told.text}</p>
        </Alert>
      ) : null}
      <RefusalAlert refusal={refusal} />
    </div>
  );
}

function charge(id: string, key: string): Promise<Payment> {
  const headers = { 'idempotency-key': key };
  return unwrap(
    browserApi.POST('/api/v1/invoices/{id}/charge', { params: { path: { id } }, body: {}, headers }),
  );
}

function wordsOf({ state, failure }: Payment, billing: ClientTexts['billing']): { tone: Tone; text: string } {
  if (state === 'succeeded') return { tone: 'success', text: billing.paid };
  if (state === 'failed') {
    return { tone: 'danger', text: fill(billing.declined, { reason: failure?.message ?? '' }) };
  }
  return { tone: 'info', text: billing.underWay };
}
