'use client';

import { unwrap } from '@mekong/sdk';
import { ActionDialog } from '@/components/admin/action-dialog';
import { choiceOf, textOf } from '@/components/admin/form-values';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Choice } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { browserApi } from '@/lib/api-browser';

const actions = ['accept', 'refund', 'look_again', 'give_up'] as const;

export function ResolveDialog({ paymentId }: { paymentId: string }) {
  const words = useStaffTexts();
  const { resolve } = words;
  const submit = async (form: FormData) => {
    const body = { action: choiceOf(form, 'action', resolve.choices), reason: textOf(form, 'reason') };
    await unwrap(
      browserApi.POST('/api/v1/payments/{id}/resolve', { params: { path: { id: paymentId } }, body }),
    );
  };
  return (
    <ActionDialog
      label={resolve.open}
      title={resolve.title}
      lead={resolve.lead}
      variant="filled"
      submit={submit}
    >
      <fieldset className="space-y-3">
        <legend className="mb-2 text-small font-medium">{resolve.action}</legend>
        {actions.map((action) => (
          <Choice
            key={action}
            name="action"
            value={action}
            required
            label={resolve.choices[action]}
            hint={resolve.hints[action]}
          />
        ))}
      </fieldset>
      <Field name="reason" label={words.reason} required maxLength={500} />
    </ActionDialog>
  );
}
