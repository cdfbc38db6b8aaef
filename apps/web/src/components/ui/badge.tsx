import type { ReactNode } from 'react';
import { classes } from '@/lib/classes';
import type { Tone } from '@/lib/states';

const tones: Record<Tone, string> = {
  neutral: 'bg-surface-container-high text-on-surface-muted',
  success: 'bg-success-container text-on-success-container',
  warning: 'bg-warning-container text-on-warning-container',
  danger: 'bg-danger-container text-on-danger-container',
  info: 'bg-info-container text-on-info-container',
};

export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={classes(
        'inline-flex items-center rounded-full px-2.5 py-0.5 text-label font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
