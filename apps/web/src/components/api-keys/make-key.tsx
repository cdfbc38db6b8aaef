'use client';

import { unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { KeyOnce } from '@/components/api-keys/key-once';
import { type KeyScope, ScopeChoices } from '@/components/api-keys/scope-choices';
import { useLanguage, useTexts } from '@/components/texts/texts-provider';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { SelectField } from '@/components/ui/select-field';
import { fillCount } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

const dayMs = 86_400_000;
const lives = [30, 90, 365] as const;

export function MakeKey() {
  const { apiKeys } = useTexts();
  const language = useLanguage();
  const router = useRouter();
  const hydrated = useHydrated();
  const [made, setMade] = useState<string | null>(null);
  const [slip, setSlip] = useState<string | null>(null);
  const { busy, refusal, run } = useAction();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const wanted = wantedOf(new FormData(form));
    setSlip(wanted.scopes.length === 0 ? apiKeys.noScope : null);
    if (wanted.scopes.length === 0) return;
    const worked = await run(async () => {
      setMade((await unwrap(browserApi.POST('/api/v1/api-keys', { body: wanted }))).key);
    });
    if (!worked) return;
    form.reset();
    router.refresh();
  };
  return (
    <form method="post" onSubmit={submit} className="space-y-5">
      {made ? <KeyOnce text={made} /> : null}
      <Field
        name="name"
        label={apiKeys.name}
        hint={apiKeys.nameHint}
        required
        maxLength={100}
        className="max-w-md"
        error={refusal?.fields.name}
      />
      <ScopeChoices error={slip ?? refusal?.fields.scopes ?? null} />
      <SelectField
        name="life"
        label={apiKeys.expiry}
        choices={{
          ...Object.fromEntries(lives.map((count) => [count, fillCount(apiKeys.days, count, language)])),
          '': apiKeys.never,
        }}
        defaultValue=""
        className="max-w-md"
      />
      <RefusalAlert refusal={refusal} />
      <Button type="submit" disabled={!hydrated} busy={busy}>
        {busy ? apiKeys.wait : apiKeys.make}
      </Button>
    </form>
  );
}

function wantedOf(data: FormData) {
  const days = Number(data.get('life'));
  return {
    name: String(data.get('name')).trim(),
    scopes: data.getAll('scopes') as KeyScope[],
    expiresAt: days > 0 ? new Date(Date.now() + days * dayMs).toISOString() : null,
  };
}
