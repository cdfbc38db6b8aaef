import type { ReactNode } from 'react';
import { SandboxBanner } from '@/components/shell/sandbox-banner';
import { SiteFooter } from '@/components/shell/site-footer';
import { SiteHeader } from '@/components/shell/site-header';
import { SkipLink } from '@/components/shell/skip-link';
import { ThemeScript } from '@/components/shell/theme-script';
import { textsOf } from '@/i18n/texts';
import { findLegal, listGateways } from '@/lib/gateways';
import type { PageProps } from '@/lib/page';

/** None at build, when no API runs: each page is rendered for its first visitor and kept. */
export function generateStaticParams() {
  return [];
}

export default async function PublicLayout({ params, children }: PageProps & { children: ReactNode }) {
  const texts = textsOf((await params).lang);
  return (
    <div className="flex min-h-dvh flex-col">
      <ThemeScript />
      <SkipLink text={texts.nav.skip} />
      <SandboxBanner gateways={await listGateways()} texts={texts} />
      <SiteHeader texts={texts} />
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <SiteFooter texts={texts} legal={await findLegal()} />
    </div>
  );
}
