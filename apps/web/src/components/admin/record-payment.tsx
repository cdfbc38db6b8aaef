'use client';

import { type StoredFile, unwrap } from '@mekong/sdk';
import { ActionDialog } from '@/components/admin/action-dialog';
import { AmountField } from '@/components/admin/amount-field';
import { choiceOf, neededAmount, optional, textOf } from '@/components/admin/form-values';
import type { ActedInvoice } from '@/components/admin/invoice-actions';
import { OptionalField } from '@/components/admin/optional-field';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { browserApi } from '@/lib/api-browser';

type Props = { invoice: ActedInvoice; today: string };

/** Money that no gateway has seen; the whole balance is proposed, a part may be entered. */
export function RecordPayment({ invoice: { id, balance }, today }: Props) {
  const words = useStaffTexts();
  const { invoice: own } = words;
  const submit = async (form: FormData) => {
    const amount = neededAmount(form, 'amount', balance.currency, words.checkAmount);
    const file = await uploaded(form.get('file'));
    const body = {
      amount,
      currency: balance.currency,
      receivedOn: textOf(form, 'receivedOn'),
      method: choiceOf(form, 'method', own.methods),
      force: form.get('force') === 'on',
      ...optional(form, 'reference'),
      ...optional(form, 'note'),
      ...(file ? { fileId: file.id } : {}),
    };
    await unwrap(browserApi.POST('/api/v1/invoices/{id}/payments', { params: { path: { id } }, body }));
  };
  return (
    <ActionDialog
      label={own.record}
      title={own.recordTitle}
      lead={own.recordLead}
      variant="filled"
      submit={submit}
    >
      <AmountField whole={balance} />
      <Field name="receivedOn" label={own.receivedOn} type="date" defaultValue={today} required />
      <SelectField name="method" label={own.method} choices={own.methods} />
      <OptionalField name="reference" label={own.reference} hint={own.referenceHint} maxLength={200} />
      <OptionalField name="note" label={words.note} hint={own.noteHint} maxLength={2000} />
      <OptionalField
        name="file"
        label={own.file}
        hint={own.fileHint}
        type="file"
        accept="application/pdf,image/png,image/jpeg"
        className="[&_input]:py-2.5"
      />
      <label className="flex min-h-11 items-center gap-3 text-small">
        <input type="checkbox" name="force" className="size-5" />
        {own.force}
      </label>
    </ActionDialog>
  );
}

/** The browser says that an empty file was chosen where none was. */
async function uploaded(value: FormDataEntryValue | null): Promise<StoredFile | null> {
  if (!(value instanceof File) || value.size === 0) return null;
  return unwrap(
    browserApi.POST('/api/v1/files', {
      body: value as never,
      bodySerializer: () => value,
      headers: {
        'content-type': value.type || 'application/octet-stream',
        'x-filename': encodeURIComponent(value.name),
      },
    }),
  );
}
