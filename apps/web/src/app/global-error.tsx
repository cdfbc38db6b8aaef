'use client';

import '@/app/globals.css';
import { ChosenTheme } from '@/components/shell/chosen-theme';
import { Button, buttonClasses } from '@/components/ui/button';
import { fill } from '@/i18n/fill';
import { defaultLanguage } from '@/i18n/languages';
import { lastResort } from '@/i18n/last-resort';
import { pathIn } from '@/i18n/paths';
import { languageHere } from '@/lib/kept-language';
import { useHydrated } from '@/lib/use-hydrated';

type Props = { error: Error & { digest?: string } };

/** Replaces the whole page when the layout itself failed, so it brings its own <html>. */
export default function GlobalError({ error }: Props) {
  const language = useHydrated() ? languageHere() : defaultLanguage;
  const texts = lastResort[language];
  return (
    <html lang={language}>
      <body>
        <ChosenTheme />
        <title>{texts.title}</title>
        <main className="page grid min-h-dvh place-items-center text-center">
          <div className="max-w-md">
            <h1 className="text-headline">{texts.title}</h1>
            <p className="mt-3 text-on-surface-muted">{texts.text}</p>
            {error.digest ? (
              <p className="mt-4 text-small text-on-surface-muted">
                {fill(texts.reference, { id: error.digest })}
              </p>
            ) : null}
            <div className="mt-8 flex flex-wrap justify-center gap-3">
              <Button onClick={() => window.location.reload()}>{texts.retry}</Button>
              <a href={pathIn(language, '/')} className={buttonClasses('outlined')}>
                {texts.home}
              </a>
            </div>
          </div>
        </main>
      </body>
    </html>
  );
}
