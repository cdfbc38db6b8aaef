import type { ComponentProps } from 'react';
import { classes } from '@/lib/classes';

type Props = Omit<ComponentProps<'textarea'>, 'id'> & {
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
};

/** As `Field`, for several lines. */
export function TextAreaField({ name, label, hint, error, className, ...area }: Props) {
  const id = `field-${name}`;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classes('space-y-1.5', className)}>
      <label htmlFor={id} className="block text-small font-medium">
        {label}
      </label>
      <textarea
        rows={3}
        {...area}
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className={classes(
          'block w-full rounded-medium border bg-surface-raised px-3.5 py-2.5 text-body',
          error ? 'border-danger' : 'border-outline hover:border-on-surface-muted',
        )}
      />
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
