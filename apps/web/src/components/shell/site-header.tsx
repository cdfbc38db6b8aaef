import { LanguageSwitch } from '@/components/shell/language-switch';
import { Logo } from '@/components/shell/logo';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import { ButtonLink } from '@/components/ui/button';
import { PageLink } from '@/components/ui/page-link';
import type { Texts } from '@/i18n/texts';

const link =
  'inline-flex min-h-11 items-center rounded-full px-3 whitespace-nowrap text-small font-medium text-on-surface-muted hover:bg-surface-container hover:text-on-surface sm:px-4';

/** Cached with its page for everybody: both sets of links are there, and CSS shows the visitor's. */
export function SiteHeader({ texts }: { texts: Texts }) {
  return (
    <header className="sticky top-0 z-30 border-b border-outline-soft bg-surface">
      <div className="page flex h-16 items-center justify-between gap-2">
        <Logo name={texts.brand} href="/" />
        <nav aria-label={texts.nav.main} className="flex items-center gap-0.5 sm:gap-1">
          <PageLink href="/pricing" className={link}>
            {texts.nav.pricing}
          </PageLink>
          <PageLink href="/docs" className={`${link} max-md:hidden`}>
            {texts.docs.nav}
          </PageLink>
          <PageLink href="/login" className={`${link} when-signed-out`}>
            {texts.nav.signIn}
          </PageLink>
          <PageLink href="/dashboard" prefetch={false} className={`${link} when-signed-in`}>
            {texts.nav.dashboard}
          </PageLink>
          <LanguageSwitch className={`${link} max-md:hidden`} />
          <ThemeSwitch />
          <span className="when-signed-out hidden sm:block">
            <ButtonLink href="/signup" className="ml-2">
              {texts.nav.getStarted}
            </ButtonLink>
          </span>
        </nav>
      </div>
    </header>
  );
}
