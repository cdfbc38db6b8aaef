'use client';

import { type Checkout, unwrap } from '@mekong/sdk';
import { useEffect, useRef, useState } from 'react';
import { OutcomeView } from '@/components/settle/outcome-view';
import { browserApi } from '@/lib/api-browser';
import { outcomeOf } from '@/lib/states';

/**
 * Marks an open purchase as canceled. One that ended otherwise meanwhile (paid in another tab, say) is shown as it is:
 * the server decides, this page only asks.
 */
export function Cancellation({ found }: { found: Checkout }) {
  const [checkout, setCheckout] = useState(found);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || found.state !== 'open') return;
    asked.current = true;
    cancelOf(found.id).then(setCheckout, () => undefined);
  }, [found]);
  const outcome = checkout.state === 'open' ? 'canceled' : outcomeOf(checkout);
  return <OutcomeView outcome={outcome} checkout={checkout} late />;
}

function cancelOf(id: string): Promise<Checkout> {
  return unwrap(browserApi.POST('/api/v1/checkout/{id}/cancel', { params: { path: { id } }, body: {} }));
}
