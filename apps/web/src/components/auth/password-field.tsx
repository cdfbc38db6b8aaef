'use client';

import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';

type Props = {
  fresh: boolean;
  error: string | undefined;
  /** Where several stand on one page, each has a name of its own. */
  name?: string;
  label?: string;
  /** May be left empty by a login that has no password. */
  optionalHint?: string;
};

/** `fresh` is a password being chosen: it has a minimum length, and a password manager offers a new one. */
export function PasswordField({ fresh, error, name = 'password', label, optionalHint }: Props) {
  const { auth } = useTexts();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field
      name={name}
      label={label ?? auth.password}
      type={shown ? 'text' : 'password'}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      required={!optionalHint}
      maxLength={200}
      {...(fresh ? { minLength: 10, hint: auth.passwordHint } : {})}
      {...(optionalHint ? { hint: optionalHint } : {})}
      error={error}
      trailing={
        <IconButton label={shown ? auth.hide : auth.show} onClick={() => setShown(!shown)}>
          <Icon aria-hidden size={20} />
        </IconButton>
      }
    />
  );
}
