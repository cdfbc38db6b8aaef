'use client';

import { type Subscription, unwrap, type WireMoney } from '@mekong/sdk';
import { useState } from 'react';
import { ActionDialog } from '@/components/admin/action-dialog';
import { choiceOf, neededAmount, optional } from '@/components/admin/form-values';
import { OptionalField } from '@/components/admin/optional-field';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { fill } from '@/i18n/fill';
import type { StaffTexts } from '@/i18n/texts';
import { typedAmount } from '@/lib/amount-input';
import { browserApi } from '@/lib/api-browser';

type Props = { subscription: Pick<Subscription, 'id' | 'plan' | 'price' | 'cancelAt' | 'currentPeriodEnd'> };

/** One that already ends at its period can only be ended now. */
export function StaffCancel({ subscription }: Props) {
  const words = useStaffTexts();
  const { cancel } = words;
  const [refund, setRefund] = useState<string>('policy');
  const { id, price, plan } = subscription;
  const { now } = cancel.times;
  const times = subscription.cancelAt || !subscription.currentPeriodEnd ? { now } : cancel.times;
  const submit = async (form: FormData) => {
    const at = choiceOf(form, 'at', cancel.times);
    const body = { at, ...optional(form, 'reason'), ...refundOf(form, price, words) };
    await unwrap(browserApi.POST('/api/v1/subscriptions/{id}/cancel', { params: { path: { id } }, body }));
  };
  return (
    <ActionDialog
      label={fill(cancel.open, { plan: plan.name })}
      confirm={cancel.confirm}
      title={fill(cancel.title, { plan: plan.name })}
      lead={cancel.lead}
      danger
      submit={submit}
    >
      <SelectField name="at" label={cancel.when} choices={times} />
      <SelectField
        name="refund"
        label={cancel.refund}
        choices={cancel.refunds}
        value={refund}
        onChange={(event) => setRefund(event.target.value)}
      />
      {refund === 'amount' ? (
        <Field
          name="amount"
          label={words.amount}
          aside={price.currency}
          inputMode="decimal"
          defaultValue={typedAmount(price)}
          required
        />
      ) : null}
      <OptionalField name="reason" label={words.reason} maxLength={500} />
    </ActionDialog>
  );
}

/** Left out where the seller's policy decides. */
function refundOf(form: FormData, { currency }: WireMoney, words: StaffTexts) {
  const choice = choiceOf(form, 'refund', words.cancel.refunds);
  if (choice === 'policy') return {};
  if (choice !== 'amount') return { refund: choice };
  return {
    refund: { amount: { amount: neededAmount(form, 'amount', currency, words.checkAmount), currency } },
  };
}
