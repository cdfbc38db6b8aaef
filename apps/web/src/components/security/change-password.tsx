'use client';

import { unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { PasswordField } from '@/components/auth/password-field';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

export function ChangePassword() {
  const { security } = useTexts();
  const router = useRouter();
  const hydrated = useHydrated();
  const [done, setDone] = useState(false);
  const { busy, refusal, run } = useAction();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    setDone(false);
    if (!(await run(() => change(String(data.get('current')), String(data.get('password')))))) return;
    form.reset();
    setDone(true);
    router.refresh();
  };
  return (
    <form method="post" onSubmit={submit} className="max-w-md space-y-5">
      <PasswordField
        name="current"
        label={security.current}
        fresh={false}
        optionalHint={security.noPassword}
        error={refusal?.fields.current}
      />
      <PasswordField label={security.fresh} fresh error={refusal?.fields.password} />
      {done ? (
        <Alert tone="success" live>
          <p>{security.changed}</p>
        </Alert>
      ) : null}
      <RefusalAlert refusal={refusal} />
      <Button type="submit" disabled={!hydrated} busy={busy}>
        {busy ? security.wait : security.change}
      </Button>
    </form>
  );
}

function change(current: string, password: string): Promise<unknown> {
  const body = { password, ...(current ? { current } : {}) };
  return unwrap(browserApi.POST('/api/v1/auth/password', { body }));
}
