import { LanguageSwitch } from '@/components/shell/language-switch';
import { PageLink } from '@/components/ui/page-link';
import type { Texts } from '@/i18n/texts';

const link = 'inline-flex min-h-11 items-center rounded-small hover:text-on-surface hover:underline';

type Props = { texts: Texts; legal: { termsUrl: string | null; privacyUrl: string | null } };

export function SiteFooter({ texts, legal }: Props) {
  return (
    <footer className="no-print mt-auto border-t border-outline-soft">
      <div className="page flex flex-col gap-x-8 gap-y-2 py-8 text-small text-on-surface-muted sm:flex-row sm:items-center sm:justify-between">
        <p>
          <span className="font-semibold text-on-surface">{texts.brand}</span> · {texts.nav.footerLine}
        </p>
        <nav aria-label={texts.nav.footer} className="flex flex-wrap gap-x-6">
          <PageLink href="/pricing" className={link}>
            {texts.nav.pricing}
          </PageLink>
          <PageLink href="/docs" className={link}>
            {texts.docs.nav}
          </PageLink>
          <a href="/api/docs" className={link}>
            {texts.nav.apiDocs}
          </a>
          {legal.termsUrl ? (
            <a href={legal.termsUrl} className={link}>
              {texts.catalogue.terms}
            </a>
          ) : null}
          {legal.privacyUrl ? (
            <a href={legal.privacyUrl} className={link}>
              {texts.catalogue.privacy}
            </a>
          ) : null}
          <LanguageSwitch className={link} />
        </nav>
      </div>
    </footer>
  );
}
