'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import { usePathIn } from '@/components/texts/texts-provider';
import { FullLink } from '@/components/ui/page-link';

type Props = { question: string; action: string; href: '/login' | '/signup' };

/** The way from sign-in to sign-up and back. The page is cached without its query, so the query is carried on click. */
export function OtherDoor({ question, action, href }: Props) {
  const router = useRouter();
  const pathIn = usePathIn();
  const follow = (event: MouseEvent) => {
    if (!window.location.search || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.push(pathIn(href) + window.location.search);
  };
  return (
    <p className="mt-8 border-t border-outline-soft pt-6 text-small text-on-surface-muted">
      {question}{' '}
      <FullLink
        href={href}
        onClick={follow}
        className="font-semibold text-primary underline-offset-4 hover:underline"
      >
        {action}
      </FullLink>
    </p>
  );
}
