import type { ClientTexts } from '@/i18n/texts';
import { fill } from '../i18n/fill.ts';

type Words = ClientTexts['errors']['fields'];

/** What the API's schemas say of an input, and the word for it; the first that fits. `(\d+)` is its `{count}`. */
const sayings: readonly (readonly [RegExp, keyof Words])[] = [
  [/^Invalid email address$/, 'email'],
  [/received undefined$|expected string to have >=1 characters$/, 'required'],
  [/expected string to have >=(\d+) characters$/, 'tooShort'],
  [/expected string to have <=(\d+) characters$/, 'tooLong'],
  [/^Too small: .*>=?(\d+)/, 'tooSmall'],
  [/^Too big: .*<=?(\d+)/, 'tooLarge'],
  [/^is taken$/, 'taken'],
  [/^is wrong$/, 'wrong'],
  [/^Invalid /, 'invalid'],
];

/** In the reader's language; a sentence that is not known is shown as the API has it. */
export function fieldMessage(message: string, words: Words): string {
  for (const [pattern, word] of sayings) {
    const found = pattern.exec(message);
    if (found) return fill(words[word], { count: found[1] ?? '' });
  }
  return message;
}
