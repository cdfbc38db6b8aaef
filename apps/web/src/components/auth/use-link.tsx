'use client';

import { unwrap } from '@mekong/sdk';
import { useState } from 'react';
import { leave } from '@/components/auth/enter';
import { isUsedUp, LinkRefusal } from '@/components/auth/link-refusal';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { Button, buttonClasses } from '@/components/ui/button';
import { FullLink } from '@/components/ui/page-link';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

type Kind = 'magic' | 'verify' | 'confirm';

/** A press and not the mere visit uses the link up: programs that look at every link in a mail visit too. */
export function UseLink({ kind }: { kind: Kind }) {
  const { entering } = useTexts();
  const hydrated = useHydrated();
  const [done, setDone] = useState(false);
  const { busy, refusal, run } = useAction();
  const press = async () => {
    const worked = await run(() => spend(kind), kind === 'magic');
    if (worked) setDone(true);
  };
  const label = { magic: entering.enter, verify: entering.verify, confirm: entering.confirm }[kind];
  if (done && kind !== 'magic')
    return <Done text={kind === 'verify' ? entering.verified : entering.confirmed} />;
  return (
    <div className="space-y-5">
      <LinkRefusal kind={kind} refusal={refusal} />
      {refusal && isUsedUp(refusal) ? null : (
        <Button disabled={!hydrated} busy={busy} onClick={press} className="w-full">
          {busy ? entering.wait : label}
        </Button>
      )}
    </div>
  );
}

function Done({ text }: { text: string }) {
  const { entering } = useTexts();
  return (
    <div className="space-y-5">
      <Alert tone="success" live>
        <p>{text}</p>
      </Alert>
      <FullLink href="/dashboard" className={buttonClasses('filled', 'w-full')}>
        {entering.toDashboard}
      </FullLink>
    </div>
  );
}

async function spend(kind: Kind): Promise<void> {
  const body = { token: new URLSearchParams(window.location.search).get('token') ?? '' };
  if (kind === 'verify') await unwrap(browserApi.POST('/api/v1/auth/verify', { body }));
  if (kind === 'confirm') await unwrap(browserApi.POST('/api/v1/auth/email/confirm', { body }));
  if (kind === 'magic') leave(await unwrap(browserApi.POST('/api/v1/auth/magic', { body })));
}
