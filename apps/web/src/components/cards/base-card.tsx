import type { ComponentProps } from 'react';
import { classes } from '@/lib/classes';

export type CardLook = 'outlined' | 'elevated' | 'filled';

const looks: Record<CardLook, string> = {
  outlined: 'border border-outline-soft bg-surface-raised',
  elevated: 'border border-outline-soft bg-surface-raised shadow-2',
  filled: 'bg-surface-container',
};

type Props = ComponentProps<'section'> & { look?: CardLook; tight?: boolean };

/** The one card everything sits on: radius, padding and elevation are decided here and nowhere else. */
export function BaseCard({ look = 'outlined', tight = false, className, ...rest }: Props) {
  return (
    <section
      {...rest}
      className={classes('min-w-0 rounded-large', tight ? 'p-5' : 'p-6 sm:p-7', looks[look], className)}
    />
  );
}
