'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { PageLink } from '@/components/ui/page-link';
import { plainPath } from '@/i18n/paths';
import { classes } from '@/lib/classes';

/** `section` is the page at the root of this part of the site: it is current alone, what lies below it by its beginning. */
type Props = { href: string; section: string; children: ReactNode };

export function NavLink({ href, section, children }: Props) {
  const current = isCurrent(href, section, plainPath(usePathname()));
  return (
    <PageLink
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className={classes(
        'flex min-h-11 items-center gap-3 rounded-full px-4 text-small font-medium transition-colors',
        current
          ? 'bg-primary-container text-on-primary-container'
          : 'text-on-surface-muted hover:bg-surface-container hover:text-on-surface',
      )}
    >
      {children}
    </PageLink>
  );
}

function isCurrent(href: string, section: string, path: string): boolean {
  if (href === section) return path === href;
  return path === href || path.startsWith(`${href}/`);
}
