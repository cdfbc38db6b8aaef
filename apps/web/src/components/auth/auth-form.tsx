'use client';

import { type FormEvent, useRef, useState } from 'react';
import { type AuthKind, type Entry, enter, leave } from '@/components/auth/enter';
import { PasswordField } from '@/components/auth/password-field';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { explain, type Refusal } from '@/lib/explain';
import { useHydrated } from '@/lib/use-hydrated';

export function AuthForm({ kind }: { kind: AuthKind }) {
  const texts = useTexts();
  const hydrated = useHydrated();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setRefusal(null);
    try {
      leave(await enter(kind, entryOf(new FormData(event.currentTarget))));
    } catch (error) {
      setBusy(false);
      setRefusal(explain(error, texts));
      form.current?.querySelector<HTMLInputElement>('[name="email"]')?.focus();
    }
  };

  const { auth } = texts;
  return (
    <form ref={form} method="post" onSubmit={submit} className="space-y-5">
      {refusal ? (
        <Alert tone="danger" live>
          <p>{refusal.message}</p>
        </Alert>
      ) : null}
      {kind === 'login' ? null : (
        <Field name="name" label={auth.name} aside={auth.optional} autoComplete="name" maxLength={120} />
      )}
      {kind === 'signup' ? (
        <Field
          name="company"
          label={auth.company}
          aside={auth.optional}
          autoComplete="organization"
          maxLength={120}
        />
      ) : null}
      <Field
        name="email"
        label={auth.email}
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        error={refusal?.fields.email}
      />
      <PasswordField fresh={kind !== 'login'} error={refusal?.fields.password} />
      <Button type="submit" disabled={!hydrated} busy={busy} className="w-full">
        {busy ? auth.wait : auth[kind]}
      </Button>
    </form>
  );
}

function entryOf(data: FormData): Entry {
  const text = (name: string) => String(data.get(name) ?? '');
  const token = new URLSearchParams(window.location.search).get('token') ?? '';
  return {
    email: text('email').trim(),
    password: text('password'),
    name: text('name').trim(),
    company: text('company').trim(),
    token,
  };
}
