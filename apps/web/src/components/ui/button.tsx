import type { ComponentProps } from 'react';
import { PageLink } from '@/components/ui/page-link';
import { Spinner } from '@/components/ui/spinner';
import { classes } from '@/lib/classes';

export type ButtonVariant = 'filled' | 'tonal' | 'outlined' | 'text' | 'danger';

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-full px-5 py-2 text-small font-semibold text-center ' +
  'transition-colors duration-150 select-none aria-disabled:cursor-progress';

const variants: Record<ButtonVariant, string> = {
  filled: 'bg-primary text-on-primary hover:bg-primary-hover',
  tonal: 'bg-primary-container text-on-primary-container hover:bg-surface-container-high',
  outlined: 'border border-outline bg-transparent text-on-surface hover:bg-surface-container',
  text: 'text-primary hover:bg-surface-container',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover',
};

export function buttonClasses(variant: ButtonVariant = 'filled', className?: string): string {
  return classes(base, variants[variant], className);
}

type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant; busy?: boolean };

/** A busy button stays focusable and keeps its place: removing focus would throw a keyboard user to the page's top. */
export function Button({
  variant,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      aria-disabled={busy || undefined}
      className={buttonClasses(variant, className)}
      onClick={busy ? undefined : onClick}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
}

type ButtonLinkProps = ComponentProps<typeof PageLink> & { variant?: ButtonVariant };

export function ButtonLink({ variant, className, ...rest }: ButtonLinkProps) {
  return <PageLink {...rest} className={buttonClasses(variant, className)} />;
}
