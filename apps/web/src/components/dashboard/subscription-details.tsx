import type { Subscription } from '@mekong/sdk';
import { DetailList } from '@/components/ui/detail-list';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { formatMoney } from '@/lib/money';

type Props = { subscription: Subscription; texts: Texts; language: string; zone: string };

export function SubscriptionDetails({ subscription, texts, language, zone }: Props) {
  const { dashboard } = texts;
  const started = { label: dashboard.started, value: formatDay(subscription.createdAt, language, zone) };
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="text-headline">{subscription.plan.name}</p>
        <p className="money text-on-surface-muted">
          <span className="text-title text-on-surface">{formatMoney(subscription.price, language)}</span>{' '}
          {subscription.interval === 'year' ? dashboard.perYear : dashboard.perMonth}
        </p>
      </div>
      <div className="mt-3 mb-3">
        <DetailList details={[...billingDate({ subscription, texts, language, zone }), started]} />
      </div>
    </>
  );
}

/** A subscription that ends has no next billing date: showing one would promise a charge. */
function billingDate({ subscription: { cancelAt, currentPeriodEnd }, texts, language, zone }: Props) {
  if (cancelAt) return [{ label: texts.dashboard.endsOn, value: formatDay(cancelAt, language, zone) }];
  if (!currentPeriodEnd) return [];
  return [{ label: texts.dashboard.nextBilling, value: formatDay(currentPeriodEnd, language, zone) }];
}
