'use client';

import { unwrap } from '@mekong/sdk';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { textOf } from '@/components/admin/form-values';
import { OptionalField } from '@/components/admin/optional-field';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import { browserApi } from '@/lib/api-browser';
import { useAction } from '@/lib/use-action';
import { useHydrated } from '@/lib/use-hydrated';

const fields = ['termsUrl', 'privacyUrl', 'backupsTriedOn'] as const;
type Notes = Record<(typeof fields)[number], string | null>;

export function LaunchNotes({ notes }: { notes: Notes }) {
  const { goLive: words, wait } = useStaffTexts();
  const hydrated = useHydrated();
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { busy, refusal, run } = useAction();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSaved(false);
    const form = new FormData(event.currentTarget);
    const typedIn = (name: keyof Notes) => textOf(form, name) || null;
    const body = {
      termsUrl: typedIn('termsUrl'),
      privacyUrl: typedIn('privacyUrl'),
      backupsTriedOn: typedIn('backupsTriedOn'),
    };
    void run(async () => {
      await unwrap(browserApi.PUT('/api/v1/settings/launch', { body }));
      setSaved(true);
      router.refresh();
    });
  };
  return (
    <form method="post" onSubmit={submit} className="max-w-xl space-y-5">
      {fields.map((name) => (
        <OptionalField
          key={name}
          name={name}
          label={words[name]}
          hint={name === 'backupsTriedOn' ? words.backupsHint : words.urlHint}
          type={name === 'backupsTriedOn' ? 'date' : 'url'}
          defaultValue={notes[name] ?? ''}
          error={refusal?.fields[name]}
        />
      ))}
      <RefusalAlert refusal={refusal} />
      {saved ? (
        <Alert tone="success" live>
          {words.saved}
        </Alert>
      ) : null}
      <Button type="submit" disabled={!hydrated} busy={busy}>
        {busy ? wait : words.save}
      </Button>
    </form>
  );
}
