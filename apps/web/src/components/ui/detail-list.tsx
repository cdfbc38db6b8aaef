import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';

/** `key` where two labels may be alike. */
type Detail = { key?: string; label: string; value: ReactNode };

type Props = {
  details: readonly Detail[];
  /** In two columns where there is room: across a whole page a value stands too far from its label. */
  wide?: boolean;
};

export function DetailList({ details, wide = false }: Props) {
  return (
    <dl
      className={classes(
        'text-small',
        wide ? 'grid gap-x-12 md:grid-cols-2' : 'divide-y divide-outline-soft',
      )}
    >
      {details.map((detail) => (
        <div
          key={detail.key ?? detail.label}
          className={classes(
            'flex items-baseline justify-between gap-6 py-3',
            wide ? 'border-b border-outline-soft' : 'first:pt-0',
          )}
        >
          <dt className="max-w-1/2 shrink-0 text-on-surface-muted">{detail.label}</dt>
          <dd className="money min-w-0 text-right font-medium wrap-anywhere">{detail.value}</dd>
        </div>
      ))}
    </dl>
  );
}
