import { createHash } from 'node:crypto';

/**
 * Seconds after its mark at which a retry is made, below `minutes` × 60: of a hash, so that a second worker, a replay and
 * the calendar that was shown all agree.
 */
export function jitterSeconds(slug: string, attempt: number, minutes: number): number {
  if (minutes === 0) return 0;
  const digest = createHash('sha256').update(['mekong dunning', slug, attempt].join('\n')).digest();
  return digest.readUInt32BE(0) % (minutes * 60);
}
