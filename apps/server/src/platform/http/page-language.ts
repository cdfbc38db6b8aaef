import type { FastifyRequest } from 'fastify';
import type { MailLanguage } from '../mail/mail.ts';

/** Kept by the pages' language switch. */
const COOKIE = 'mekong-language';

/** Of a page that the door makes by itself: its address says it, else the visitor's choice, else their browser. */
export function pageLanguage(request: Pick<FastifyRequest, 'url' | 'cookies' | 'headers'>): MailLanguage {
  if (/^\/vi(?:[/?#]|$)/.test(request.url)) return 'vi';
  const kept = request.cookies?.[COOKIE];
  if (kept === 'vi' || kept === 'en') return kept;
  return /^vi\b/i.test(request.headers['accept-language'] ?? '') ? 'vi' : 'en';
}
