'use client';

import { unwrap } from '@mekong/sdk';
import { useTexts } from '@/components/texts/texts-provider';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { pathIn } from '@/i18n/paths';
import { browserApi } from '@/lib/api-browser';
import { forget, signedInKey } from '@/lib/browser-memory';
import { languageHere } from '@/lib/kept-language';

export function SignOutEverywhere() {
  const { security } = useTexts();
  return (
    <ConfirmDialog
      variant="outlined"
      words={{
        open: security.everywhere,
        title: security.everywhereTitle,
        lead: security.everywhereLead,
        confirm: security.everywhere,
        keep: security.keep,
        wait: security.wait,
      }}
      act={() => unwrap(browserApi.POST('/api/v1/auth/logout-all', { body: {} }))}
      stay
      onDone={() => leaveFor('/login')}
    />
  );
}

/** A full load: nothing of the account may stay on the screen. */
export function leaveFor(path: '/' | '/login'): void {
  forget(signedInKey);
  window.location.assign(pathIn(languageHere(), path));
}
