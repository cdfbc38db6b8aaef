'use client';

import { type LoginSession, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { useTexts } from '@/components/texts/texts-provider';
import { Button } from '@/components/ui/button';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { saidDevice } from '@/lib/said';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

export function EndSession({ session: { id, device } }: { session: LoginSession }) {
  const { security, words } = useTexts();
  const router = useRouter();
  const hydrated = useHydrated();
  const { busy, refusal, run } = useAction();
  const end = async () => {
    const params = { path: { id } };
    const call = () => unwrap(browserApi.POST('/api/v1/auth/sessions/{id}/end', { params, body: {} }));
    if (await run(call)) router.refresh();
  };
  return (
    <div>
      <Button
        variant="outlined"
        disabled={!hydrated}
        busy={busy}
        aria-label={fill(security.endOf, { device: saidDevice(words, device) })}
        onClick={end}
      >
        {security.end}
      </Button>
      <RefusalAlert refusal={refusal} />
    </div>
  );
}
