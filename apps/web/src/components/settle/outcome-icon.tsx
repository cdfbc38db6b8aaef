import Check from 'lucide-react/icons/check';
import Clock from 'lucide-react/icons/clock';
import Landmark from 'lucide-react/icons/landmark';
import SearchX from 'lucide-react/icons/search-x';
import X from 'lucide-react/icons/x';
import type { Shown } from '@/components/settle/outcome-view';
import { Spinner } from '@/components/ui/spinner';
import { classes } from '@/lib/classes';

const looks = {
  settling: { tone: 'bg-primary-container text-on-primary-container', Icon: Clock },
  transfer: { tone: 'bg-primary-container text-on-primary-container', Icon: Landmark },
  paid: { tone: 'bg-success-container text-on-success-container', Icon: Check },
  declined: { tone: 'bg-danger-container text-on-danger-container', Icon: X },
  canceled: { tone: 'bg-surface-container text-on-surface-muted', Icon: X },
  expired: { tone: 'bg-surface-container text-on-surface-muted', Icon: Clock },
  review: { tone: 'bg-warning-container text-on-warning-container', Icon: Clock },
  'not-found': { tone: 'bg-surface-container text-on-surface-muted', Icon: SearchX },
} satisfies Record<Shown, unknown>;

export function OutcomeIcon({ outcome }: { outcome: Shown }) {
  const { tone, Icon } = looks[outcome];
  return (
    <span className={classes('mx-auto grid size-16 place-items-center rounded-full', tone)}>
      {outcome === 'settling' ? <Spinner size={28} /> : <Icon aria-hidden size={28} />}
    </span>
  );
}
