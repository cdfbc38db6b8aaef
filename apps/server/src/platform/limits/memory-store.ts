import type { Clock } from '@mekong/kit';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Bucket, Hit, LimitStore } from './store.ts';

/**
 * Counts in this process. The library keeps time by the machine's clock, so the window's number on the injected clock
 * is part of the key: a moved clock opens the next window, and the library only clears away what is old.
 */
export function memoryLimitStore(clock: Clock): LimitStore {
  const counters = new Map<string, RateLimiterMemory>();

  const counterOf = ({ limit, windowSeconds }: Bucket): RateLimiterMemory => {
    const name = `${limit}/${windowSeconds}`;
    const known = counters.get(name);
    if (known) return known;
    const made = new RateLimiterMemory({ points: limit, duration: windowSeconds * 2, keyPrefix: name });
    counters.set(name, made);
    return made;
  };

  const windowed = (bucket: Bucket): string =>
    `${bucket.key}@${Math.floor(clock.now().getTime() / (bucket.windowSeconds * 1000))}`;

  const resetSeconds = ({ windowSeconds }: Bucket): number => {
    const length = windowSeconds * 1000;
    return Math.ceil((length - (clock.now().getTime() % length)) / 1000);
  };

  const hitOf = (bucket: Bucket, used: number, allowed: boolean): Hit => ({
    allowed,
    limit: bucket.limit,
    remaining: Math.max(bucket.limit - used, 0),
    resetSeconds: resetSeconds(bucket),
  });

  return {
    async hit(bucket) {
      // `penalty` counts without throwing; `consume` would make an exception of every refusal.
      const { consumedPoints } = await counterOf(bucket).penalty(windowed(bucket), 1);
      return hitOf(bucket, consumedPoints, consumedPoints <= bucket.limit);
    },
    async peek(bucket) {
      const used = (await counterOf(bucket).get(windowed(bucket)))?.consumedPoints ?? 0;
      return hitOf(bucket, used, used < bucket.limit);
    },
  };
}
