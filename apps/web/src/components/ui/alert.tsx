import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import type { Tone } from '@/lib/states';

const looks = {
  neutral: { box: 'bg-surface-container text-on-surface', Icon: Info },
  info: { box: 'bg-info-container text-on-info-container', Icon: Info },
  success: { box: 'bg-success-container text-on-success-container', Icon: CircleCheck },
  warning: { box: 'bg-warning-container text-on-warning-container', Icon: TriangleAlert },
  danger: { box: 'bg-danger-container text-on-danger-container', Icon: CircleAlert },
} satisfies Record<Tone, unknown>;

type Props = { tone?: Tone; live?: boolean; children: ReactNode };

/** `live` makes screen readers announce it: for answers to what somebody just did, not for notices of the page. */
export function Alert({ tone = 'info', live = false, children }: Props) {
  const { box, Icon } = looks[tone];
  return (
    <div
      role={live ? 'alert' : undefined}
      className={classes('flex items-start gap-3 rounded-medium px-4 py-3 text-small', box)}
    >
      <Icon aria-hidden size={20} className="mt-0.5 shrink-0" />
      <div className="min-w-0 space-y-1">{children}</div>
    </div>
  );
}
