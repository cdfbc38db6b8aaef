import { en } from './en.ts';
import { isLanguage, type Language } from './languages.ts';
import type { Translated } from './translated.ts';
import { vi } from './vi.ts';

export type Texts = Translated<typeof en>;
export type ClientTexts = Texts['client'];
export type StaffTexts = Texts['staffClient'];

const dictionaries: Record<Language, Texts> = { en, vi };

/** The strings of a language; an unknown language gets English. */
export function textsOf(language: string): Texts {
  return isLanguage(language) ? dictionaries[language] : en;
}
