'use client';

import { useTexts } from '@/components/texts/texts-provider';
import { Field } from '@/components/ui/field';
import { FullLink } from '@/components/ui/page-link';
import type { Refusal } from '@/lib/explain';

export type Guest = { email: string; name: string };

type Props = {
  guest: Guest;
  onChange: (guest: Guest) => void;
  refusal: Refusal | null;
  /** This page, for who has an account and comes back signed in. */
  here: string;
};

/** Who buys without a login: the account is made with the payment and entered by mail. */
export function GuestFields({ guest, onChange, refusal, here }: Props) {
  const { checkout: texts, auth } = useTexts();
  return (
    <fieldset>
      <legend className="text-title">{texts.whoBuys}</legend>
      <p className="mt-1 text-small text-on-surface-muted">
        {texts.haveAccount}{' '}
        <FullLink
          href={`/login?next=${encodeURIComponent(here)}`}
          className="font-semibold text-primary underline underline-offset-4"
        >
          {auth.login}
        </FullLink>
      </p>
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <Field
          name="email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          label={auth.email}
          hint={texts.emailHint}
          error={refusal?.fields.email}
          value={guest.email}
          onChange={(event) => onChange({ ...guest, email: event.target.value })}
        />
        <Field
          name="name"
          autoComplete="name"
          maxLength={200}
          label={auth.name}
          aside={auth.optional}
          error={refusal?.fields.name}
          value={guest.name}
          onChange={(event) => onChange({ ...guest, name: event.target.value })}
        />
      </div>
    </fieldset>
  );
}
