import type { ReactNode } from 'react';
import { BaseCard, type CardLook } from '@/components/cards/base-card';

type Props = {
  id: string;
  title: string;
  lead?: string;
  action?: ReactNode;
  look?: CardLook;
  className?: string;
  children: ReactNode;
};

/** A titled section; the id makes it a place to link to and names it for screen readers. */
export function MD3Card({ id, title, lead, action, look, className, children }: Props) {
  return (
    <BaseCard
      id={id}
      aria-labelledby={`${id}-title`}
      {...(look ? { look } : {})}
      {...(className ? { className } : {})}
    >
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 id={`${id}-title`} className="text-title">
            {title}
          </h2>
          {lead ? <p className="mt-0.5 text-small text-on-surface-muted">{lead}</p> : null}
        </div>
        {action}
      </div>
      {children}
    </BaseCard>
  );
}
