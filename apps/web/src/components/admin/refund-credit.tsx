'use client';

import { unwrap, type WireMoney } from '@mekong/sdk';
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

/** `ways`: the payments that can take it back, by id, as words. */
type Props = { customer: string; left: WireMoney; ways: Record<string, string> };

export function RefundCredit({ customer, left, ways }: Props) {
  const words = useStaffTexts();
  const { credit: own, refund } = words;
  const language = useLanguage();
  const choices = { '': own.bank, ...ways };
  const submit = async (form: FormData) => {
    const { currency } = left;
    const paymentId = choiceOf(form, 'way', choices);
    const body = {
      amount: { amount: neededAmount(form, 'amount', currency, words.checkAmount), currency },
      reason: choiceOf(form, 'reason', words.reasons),
      ...(paymentId === '' ? {} : { paymentId }),
      ...optional(form, 'note'),
      ...optional(form, 'reference'),
    };
    const params = { path: { id: customer } };
    await unwrap(browserApi.POST('/api/v1/customers/{id}/credit/refund', { params, body }));
  };
  return (
    <ActionDialog
      label={own.open}
      title={own.title}
      lead={fill(own.lead, { rest: formatMoney(left, language) })}
      danger
      submit={submit}
    >
      <AmountField whole={left} />
      <SelectField name="way" label={own.way} choices={choices} />
      <SelectField name="reason" label={words.reason} choices={words.reasons} />
      <OptionalField name="note" label={words.note} hint={own.noteHint} maxLength={500} />
      <OptionalField name="reference" label={refund.reference} hint={own.referenceHint} maxLength={200} />
    </ActionDialog>
  );
}
