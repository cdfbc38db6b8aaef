'use client';

import '@/app/globals.css';
import { ChosenTheme } from '@/components/shell/chosen-theme';
import { Button, buttonClasses } from '@/components/ui/button';
import { lastResort } from '@/i18n/en';
import { fill } from '@/i18n/fill';

type Props = { error: Error & { digest?: string } };

/** Replaces the whole page when the layout itself failed, so it brings its own <html>. */
export default function GlobalError({ error }: Props) {
  return (
    <html lang="en">
      <body>
        <ChosenTheme />
        <title>{lastResort.title}</title>
        <main className="page grid min-h-dvh place-items-center text-center">
          <div className="max-w-md">
            <h1 className="text-headline">{lastResort.title}</h1>
            <p className="mt-3 text-on-surface-muted">{lastResort.text}</p>
            {error.digest ? (
              <p className="mt-4 text-small text-on-surface-muted">
                {fill(lastResort.reference, { id: error.digest })}
              </p>
            ) : null}
            <div className="mt-8 flex flex-wrap justify-center gap-3">
              <Button onClick={() => window.location.reload()}>{lastResort.retry}</Button>
              <a href="/" className={buttonClasses('outlined')}>
                {lastResort.home}
              </a>
            </div>
          </div>
        </main>
      </body>
    </html>
  );
}
