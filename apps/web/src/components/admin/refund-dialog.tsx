'use client';

import { type PaymentDetail, unwrap, type WireMoney } from '@mekong/sdk';
import { ActionDialog } from '@/components/admin/action-dialog';
import { AmountField } from '@/components/admin/amount-field';
import { choiceOf, neededAmount, optional } from '@/components/admin/form-values';
import { OptionalField } from '@/components/admin/optional-field';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { useLanguage } from '@/components/texts/texts-provider';
import { SelectField } from '@/components/ui/select-field';
import { fill } from '@/i18n/fill';
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
      <AmountField whole={rest} />
      <SelectField name="reason" label={words.reason} choices={words.reasons} />
      <SelectField name="entitlements" label={own.entitlements} choices={own.entitlementsChoices} />
      <OptionalField name="note" label={words.note} hint={own.noteHint} maxLength={500} />
      {gateway === 'manual' ? (
        <OptionalField name="reference" label={own.reference} hint={own.referenceHint} maxLength={200} />
      ) : null}
    </ActionDialog>
  );
}
