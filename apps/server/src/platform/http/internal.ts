import { createHmac, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';

const TOLERANCE_SECONDS = 60;

/**
 * The visitor's address from `<unix seconds>.<address>.<hex HMAC-SHA256 of the first two>`, the header by which our own
 * pages call for a visitor; null when absent, forged, or more than a minute old or ahead.
 */
export function verifyInternal(header: unknown, secret: string, now: Date): string | null {
  if (typeof header !== 'string') return null;
  const { stamp, address, mark } =
    /^(?<stamp>\d{1,12})\.(?<address>.+)\.(?<mark>[0-9a-f]{64})$/.exec(header)?.groups ?? {};
  if (!stamp || !address || !mark || isIP(address) === 0) return null;
  if (Math.abs(now.getTime() / 1000 - Number(stamp)) > TOLERANCE_SECONDS) return null;
  const expected = createHmac('sha256', secret).update(`${stamp}.${address}`).digest();
  return timingSafeEqual(expected, Buffer.from(mark, 'hex')) ? address : null;
}

/** The header's value, for a page's call and for tests. */
export function signInternal(address: string, secret: string, now: Date): string {
  const claim = `${Math.floor(now.getTime() / 1000)}.${address}`;
  return `${claim}.${createHmac('sha256', secret).update(claim).digest('hex')}`;
}
