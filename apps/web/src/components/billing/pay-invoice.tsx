'use client';

import { type Invoice, newIdempotencyKey, type Payment, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useTellOutcome } from '@/components/billing/pay-outcome';
import { useTexts } from '@/components/texts/texts-provider';
import { Button } from '@/components/ui/button';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

/** Charges what the invoice owes to the default method. */
export function PayInvoice({ invoice }: { invoice: Invoice }) {
  const { billing } = useTexts();
  const router = useRouter();
  const hydrated = useHydrated();
  const tell = useTellOutcome();
  const { busy, refusal, run } = useAction();
  const number = invoice.number ?? '';
  // Kept until it is answered: a press after a lost answer must not charge twice.
  const key = useRef(newIdempotencyKey());
  const pay = async () => {
    tell(null);
    if (!(await run(async () => tell({ payment: await charge(invoice.id, key.current), number })))) return;
    key.current = newIdempotencyKey();
    router.refresh();
  };
  return (
    <div className="mt-3 space-y-3">
      <Button
        disabled={!hydrated}
        busy={busy}
        aria-label={busy ? billing.paying : fill(billing.payNowFor, { number })}
        onClick={pay}
      >
        {busy ? billing.paying : billing.payNow}
      </Button>
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
