'use client';

import { ActionDialog } from '@/components/admin/action-dialog';
import { textOf } from '@/components/admin/form-values';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Field } from '@/components/ui/field';

type Props = { label: string; title: string; lead: string; submit: (reason: string) => Promise<unknown> };

/** For what cannot be undone: it takes a reason, which is kept. */
export function ReasonDialog({ label, title, lead, submit }: Props) {
  const words = useStaffTexts();
  return (
    <ActionDialog
      label={label}
      title={title}
      lead={lead}
      variant="text"
      danger
      submit={(form) => submit(textOf(form, 'reason'))}
    >
      <Field name="reason" label={words.reason} required maxLength={500} />
    </ActionDialog>
  );
}
