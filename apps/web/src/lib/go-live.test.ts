import { describe, expect, it } from 'vitest';
import { goLive } from '../i18n/en/go-live.ts';
import { checkName, foundWords, remedyWords, verdictOf } from './go-live.ts';

const found = (reason: string, detail: Record<string, string> = {}) => ({
  name: 'gateways.tested',
  state: 'fail' as const,
  reason,
  message: 'As the API says it',
  detail,
  remedy: { text: 'As the API mends it', page: null, command: null },
});

describe('a finding', () => {
  it('is said in the words of the page, with its details', () => {
    expect(foundWords(found('refused', { names: 'Stripe' }), goLive)).toBe(
      'The keys were refused when last tested: Stripe',
    );
    expect(foundWords(found('new_reason'), goLive)).toBe('As the API says it');
  });

  it('is mended in the words of its outcome, else of its check, else of the API', () => {
    expect(remedyWords(found('none'), goLive)).toBe('Paste the keys of a gateway');
    expect(remedyWords(found('refused'), goLive)).toBe('Press “Test connection”');
    expect(remedyWords({ ...found('x'), name: 'new.check' }, goLive)).toBe('As the API mends it');
    expect([checkName('house.mail', goLive), checkName('new.check', goLive)]).toEqual([
      'Mail server',
      'new.check',
    ]);
  });
});

it('is ready, almost, or not yet', () => {
  const verdict = (...states: ('ok' | 'warn' | 'fail')[]) =>
    verdictOf(
      states.map((state) => ({ state })),
      goLive,
    );
  expect(verdict('ok', 'ok')).toEqual({ tone: 'success', text: goLive.ready });
  expect(verdict('ok', 'warn')).toEqual({ tone: 'warning', text: goLive.almostOne });
  expect(verdict('warn', 'warn').text).toContain('2 things are worth a look');
  expect(verdict('ok', 'warn', 'fail')).toEqual({
    tone: 'danger',
    text: '1 of 3 things are still missing.',
  });
});
