import Link from 'next/link';
import type { Texts } from '@/i18n/texts';

const link = 'inline-flex min-h-11 items-center rounded-small hover:text-on-surface hover:underline';

export function SiteFooter({ texts }: { texts: Texts }) {
  return (
    <footer className="no-print mt-auto border-t border-outline-soft">
      <div className="page flex flex-col gap-x-8 gap-y-2 py-8 text-small text-on-surface-muted sm:flex-row sm:items-center sm:justify-between">
        <p>
          <span className="font-semibold text-on-surface">{texts.brand}</span> · {texts.nav.footerLine}
        </p>
        <nav aria-label={texts.nav.footer} className="flex gap-6">
          <Link href="/pricing" className={link}>
            {texts.nav.pricing}
          </Link>
          <Link href="/docs" className={link}>
            {texts.docs.nav}
          </Link>
          <a href="/api/docs" className={link}>
            {texts.nav.apiDocs}
          </a>
        </nav>
      </div>
    </footer>
  );
}
