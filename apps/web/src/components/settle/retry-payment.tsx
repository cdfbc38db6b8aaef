'use client';

import { type Checkout, unwrap } from '@mekong/sdk';
import { useState } from 'react';
import { PayRefusal } from '@/components/checkout/pay-refusal';
import { useTexts } from '@/components/texts/texts-provider';
import { Button } from '@/components/ui/button';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { explain, type Refusal } from '@/lib/explain';
import { gatewayName } from '@/lib/gateway-name';
import { goAndReturn } from '@/lib/go-and-return';
import { useHydrated } from '@/lib/use-hydrated';

/** The same purchase once more, approved afresh at the gateway. */
export function RetryPayment({ checkout }: { checkout: Checkout }) {
  const texts = useTexts();
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const retry = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      goAndReturn(await freshApproval(checkout.id));
    } catch (error) {
      setRefusal(explain(error, texts));
      setBusy(false);
    }
  };
  const wait = fill(texts.settle.retryWait, { gateway: gatewayName(checkout.gateway, texts.words) });
  return (
    <>
      <Button disabled={!hydrated} busy={busy} onClick={retry}>
        {busy ? wait : texts.settle.retry}
      </Button>
      <PayRefusal refusal={refusal} />
    </>
  );
}

async function freshApproval(id: string): Promise<string> {
  const path = { id };
  const fresh = await unwrap(browserApi.POST('/api/v1/checkout/{id}/retry', { params: { path }, body: {} }));
  return fresh.approvalUrl ?? `/checkout/success?checkout=${encodeURIComponent(id)}`;
}
