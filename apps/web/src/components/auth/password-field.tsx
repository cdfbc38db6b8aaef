'use client';

import Eye from 'lucide-react/icons/eye';
import EyeOff from 'lucide-react/icons/eye-off';
import { useState } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';

type Props = { fresh: boolean; error: string | undefined };

/** `fresh` is a password being chosen: it has a minimum length, and a password manager offers a new one. */
export function PasswordField({ fresh, error }: Props) {
  const { auth } = useTexts();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field
      name="password"
      label={auth.password}
      type={shown ? 'text' : 'password'}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      required
      maxLength={200}
      {...(fresh ? { minLength: 10, hint: auth.passwordHint } : {})}
      error={error}
      trailing={
        <IconButton label={shown ? auth.hide : auth.show} onClick={() => setShown(!shown)}>
          <Icon aria-hidden size={20} />
        </IconButton>
      }
    />
  );
}
