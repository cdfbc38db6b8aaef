export const languages = ['en', 'vi'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'en';

/** Each by its own name: whoever looks for it cannot read the other. */
export const languageNames: Record<Language, string> = { en: 'English', vi: 'Tiếng Việt' };

export function isLanguage(value: string): value is Language {
  return languages.some((language) => language === value);
}

/** The language of an address's segment; an unknown one means the default. */
export function languageOf(value: string | undefined): Language {
  return value !== undefined && isLanguage(value) ? value : defaultLanguage;
}
