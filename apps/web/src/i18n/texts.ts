import { en } from '@/i18n/en';
import { isLanguage, type Language } from '@/i18n/languages';

type Widen<T> = T extends string ? string : { readonly [Key in keyof T]: Widen<T[Key]> };
export type Texts = Widen<typeof en>;
export type ClientTexts = Texts['client'];
export type StaffTexts = Texts['staffClient'];
export type PricingTexts = Pick<Texts, 'pricing'>;

const dictionaries: Record<Language, Texts> = { en };

/** The strings of a language; an unknown language gets English. */
export function textsOf(language: string): Texts {
  return isLanguage(language) ? dictionaries[language] : en;
}
