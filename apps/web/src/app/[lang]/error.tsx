'use client';

import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { PlainPage } from '@/components/shell/plain-page';
import { useTexts } from '@/components/texts/texts-provider';
import { Button, buttonClasses } from '@/components/ui/button';
import { FullLink } from '@/components/ui/page-link';
import { fill } from '@/i18n/fill';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** The digest is the API's request id where a refusal of the API caused the error (see `asPageError`). */
export default function PageError({ error, reset }: Props) {
  const { brand, errors: texts } = useTexts();
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <PlainPage brand={brand}>
      <div className="max-w-md">
        <h1 className="text-headline">{texts.title}</h1>
        <p className="mt-3 text-on-surface-muted">{texts.text}</p>
        {error.digest ? (
          <p className="mt-4 text-small text-on-surface-muted">
            {fill(texts.reference, { id: error.digest })}
          </p>
        ) : null}
        <div className="mt-8 flex flex-wrap justify-center gap-3">
          <Button onClick={retry}>{texts.retry}</Button>
          {/* A full load: the tab's own state may be what is broken. */}
          <FullLink href="/" className={buttonClasses('outlined')}>
            {texts.home}
          </FullLink>
        </div>
      </div>
    </PlainPage>
  );
}
