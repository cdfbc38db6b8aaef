'use client';

import type { MouseEvent } from 'react';
import { useTexts } from '@/components/texts/texts-provider';
import { buttonClasses } from '@/components/ui/button';
import { FullLink } from '@/components/ui/page-link';

/** Ways in without the password. The page is cached without its query, so where to go next is carried on click. */
export function MailDoors() {
  const { entering } = useTexts();
  const keepQuery = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.search = window.location.search;
  };
  return (
    <div className="mt-4 flex flex-col items-center gap-2">
      <FullLink href="/magic" onClick={keepQuery} className={buttonClasses('outlined', 'w-full')}>
        {entering.mailMe}
      </FullLink>
      <FullLink href="/forgot" onClick={keepQuery} className={buttonClasses('text')}>
        {entering.forgot}
      </FullLink>
    </div>
  );
}
