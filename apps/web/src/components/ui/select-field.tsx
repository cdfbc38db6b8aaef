import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ComponentProps } from 'react';
import { classes } from '@/lib/classes';

type Props = Omit<ComponentProps<'select'>, 'id'> & {
  name: string;
  label: string;
  /** The word of each value, in order. */
  choices: Record<string, string>;
};

export function SelectField({ name, label, choices, className, ...select }: Props) {
  const id = `field-${name}`;
  return (
    <div className={classes('space-y-1.5', className)}>
      <label htmlFor={id} className="block text-small font-medium">
        {label}
      </label>
      <div className="relative">
        <select
          {...select}
          id={id}
          name={name}
          className="block min-h-12 w-full appearance-none rounded-medium border border-outline bg-surface-raised pr-11 pl-3.5 text-body hover:border-on-surface-muted"
        >
          {Object.entries(choices).map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          size={20}
          className="pointer-events-none absolute inset-y-0 right-3.5 my-auto text-on-surface-muted"
        />
      </div>
    </div>
  );
}
