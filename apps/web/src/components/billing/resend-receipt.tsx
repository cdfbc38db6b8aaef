'use client';

import { unwrap } from '@mekong/sdk';
import { useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

type Props = { id: string; number: string };

/** Mails the receipt of a paid invoice once more, and says to which address. */
export function ResendReceipt({ id, number }: Props) {
  const { billing } = useTexts();
  const hydrated = useHydrated();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { busy, refusal, run } = useAction();
  const send = () => {
    setSentTo(null);
    return run(async () => setSentTo(await resend(id)));
  };
  // The limit here is by the hour; our general words promise that a minute is enough.
  const limited = refusal?.code === 'RATE_LIMITED' ? { ...refusal, message: billing.receiptLimit } : refusal;
  return (
    <div className="space-y-3">
      <Button
        variant="outlined"
        disabled={!hydrated}
        busy={busy}
        aria-label={fill(billing.mailReceiptOf, { number })}
        onClick={send}
      >
        {busy ? billing.wait : billing.mailReceipt}
      </Button>
      {sentTo ? (
        <Alert tone="success" live>
          <p className="wrap-anywhere">{fill(billing.receiptSent, { email: sentTo })}</p>
        </Alert>
      ) : null}
      <RefusalAlert refusal={limited} />
    </div>
  );
}

async function resend(id: string): Promise<string> {
  const params = { path: { id } };
  const { to } = await unwrap(browserApi.POST('/api/v1/invoices/{id}/receipt', { params }));
  return to;
}
