'use client';

import { unwrap } from '@mekong/sdk';
import { type FormEvent, useState } from 'react';
import { PasswordField } from '@/components/auth/password-field';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

export function ChangeEmail() {
  const { security } = useTexts();
  const hydrated = useHydrated();
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const { busy, refusal, run } = useAction();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const email = String(data.get('email')).trim();
    setAskedFor(null);
    if (!(await run(() => ask(email, String(data.get('email-password')))))) return;
    form.reset();
    setAskedFor(email);
  };
  return (
    <form method="post" onSubmit={submit} className="max-w-md space-y-5">
      <Field
        name="email"
        type="email"
        label={security.newEmail}
        autoComplete="email"
        required
        maxLength={254}
        error={refusal?.fields.email}
      />
      <PasswordField
        name="email-password"
        label={security.current}
        fresh={false}
        optionalHint={security.noPassword}
        error={refusal?.fields.password}
      />
      {askedFor ? (
        <Alert tone="success" live>
          <p className="break-words">{fill(security.emailAsked, { email: askedFor })}</p>
        </Alert>
      ) : null}
      <RefusalAlert refusal={refusal} />
      <Button type="submit" disabled={!hydrated} busy={busy}>
        {busy ? security.wait : security.changeEmail}
      </Button>
    </form>
  );
}

function ask(email: string, password: string): Promise<unknown> {
  const body = { email, ...(password ? { password } : {}) };
  return unwrap(browserApi.POST('/api/v1/auth/email', { body }));
}
