'use client';

import { type Gateway, unwrap } from '@mekong/sdk';
import { useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { Button } from '@/components/ui/button';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { goAndReturn } from '@/lib/go-and-return';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

/** What can be saved and charged later; a bank transfer cannot. */
type Saving = 'paypal' | 'stripe';
const saves = (name: Gateway['name']): name is Saving => name === 'paypal' || name === 'stripe';

/** Leaves for the gateway, where the customer agrees; it comes back to this page. */
export function AddMethod({ gateways }: { gateways: readonly Gateway[] }) {
  const { billing } = useTexts();
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<Saving | null>(null);
  const { busy, refusal, run } = useAction();
  const add = (gateway: Saving) => {
    setChosen(gateway);
    void run(async () => goAndReturn(await approvalOf(gateway)), true);
  };
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-3">
        {gateways.map(({ name, label }) =>
          saves(name) ? (
            <Button
              key={name}
              variant="tonal"
              disabled={!hydrated || (busy && chosen !== name)}
              busy={busy && chosen === name}
              onClick={() => add(name)}
            >
              {fill(busy && chosen === name ? billing.adding : billing.addWith, { gateway: label })}
            </Button>
          ) : null,
        )}
      </div>
      <RefusalAlert refusal={refusal} />
    </div>
  );
}

async function approvalOf(gateway: Saving): Promise<string> {
  const { setup } = await unwrap(browserApi.POST('/api/v1/payment-methods', { body: { gateway } }));
  return setup.approvalUrl ?? `/dashboard/billing?setup=${encodeURIComponent(setup.id)}`;
}
