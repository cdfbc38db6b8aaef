'use client';

import { unwrap } from '@mekong/sdk';
import { useRef } from 'react';
import { PasswordField } from '@/components/auth/password-field';
import { leaveFor } from '@/components/security/sign-out-everywhere';
import { useTexts } from '@/components/texts/texts-provider';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { browserApi } from '@/lib/api-browser';

export function CloseAccount() {
  const { security } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const close = () => {
    const password = form.current ? String(new FormData(form.current).get('close-password')) : '';
    return unwrap(browserApi.POST('/api/v1/auth/close', { body: password ? { password } : {} }));
  };
  return (
    <ConfirmDialog
      variant="outlined"
      words={{
        open: security.close,
        title: security.closeTitle,
        lead: security.closeLead,
        confirm: security.closeConfirm,
        keep: security.keep,
        wait: security.wait,
      }}
      act={close}
      stay
      onDone={() => leaveFor('/')}
    >
      <form ref={form} onSubmit={(event) => event.preventDefault()}>
        <PasswordField
          name="close-password"
          label={security.current}
          fresh={false}
          optionalHint={security.noPassword}
          error={undefined}
        />
      </form>
    </ConfirmDialog>
  );
}
