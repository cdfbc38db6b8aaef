'use client';

import { unwrap } from '@mekong/sdk';
import { ActionDialog } from '@/components/admin/action-dialog';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { fill } from '@/i18n/fill';
import { browserApi } from '@/lib/api-browser';

type Props = { code: string; name: string; archived: boolean };

/** Off sale, and back. */
export function PlanActions({ code, name, archived }: Props) {
  const { catalogue: words } = useStaffTexts();
  const call = { params: { path: { code } }, body: {} };
  if (archived) {
    return (
      <ActionDialog
        label={words.restore}
        title={fill(words.restoreTitle, { plan: name })}
        lead={words.restoreLead}
        submit={() => unwrap(browserApi.POST('/api/v1/plans/{code}/restore', call))}
      />
    );
  }
  return (
    <ActionDialog
      label={words.archive}
      title={fill(words.archiveTitle, { plan: name })}
      lead={words.archiveLead}
      danger
      submit={() => unwrap(browserApi.POST('/api/v1/plans/{code}/archive', call))}
    />
  );
}
