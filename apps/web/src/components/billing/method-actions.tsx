'use client';

import { type PaymentMethod, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { useTexts } from '@/components/texts/texts-provider';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

export function MethodActions({ method: { id, label, isDefault } }: { method: PaymentMethod }) {
  const { billing } = useTexts();
  const router = useRouter();
  const hydrated = useHydrated();
  const { busy, refusal, run } = useAction();
  const params = { path: { id } };
  const makeDefault = async () => {
    const call = () => unwrap(browserApi.POST('/api/v1/payment-methods/{id}/default', { params, body: {} }));
    if (await run(call)) router.refresh();
  };
  return (
    <div className="flex flex-wrap items-center gap-1">
      {isDefault ? null : (
        <Button
          variant="text"
          disabled={!hydrated}
          busy={busy}
          aria-label={fill(billing.makeDefaultOf, { label })}
          onClick={makeDefault}
        >
          {billing.makeDefault}
        </Button>
      )}
      <ConfirmDialog
        words={{
          open: billing.remove,
          openOf: fill(billing.removeOf, { label }),
          title: fill(billing.removeTitle, { label }),
          lead: billing.removeLead,
          confirm: billing.remove,
          keep: billing.keep,
          wait: billing.wait,
        }}
        act={() => unwrap(browserApi.DELETE('/api/v1/payment-methods/{id}', { params }))}
        onDone={() => router.refresh()}
      />
      <RefusalAlert refusal={refusal} />
    </div>
  );
}
