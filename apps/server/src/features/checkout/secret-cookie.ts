import type { Exchange } from '../../platform/http/route.ts';

/** Long enough for the slowest way back: a checkout expires 27 hours after it was begun, and is healed for a while. */
const SECONDS = 3 * 86_400;

const nameOf = (checkoutId: string): string => `mekong_${checkoutId}`;

/** A browser brings the secret back as a cookie, out of reach for scripts; it is in no address that others see. */
export function keepSecret(http: Exchange, checkoutId: string, secret: string): void {
  http.setCookie(nameOf(checkoutId), secret, SECONDS);
}

/** From the header for programs, from the cookie for browsers. */
export const secretIn = (http: Exchange, checkoutId: string): string | null =>
  http.headers['x-checkout-secret'] ?? http.cookies[nameOf(checkoutId)] ?? null;
