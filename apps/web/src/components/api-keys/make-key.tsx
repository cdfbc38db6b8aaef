'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type KeyKind, keyCalls } from '@/components/api-keys/key-calls';
import { KeyOnce } from '@/components/api-keys/key-once';
import { ScopeChoices } from '@/components/api-keys/scope-choices';
import { useLanguage, useTexts } from '@/components/texts/texts-provider';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { SelectField } from '@/components/ui/select-field';
import { fillCount } from '@/i18n/fill';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

const dayMs = 86_400_000;
const lives = [30, 90, 365] as const;

/** `names`: what may be chosen; `children`: what only this kind is asked. */
type Props = { kind: KeyKind; names: Record<string, string>; children?: ReactNode };

export function MakeKey({ kind, names, children }: Props) {
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
    const worked = await run(async () => setMade(await keyCalls.make(kind, wanted)));
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
      {children}
      <ScopeChoices names={names} error={slip ?? refusal?.fields.scopes ?? null} />
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
    scopes: data.getAll('scopes').map(String),
    mode: data.get('mode') === 'live' ? ('live' as const) : ('test' as const),
    expiresAt: days > 0 ? new Date(Date.now() + days * dayMs).toISOString() : null,
  };
}
