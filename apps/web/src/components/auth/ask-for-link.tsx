'use client';

import { unwrap } from '@mekong/sdk';
import { type FormEvent, useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

const paths = { reset: '/api/v1/auth/reset/request', magic: '/api/v1/auth/magic/request' } as const;

/** The answer is the same whoever has the address: it must not tell who is a customer. */
export function AskForLink({ kind }: { kind: keyof typeof paths }) {
  const { auth, entering } = useTexts();
  const hydrated = useHydrated();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { busy, refusal, run } = useAction();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email') ?? '').trim();
    if (await run(() => unwrap(browserApi.POST(paths[kind], { body: { email } })))) setSentTo(email);
  };
  if (sentTo !== null) {
    return (
      <div className="space-y-5">
        <Alert tone="success" live>
          <p className="font-semibold">{entering.sentTitle}</p>
          <p className="break-words">{fill(entering.sentText, { email: sentTo })}</p>
        </Alert>
        <Button variant="outlined" onClick={() => setSentTo(null)}>
          {entering.again}
        </Button>
      </div>
    );
  }
  return (
    <form method="post" onSubmit={submit} className="space-y-5">
      <RefusalAlert refusal={refusal} />
      <Field
        name="email"
        label={auth.email}
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        error={refusal?.fields.email}
      />
      <Button type="submit" disabled={!hydrated} busy={busy} className="w-full">
        {busy ? entering.wait : entering.send}
      </Button>
    </form>
  );
}
