'use client';

import Link from 'next/link';
import type { ComponentProps } from 'react';
import { usePathIn } from '@/components/texts/texts-provider';

type PageLinkProps = Omit<ComponentProps<typeof Link>, 'href'> & { href: string };

/** A link to a page of ours, in the language of this one: `href` is written without it. */
export function PageLink({ href, ...rest }: PageLinkProps) {
  return <Link {...rest} href={usePathIn()(href)} />;
}

/** The same with a full load, where nothing of this page may stay in the tab's memory. */
export function FullLink({ href, children, ...rest }: ComponentProps<'a'> & { href: string }) {
  return (
    <a {...rest} href={usePathIn()(href)}>
      {children}
    </a>
  );
}
