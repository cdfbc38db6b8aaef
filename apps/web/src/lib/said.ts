import type { ClientTexts } from '@/i18n/texts';

type Words = Pick<ClientTexts['words'], 'said'>;

/** A text that came from the server, in the reader's language where the dictionary knows it: a seller's own stay as they are. */
export function said({ said: known }: Words, text: string): string {
  return known[text] ?? text;
}

/** `Firefox on Windows`, as the server names a device. */
export function saidDevice(words: ClientTexts['words'], device: string): string {
  const [browser = '', system] = device.split(' on ');
  if (system === undefined) return said(words, device);
  return words.on.replace('{browser}', browser).replace('{system}', system);
}
