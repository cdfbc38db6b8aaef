'use client';

import { type Customer, unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { SelectField } from '@/components/ui/select-field';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

type Account = Pick<Customer, 'name' | 'email' | 'zone' | 'language'>;
/** `zones` by name: the server knows them all, browsers differ. */
type Props = { account: Account; zones: Record<string, string> };

export function AccountForm({ account, zones }: Props) {
  const { settings: words } = useTexts().room;
  const hydrated = useHydrated();
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { busy, refusal, run } = useAction();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaved(false);
    const body = bodyOf(new FormData(event.currentTarget));
    void run(async () => {
      await unwrap(browserApi.PATCH('/api/v1/account', { body }));
      setSaved(true);
      router.refresh();
    });
  };
  return (
    <form method="post" onSubmit={submit} className="max-w-md space-y-5">
      <Field
        name="name"
        label={words.name}
        defaultValue={account.name}
        autoComplete="organization"
        required
        maxLength={200}
        error={refusal?.fields.name}
      />
      <Field
        name="email"
        type="email"
        label={words.email}
        hint={words.emailHint}
        defaultValue={account.email}
        autoComplete="email"
        required
        maxLength={254}
        error={refusal?.fields.email}
      />
      <SelectField name="zone" label={words.zone} choices={zones} defaultValue={account.zone} />
      <SelectField
        name="language"
        label={words.language}
        choices={words.languages}
        defaultValue={account.language}
      />
      <RefusalAlert refusal={refusal} />
      {saved ? (
        <Alert tone="success" live>
          {words.saved}
        </Alert>
      ) : null}
      <Button type="submit" disabled={!hydrated} busy={busy}>
        {busy ? words.wait : words.save}
      </Button>
    </form>
  );
}

function bodyOf(form: FormData): Account {
  const typed = (name: string) => String(form.get(name)).trim();
  return {
    name: typed('name'),
    email: typed('email'),
    zone: typed('zone'),
    language: typed('language') === 'vi' ? 'vi' : 'en',
  };
}
