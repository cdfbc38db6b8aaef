import SearchX from 'lucide-react/icons/search-x';
import { PlainPage } from '@/components/shell/plain-page';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { defaultLanguage } from '@/i18n/languages';
import { textsOf } from '@/i18n/texts';

/** Next gives this page no params, so it speaks the default language. */
export default function NotFound() {
  const texts = textsOf(defaultLanguage);
  return (
    <PlainPage brand={texts.brand}>
      <EmptyState
        Icon={SearchX}
        heading="h1"
        title={texts.notFound.title}
        text={texts.notFound.text}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <ButtonLink href="/">{texts.notFound.home}</ButtonLink>
            <ButtonLink href="/dashboard" variant="outlined" prefetch={false}>
              {texts.notFound.dashboard}
            </ButtonLink>
          </div>
        }
      />
    </PlainPage>
  );
}
