'use client';

import type { WireMoney } from '@mekong/sdk';
import { useStaffTexts } from '@/components/admin/staff-texts';
import { Field } from '@/components/ui/field';
import { typedAmount } from '@/lib/amount-input';

/** An amount of the same currency; the whole is proposed, a part may be entered. */
export function AmountField({ whole }: { whole: WireMoney }) {
  const { amount } = useStaffTexts();
  return (
    <Field
      name="amount"
      label={amount}
      aside={whole.currency}
      inputMode="decimal"
      defaultValue={typedAmount(whole)}
      required
    />
  );
}
