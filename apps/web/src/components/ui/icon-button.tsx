import type { ComponentProps } from 'react';
import { classes } from '@/lib/classes';

type Props = ComponentProps<'button'> & { label: string };

/** A 44-pixel target for an icon; the label is what a screen reader says and what hovering shows. */
export function IconButton({ label, className, children, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={classes(
        'inline-flex size-11 shrink-0 items-center justify-center rounded-full text-on-surface-muted transition-colors',
        'hover:bg-surface-container-high hover:text-on-surface',
        className,
      )}
    >
      {children}
    </button>
  );
}
