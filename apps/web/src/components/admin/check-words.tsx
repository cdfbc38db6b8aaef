'use client';

import { useStaffTexts } from '@/components/admin/staff-texts';
import { Alert } from '@/components/ui/alert';
import { fill } from '@/i18n/fill';
import type { StaffTexts } from '@/i18n/texts';

export type CheckResult = {
  result: 'ok' | 'refused' | 'unknown';
  account: string | null;
  message: string | null;
};

const tones = { ok: 'success', refused: 'danger', unknown: 'warning' } as const;

/** How a test of keys ended. */
export function CheckWords({ check }: { check: CheckResult }) {
  const words = useStaffTexts();
  return (
    <Alert tone={tones[check.result]} live>
      {wordsOf(check, words.gateway)}
    </Alert>
  );
}

function wordsOf({ result, account, message }: CheckResult, words: StaffTexts['gateway']): string {
  if (result === 'ok') return account ? fill(words.okAccount, { account }) : words.ok;
  return fill(words[result], { message: message ?? '' });
}
