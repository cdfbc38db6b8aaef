import SearchX from 'lucide-react/icons/search-x';
import { lang } from 'next/root-params';
import { PlainPage } from '@/components/shell/plain-page';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { textsOf } from '@/i18n/texts';

/** Next gives this page no params: it asks for the language. */
export default async function NotFound() {
  const texts = textsOf(await lang());
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
