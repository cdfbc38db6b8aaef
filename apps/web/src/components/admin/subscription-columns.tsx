import type { Subscription } from '@mekong/sdk';
import { StaffCancel } from '@/components/admin/staff-cancel';
import { Badge } from '@/components/ui/badge';
import type { Column } from '@/components/ui/table';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { subscriptionTone, wordFor } from '@/lib/states';

export function subscriptionColumns(texts: Texts, language: string): Column<Subscription>[] {
  const { customer: words, list } = texts.staff;
  return [
    {
      key: 'plan',
      header: words.plan,
      cell: ({ plan, price }) => (
        <>
          <span className="font-medium">{plan.name}</span>
          <span className="money block text-label text-on-surface-muted">{formatMoney(price, language)}</span>
        </>
      ),
    },
    {
      key: 'state',
      header: list.state,
      cell: (one) => (
        <>
          <Badge tone={subscriptionTone(one)}>{wordFor(texts.states.subscription, one.state)}</Badge>
          {one.cancelAt && one.state !== 'canceled' ? (
            <span className="mt-1 block text-label text-on-surface-muted">
              {fill(words.endsOn, { date: formatDay(one.cancelAt, language) })}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: 'until',
      header: words.until,
      wideOnly: true,
      cell: ({ currentPeriodEnd: end }) => (end ? formatDay(end, language) : list.none),
    },
    {
      key: 'action',
      header: words.action,
      align: 'end',
      cell: ({ id, state, plan, price, cancelAt, currentPeriodEnd }) =>
        state === 'canceled' ? (
          list.none
        ) : (
          <StaffCancel subscription={{ id, plan, price, cancelAt, currentPeriodEnd }} />
        ),
    },
  ];
}
