'use client';

import { createContext, type ReactNode, use } from 'react';
import type { ClientTexts } from '@/i18n/texts';

type Value = { texts: ClientTexts; language: string };

const TextsContext = createContext<Value | null>(null);

export function TextsProvider({ texts, language, children }: Value & { children: ReactNode }) {
  return <TextsContext value={{ texts, language }}>{children}</TextsContext>;
}

export function useTexts(): ClientTexts {
  return useTextsValue().texts;
}

export function useLanguage(): string {
  return useTextsValue().language;
}

function useTextsValue(): Value {
  const value = use(TextsContext);
  if (!value) throw new Error('TextsProvider is missing above this component');
  return value;
}
