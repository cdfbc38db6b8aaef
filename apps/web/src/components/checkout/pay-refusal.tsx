'use client';

import { useTexts } from '@/components/texts/texts-provider';
import { FullLink } from '@/components/ui/page-link';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import type { Refusal } from '@/lib/explain';

export function PayRefusal({ refusal }: { refusal: Refusal | null }) {
  const { checkout: texts } = useTexts();
  return (
    <RefusalAlert refusal={refusal}>
      {refusal?.code === 'ALREADY_SUBSCRIBED' ? (
        <p>
          <FullLink href="/dashboard" className="font-semibold underline">
            {texts.toDashboard}
          </FullLink>
        </p>
      ) : null}
    </RefusalAlert>
  );
}
