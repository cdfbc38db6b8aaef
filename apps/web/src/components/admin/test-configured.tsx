'use client';

import { type GatewayConnection, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type CheckResult, CheckWords } from '@/components/admin/check-words';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Button } from '@/components/ui/button';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

/** The test of a connection whose keys are not stored here. */
export function TestConfigured({ gateway, kind }: Pick<GatewayConnection, 'gateway' | 'kind'>) {
  const { gateway: words } = useStaffTexts();
  const hydrated = useHydrated();
  const router = useRouter();
  const [check, setCheck] = useState<CheckResult | null>(null);
  const { busy, refusal, run } = useAction();
  const test = () =>
    run(async () => {
      const body = { gateway, kind };
      setCheck(await unwrap(browserApi.POST('/api/v1/gateway-connections/check-configured', { body })));
      router.refresh();
    });
  return (
    <div className="space-y-4">
      <Button variant="tonal" disabled={!hydrated} busy={busy} onClick={test}>
        {words.test}
      </Button>
      {check ? <CheckWords check={check} /> : null}
      <RefusalAlert refusal={refusal} />
    </div>
  );
}
