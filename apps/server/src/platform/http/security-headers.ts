import type { FastifyReply } from 'fastify';
import type { HttpConfig } from './deps.ts';

/** What every answer carries, whatever it is. */
export function setSecurityHeaders(reply: FastifyReply, config: HttpConfig): void {
  reply.header('x-content-type-options', 'nosniff');
  reply.header('referrer-policy', 'strict-origin-when-cross-origin');
  reply.header('x-frame-options', 'DENY');
  reply.header('cross-origin-opener-policy', 'same-origin');
  reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(self), usb=()');
  if (config.environment === 'production' && config.publicUrl.startsWith('https:')) {
    reply.header('strict-transport-security', 'max-age=31536000');
  }
}

/** Data is never a page: should a browser show it, nothing in it runs. And what an API says to one person is not kept. */
export function setApiHeaders(reply: FastifyReply): void {
  reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  reply.header('cache-control', 'no-store');
}

/** The pages' policy; `scripts` are sources beyond our own files: a nonce, or hashes. */
export function pagePolicy(scripts: readonly string[], config: HttpConfig): string {
  const https = config.publicUrl.startsWith('https:');
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...scripts, ...(config.devPages ? ["'unsafe-eval'"] : [])].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
