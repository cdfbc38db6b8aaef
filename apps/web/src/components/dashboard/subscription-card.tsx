import type { Subscription } from '@mekong/sdk';
import Receipt from 'lucide-react/icons/receipt';
import { MD3Card } from '@/components/cards/md3-card';
import { CancelSubscription } from '@/components/dashboard/cancel-subscription';
import { EndedSubscriptions } from '@/components/dashboard/ended-subscriptions';
import { SubscriptionDetails } from '@/components/dashboard/subscription-details';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { fill } from '@/i18n/fill';
import type { Texts } from '@/i18n/texts';
import { formatDay } from '@/lib/dates';
import { subscriptionTone, wordFor } from '@/lib/states';
import { currentSubscription, endedSubscriptions, isCancelable } from '@/lib/subscriptions';

type Props = { subscriptions: readonly Subscription[]; texts: Texts; language: string; zone: string };

export function SubscriptionCard({ subscriptions, texts, language, zone }: Props) {
  const current = currentSubscription(subscriptions);
  const status = current ? (
    <SubscriptionBadge subscription={current} texts={texts} language={language} zone={zone} />
  ) : null;
  return (
    <MD3Card id="subscription" title={texts.dashboard.subscription} action={status}>
      {current ? (
        <CurrentSubscription subscription={current} texts={texts} language={language} zone={zone} />
      ) : (
        <NoSubscription texts={texts} />
      )}
      <EndedSubscriptions
        subscriptions={endedSubscriptions(subscriptions)}
        texts={texts}
        language={language}
        zone={zone}
      />
    </MD3Card>
  );
}

type OneProps = { subscription: Subscription; texts: Texts; language: string; zone: string };

function CurrentSubscription({ subscription, texts, language, zone }: OneProps) {
  const ending = subscription.cancelAt ? formatDay(subscription.cancelAt, language, zone) : null;
  return (
    <>
      <SubscriptionDetails subscription={subscription} texts={texts} language={language} zone={zone} />
      {subscription.state === 'incomplete' ? (
        <Alert tone="warning">{texts.dashboard.incompleteText}</Alert>
      ) : null}
      {ending ? <Alert tone="warning">{fill(texts.dashboard.endingText, { date: ending })}</Alert> : null}
      {isCancelable(subscription) ? (
        <div className="mt-5">
          <CancelSubscription subscription={subscription} />
        </div>
      ) : null}
    </>
  );
}

function SubscriptionBadge({ subscription, texts, language, zone }: OneProps) {
  const ends = subscription.cancelAt;
  const word = ends
    ? fill(texts.states.ending, { date: formatDay(ends, language, zone) })
    : wordFor(texts.states.subscription, subscription.state);
  return <Badge tone={subscriptionTone(subscription)}>{word}</Badge>;
}

function NoSubscription({ texts }: { texts: Texts }) {
  const { dashboard } = texts;
  return (
    <EmptyState
      Icon={Receipt}
      title={dashboard.noSubscriptionTitle}
      text={dashboard.noSubscriptionText}
      action={<ButtonLink href="/pricing">{dashboard.noSubscriptionAction}</ButtonLink>}
    />
  );
}
