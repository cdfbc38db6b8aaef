import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import { LanguageSwitch, switchClasses } from '@/components/shell/language-switch';
import { Logo } from '@/components/shell/logo';
import { SkipLink } from '@/components/shell/skip-link';
import { ThemeScript } from '@/components/shell/theme-script';
import { ThemeSwitch } from '@/components/shell/theme-switch';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';

/** These pages hold nothing of the visitor: rendered once at first request and kept, like the public ones. */
export function generateStaticParams() {
  return [];
}

export default async function AuthLayout({ params, children }: PageProps & { children: ReactNode }) {
  const texts = textsOf((await params).lang);
  return (
    <div className="grid min-h-dvh lg:grid-cols-[1fr_minmax(24rem,36rem)]">
      <ThemeScript />
      <SkipLink text={texts.nav.skip} />
      <div className="flex min-w-0 flex-col">
        <header className="flex h-16 items-center justify-between px-5 md:px-8">
          <Logo name={texts.brand} href="/" />
          <div className="flex items-center gap-1">
            <LanguageSwitch className={switchClasses} />
            <ThemeSwitch />
          </div>
        </header>
        <main id="content" tabIndex={-1} className="mx-auto w-full max-w-md px-5 py-10 outline-none sm:py-16">
          {children}
        </main>
      </div>
      <aside className="hidden flex-col justify-center bg-primary-container px-12 text-on-primary-container lg:flex">
        <h2 className="text-headline">{texts.auth.asideTitle}</h2>
        <ul className="mt-8 space-y-4">
          {texts.auth.asidePoints.map((point) => (
            <li key={point} className="flex items-start gap-3">
              <Check aria-hidden size={20} className="mt-0.5 shrink-0" />
              {point}
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}
