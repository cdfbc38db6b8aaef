'use client';

import { type BillingInterval, type Gateway, newIdempotencyKey, unwrap } from '@mekong/sdk';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { browserApi } from '@/lib/api-browser';
import { explain, type Refusal } from '@/lib/explain';

type Order = { plan: string; interval: BillingInterval; gateway: Gateway['name'] | undefined };

/** Starts the checkout and leaves for the gateway. */
export function usePay(order: Order) {
  const texts = useTexts();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const key = useOrderKey(order);

  // Back from the gateway, the browser may show this page as it was left: with a button that waits for ever.
  useEffect(() => {
    const wake = () => setBusy(false);
    window.addEventListener('pageshow', wake);
    return () => window.removeEventListener('pageshow', wake);
  }, []);

  const pay = async () => {
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      window.location.assign(await approvalOf(order, key.current()));
    } catch (error) {
      key.renew();
      setRefusal(explain(error, texts));
      setBusy(false);
    }
  };
  return { busy, refusal, pay };
}

async function approvalOf({ plan, interval, gateway }: Order, key: string): Promise<string> {
  const started = await unwrap(
    browserApi.POST('/api/v1/checkout', {
      body: { plan, interval, ...(gateway ? { gateway } : {}) },
      headers: { 'idempotency-key': key },
    }),
  );
  return started.approvalUrl ?? `/checkout/success?checkout=${encodeURIComponent(started.id)}`;
}

/** One key per order, so that a double click is one checkout; another order, or a refusal, begins a new one. */
function useOrderKey(order: Order) {
  const wanted = JSON.stringify(order);
  const held = useRef({ wanted: '', key: '' });
  return {
    current: () => {
      if (held.current.wanted !== wanted) held.current = { wanted, key: newIdempotencyKey() };
      return held.current.key;
    },
    renew: () => {
      held.current = { wanted: '', key: '' };
    },
  };
}
