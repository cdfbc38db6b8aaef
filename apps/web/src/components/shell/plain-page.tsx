import type { ReactNode } from 'react';
import { ChosenTheme } from '@/components/shell/chosen-theme';
import { Logo } from '@/components/shell/logo';

/** A message and a way on: for pages that stand in for another. */
export function PlainPage({ brand, children }: { brand: string; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <ChosenTheme />
      <header className="page flex h-16 items-center">
        <Logo name={brand} href="/" />
      </header>
      <main id="content" className="page grid flex-1 place-items-center pt-8 pb-24 text-center">
        {children}
      </main>
    </div>
  );
}
