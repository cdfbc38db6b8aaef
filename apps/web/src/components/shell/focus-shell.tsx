import type { Gateway } from '@mekong/sdk';
import type { ReactNode } from 'react';
import { LanguageSwitch, switchClasses } from '@/components/shell/language-switch';
import { Logo } from '@/components/shell/logo';
import { SandboxBanner } from '@/components/shell/sandbox-banner';
import { SkipLink } from '@/components/shell/skip-link';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import type { Texts } from '@/i18n/texts';

type Props = { texts: Texts; home: string; gateways: readonly Gateway[]; children: ReactNode };

/** For pages with one thing to do (pay, settle): nothing in the frame invites to leave. */
export function FocusShell({ texts, home, gateways, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink text={texts.nav.skip} />
      <SandboxBanner gateways={gateways} texts={texts} />
      <header className="border-b border-outline-soft">
        <div className="page flex h-16 items-center justify-between">
          <Logo name={texts.brand} href={home} />
          <div className="flex items-center gap-1">
            <LanguageSwitch className={switchClasses} />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page flex-1 py-10 outline-none sm:py-14">
        {children}
      </main>
    </div>
  );
}
