'use client';

import { unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { type CheckResult, CheckWords } from '@/components/admin/check-words';
import { GatewayFields } from '@/components/admin/gateway-fields';
import { type GatewayKeys, keysOf, type PastedGateway } from '@/components/admin/gateway-keys';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { browserApi } from '@/lib/api-browser';
import { gatewayName } from '@/lib/gateway-name';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

type Outcome = { saved: true } | { saved: false; check: CheckResult };

/** Keys are tried before they are kept. */
export function GatewayForm() {
  const words = useStaffTexts();
  const hydrated = useHydrated();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [gateway, setGateway] = useState<PastedGateway>('stripe');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { busy, refusal, run } = useAction();
  const act = (how: (keys: GatewayKeys) => Promise<Outcome>) => {
    const element = form.current;
    if (!element?.reportValidity()) return;
    setOutcome(null);
    const keys = keysOf(new FormData(element), gateway, words);
    void run(async () => {
      const result = await how(keys);
      setOutcome(result);
      if (result.saved) element.reset();
      router.refresh();
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act(save);
  };
  return (
    <form ref={form} method="post" onSubmit={submit} className="max-w-2xl space-y-5">
      <fieldset className="grid gap-3 sm:grid-cols-2">
        <legend className="mb-2 text-small font-medium">{words.gateway.which}</legend>
        {(['stripe', 'paypal'] as const).map((one) => (
          <Choice
            key={one}
            name="gateway"
            value={one}
            checked={one === gateway}
            onChange={() => setGateway(one)}
            label={gatewayName(one)}
          />
        ))}
      </fieldset>
      <GatewayFields gateway={gateway} />
      <RefusalAlert refusal={refusal} fields />
      {outcome?.saved ? (
        <Alert tone="success" live>
          {words.gateway.saved}
        </Alert>
      ) : null}
      {outcome && !outcome.saved ? <CheckWords check={outcome.check} /> : null}
      <div className="flex flex-wrap gap-3">
        <Button variant="outlined" disabled={!hydrated} busy={busy} onClick={() => act(test)}>
          {words.gateway.test}
        </Button>
        <Button type="submit" disabled={!hydrated} busy={busy}>
          {words.gateway.save}
        </Button>
      </div>
    </form>
  );
}

async function save(body: GatewayKeys): Promise<Outcome> {
  await unwrap(browserApi.POST('/api/v1/gateway-connections', { body }));
  return { saved: true };
}

async function test(body: GatewayKeys): Promise<Outcome> {
  return {
    saved: false,
    check: await unwrap(browserApi.POST('/api/v1/gateway-connections/check', { body })),
  };
}
