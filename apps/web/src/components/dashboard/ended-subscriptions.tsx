import type { Subscription } from '@mekong/sdk';
import { DetailList } from '@/components/ui/detail-list';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';

type Props = { subscriptions: readonly Subscription[]; texts: Texts; language: string; zone: string };

export function EndedSubscriptions({ subscriptions, texts, language, zone }: Props) {
  if (subscriptions.length === 0) return null;
  const details = subscriptions.map((subscription) => ({
    key: subscription.id,
    label: subscription.plan.name,
    value: endOf(subscription, texts, language, zone),
  }));
  return (
    <details className="mt-6 border-t border-outline-soft pt-4 text-small">
      <summary className="min-h-11 content-center rounded-small font-medium text-on-surface-muted hover:text-on-surface">
        {texts.dashboard.pastTitle}
      </summary>
      <DetailList details={details} />
    </details>
  );
}

type Ended = Pick<Subscription, 'canceledAt' | 'currentPeriodEnd'>;

function endOf(
  { canceledAt, currentPeriodEnd }: Ended,
  texts: Texts,
  language: string,
  zone: string,
): string {
  const end = canceledAt ?? currentPeriodEnd;
  return end
    ? `${texts.dashboard.endedOn} ${formatDay(end, language, zone)}`
    : texts.states.subscription.canceled;
}
