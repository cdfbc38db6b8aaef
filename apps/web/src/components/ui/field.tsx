import type { ComponentProps, ReactNode } from 'react';
import { classes } from '@/lib/classes';

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  name: string;
  label: string;
  aside?: string;
  hint?: string;
  error?: string;
  trailing?: ReactNode;
};

/** Label, input, hint and error tied together by ids, so that each is read out with the input. */
export function Field({ name, label, aside, hint, error, trailing, className, ...input }: Props) {
  const id = `field-${name}`;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classes('space-y-1.5', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-small font-medium">
          {label}
        </label>
        {aside ? <span className="text-label text-on-surface-muted">{aside}</span> : null}
      </div>
      <div className="relative">
        <input
          {...input}
          id={id}
          name={name}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className={classes(
            'block min-h-12 w-full rounded-medium border bg-surface-raised px-3.5 text-body placeholder:text-on-surface-muted',
            error ? 'border-danger' : 'border-outline hover:border-on-surface-muted',
            Boolean(trailing) && 'pr-13',
          )}
        />
        {trailing ? <div className="absolute inset-y-0 right-0.5 flex items-center">{trailing}</div> : null}
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="text-label text-on-surface-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-label font-medium text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}
