'use client';

import { unwrap } from '@mekong/sdk';
import type { FormEvent } from 'react';
import { leave } from '@/components/auth/enter';
import { isUsedUp, LinkRefusal } from '@/components/auth/link-refusal';
import { PasswordField } from '@/components/auth/password-field';
import { useTexts } from '@/components/texts/texts-provider';
import { Button } from '@/components/ui/button';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

export function ResetForm() {
  const { entering } = useTexts();
  const hydrated = useHydrated();
  const { busy, refusal, run } = useAction();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password') ?? '');
    void run(() => reset(password), true);
  };
  if (refusal && isUsedUp(refusal)) return <LinkRefusal kind="reset" refusal={refusal} />;
  return (
    <form method="post" onSubmit={submit} className="space-y-5">
      <LinkRefusal kind="reset" refusal={refusal} />
      <PasswordField fresh error={refusal?.fields.password} />
      <Button type="submit" disabled={!hydrated} busy={busy} className="w-full">
        {busy ? entering.wait : entering.setPassword}
      </Button>
    </form>
  );
}

async function reset(password: string): Promise<void> {
  const token = new URLSearchParams(window.location.search).get('token') ?? '';
  leave(await unwrap(browserApi.POST('/api/v1/auth/reset', { body: { token, password } })));
}
