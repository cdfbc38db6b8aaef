import type { Me } from '@mekong/sdk';
import type { ReactNode } from 'react';
import { Logo } from '@/components/shell/logo';
import { MobileMenu } from '@/components/shell/mobile-menu';
import { NavList } from '@/components/shell/nav-list';
import { navigationOf } from '@/components/shell/navigation';
import { SkipLink } from '@/components/shell/skip-link';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import { UserMenu } from '@/components/shell/user-menu';
import type { Texts } from '@/i18n/texts';

type Props = { session: Me; current: string; texts: Texts; banner?: ReactNode; children: ReactNode };

/** The frame of every signed-in page: top bar, side navigation from 1024 pixels, a menu below that. */
export function AppShell({ session, current, texts, banner, children }: Props) {
  const navigation = (
    <NavList items={navigationOf(session, texts)} current={current} label={texts.nav.account} />
  );
  const { user, customer } = session;
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink text={texts.nav.skip} />
      {banner}
      <header className="no-print sticky top-0 z-30 border-b border-outline-soft bg-surface">
        <div className="flex h-16 items-center gap-2 px-5 md:px-8">
          <MobileMenu title={texts.brand}>{navigation}</MobileMenu>
          <Logo name={texts.brand} href="/" />
          <div className="ml-auto flex min-w-0 items-center gap-1">
            <span className="mr-2 hidden truncate text-small text-on-surface-muted md:block">
              {customer?.name ?? user.email}
            </span>
            <ThemeSwitch />
            <UserMenu name={user.name ?? customer?.name ?? user.email} email={user.email} />
          </div>
        </div>
      </header>
      <div className="flex flex-1">
        <aside className="no-print hidden w-64 shrink-0 border-r border-outline-soft lg:block">
          <div className="sticky top-16 p-4 pt-8">{navigation}</div>
        </aside>
        <main
          id="content"
          tabIndex={-1}
          className="min-w-0 flex-1 px-5 py-8 outline-none md:px-8 lg:px-10 lg:py-10"
        >
          <div className="mx-auto max-w-5xl">{children}</div>
        </main>
      </div>
    </div>
  );
}
