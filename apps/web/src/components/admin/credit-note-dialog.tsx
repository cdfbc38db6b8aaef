'use client';

import { unwrap } from '@mekong/sdk';
import { ActionDialog } from '@/components/admin/action-dialog';
import { choiceOf, neededAmount, textOf } from '@/components/admin/form-values';
import type { ActedInvoice } from '@/components/admin/invoice-actions';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { browserApi } from '@/lib/api-browser';

/** Of a paid invoice nothing is owed any more, so the amount can only become credit. */
export function CreditNoteDialog({ invoice: { id, balance } }: { invoice: ActedInvoice }) {
  const words = useStaffTexts();
  const { creditNote, creditNoteTitle, creditNoteLead, settledBy, settledByChoices } = words.invoice;
  const { credit } = settledByChoices;
  const choices = balance.amount > 0 ? settledByChoices : { credit };
  const submit = async (form: FormData) => {
    const { currency } = balance;
    const body = {
      amount: { amount: neededAmount(form, 'amount', currency, words.checkAmount), currency },
      reason: textOf(form, 'reason'),
      settledBy: choiceOf(form, 'settledBy', settledByChoices),
    };
    await unwrap(browserApi.POST('/api/v1/invoices/{id}/credit-notes', { params: { path: { id } }, body }));
  };
  return (
    <ActionDialog label={creditNote} title={creditNoteTitle} lead={creditNoteLead} submit={submit}>
      <Field name="amount" label={words.amount} aside={balance.currency} inputMode="decimal" required />
      <SelectField name="settledBy" label={settledBy} choices={choices} />
      <Field name="reason" label={words.reason} required maxLength={500} />
    </ActionDialog>
  );
}
