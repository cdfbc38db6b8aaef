import type { ReactNode } from 'react';
import { PageLink } from '@/components/ui/page-link';

/** The way from a row to its page. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <PageLink
      href={href}
      prefetch={false}
      className="inline-block py-1 font-medium break-all text-primary underline-offset-4 hover:underline"
    >
      {children}
    </PageLink>
  );
}
