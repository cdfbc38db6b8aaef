'use client';

import { type Subscription, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { CancelChoices, type CancelTime } from '@/components/dashboard/cancel-choices';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { explain } from '@/lib/explain';
import { useHydrated } from '@/lib/use-hydrated';

export function CancelSubscription({ subscription }: { subscription: Subscription }) {
  const texts = useTexts();
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const [wanted, setAt] = useState<CancelTime>('period_end');
  // What ends at its period already, or has none, can only be ended now.
  const at = subscription.cancelAt || !subscription.currentPeriodEnd ? 'now' : wanted;
  const { busy, message, cancel } = useCancel(subscription.id, () => setOpen(false));
  const { cancel: words } = texts;
  const confirmLabel = at === 'now' ? words.confirmNow : words.confirm;
  return (
    <Dialog
      trigger={
        <Button variant="outlined" disabled={!hydrated}>
          {subscription.cancelAt ? words.confirmNow : words.open}
        </Button>
      }
      open={open}
      onOpenChange={setOpen}
      title={fill(words.title, { plan: subscription.plan.name })}
      lead={words.lead}
      footer={
        <>
          <Button variant="text" onClick={() => setOpen(false)}>
            {words.keep}
          </Button>
          <Button variant="danger" busy={busy} onClick={() => cancel(at)}>
            {busy ? words.wait : confirmLabel}
          </Button>
        </>
      }
    >
      <CancelChoices subscription={subscription} at={at} onChange={setAt} />
      {message ? (
        <div className="mt-4">
          <Alert tone="danger" live>
            <p>{message}</p>
          </Alert>
        </div>
      ) : null}
    </Dialog>
  );
}

function useCancel(id: string, onDone: () => void) {
  const texts = useTexts();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const cancel = async (at: CancelTime) => {
    setBusy(true);
    setMessage(null);
    try {
      await unwrap(
        browserApi.POST('/api/v1/subscriptions/{id}/cancel', { params: { path: { id } }, body: { at } }),
      );
      router.refresh();
      onDone();
    } catch (error) {
      setMessage(explain(error, texts).message);
    } finally {
      setBusy(false);
    }
  };
  return { busy, message, cancel };
}
