import { movableClock } from '@mekong/kit';
import { describe, expect, it } from 'vitest';
import { addressBucket } from './address.ts';
import { buildLimits } from './limits.ts';
import { memoryLimitStore } from './memory-store.ts';

describe('addresses', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (ip, bucket) => expect(addressBucket(ip)).toBe(bucket));
});

describe('limits', () => {
  const start = () => {
    const refused: string[] = [];
    const clock = movableClock(new Date('2026-11-21T09:00:00Z'));
    const rules = { ip: 2, actor: 3, sensitive: 1 };
    return { limits: buildLimits(memoryLimitStore(clock), rules, (bucket) => refused.push(bucket)), refused };
  };

  it('refuse with the seconds to wait', async () => {
    const { limits, refused } = start();
    await limits.sensitive('203.0.113.7');
    await expect(limits.sensitive('203.0.113.7')).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      status: 429,
      retryAfterSeconds: 60,
      details: { limit: 1, windowSeconds: 60 },
    });
    expect(refused).toEqual(['sensitive']);
  });

  it('keep addresses, logins and webhooks apart', async () => {
    const { limits } = start();
    await Promise.all([limits.address('a'), limits.address('a'), limits.actor('a'), limits.sensitive('a')]);
    await limits.webhookRefused('a');
    await limits.webhook('a');
    await limits.webhookRefused('a');
    await expect(limits.webhook('a')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect((await limits.actor('a')).remaining).toBe(1);
  });

  it('take a household’s IPv6 addresses for one', async () => {
    const { limits } = start();
    await limits.address('2001:db8:1:2::1');
    expect((await limits.address('2001:db8:1:2::ffff')).remaining).toBe(0);
  });
});
