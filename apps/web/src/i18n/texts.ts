import { en } from './en.ts';
import { isLanguage, type Language } from './languages.ts';
import type { Translated } from './translated.ts';
import { vi } from './vi.ts';

export type Texts = Translated<typeof en>;
export type ClientTexts = Texts['client'];
export type StaffTexts = Texts['staffClient'];
export type PricingTexts = Pick<Texts, 'pricing' | 'words'> & { client: Pick<ClientTexts, 'words'> };

const dictionaries: Record<Language, Texts> = { en, vi };

/** The strings of a language; an unknown language gets English. */
export function textsOf(language: string): Texts {
  return isLanguage(language) ? dictionaries[language] : en;
}

/** What the cards of the pricing page need, for where they are drawn in the browser. */
export function pricingTexts({ pricing, words, client }: Texts): PricingTexts {
  return { pricing, words, client: { words: client.words } };
}
