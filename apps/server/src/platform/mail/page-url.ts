import type { Ctx } from '../context/context.ts';
import type { MailLanguage } from './mail.ts';

/** The address of a page in the language of the mail that leads there; English pages have no prefix. */
export const pageUrl = (ctx: Pick<Ctx, 'config'>, language: MailLanguage, path: string): string =>
  `${ctx.config.publicUrl}${language === 'en' ? '' : `/${language}`}${path}`;
