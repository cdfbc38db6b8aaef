'use client';

import { type PaymentDetail, unwrap, type WireMoney } from '@mekong/sdk';
import { ActionDialog } from '@/components/admin/action-dialog';
import { choiceOf, neededAmount, optional } from '@/components/admin/form-values';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { useLanguage } from '@/components/texts/texts-provider';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { fill } from '@/i18n/fill';
import { typedAmount } from '@/lib/amount-input';
import { browserApi } from '@/lib/api-browser';
import { formatMoney } from '@/lib/money';

type Props = { payment: Pick<PaymentDetail, 'id' | 'gateway'>; rest: WireMoney };

export function RefundDialog({ payment: { id, gateway }, rest }: Props) {
  const words = useStaffTexts();
  const { refund: own } = words;
  const language = useLanguage();
  const submit = async (form: FormData) => {
    const { currency } = rest;
    const body = {
      paymentId: id,
      amount: { amount: neededAmount(form, 'amount', currency, words.checkAmount), currency },
      reason: choiceOf(form, 'reason', words.reasons),
      entitlements: choiceOf(form, 'entitlements', own.entitlementsChoices),
      ...optional(form, 'note'),
      ...optional(form, 'reference'),
    };
    await unwrap(browserApi.POST('/api/v1/refunds', { body }));
  };
  return (
    <ActionDialog
      label={own.open}
      confirm={own.confirm}
      title={own.title}
      lead={fill(own.lead, { rest: formatMoney(rest, language) })}
      danger
      submit={submit}
    >
      <Field
        name="amount"
        label={words.amount}
        aside={rest.currency}
        inputMode="decimal"
        defaultValue={typedAmount(rest)}
        required
      />
      <SelectField name="reason" label={words.reason} choices={words.reasons} />
      <SelectField name="entitlements" label={own.entitlements} choices={own.entitlementsChoices} />
      <Field name="note" label={words.note} aside={words.optional} hint={own.noteHint} maxLength={500} />
      {gateway === 'manual' ? (
        <Field
          name="reference"
          label={own.reference}
          aside={words.optional}
          hint={own.referenceHint}
          maxLength={200}
        />
      ) : null}
    </ActionDialog>
  );
}
