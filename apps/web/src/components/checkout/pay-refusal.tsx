'use client';

import { useTexts } from '@/components/texts/texts-provider';
import { RefusalAlert } from '@/components/ui/refusal-alert';
import type { Refusal } from '@/lib/explain';

export function PayRefusal({ refusal }: { refusal: Refusal | null }) {
  const { checkout: texts } = useTexts();
  return (
    <RefusalAlert refusal={refusal}>
      {refusal?.code === 'ALREADY_SUBSCRIBED' ? (
        <p>
          <a href="/dashboard" className="font-semibold underline">
            {texts.toDashboard}
          </a>
        </p>
      ) : null}
    </RefusalAlert>
  );
}
