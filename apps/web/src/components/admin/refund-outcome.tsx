'use client';

import { unwrap } from '@mekong/sdk';
import { ActionDialog } from '@/components/admin/action-dialog';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { browserApi } from '@/lib/api-browser';

/** For a refund of which nobody can say whether it happened: a person looks at the gateway, and says. */
export function RefundOutcome({ id }: { id: string }) {
  const { refund: words } = useStaffTexts();
  const labels = { given: words.given, not_given: words.notGiven };
  return (['given', 'not_given'] as const).map((outcome) => (
    <ActionDialog
      key={outcome}
      label={labels[outcome]}
      title={words.outcomeTitle}
      lead={words.outcomeLead}
      variant="text"
      submit={() =>
        unwrap(
          browserApi.POST('/api/v1/refunds/{id}/outcome', { params: { path: { id } }, body: { outcome } }),
        )
      }
    />
  ));
}
