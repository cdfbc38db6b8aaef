'use client';

import { type BillingDetails, type Gateway, newIdempotencyKey, unwrap } from '@mekong/sdk';
import { useEffect, useRef, useState } from 'react';
import type { Guest } from '@/components/checkout/guest-fields';
import { useTexts } from '@/components/texts/texts-provider';
import { browserApi } from '@/lib/api-browser';
import { explain, type Refusal } from '@/lib/explain';
import { goAndReturn } from '@/lib/go-and-return';
import { languageHere } from '@/lib/kept-language';
import type { PriceInterval } from '@/lib/plans';

type Order = {
  plan: string;
  interval: PriceInterval;
  gateway: Gateway['name'] | undefined;
  /** Who buys without a login. */
  guest: Guest | null;
  /** Null: as it is known. */
  billing: BillingDetails | null;
};

/** Starts the checkout and leaves for the gateway, or for the page that says where to transfer the money. */
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
      goAndReturn(await approvalOf(order, key.current()));
    } catch (error) {
      key.renew();
      setRefusal(explain(error, texts));
      setBusy(false);
    }
  };
  return { busy, refusal, pay };
}

async function approvalOf({ plan, interval, gateway, guest, billing }: Order, key: string): Promise<string> {
  const started = await unwrap(
    browserApi.POST('/api/v1/checkout', {
      body: {
        plan,
        interval,
        ...(gateway ? { gateway } : {}),
        ...(billing ? { billing } : {}),
        ...guestOf(guest),
      },
      headers: { 'idempotency-key': key },
    }),
  );
  return started.approvalUrl ?? `/checkout/success?checkout=${encodeURIComponent(started.id)}`;
}

function guestOf(guest: Guest | null) {
  if (!guest) return {};
  const name = guest.name.trim();
  return { email: guest.email.trim(), language: languageHere(), ...(name ? { name } : {}) };
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
