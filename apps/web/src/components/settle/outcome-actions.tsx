'use client';

import type { Checkout } from '@mekong/sdk';
import type { Shown } from '@/components/settle/outcome-view';
import { RetryPayment } from '@/components/settle/retry-payment';
import { useTexts } from '@/components/texts/texts-provider';
import { buttonClasses } from '@/components/ui/button';
import { FullLink } from '@/components/ui/page-link';

type Props = { outcome: Shown; checkout: Checkout | null; late: boolean; guest: boolean };

/** Links are full loads: the dashboard must be drawn from what the server knows now. */
export function OutcomeActions({ outcome, checkout, late, guest }: Props) {
  const { settle } = useTexts();
  if (outcome === 'settling' && !late) return null;
  const retryable = checkout && (outcome === 'declined' || outcome === 'canceled');
  const startAgain = outcome === 'expired' && checkout ? restartHref(checkout) : null;
  if (guest && !retryable && !startAgain) return <GuestActions outcome={outcome} />;
  const plainly = retryable || startAgain;
  return (
    <div className="mt-7 flex flex-col gap-3">
      {retryable ? <RetryPayment checkout={checkout} /> : null}
      {startAgain ? (
        <FullLink href={startAgain} className={buttonClasses()}>
          {settle.restart}
        </FullLink>
      ) : null}
      {outcome === 'canceled' || outcome === 'declined' || outcome === 'expired' ? (
        <FullLink href="/pricing" className={buttonClasses(plainly ? 'text' : 'filled')}>
          {settle.toPricing}
        </FullLink>
      ) : (
        <FullLink href="/dashboard" className={buttonClasses()}>
          {settle.toDashboard}
        </FullLink>
      )}
    </div>
  );
}

/** Without a login there is no dashboard yet: the way in is in the mailbox. */
function GuestActions({ outcome }: { outcome: Shown }) {
  const { settle } = useTexts();
  const href = outcome === 'paid' ? '/magic' : '/pricing';
  return (
    <div className="mt-7 flex flex-col gap-3">
      <FullLink href={href} className={buttonClasses('outlined')}>
        {outcome === 'paid' ? settle.mailAgain : settle.toPricing}
      </FullLink>
    </div>
  );
}

function restartHref({ plan, interval }: Checkout): string {
  return `/checkout?plan=${encodeURIComponent(plan.code)}&interval=${interval}`;
}
