import type { ReactNode } from 'react';

/** `key` where two labels may be alike. */
type Detail = { key?: string; label: string; value: ReactNode };

export function DetailList({ details }: { details: readonly Detail[] }) {
  return (
    <dl className="divide-y divide-outline-soft text-small">
      {details.map((detail) => (
        <div
          key={detail.key ?? detail.label}
          className="flex items-baseline justify-between gap-6 py-3 first:pt-0"
        >
          <dt className="text-on-surface-muted">{detail.label}</dt>
          <dd className="money min-w-0 text-right font-medium break-words">{detail.value}</dd>
        </div>
      ))}
    </dl>
  );
}
