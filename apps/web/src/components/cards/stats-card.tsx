import type { ReactNode } from 'react';
import { BaseCard } from '@/components/cards/base-card';

type Props = { label: string; value: ReactNode; hint?: ReactNode };

export function StatsCard({ label, value, hint }: Props) {
  return (
    <BaseCard look="filled" tight className="flex items-baseline justify-between gap-4 sm:block">
      <p className="text-small text-on-surface-muted">{label}</p>
      <div className="text-right sm:mt-1 sm:text-left">
        <p className="money text-headline">{value}</p>
        {hint ? <p className="text-small text-on-surface-muted">{hint}</p> : null}
      </div>
    </BaseCard>
  );
}
