import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'textarea'>, 'id'> & { name: string; label: string; hint?: string };

/** As Field, for several lines. */
export function TextArea({ name, label, hint, ...area }: Props) {
  const id = `field-${name}`;
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block text-small font-medium">
        {label}
      </label>
      <textarea
        rows={3}
        {...area}
        id={id}
        name={name}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="block w-full rounded-medium border border-outline bg-surface-raised px-3.5 py-2.5 text-body hover:border-on-surface-muted"
      />
      {hint ? (
        <p id={`${id}-hint`} className="text-label text-on-surface-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
