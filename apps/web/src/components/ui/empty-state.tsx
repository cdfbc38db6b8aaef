import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = {
  Icon: LucideIcon;
  title: string;
  text: string;
  action?: ReactNode;
  heading?: 'h1' | 'h2' | 'h3';
};

export function EmptyState({ Icon, title, text, action, heading: Heading = 'h3' }: Props) {
  return (
    <div className="flex flex-col items-center px-4 py-8 text-center">
      <span className="mb-4 grid size-12 place-items-center rounded-full bg-surface-container text-on-surface-muted">
        <Icon aria-hidden size={22} />
      </span>
      <Heading className="text-body font-semibold">{title}</Heading>
      <p className="mt-1 max-w-sm text-small text-on-surface-muted">{text}</p>
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
