'use client';

import { createContext, type ReactNode, use, useCallback, useEffect } from 'react';
import { defaultLanguage, languageOf } from '@/i18n/languages';
import { pathIn } from '@/i18n/paths';
import type { ClientTexts } from '@/i18n/texts';
import { keepLanguage, keptLanguage } from '@/lib/kept-language';

type Value = { texts: ClientTexts; language: string };

const TextsContext = createContext<Value | null>(null);

export function TextsProvider({ texts, language, children }: Value & { children: ReactNode }) {
  useEffect(() => keepFirst(language), [language]);
  return <TextsContext value={{ texts, language }}>{children}</TextsContext>;
}

export function useTexts(): ClientTexts {
  return useTextsValue().texts;
}

export function useLanguage(): string {
  return useTextsValue().language;
}

/** Makes addresses of pages speak the language of this one. */
export function usePathIn(): (path: string) => string {
  const language = useLanguage();
  return useCallback((path) => pathIn(language, path), [language]);
}

/** Who reads a page of another language than the default and has chosen none means to go on in it. */
function keepFirst(language: string): void {
  if (languageOf(language) !== defaultLanguage && keptLanguage() === null) keepLanguage(languageOf(language));
}

function useTextsValue(): Value {
  const value = use(TextsContext);
  if (!value) throw new Error('TextsProvider is missing above this component');
  return value;
}
