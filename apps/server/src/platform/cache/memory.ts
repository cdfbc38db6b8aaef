import type { Clock } from '@mekong/kit';
import type { Cache } from './cache.ts';

/** Longer than this nothing is believed: a lost notification must heal by itself (correctness §10). */
const LONGEST_MS = 30_000;

export interface MemoryCacheOptions {
  readonly clock: Clock;
  /** Entries kept; the least recently used goes first. */
  readonly size?: number;
  readonly onAsked?: (hit: boolean) => void;
}

interface Entry {
  readonly until: number;
  readonly value: unknown;
}

/** The cache of one process. */
export function memoryCache({ clock, size = 10_000, onAsked }: MemoryCacheOptions): Cache {
  const entries = new Map<string, Entry>();
  const loading = new Map<string, Promise<unknown>>();

  const remember = (key: string, entry: Entry): void => {
    entries.delete(key);
    entries.set(key, entry);
    const oldest = entries.keys().next();
    if (entries.size > size && !oldest.done) entries.delete(oldest.value);
  };

  const found = (key: string): Entry | null => {
    const entry = entries.get(key);
    if (!entry) return null;
    entries.delete(key);
    if (entry.until <= clock.now().getTime()) return null;
    entries.set(key, entry);
    return entry;
  };

  const start = (key: string, ttlMs: number, load: () => Promise<unknown>): Promise<unknown> => {
    const until = clock.now().getTime() + Math.min(ttlMs, LONGEST_MS);
    const run = Promise.resolve()
      .then(load)
      .then((value) => {
        // Dropped while it loaded: what it read may be from before the change.
        if (loading.get(key) === run) remember(key, { until, value });
        return value;
      })
      .finally(() => {
        if (loading.get(key) === run) loading.delete(key);
      });
    loading.set(key, run);
    return run;
  };

  const dropWhere = (matches: (key: string) => boolean): void => {
    for (const map of [entries, loading]) for (const key of map.keys()) if (matches(key)) map.delete(key);
  };

  return {
    async get<T>(key: string, ttlMs: number, load: () => Promise<T>): Promise<T> {
      const entry = found(key);
      onAsked?.(entry !== null);
      if (entry) return entry.value as T;
      return (loading.get(key) ?? start(key, ttlMs, load)) as Promise<T>;
    },
    drop(key) {
      entries.delete(key);
      loading.delete(key);
    },
    dropPrefix: (prefix) => dropWhere((key) => key.startsWith(prefix)),
    dropAll: () => dropWhere(() => true),
  };
}
