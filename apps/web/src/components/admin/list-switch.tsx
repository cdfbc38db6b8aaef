import { PageLink } from '@/components/ui/page-link';
import { classes } from '@/lib/classes';

type Props = { label: string; links: readonly { href: string; text: string; current: boolean }[] };

/** Links that narrow a list; the address keeps the choice. */
export function ListSwitch({ label, links }: Props) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-1">
      {links.map(({ href, text, current }) => (
        <PageLink
          key={href}
          href={href}
          prefetch={false}
          aria-current={current ? 'true' : undefined}
          className={classes(
            'inline-flex min-h-11 items-center rounded-full px-4 text-small font-medium',
            current
              ? 'bg-primary-container text-on-primary-container'
              : 'text-on-surface-muted hover:bg-surface-container hover:text-on-surface',
          )}
        >
          {text}
        </PageLink>
      ))}
    </nav>
  );
}
