import { expect, it } from 'vitest';
import type { Section } from './world.ts';

/** Whether the seller's keys work. */
export const checking: Section = (world, traits) => {
  it('says that the keys work, and whose they are where the gateway tells', async () => {
    const account = traits.namesAccount ? expect.stringMatching(/./) : null;
    expect(await world().gateway.check()).toEqual({ kind: 'ok', account });
  });

  it('says that keys are refused', async () => {
    expect(await world().stranger.check()).toMatchObject({ kind: 'refused', code: expect.any(String) });
  });

  it.each(['500', 'garbage', '429', 'timeout_before'] as const)(
    'does not know after %s, and never calls good keys bad',
    async (kind) => {
      await world().control.fault({ on: 'check', kind });
      expect(await world().gateway.check()).toMatchObject({ kind: 'unknown' });
      expect(await world().gateway.check()).toMatchObject({ kind: 'ok' });
    },
  );
};
