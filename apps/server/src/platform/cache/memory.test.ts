import { movableClock } from '@mekong/kit';
import { describe, expect, it } from 'vitest';
import { memoryCache } from './memory.ts';

const start = (size?: number) => {
  const clock = movableClock(new Date('2026-11-21T09:00:00Z'));
  const asked: boolean[] = [];
  const cache = memoryCache({ clock, size, onAsked: (hit) => asked.push(hit) });
  let loads = 0;
  const load = async () => ++loads;
  return { clock, cache, load, asked, loads: () => loads };
};

const gate = () => {
  let open: (value: string) => void = () => {};
  const value = new Promise<string>((resolve) => {
    open = resolve;
  });
  return { value, open };
};

describe('memory cache', () => {
  it('keeps a value until its time is over', async () => {
    const { clock, cache, load, asked } = start();
    expect([await cache.get('a', 1000, load), await cache.get('a', 1000, load)]).toEqual([1, 1]);
    clock.advance(999);
    expect(await cache.get('a', 1000, load)).toBe(1);
    clock.advance(1);
    expect(await cache.get('a', 1000, load)).toBe(2);
    expect(asked).toEqual([false, true, true, false]);
  });

  it('believes nothing for longer than 30 seconds', async () => {
    const { clock, cache, load } = start();
    await cache.get('a', 3_600_000, load);
    clock.advance(30_000);
    expect(await cache.get('a', 3_600_000, load)).toBe(2);
  });

  it('loads once for many who ask together', async () => {
    const { cache, load, loads } = start();
    expect(await Promise.all([1, 2, 3].map(() => cache.get('a', 1000, load)))).toEqual([1, 1, 1]);
    expect(loads()).toBe(1);
  });

  it('does not keep a failure', async () => {
    const { cache, load } = start();
    await expect(cache.get('a', 1000, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await cache.get('a', 1000, load)).toBe(1);
  });

  it('does not keep what was dropped while it loaded', async () => {
    const { cache, load } = start();
    const slow = gate();
    const first = cache.get('a', 1000, () => slow.value);
    cache.drop('a');
    const second = cache.get('a', 1000, load);
    slow.open('stale');
    expect(await first).toBe('stale');
    expect([await second, await cache.get('a', 1000, load)]).toEqual([1, 1]);
  });

  it('drops by key, by prefix and altogether', async () => {
    const { cache, load } = start();
    const keys = ['user:1', 'user:2', 'plan:1'];
    const all = () => Promise.all(keys.map((key) => cache.get(key, 1000, load)));
    expect(await all()).toEqual([1, 2, 3]);
    cache.drop('plan:1');
    expect(await all()).toEqual([1, 2, 4]);
    cache.dropPrefix('user:');
    expect(await all()).toEqual([5, 6, 4]);
    cache.dropAll();
    expect(await all()).toEqual([7, 8, 9]);
  });

  it('lets the least recently used go when it is full', async () => {
    const { cache, load } = start(2);
    const ask = (key: string) => cache.get(key, 1000, load);
    await ask('a');
    await ask('b');
    await ask('a');
    await ask('c');
    expect([await ask('a'), await ask('c'), await ask('b')]).toEqual([1, 3, 4]);
  });
});
