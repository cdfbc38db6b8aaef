import { pathIn } from '@/i18n/paths';
import { keepLanguage, languageHere } from '@/lib/kept-language';

/** Leaves for a gateway, whose way back to us names no language, or for the page of ours that stands in for it. */
export function goAndReturn(address: string): void {
  const language = languageHere();
  keepLanguage(language);
  window.location.assign(pathIn(language, address));
}
