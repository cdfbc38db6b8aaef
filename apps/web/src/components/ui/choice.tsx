import type { ComponentProps, ReactNode } from 'react';
import { classes } from '@/lib/classes';

type Props = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  aside?: ReactNode;
};

/** A radio button as large as its explanation; the browser's own keyboard behaviour stays. */
export function Choice({ label, hint, aside, className, ...input }: Props) {
  return (
    <label
      className={classes(
        'flex gap-3 rounded-medium border border-outline-soft bg-surface-raised p-4 transition-colors',
        'hover:border-outline has-checked:border-primary has-checked:bg-surface-container has-checked:shadow-[inset_0_0_0_1px_var(--color-primary)]',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
        hint ? 'items-start' : 'items-center',
        className,
      )}
    >
      <input {...input} type="radio" className="size-5 shrink-0 outline-none" />
      <span className="min-w-0 flex-1">
        <span className="block text-small font-semibold">{label}</span>
        {hint ? <span className="mt-0.5 block text-small text-on-surface-muted">{hint}</span> : null}
      </span>
      {aside ? <span className="shrink-0">{aside}</span> : null}
    </label>
  );
}
