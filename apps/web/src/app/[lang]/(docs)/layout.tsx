import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/shell/site-footer';
import { SiteHeader } from '@/components/shell/site-header';
import { SkipLink } from '@/components/shell/skip-link';
import { ThemeScript } from '@/components/shell/theme-script';
import { textsOf } from '@/i18n/texts';
import type { PageProps } from '@/lib/page';

/** Made by the build, so nothing here asks the API. */
export default async function DocsLayout({ params, children }: PageProps & { children: ReactNode }) {
  const texts = textsOf((await params).lang);
  return (
    <div className="flex min-h-dvh flex-col">
      <ThemeScript />
      <SkipLink text={texts.nav.skip} />
      <SiteHeader texts={texts} />
      {children}
      <SiteFooter texts={texts} legal={{ termsUrl: null, privacyUrl: null }} />
    </div>
  );
}
