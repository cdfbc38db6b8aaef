'use client';

import { usePathname } from 'next/navigation';
import type { MouseEvent } from 'react';
import { useLanguage } from '@/components/texts/texts-provider';
import { type Language, languageNames, languages } from '@/i18n/languages';
import { pathIn, plainPath } from '@/i18n/paths';
import { classes } from '@/lib/classes';
import { switchLanguage } from '@/lib/switch-language';

/** Its look beside the theme's switch. */
export const switchClasses =
  'inline-flex min-h-11 items-center gap-2 rounded-full px-3 text-small font-medium text-on-surface-muted hover:bg-surface-container hover:text-on-surface';

type Props = { className: string };

/** The same page in the other language. A cached page knows no query, so that is carried on click. */
export function LanguageSwitch({ className }: Props) {
  const path = plainPath(usePathname());
  const here = useLanguage();
  return languages
    .filter((language) => language !== here)
    .map((language) => (
      <a
        key={language}
        href={pathIn(language, path)}
        hrefLang={language}
        lang={language}
        onClick={(event) => follow(event, language)}
        className={classes('whitespace-nowrap', className)}
      >
        {languageNames[language]}
      </a>
    ));
}

/** Opened in another tab it is a plain link, and chooses nothing. */
function follow(event: MouseEvent, language: Language): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  void switchLanguage(language);
}
