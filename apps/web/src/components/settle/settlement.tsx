'use client';

import { OutcomeView } from '@/components/settle/outcome-view';
import { useSettlement } from '@/components/settle/use-settlement';
import type { Returned } from '@/lib/returned';
import { outcomeOf } from '@/lib/states';

/** What became of a purchase, live. */
export function Settlement({ returned, guest }: { returned: Returned; guest: boolean }) {
  const { checkout, late, interrupted } = useSettlement(returned);
  return (
    <div aria-live="polite">
      <OutcomeView
        outcome={checkout === null ? 'not-found' : checkout ? outcomeOf(checkout) : 'settling'}
        checkout={checkout ?? null}
        late={late}
        interrupted={interrupted}
        guest={guest}
      />
    </div>
  );
}
