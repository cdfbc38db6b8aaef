import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds a signed call between the web process and the API stays good. */
const lifetime = 60;

/** `<unix seconds>.<visitor ip>.<hmac>`: tells the API whose request a page is rendered for, so limits hit the visitor. */
export function signVisitor(seconds: number, visitor: string, secret: string): string {
  return `${seconds}.${visitor}.${macOf(`${seconds}.${visitor}`, secret)}`;
}

/** True when the value was signed with the secret no longer than a minute before or after `seconds`. */
export function isSignedVisitor(value: string | null, seconds: number, secret: string): boolean {
  const cut = value?.lastIndexOf('.') ?? -1;
  if (!value || cut < 0) return false;
  const signed = value.slice(0, cut);
  const age = Math.abs(seconds - Number.parseInt(signed, 10));
  return age <= lifetime && equal(value.slice(cut + 1), macOf(signed, secret));
}

function macOf(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}

function equal(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
