'use client';

import { ActionDialog } from '@/components/admin/action-dialog';
import { OptionalField } from '@/components/admin/optional-field';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { InputError } from '@/lib/explain';

/** Its button refuses, so that the refusal is seen too. */
export function DialogSample() {
  const { gallery: words } = useStaffTexts();
  const refuse = async () => {
    throw new InputError(words.error);
  };
  return (
    <ActionDialog label={words.open} title={words.title} lead={words.lead} danger submit={refuse}>
      <OptionalField name="sample" label={words.label} />
    </ActionDialog>
  );
}
