'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { languages } from '@/i18n/languages';
import { classes } from '@/lib/classes';

/** `section` is the page at the root of this part of the site: it is current alone, what lies below it by its beginning. */
type Props = { href: string; section: string; children: ReactNode };

export function NavLink({ href, section, children }: Props) {
  const current = isCurrent(href, section, withoutLanguage(usePathname()));
  return (
    <Link
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
    </Link>
  );
}

function isCurrent(href: string, section: string, path: string): boolean {
  if (href === section) return path === href;
  return path === href || path.startsWith(`${href}/`);
}

/** On the server a path may begin with the language that the address leaves out. */
function withoutLanguage(path: string): string {
  const [, beginning = '', ...rest] = path.split('/');
  return languages.some((language) => language === beginning) ? `/${rest.join('/')}` : path;
}
