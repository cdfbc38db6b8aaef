'use client';

import { unwrap } from '@mekong/sdk';
import { useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

/** Until the address is confirmed, with the mail once more for who does not find it. */
export function VerifyBanner({ email }: { email: string }) {
  const { entering } = useTexts();
  const hydrated = useHydrated();
  const [sent, setSent] = useState(false);
  const { busy, refusal, run } = useAction();
  const resend = async () => {
    if (await run(() => unwrap(browserApi.POST('/api/v1/auth/verify/resend', { body: {} })))) setSent(true);
  };
  return (
    <div className="mb-6 space-y-2">
      <Alert tone="info">
        <p className="break-words">{fill(entering.bannerText, { email })}</p>
        <p aria-live="polite">
          {sent ? (
            entering.resent
          ) : (
            <button
              type="button"
              disabled={!hydrated || busy}
              onClick={resend}
              className="min-h-6 rounded-small font-semibold underline underline-offset-4"
            >
              {entering.resend}
            </button>
          )}
        </p>
      </Alert>
      <RefusalAlert refusal={refusal} />
    </div>
  );
}
