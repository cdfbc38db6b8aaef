'use client';

import { type GatewayConnection, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActionDialog } from '@/components/admin/action-dialog';
import { type CheckResult, CheckWords } from '@/components/admin/check-words';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Button } from '@/components/ui/button';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

type Props = { id: string; connection: Pick<GatewayConnection, 'label' | 'enabled'> };

/** What can be done with pasted keys. */
export function GatewayActions({ id, connection }: Props) {
  const { gateway: words } = useStaffTexts();
  const hydrated = useHydrated();
  const [check, setCheck] = useState<CheckResult | null>(null);
  const { busy, refusal, run } = useAction();
  const router = useRouter();
  const press = async (act: () => Promise<void>) => {
    if (await run(act)) router.refresh();
  };
  const params = { path: { id } };
  const test = async () =>
    setCheck(await unwrap(browserApi.POST('/api/v1/gateway-connections/{id}/check', { params, body: {} })));
  const turn = async () => {
    const body = { enabled: !connection.enabled };
    await unwrap(browserApi.PATCH('/api/v1/gateway-connections/{id}', { params, body }));
  };
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-2">
        <Button variant="tonal" disabled={!hydrated} busy={busy} onClick={() => press(test)}>
          {words.test}
        </Button>
        <Button variant="outlined" disabled={!hydrated} busy={busy} onClick={() => press(turn)}>
          {connection.enabled ? words.off : words.on}
        </Button>
        <ActionDialog
          label={words.forget}
          title={fill(words.forgetTitle, { label: connection.label })}
          lead={words.forgetLead}
          variant="text"
          danger
          submit={() => unwrap(browserApi.DELETE('/api/v1/gateway-connections/{id}', { params }))}
        />
      </div>
      {check ? <CheckWords check={check} /> : null}
      <RefusalAlert refusal={refusal} fields />
    </div>
  );
}
