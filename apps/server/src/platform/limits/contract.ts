import { type MovableClock, movableClock } from '@mekong/kit';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bucket, LimitStore } from './store.ts';

/** What every driver must do. */
export function limitStoreContract(name: string, make: (clock: MovableClock) => LimitStore): void {
  const bucket = (key: string, limit = 3): Bucket => ({ key, limit, windowSeconds: 60 });
  let clock: MovableClock;
  let store: LimitStore;

  beforeEach(() => {
    clock = movableClock(new Date('2026-11-21T09:00:20Z'));
    store = make(clock);
  });

  describe(`limit store: ${name}`, () => {
    it('admits up to the limit, then refuses until the window ends', async () => {
      const hits = [];
      for (let index = 0; index < 4; index++) hits.push(await store.hit(bucket('a')));
      expect(hits.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
        [true, 2],
        [true, 1],
        [true, 0],
        [false, 0],
      ]);
      expect(hits[3]).toMatchObject({ limit: 3, resetSeconds: 40 });
      clock.advance(39_999);
      expect(await store.hit(bucket('a'))).toMatchObject({ allowed: false, resetSeconds: 1 });
      clock.advance(1);
      expect(await store.hit(bucket('a'))).toMatchObject({ allowed: true, remaining: 2, resetSeconds: 60 });
    });

    it('counts each key and each limit apart', async () => {
      await store.hit(bucket('a', 1));
      expect((await store.hit(bucket('a', 1))).allowed).toBe(false);
      expect((await store.hit(bucket('b', 1))).allowed).toBe(true);
      expect((await store.hit(bucket('a', 5))).remaining).toBe(4);
    });

    it('looks without counting', async () => {
      expect(await store.peek(bucket('a', 1))).toMatchObject({ allowed: true, remaining: 1 });
      await store.hit(bucket('a', 1));
      expect(await store.peek(bucket('a', 1))).toMatchObject({ allowed: false, remaining: 0 });
    });

    it('loses no hit of many at once', async () => {
      const hits = await Promise.all(Array.from({ length: 50 }, () => store.hit(bucket('a', 20))));
      expect(hits.filter(({ allowed }) => allowed)).toHaveLength(20);
    });
  });
}
