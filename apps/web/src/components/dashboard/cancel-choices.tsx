'use client';

import type { Subscription } from '@mekong/sdk';
import { useLanguage, useTexts } from '@/components/texts/texts-provider';
import { useZone } from '@/components/texts/zone-provider';
import { Choice } from '@/components/ui/choice';
import { fill } from '@/i18n/fill';
import { formatDay } from '@/lib/dates';

export type CancelTime = 'now' | 'period_end';

type Props = { subscription: Subscription; at: CancelTime; onChange: (at: CancelTime) => void };

/** One that already ends at its period is only asked whether to end now. */
export function CancelChoices({ subscription, at, onChange }: Props) {
  const { cancel } = useTexts();
  const language = useLanguage();
  const zone = useZone();
  const end = subscription.currentPeriodEnd;
  return (
    <fieldset className="space-y-3">
      <legend className="sr-only">{cancel.lead}</legend>
      {end && !subscription.cancelAt ? (
        <Choice
          name="cancel-at"
          checked={at === 'period_end'}
          onChange={() => onChange('period_end')}
          label={cancel.atPeriodEnd}
          hint={fill(cancel.atPeriodEndHint, { date: formatDay(end, language, zone) })}
        />
      ) : null}
      <Choice
        name="cancel-at"
        checked={at === 'now'}
        onChange={() => onChange('now')}
        label={cancel.now}
        hint={cancel.nowHint}
      />
    </fieldset>
  );
}
