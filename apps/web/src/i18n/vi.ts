import type { Texts } from '@/i18n/texts';
import { en } from './en.ts';

/** Every word on the screens, Vietnamese. */
export const vi: Texts = en;
